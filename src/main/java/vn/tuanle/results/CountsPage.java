package vn.tuanle.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// How many took part in a contest, online and offline apart.
public record CountsPage(
        Contest contest,
        List<Unit> units,
        List<Age> ages,
        List<Offline> offline,
        List<Access.Held> rounds,
        boolean acts,
        Typed typed,
        Errors errors)
        implements Page {
    private static final List<String> BANDS = List.of(
            "Dưới 11 tuổi", "11 đến 15 tuổi", "16 đến 24 tuổi", "25 đến 59 tuổi", "Từ 60 tuổi", "Không hỏi năm sinh");

    /// `name` is empty for those who named none.
    public record Unit(String name, long people, long proven) {}

    public record Age(int band, long people) {
        public String title() {
            return BANDS.get(band);
        }
    }

    public record Offline(
            UUID id, String unit, String round, int people, int women, int minors, LocalDate day, String by) {}

    public long online() {
        return units.stream().mapToLong(Unit::people).sum();
    }

    public long offlinePeople() {
        return offline.stream().mapToLong(Offline::people).sum();
    }

    public String path(String end) {
        return contest.officePath() + "/so-nguoi" + end;
    }
}
