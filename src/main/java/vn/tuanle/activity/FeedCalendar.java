package vn.tuanle.activity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Sittings as a calendar (RFC 5545): lines of at most 75 octets, whatever was typed kept within its value.
final class FeedCalendar {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;
    private final StringBuilder out = new StringBuilder();
    private final String base;
    private final String host;

    private FeedCalendar(String base) {
        this.base = base;
        this.host = base.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    }

    record Item(ProgrammeEntry entry, ProgrammeSitting sitting) {}

    /// @param made when the programme last changed, which stamps every event: the same programme is the same feed
    static byte[] of(String name, String base, Instant made, List<Item> items) {
        FeedCalendar calendar = new FeedCalendar(base);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//tuanle//Programme//VI");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.line("METHOD", "PUBLISH");
        calendar.text("X-WR-CALNAME", name);
        calendar.line("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        for (Item item : items) calendar.event(item, made);
        calendar.line("END", "VCALENDAR");
        return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(Item item, Instant made) {
        ProgrammeEntry entry = item.entry;
        ProgrammeSitting sitting = item.sitting;
        ProgrammeVenue venue = sitting.venue();
        line("BEGIN", "VEVENT");
        line("UID", sitting.id() + "@" + host);
        line("DTSTAMP", UTC.format(made));
        line("DTSTART", UTC.format(sitting.startsAt()));
        line("DTEND", UTC.format(sitting.endsAt()));
        line("SEQUENCE", String.valueOf(entry.version() + sitting.version()));
        boolean gone = entry.cancelled()
                || sitting.state() == OccurrenceState.CANCELLED
                || sitting.state() == OccurrenceState.NOT_HELD;
        boolean waits = !gone && sitting.state() == OccurrenceState.POSTPONED;
        line("STATUS", gone ? "CANCELLED" : waits ? "TENTATIVE" : "CONFIRMED");
        text("SUMMARY", (gone ? "Đã hủy: " : waits ? "Tạm hoãn: " : "") + entry.title());
        String where = PublicCard.place(sitting);
        if (venue != null && !venue.address().isEmpty()) where += ", " + venue.address();
        if (!where.isEmpty()) text("LOCATION", where);
        if (venue != null && venue.placed()) line("GEO", venue.latitude() + ";" + venue.longitude());
        text("DESCRIPTION", entry.unit().name() + "\n" + base + entry.path());
        text("CATEGORIES", entry.kind().title());
        line("URL", base + entry.path());
        line("TRANSP", gone ? "TRANSPARENT" : "OPAQUE");
        line("END", "VEVENT");
    }

    private void text(String name, String value) {
        line(name, escaped(value));
    }

    static String escaped(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folded between letters, never within one.
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < whole.length(); ) {
            int letter = whole.codePointAt(i);
            int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (octets + size > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += size;
            i += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
