package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What paper and radio say: an edition as it was released, or the programme as it stands now.
/// @param number of the edition; null for the programme of now
/// @param at when it was released, or last changed
/// @param cut whether there are more lines than are shown
/// @param query as the public's list has it, `?…`
public record PublicEdition(
        String title,
        String issuer,
        @Nullable Integer number,
        Instant at,
        String note,
        List<ProgrammeLine> lines,
        List<ProgrammeChange> changes,
        int previous,
        boolean cut,
        String query,
        String own) {
    private static final int LONG = 55;

    /// The lines under their days, in order.
    public Map<LocalDate, List<ProgrammeLine>> days() {
        Map<LocalDate, List<ProgrammeLine>> days = new LinkedHashMap<>();
        for (ProgrammeLine line : lines)
            days.computeIfAbsent(line.day(), none -> new ArrayList<>()).add(line);
        return days;
    }

    /// The first lines that take place, for a poster with so much room: a day's name takes as much as a line, a long
    /// title half as much again.
    public Map<LocalDate, List<ProgrammeLine>> first(int room) {
        Map<LocalDate, List<ProgrammeLine>> days = new LinkedHashMap<>();
        double left = room;
        for (ProgrammeLine line : lines) {
            if (line.off()) continue;
            left -= (days.containsKey(line.day()) ? 1 : 2) + (line.title().length() > LONG ? .5 : 0);
            if (left < 0 && !days.isEmpty()) break;
            days.computeIfAbsent(line.day(), none -> new ArrayList<>()).add(line);
        }
        return days;
    }

    /// How many take place beside those that are shown.
    static long others(PublicEdition edition, Map<LocalDate, List<ProgrammeLine>> shown) {
        return edition.takingPlace()
                - shown.values().stream().mapToLong(List::size).sum();
    }

    public long takingPlace() {
        return lines.stream().filter(line -> !line.off()).count();
    }
}
