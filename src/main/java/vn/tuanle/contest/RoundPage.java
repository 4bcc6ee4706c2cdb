package vn.tuanle.contest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A round of a contest as a form.
/// @param round null for a new one
/// @param opened whether only its end can still move
public record RoundPage(
        Contest contest, @Nullable Round round, Typed typed, Errors errors, List<RoundSets.Choice> sets, boolean opened)
        implements Page {
    static Typed fields(Round round) {
        Typed typed = Typed.of(
                "ten", round.title(),
                "kieu", round.preset().name(),
                "mo", Days.moment(round.opens()),
                "dong", Days.moment(round.closes()),
                "phut", String.valueOf(round.minutes()),
                "so-luot", String.valueOf(round.attempts()),
                "cho-duong-truyen", String.valueOf(round.grace()),
                "phien-ban", String.valueOf(round.version()));
        if (round.choice()) typed.values().add("chon-de", "co");
        if (round.single()) typed.values().add("tung-cau", "co");
        for (Round.Named each : round.sets()) {
            typed.values().add("de-" + each.ordinal(), each.set().toString());
            typed.values().add("ten-de-" + each.ordinal(), each.name());
        }
        return typed;
    }
}
