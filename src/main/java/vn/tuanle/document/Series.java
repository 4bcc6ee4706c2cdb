package vn.tuanle.document;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;

/// The series of numbers of an agency: one for each book and year, every number given once and
/// never again. Called inside a transaction; the agency's row stays locked until it ends, so that
/// numbers follow each other also over several books.
@Component
class Series {
    /// The series of documents that come in; it is one for the whole year (Điều 22 khoản 2).
    private static final String ARRIVALS = "DEN";

    private final JdbcClient sql;

    Series(JdbcClient sql) {
        this.sql = sql;
    }

    /// The number asked for, or the next. Number and symbol together are unique in the year whatever
    /// the book (Điều 15 khoản 1): a new book goes on after the numbers its symbol already bears. Numbers
    /// of a book follow the days of its documents.
    Outcome<Integer> outgoing(UUID unit, String book, LocalDate day, String symbol, @Nullable Integer asked) {
        int year = day.getYear();
        int last = locked(unit, book, year);
        int number = asked == null ? last + 1 : asked;
        if (number < 1) return Outcome.refusedAt("number", "Số văn bản bắt đầu từ 1.");
        if (asked == null) while (borne(unit, book, year, number, symbol)) number++;
        else if (borne(unit, book, year, number, symbol))
            return Outcome.refusedAt(
                    "number", "Số {0} của năm {1} đã cấp cho một văn bản khác.", number, String.valueOf(year));
        Other other = outOfOrder(unit, book, day, number);
        if (other != null)
            return other.number() < number
                    ? Outcome.refusedAt(
                            "day",
                            "Số lấy theo thứ tự ngày: văn bản số {0} đã ghi ngày {1}, số {2} không thể ghi ngày trước đó.",
                            other.number(),
                            Days.day(other.day()),
                            number)
                    : Outcome.refusedAt(
                            "day",
                            "Số lấy theo thứ tự ngày: văn bản số {0} đã ghi ngày {1}, số {2} không thể ghi ngày sau đó.",
                            other.number(),
                            Days.day(other.day()),
                            number);
        keep(unit, book, year, Math.max(last, number));
        return Outcome.done(number);
    }

    private record Other(int number, LocalDate day) {}

    /// A document of the book that stands on the wrong side of this number on this day.
    private @Nullable Other outOfOrder(UUID unit, String book, LocalDate day, int number) {
        return sql.sql("""
                select number, day from document where unit_id = ? and book = ? and year = ?
                and (number < ? and day > ? or number > ? and day < ?) order by abs(number - ?) limit 1""")
                .params(Rows.values(unit, book, day.getYear(), number, day, number, day, number))
                .query((row, n) -> new Other(row.getInt("number"), Objects.requireNonNull(Rows.day(row, "day"))))
                .optional()
                .orElse(null);
    }

    int incoming(UUID unit, int year) {
        int number = locked(unit, ARRIVALS, year) + 1;
        keep(unit, ARRIVALS, year, number);
        return number;
    }

    private int locked(UUID unit, String book, int year) {
        sql.sql("select id from unit where id = ? for no key update")
                .param(unit)
                .query(UUID.class)
                .single();
        sql.sql("""
                insert into number_series (unit_id, book, year, last_number) values (?, ?, ?, 0)
                on conflict (unit_id, book, year) do nothing""").params(Rows.values(unit, book, year)).update();
        return sql.sql("select last_number from number_series where unit_id = ? and book = ? and year = ?")
                .params(Rows.values(unit, book, year))
                .query(Integer.class)
                .single();
    }

    private boolean borne(UUID unit, String book, int year, int number, String symbol) {
        return sql.sql("""
                select exists (select 1 from document where unit_id = ? and year = ? and number = ?
                               and (book = ? or code = ?))""")
                .params(Rows.values(unit, year, number, book, Documents.code(number, symbol)))
                .query(Boolean.class)
                .single();
    }

    private void keep(UUID unit, String book, int year, int number) {
        sql.sql("update number_series set last_number = ? where unit_id = ? and book = ? and year = ?")
                .params(Rows.values(number, unit, book, year))
                .update();
    }
}
