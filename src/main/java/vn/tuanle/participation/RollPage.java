package vn.tuanle.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The roll of a sitting at the door: who registered with what was said of them, what was added on
/// the spot, and the figure with how it was made.
public record RollPage(
        Offering offering,
        Sitting sitting,
        boolean minorsShown,
        List<RollLine> lines,
        int matching,
        int registered,
        List<AttendanceNow> added,
        AttendanceFigure figure,
        List<Share> shares,
        AttendanceRows.Visits visits,
        @Nullable Phrase closed,
        int wholeTurn,
        UUID formKey,
        String words,
        Typed typed,
        Errors errors)
        implements Page {
    static final int MOST_LINES = 300;

    /// So many were counted by one source.
    public record Share(Phrase source, int people) {}

    /// Of what holds, by source; heads of everybody in the room are no source of their own.
    static List<Share> shares(Collection<AttendanceNow> held) {
        Map<Phrase, Integer> people = new LinkedHashMap<>();
        for (AttendanceNow one : held)
            if (one.present() > 0 && !one.whole()) people.merge(one.kindOfSource(), one.present(), Integer::sum);
        return people.entrySet().stream()
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }

    /// The ages of a head-count, and last: not told.
    static List<@Nullable AgeBand> bands() {
        List<@Nullable AgeBand> all = new ArrayList<>(List.of(AgeBand.values()));
        all.add(null);
        return all;
    }

    static List<@Nullable Sex> sexes() {
        List<@Nullable Sex> all = new ArrayList<>(List.of(Sex.values()));
        all.add(null);
        return all;
    }

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/diem-danh/" + sitting.id() + end;
    }

    /// What is chosen for a line: as it was typed, or as it holds.
    boolean chosen(RollLine line, AttendanceMark mark) {
        String field = "m-" + line.subject();
        return typed.get(field).isEmpty() ? line.mark() == mark : typed.has(field, mark.name());
    }

    String present(RollLine line) {
        String field = "l-" + line.subject();
        if (typed.values().containsKey(field)) return typed.get(field);
        return line.now() == null ? "" : String.valueOf(line.now().present());
    }

    long unmarked() {
        return lines.stream()
                .filter(line -> !line.klass() && line.mark() == null)
                .count();
    }

    /// A form that came back stands open.
    boolean open(String... fields) {
        return Arrays.stream(fields)
                .anyMatch(field -> errors.on(field) != null || !typed.get(field).isEmpty());
    }
}
