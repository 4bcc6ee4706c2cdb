package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;

/// Asks units the day after for what is missing of their sittings: once for each day on which
/// sittings ended, however often it looks.
@Component
class MissingNotices {
    static final LocalTime FROM = LocalTime.of(8, 0);
    /// A program that stood still for two days still asks.
    private static final int DAYS = 3;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Notices notices;

    MissingNotices(JdbcClient sql, Transactions transactions, Notices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.notices = notices;
    }

    private record Due(UUID unit, LocalDate day, int sittings, String title, int figures, int results, int photos) {
        Phrase what() {
            List<Phrase> all = new ArrayList<>();
            if (figures > 0) all.add(counted(Missing.FIGURES, figures));
            if (results > 0) all.add(counted(Missing.RESULT, results));
            if (photos > 0) all.add(counted(Missing.PHOTOS, photos));
            return all.stream()
                    .reduce((one, next) -> Phrase.of("{0}, {1}", one, next))
                    .orElseThrow();
        }

        private Phrase counted(Missing missing, int of) {
            Phrase named = new Phrase(missing.title(), List.of());
            return sittings == 1 ? named : Phrase.of("{0} ({1} buổi)", named, of);
        }
    }

    void ask(Instant now) {
        if (now.atZone(Days.ZONE).toLocalTime().isBefore(FROM)) return;
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        List<Due> due = sql.sql("""
                select a.unit_id, cast(o.ends_at at time zone 'Asia/Ho_Chi_Minh' as date) as day, count(*) sittings,
                  min(a.title) title, count(*) filter (where %s) figures, count(*) filter (where %s) results,
                  count(*) filter (where %s) photos
                from occurrence o join activity a on a.id = o.activity_id where %s and %s
                group by a.unit_id, day order by a.unit_id, day""".formatted(
                                Missing.FIGURES.test(),
                                Missing.RESULT.test(),
                                Missing.PHOTOS.test(),
                                Missing.OVER,
                                Missing.any()))
                .params(Rows.values(
                        today.atStartOfDay(Days.ZONE).toInstant(),
                        today.minusDays(DAYS).atStartOfDay(Days.ZONE).toInstant()))
                .query((row, n) -> new Due(
                        Rows.uuid(row, "unit_id"),
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getInt("sittings"),
                        row.getString("title"),
                        row.getInt("figures"),
                        row.getInt("results"),
                        row.getInt("photos")))
                .list();
        for (Due one : due)
            transactions.run(() -> notices.tellUnits(
                    List.of(one.unit()),
                    Notice.of(
                            "con-thieu/" + one.day(),
                            one.sittings() == 1
                                    ? Phrase.of(
                                            "“{0}” ngày {1} còn thiếu: {2}",
                                            one.title(), Days.day(one.day()), one.what())
                                    : Phrase.of(
                                            "{0} buổi ngày {1} còn thiếu số liệu", one.sittings(), Days.day(one.day())),
                            Phrase.of(
                                    "Các buổi ngày {0} của đơn vị còn thiếu: {1}. Số người tham gia ghi ở Điểm danh; kết quả ngắn và ảnh ghi ở từng buổi. Có đủ thì báo cáo lấy số được ngay, không phải gõ lại.",
                                    Days.day(one.day()), one.what()),
                            "/hoat-dong-don-vi?thoi-gian=con-thieu"),
                    null));
    }
}
