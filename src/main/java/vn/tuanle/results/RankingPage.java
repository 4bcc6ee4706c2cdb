package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.Typed;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One version of a ranking for who works on the contest.
/// @param scope the round's title, or empty for the contest over all its rounds
/// @param ranked how many stand in it with a claim to prizes, `beside` how many without one
/// @param moved who stands elsewhere than in the version before
/// @param form what was typed in the form that was refused
/// @param equals places with several, which the committee may set apart
/// @param page counted from 1
public record RankingPage(
        Contest contest,
        Rules rules,
        Head head,
        String scope,
        long ranked,
        long beside,
        List<Actual> actuals,
        List<Person> people,
        int page,
        int pages,
        List<Unit> units,
        List<Moved> moved,
        List<Equals> equals,
        List<Integer> open,
        List<Out> excluded,
        @Nullable Minutes minutes,
        List<Act> acts,
        boolean may,
        boolean decides,
        Typed form,
        Errors errors)
        implements Page {
    public record Head(
            UUID id,
            int version,
            Phrase state,
            boolean provisional,
            boolean confirmed,
            boolean newest,
            String why,
            boolean prizes,
            String fingerprint,
            Instant made) {}

    /// The figure that guesses are compared with; `question` is empty for the one about all.
    public record Actual(String question, String value) {}

    public record Person(
            UUID contestant,
            List<UUID> attempts,
            int place,
            String name,
            String unit,
            String points,
            String most,
            String duration,
            String gap,
            boolean wins,
            boolean decided,
            @Nullable Integer prize) {}

    public record Unit(
            @Nullable Integer place,
            String name,
            int listed,
            int finished,
            String rate,
            String mean,
            String sum,
            boolean decided,
            @Nullable Integer prize) {}

    public record Moved(
            String name, @Nullable Integer from, @Nullable Integer to, String pointsFrom, String pointsTo) {}

    public record Equals(int place, boolean units, List<Who> who) {}

    public record Who(UUID id, String name, String unit) {}

    public record Out(UUID contestant, String name, String why, String by, Instant at) {}

    public record Minutes(UUID draft, @Nullable UUID document) {}

    public record Act(Phrase what, String note, String by, Instant at) {}

    public String path(String end) {
        return contest.officePath() + "/xep-hang/" + head.id() + end;
    }

    public String chosen() {
        return form.get("nguoi");
    }

    /// The reason as it was typed.
    public String typed() {
        return form.get(form.get("huy-ly-do").isEmpty() ? "vi-sao" : "huy-ly-do");
    }

    public String decided() {
        return form.get("ly-do");
    }

    /// The place that was typed for one of several equals.
    public String given(UUID who) {
        return form.get("hang-" + who);
    }

    /// The name of the grade, counted from 1.
    public String prize(boolean collective, @Nullable Integer grade) {
        List<Prize> prizes = collective ? rules.collective() : rules.individual();
        return grade == null || grade > prizes.size()
                ? ""
                : prizes.get(grade - 1).name();
    }
}
