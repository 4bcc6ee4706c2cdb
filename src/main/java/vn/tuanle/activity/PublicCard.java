package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// A sitting in a list, in the words that are shown.
/// @param state what is to be said loudly, or empty; `off` is true where it does not take place as announced
/// @param distance from where somebody stands, or empty
public record PublicCard(
        String path,
        String title,
        LocalDate day,
        String hours,
        Instant startsAt,
        String place,
        String unit,
        String state,
        boolean off,
        List<String> facts,
        String distance) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

    static PublicCard of(
            ProgrammeEntry entry, ProgrammeSitting sitting, Instant moment, ProgrammeQuery.@Nullable Near near) {
        List<String> facts = new ArrayList<>();
        if (sitting.mode() != Mode.PLACE) facts.add(t(sitting.mode().title()));
        facts.add(entry.fee() == 0 ? t("Miễn phí") : money(entry.fee()));
        boolean off = entry.off(sitting);
        if (!off && !sitting.over(moment)) facts.addAll(room(entry, sitting));
        ProgrammeVenue venue = sitting.venue();
        return new PublicCard(
                entry.path(),
                entry.title(),
                sitting.day(),
                hours(sitting),
                sitting.startsAt(),
                place(sitting),
                entry.unit().name(),
                state(entry, sitting, moment),
                off,
                facts,
                near == null || venue == null || !venue.placed() ? "" : distance(ProgrammeFinding.metres(near, venue)));
    }

    /// Whether one must register, and what is left.
    static List<String> room(ProgrammeEntry entry, ProgrammeSitting sitting) {
        List<String> said = new ArrayList<>();
        Integer left = sitting.left();
        if (!sitting.hasRoom()) said.add(t("Hết chỗ"));
        else if (left != null) said.add(t("Còn {0} chỗ", String.valueOf(left)));
        if (entry.required()) said.add(t("Cần đăng ký"));
        else if (entry.registered()) said.add(t("Nên đăng ký"));
        return said;
    }

    static String state(ProgrammeEntry entry, ProgrammeSitting sitting, Instant moment) {
        if (entry.cancelled() || sitting.state() == OccurrenceState.CANCELLED) return t("Đã hủy");
        if (sitting.state() == OccurrenceState.POSTPONED) return t("Tạm hoãn");
        if (sitting.state() == OccurrenceState.NOT_HELD) return t("Không tổ chức được");
        if (sitting.over(moment)) return t("Đã diễn ra");
        return sitting.startsAt().isAfter(moment) ? "" : t("Đang diễn ra");
    }

    public static String hours(ProgrammeSitting sitting) {
        return hours(sitting.startsAt(), sitting.endsAt());
    }

    /// “07:30–11:00”; with the day of its end where it goes on for days.
    static String hours(Instant starts, Instant ends) {
        ZonedDateTime from = starts.atZone(Days.ZONE);
        ZonedDateTime to = ends.atZone(Days.ZONE);
        String until = HOUR.format(to);
        if (!from.toLocalDate().equals(ends.minusMillis(1).atZone(Days.ZONE).toLocalDate()))
            until = until + " " + SHORT.format(to);
        return HOUR.format(from) + "–" + until;
    }

    /// Room and place, or the channel; empty where there is none.
    public static String place(ProgrammeSitting sitting) {
        ProgrammeVenue venue = sitting.venue();
        List<String> parts = new ArrayList<>();
        if (!sitting.room().isEmpty()) parts.add(sitting.room());
        if (venue != null) parts.add(venue.name());
        if (parts.isEmpty() && !sitting.channel().isEmpty()) parts.add(sitting.channel());
        return String.join(", ", parts);
    }

    /// “50.000 đồng”.
    public static String money(long dong) {
        return t("{0} đồng", NumberFormat.getIntegerInstance(Locale.GERMANY).format(dong));
    }

    public static String distance(double metres) {
        if (metres < 950) return t("{0} m", String.valueOf(Math.max(1, Math.round(metres / 50)) * 50));
        String km = String.format(Locale.ROOT, metres < 9950 ? "%.1f" : "%.0f", metres / 1000);
        return t("{0} km", vn.tuanle.ui.Phrases.english() ? km : km.replace('.', ','));
    }

    /// “Thứ Tư, 01/10/2025”.
    public static String day(LocalDate day) {
        return t(Days.weekday(day)) + ", " + Days.day(day);
    }
}
