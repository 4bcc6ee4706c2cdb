package vn.tuanle.participation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The sittings somebody has a place in, as a calendar (RFC 5545). What people wrote is escaped
/// and folded, so that it can begin no line of its own.
final class CalendarFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE = 73;

    private CalendarFile() {}

    static byte[] of(OwnPage page, Instant now) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//tuanle//dang ky//VI");
        for (OwnPage.Stand stand : confirmed(page)) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + stand.sitting().id() + "@tuanle");
            line(out, "DTSTAMP:" + UTC.format(now));
            line(out, "DTSTART:" + UTC.format(stand.sitting().starts()));
            line(out, "DTEND:" + UTC.format(stand.sitting().ends()));
            line(out, "SUMMARY:" + text(page.title()));
            line(
                    out,
                    "LOCATION:"
                            + text(
                                    stand.online()
                                            ? stand.sitting().link()
                                            : stand.sitting().where()));
            line(out, "DESCRIPTION:" + text(page.unitName() + "\n" + page.code()));
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<OwnPage.Stand> confirmed(OwnPage page) {
        return page.stands().stream()
                .filter(stand -> stand.booking().state() == BookingState.CONFIRMED)
                .toList();
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// Lines are folded by bytes, never within a letter.
    private static void line(StringBuilder out, String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            int letter = content.codePointAt(i);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.appendCodePoint(letter);
            bytes += size;
            i += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
