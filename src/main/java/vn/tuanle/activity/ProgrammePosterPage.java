package vn.tuanle.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tuanle.ui.Page;

/// The poster: the first sittings, how many there are beside them, and a code that leads to all.
public record ProgrammePosterPage(
        PublicEdition edition, Map<LocalDate, List<ProgrammeLine>> days, long others, boolean large) implements Page {
    static ProgrammePosterPage of(PublicEdition edition, int room, boolean large) {
        Map<LocalDate, List<ProgrammeLine>> days = edition.first(room);
        return new ProgrammePosterPage(edition, days, PublicEdition.others(edition, days), large);
    }
}
