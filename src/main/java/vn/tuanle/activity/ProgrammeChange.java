package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an edition of the programme says otherwise than the one before.
/// @param before the line as the last edition had it; the same as `line` for a new one
public record ProgrammeChange(Kind kind, ProgrammeLine line, ProgrammeLine before) {
    /// What became of a line.
    public enum Kind {
        ADDED("Mới"),
        MOVED("Đổi"),
        CANCELLED("Đã hủy"),
        POSTPONED("Tạm hoãn"),
        RESUMED("Tổ chức lại");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// The changes in the order of the lines; what was over when the later edition came out is none.
    static List<ProgrammeChange> between(List<ProgrammeLine> earlier, List<ProgrammeLine> later, Instant released) {
        Map<UUID, ProgrammeLine> known = new HashMap<>();
        earlier.forEach(line -> known.put(line.sitting(), line));
        List<ProgrammeChange> changes = new ArrayList<>();
        for (ProgrammeLine line : later) {
            ProgrammeLine before = known.remove(line.sitting());
            if (before == null) {
                if (!line.off()) changes.add(new ProgrammeChange(Kind.ADDED, line, line));
            } else if (line.cancelled() && !before.cancelled())
                changes.add(new ProgrammeChange(Kind.CANCELLED, line, before));
            else if (line.postponed() && !before.postponed())
                changes.add(new ProgrammeChange(Kind.POSTPONED, line, before));
            else if (!line.off() && before.off()) changes.add(new ProgrammeChange(Kind.RESUMED, line, before));
            else if (!line.off() && !line.samePlan(before)) changes.add(new ProgrammeChange(Kind.MOVED, line, before));
        }
        for (ProgrammeLine gone : earlier)
            if (known.containsKey(gone.sitting()) && gone.endsAt().isAfter(released) && !gone.cancelled())
                changes.add(new ProgrammeChange(Kind.CANCELLED, gone, gone));
        return changes;
    }
}
