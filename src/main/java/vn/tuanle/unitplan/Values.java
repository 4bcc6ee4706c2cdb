package vn.tuanle.unitplan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// What is typed into a field as the database keeps it, and back.
final class Values {
    /// A value, or the sentence that says why it is none.
    record Read(@Nullable Object value, @Nullable Phrase wrong) {}

    private Values() {}

    /// The words as they are kept: composed letters, one line unless the field has many.
    static String clean(Column column, String typed) {
        String text = Fold.nfc(typed);
        return switch (column.kind()) {
            case LONG_TEXT -> text.replace("\r\n", "\n").replace('\r', '\n');
            case TICK -> text.isEmpty() ? "" : "1";
            default -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        };
    }

    static Read read(Column column, String text) {
        return switch (column.kind()) {
            case TEXT, LONG_TEXT ->
                text.length() <= column.longest()
                        ? sure(text)
                        : wrong("Dài quá {0} ký tự; hãy viết gọn lại.", column.longest());
            case TICK -> sure(!text.isEmpty());
            case DAY -> text.isEmpty() ? sure(null) : day(text);
            case HOUR -> text.isEmpty() ? sure(null) : hour(text);
            case COUNT -> text.isEmpty() ? sure(null) : count(text);
            case QUANTITY -> text.isEmpty() ? sure(null) : quantity(text);
            case MONEY -> text.isEmpty() ? sure(null) : price(text);
            case SOURCE ->
                text.equals(Source.BUDGET.name()) || text.equals(Source.SOCIAL.name())
                        ? sure(text)
                        : wrong("Hãy chọn nguồn kinh phí: ngân sách hoặc xã hội hóa.");
        };
    }

    private static Read day(String text) {
        LocalDate day = Days.typed(text);
        if (day == null) return wrong("Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.");
        return day.getYear() < 2000 || day.getYear() > 2199 ? wrong("Năm phải có bốn chữ số, từ 2000.") : sure(day);
    }

    private static Read hour(String text) {
        LocalTime hour = Days.typedHour(text);
        return hour == null ? wrong("Hãy ghi giờ dạng 07:30.") : sure(hour);
    }

    private static Read count(String text) {
        BigDecimal number = Money.typed(text);
        if (number == null || number.stripTrailingZeros().scale() > 0)
            return wrong("Hãy ghi một số nguyên, ví dụ 120.");
        if (number.signum() < 0) return wrong("Số người không thể âm.");
        return number.compareTo(BigDecimal.valueOf(10_000_000)) > 0
                ? wrong("Số này lớn quá 10 triệu; hãy xem lại.")
                : sure(number.intValueExact());
    }

    private static Read quantity(String text) {
        BigDecimal number = Money.typed(text);
        if (number == null) return wrong("Số lượng phải là một số, ví dụ 30 hoặc 1,5.");
        if (number.signum() <= 0) return wrong("Số lượng phải lớn hơn 0.");
        if (number.compareTo(Money.MOST) > 0) return wrong("Số lượng lớn quá một triệu; hãy tách dòng hoặc xem lại.");
        return number.stripTrailingZeros().scale() > 3
                ? wrong("Số lượng chỉ lấy ba chữ số sau dấu phẩy.")
                : sure(number);
    }

    private static Read price(String text) {
        BigDecimal number = Money.typed(text);
        if (number == null) return wrong("Đơn giá phải là một số tiền, ví dụ 1.500.000.");
        if (number.signum() < 0) return wrong("Đơn giá không thể âm.");
        if (number.compareTo(BigDecimal.valueOf(Money.HIGHEST_PRICE)) > 0)
            return wrong("Đơn giá lớn quá một nghìn tỷ đồng; hãy xem lại.");
        return number.stripTrailingZeros().scale() > 0
                ? wrong("Đơn giá tính bằng đồng chẵn, không có số lẻ sau dấu phẩy.")
                : sure(number.longValueExact());
    }

    /// The words for a stored value.
    static String shown(ResultSet row, Column column) throws SQLException {
        return switch (column.kind()) {
            case TEXT, LONG_TEXT, SOURCE -> Objects.requireNonNullElse(row.getString(column.name()), "");
            case TICK -> row.getBoolean(column.name()) ? "1" : "";
            case DAY -> Days.day(row.getObject(column.name(), LocalDate.class));
            case HOUR -> {
                LocalTime hour = row.getObject(column.name(), LocalTime.class);
                yield hour == null ? "" : hour.toString().substring(0, 5);
            }
            case COUNT, MONEY -> {
                long number = row.getLong(column.name());
                yield row.wasNull() ? "" : Money.shown(number);
            }
            case QUANTITY -> {
                BigDecimal number = row.getBigDecimal(column.name());
                yield number == null ? "" : Money.shown(number);
            }
        };
    }

    /// The words as they will be shown when they have been stored; as typed while they are wrong.
    static String settled(Column column, String text) {
        Object value = read(column, text).value();
        return switch (column.kind()) {
            case DAY -> value == null ? text : Days.day((LocalDate) value);
            case HOUR -> value == null ? text : value.toString().substring(0, 5);
            case COUNT -> value == null ? text : Money.shown((Integer) value);
            case MONEY -> value == null ? text : Money.shown((Long) value);
            case QUANTITY -> value == null ? text : Money.shown((BigDecimal) value);
            default -> text;
        };
    }

    private static Read sure(@Nullable Object value) {
        return new Read(value, null);
    }

    private static Read wrong(String vietnamese, Object... values) {
        return new Read(null, Phrase.of(vietnamese, values));
    }
}
