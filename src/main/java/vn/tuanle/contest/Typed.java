package vn.tuanle.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Errors;

/// A form as it was typed, so that it comes back with nothing lost.
public record Typed(MultiValueMap<String, String> values) {
    public static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    /// Name, value, name, value …
    public static Typed of(String... pairs) {
        Typed typed = nothing();
        for (int i = 0; i < pairs.length; i += 2) typed.values.add(pairs[i], pairs[i + 1]);
        return typed;
    }

    public boolean any() {
        return !values.isEmpty();
    }

    public String get(String field) {
        String typed = values.getFirst(field);
        return typed == null ? "" : typed;
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// In one line, as it is stored.
    public String line(String field) {
        return Fold.nfc(get(field).replaceAll("[\\s\\p{Cntrl}]+", " "));
    }

    /// In several lines, as it is stored.
    public String text(String field) {
        return Fold.nfc(get(field).replace("\r\n", "\n").replace('\r', '\n'));
    }

    public <E extends Enum<E>> E one(String field, Class<E> type, E otherwise) {
        E found = constant(type, get(field));
        return found == null ? otherwise : found;
    }

    public <E extends Enum<E>> List<E> several(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> has(field, each.name()))
                .toList();
    }

    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) if (each.name().equals(name)) return each;
        return null;
    }

    public static @Nullable UUID id(String written) {
        try {
            return written.isBlank() ? null : UUID.fromString(written.strip());
        } catch (IllegalArgumentException no) {
            return null;
        }
    }

    /// A line that must not be empty or too long.
    public String required(String field, int longest, String missing, Errors errors) {
        String line = line(field);
        if (line.isEmpty()) errors.at(field, missing);
        else if (line.length() > longest) errors.at(field, "Dài quá {0} ký tự.", longest);
        return line;
    }

    /// A whole number in its bounds; null where nothing was typed.
    public @Nullable Integer number(String field, int least, int most, Errors errors) {
        String typed = get(field).strip().replace(".", "");
        if (typed.isEmpty()) return null;
        if (typed.matches("\\d{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) return number;
        }
        errors.at(field, "Hãy ghi một số từ {0} đến {1}.", least, most);
        return null;
    }

    public int number(String field, int least, int most, int otherwise, Errors errors) {
        Integer number = number(field, least, most, errors);
        return number == null ? otherwise : number;
    }

    /// “08:00 16/11/2026” or a day alone, which means its beginning.
    public @Nullable Instant moment(String field, Errors errors) {
        String text = get(field).strip();
        if (text.isEmpty()) return null;
        int gap = text.lastIndexOf(' ');
        LocalDate day = Days.typed(gap < 0 ? text : text.substring(gap + 1));
        LocalTime hour = gap < 0 ? LocalTime.MIDNIGHT : Days.typedHour(text.substring(0, gap));
        if (day == null || hour == null) {
            errors.at(field, "Hãy ghi như 08:00 16/11/2026.");
            return null;
        }
        return day.atTime(hour).atZone(Days.ZONE).toInstant();
    }
}
