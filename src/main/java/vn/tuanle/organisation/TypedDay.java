package vn.tuanle.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// A day as it was typed, and as it was understood: today where nothing, or nothing readable, was
/// typed.
public record TypedDay(String typed, LocalDate day, boolean readable) {
    private static final List<DateTimeFormatter> WAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT));

    static TypedDay of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        LocalDate day = read(text);
        return new TypedDay(text, day == null ? LocalDate.now(Days.ZONE) : day, text.isEmpty() || day != null);
    }

    /// The day, or null where the text is none between 1900 and 2200.
    public static @Nullable LocalDate read(String text) {
        for (DateTimeFormatter way : WAYS) {
            try {
                LocalDate day = LocalDate.parse(text.strip(), way);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) return day;
            } catch (DateTimeParseException next) {
                // the next way of writing
            }
        }
        return null;
    }

    public boolean today() {
        return day.equals(LocalDate.now(Days.ZONE));
    }

    /// What a link carries on: nothing for today.
    public String query() {
        return today() ? "" : "?ngay=" + day;
    }
}
