package vn.tuanle.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// A day as it was typed, and as it was understood: today where nothing, or nothing readable, was
/// typed.
public record TypedDay(String typed, LocalDate day, boolean readable) {
    static TypedDay of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        LocalDate day = Days.typed(text);
        return new TypedDay(text, day == null ? LocalDate.now(Days.ZONE) : day, text.isEmpty() || day != null);
    }

    public boolean today() {
        return day.equals(LocalDate.now(Days.ZONE));
    }

    /// What a link carries on: nothing for today.
    public String query() {
        return today() ? "" : "?ngay=" + day;
    }
}
