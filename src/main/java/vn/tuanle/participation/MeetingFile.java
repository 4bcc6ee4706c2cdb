package vn.tuanle.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Platform;
import vn.tuanle.activity.SheetRows;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// What the attendance file of an online meeting says. Which platform wrote it is told by its
/// headings, never by its name. `day` is the first day that it names; `troubles` are rows that
/// cannot be read, and with any of them nothing is taken over.
record MeetingFile(
        Platform platform,
        List<MeetingPerson> people,
        List<Trouble> troubles,
        boolean timed,
        @Nullable LocalDate day) {
    static final int MOST_ROWS = 20_000;

    record Trouble(int row, String name, Phrase why) {}

    /// Of a sitting on that day.
    static Outcome<MeetingFile> of(byte[] content, LocalDate day) {
        return switch (SheetRows.of(content, MOST_ROWS)) {
            case Outcome.Refused<List<SheetRows.Line>> refused -> refused.as();
            case Outcome.Done<List<SheetRows.Line>>(List<SheetRows.Line> lines) -> read(lines, day);
        };
    }

    private static Outcome<MeetingFile> read(List<SheetRows.Line> lines, LocalDate day) {
        MeetingRows rows = new MeetingRows(day);
        lines.forEach(rows::line);
        Platform platform = rows.platform();
        if (platform == null)
            return Outcome.refusedAt(
                    "tep",
                    "Không nhận ra tệp này. Hãy gửi tệp điểm danh tải từ Zoom, Microsoft Teams hoặc Google Meet, giữ nguyên như khi tải về.");
        List<MeetingRow> read = rows.rows();
        if (read.isEmpty() && rows.troubles().isEmpty())
            return Outcome.refusedAt("tep", "Tệp này không có người tham gia nào.");
        return Outcome.done(new MeetingFile(
                platform,
                MeetingPerson.of(read),
                rows.troubles(),
                read.stream().anyMatch(row -> row.seconds() != null),
                rows.first()));
    }

    static Platform platform(Map<MeetingColumn, Integer> at, List<String> cells) {
        Integer name = at.get(MeetingColumn.NAME);
        Integer length = at.get(MeetingColumn.DURATION);
        if (at.containsKey(MeetingColumn.FIRST)) return Platform.GOOGLE_MEET;
        boolean zoom = (name != null && MeetingColumn.original(cells.get(name)))
                || (length != null && MeetingColumn.minutes(cells.get(length)));
        return zoom ? Platform.ZOOM : Platform.TEAMS;
    }
}
