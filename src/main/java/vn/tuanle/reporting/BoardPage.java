package vn.tuanle.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Who has reported, is at it, is late or silent, as the lead office follows it: by kind, unit by
/// unit, as tiles of the wards, as a line over the days; and the urging of those still out.
/// `root` is the report at the top, `open` whether the reader may see its totals.
public record BoardPage(
        FormRow form,
        @Nullable UUID root,
        boolean open,
        Tally all,
        List<KindRow> kinds,
        List<Tile> tiles,
        DayLine line,
        List<Line> lines,
        int matching,
        Filter filter,
        FollowUp followUp,
        List<FollowUps.Signer> signers,
        List<Letter> letters,
        String superior,
        boolean leads,
        boolean closed,
        Instant now,
        Typed typed,
        Errors errors)
        implements Page {
    /// What was chosen and written for an urging that was refused.
    record Typed(Set<UUID> chosen, String note, @Nullable FollowUp followUp) {
        static final Typed NOTHING = new Typed(Set.of(), "", null);
    }

    public boolean chosen(UUID report) {
        return typed.chosen().contains(report);
    }

    public String note() {
        return typed.note();
    }

    /// Units on one page of the table.
    static final int PAGE = 25;

    /// Units counted by where they stand. `missing` of those who must have let the day pass without
    /// sending; `late` sent too late; `invited` need not, and `answered` of them did.
    public record Tally(
            int must,
            int accepted,
            int sent,
            int returned,
            int working,
            int silent,
            int missing,
            int late,
            int invited,
            int answered) {}

    public record KindRow(UnitKind kind, Tally tally) {}

    /// A unit of the table, with the last rung of the ladder it was reached by.
    public record Line(
            ReportRow report,
            UnitKind kind,
            String receiverName,
            Standing standing,
            Timeliness timeliness,
            @Nullable ActKind urged,
            @Nullable Instant urgedAt) {
        public boolean urgeable() {
            return report.acceptedTurn() == null && report.state() != ReportState.SIGNED;
        }

        boolean missing() {
            return timeliness == Timeliness.MISSING;
        }
    }

    /// A ward with its own report's standing, and how many of those below have sent theirs; `at` is where the lead
    /// office put it.
    public record Tile(
            UUID report,
            UUID unit,
            String name,
            Standing standing,
            boolean missing,
            int sentBelow,
            int below,
            Tiles.@Nullable At at) {
        public String css() {
            String look = missing ? "late" : standing.css();
            return at == null ? look : look + " r" + at.row() + " c" + at.column();
        }
    }

    /// Some tile has a place.
    public boolean placed() {
        return tiles.stream().anyMatch(tile -> tile.at() != null);
    }

    public List<Tile> tiles(boolean placed) {
        return tiles.stream().filter(tile -> (tile.at() != null) == placed).toList();
    }

    /// How many of those who must had sent by the end of each day.
    public record DayLine(
            List<Day> days, int must, @Nullable LocalDate due) {
        public record Day(LocalDate day, int sent) {}

        /// Points of a line in a picture of 600 by 160.
        public String points() {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < days.size(); i++)
                points.append(i == 0 ? "" : " ")
                        .append(x(i))
                        .append(',')
                        .append(160 - 150 * days.get(i).sent() / Math.max(1, must));
            return points.toString();
        }

        private int x(int i) {
            return days.size() < 2 ? 0 : 600 * i / (days.size() - 1);
        }

        /// Where the last day in time stands; -1 when it is not in the picture.
        public int dueAt() {
            for (int i = 0; i < days.size(); i++) if (days.get(i).day().equals(due)) return x(i);
            return -1;
        }

        public int sent() {
            return days.isEmpty() ? 0 : days.getLast().sent();
        }
    }

    /// A letter of urging and how far it is.
    public record Letter(UUID draft, String title, String code, boolean issued, int units, Instant at, String by) {}

    /// What is shown of the table. `page` counts from 1.
    public record Filter(String unit, String kind, String standing, int page) {
        static final Filter NONE = new Filter("", "", "", 1);

        public boolean any() {
            return !unit.isEmpty() || !kind.isEmpty() || !standing.isEmpty();
        }

        /// The same as part of an address, at some page.
        public String query(int at) {
            return "?don-vi=" + encoded(unit) + "&loai=" + encoded(kind) + "&tinh-trang=" + encoded(standing)
                    + (at == 1 ? "" : "&trang=" + at);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
