package vn.tuanle.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Takes over figures of many units from another system, by the same rules as typing: what cannot be
/// is refused row by row, and then nothing is written.
@Component
public class FigureImport {
    private static final int AT_ONCE = 5000;
    private static final int MOST_REFUSALS = 100;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Forms forms;
    private final FormRows rows;

    FigureImport(JdbcClient sql, JdbcTemplate batch, Transactions transactions, Forms forms, FormRows rows) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.forms = forms;
        this.rows = rows;
    }

    /// A figure of a unit as the other system gives it.
    public record Row(UUID unit, String code, String member, String value) {}

    /// Why a row, counted from 1, cannot be taken.
    public record Wrong(int row, Phrase why) {}

    /// `repeated` when the same had come before under its key, and nothing was written again.
    public record Result(int written, List<Wrong> wrong, boolean repeated) {}

    /// By what another system tells that it sends the same again: its key, and the digest of what it
    /// sends.
    public record Key(String key, byte[] digest) {}

    private record Place(UUID unit, String code, String member) {}

    private record Open(UUID id, int turn, @Nullable Phrase shut) {}

    /// Writes them all into the reports of the form that are open, or none when one is wrong; once for
    /// each key.
    public Outcome<Result> load(Asker asker, UUID form, Key key, List<Row> figures) {
        FormRow led = forms.led(asker, form);
        if (led.version() == 0) return Outcome.refused("Mẫu chưa phát hành nên chưa có báo cáo nào.");
        FormVersion version = rows.version(form, led.version());
        Map<String, Field> fields = version.byCode();
        return transactions.run(() -> {
            Map<UUID, Open> reports = reports(form);
            Outcome<Result> before = before(form, key);
            if (before != null) return before;
            List<Wrong> wrong = new ArrayList<>();
            Columns columns = new Columns(figures.size());
            Set<Place> seen = new HashSet<>();
            for (int i = 0; i < figures.size() && wrong.size() < MOST_REFUSALS; i++) {
                Row row = figures.get(i);
                Open report = reports.get(row.unit());
                Field field = fields.get(row.code());
                if (report == null) wrong.add(new Wrong(i + 1, Phrase.of("Đơn vị này không có báo cáo theo mẫu.")));
                else if (report.shut() != null) wrong.add(new Wrong(i + 1, report.shut()));
                else if (field == null
                        || !field.kind().counted()
                        || field.computed()
                        || !field.breakdown().has(row.member()))
                    wrong.add(new Wrong(i + 1, Phrase.of("Mẫu không hỏi “{0}” để nhập từ ngoài.", row.code())));
                else if (!seen.add(new Place(row.unit(), row.code(), row.member())))
                    wrong.add(new Wrong(i + 1, Phrase.of("Chỗ này đã có ở một dòng trước.")));
                else {
                    Figures.Read read = Figures.read(field.kind(), row.value());
                    if (read.wrong() != null) wrong.add(new Wrong(i + 1, read.wrong()));
                    else columns.add(report, row, read.number());
                }
            }
            if (!wrong.isEmpty()) return Outcome.done(new Result(0, wrong, false));
            columns.write(asker.person());
            sql.sql("insert into report_import (form_id, key, digest, written, done_by) values (?, ?, ?, ?, ?)")
                    .params(Rows.values(form, key.key(), key.digest(), figures.size(), asker.person()))
                    .update();
            return Outcome.done(new Result(figures.size(), wrong, false));
        });
    }

    /// Every report of the form, its row locked, with why nothing can be written into it.
    private Map<UUID, Open> reports(UUID form) {
        Map<UUID, Open> reports = new HashMap<>();
        Instant now = Now.instant();
        sql.sql("""
                select id, unit_id, turn, state, opens_at, locks_at, first_signed_at from report
                where form_id = ? order by id for update""").param(form).query(row -> {
            Instant opens = Objects.requireNonNull(Rows.instant(row, "opens_at"));
            Instant locks = Objects.requireNonNull(Rows.instant(row, "locks_at"));
            reports.put(
                    Rows.uuid(row, "unit_id"),
                    new Open(
                            Rows.uuid(row, "id"),
                            row.getInt("turn"),
                            Saves.shut(
                                    ReportState.valueOf(row.getString("state")),
                                    now.isBefore(opens),
                                    Rows.instant(row, "first_signed_at") == null && !now.isBefore(locks))));
        });
        return reports;
    }

    /// What came of the same key, asked for under the lock of the reports; null for a new one.
    private @Nullable Outcome<Result> before(UUID form, Key key) {
        record Known(byte[] digest, int written) {}
        Known known = sql.sql("""
                update report_import set asked = asked + 1 where form_id = ? and key = ? returning digest, written""")
                .params(Rows.values(form, key.key()))
                .query((row, n) -> new Known(row.getBytes("digest"), row.getInt("written")))
                .optional()
                .orElse(null);
        if (known == null) return null;
        return Arrays.equals(known.digest(), key.digest())
                ? Outcome.done(new Result(known.written(), List.of(), true))
                : Outcome.refusedAt("key", "Khóa này đã dùng cho những số liệu khác; hãy dùng một khóa mới.");
    }

    /// The rows by column, as arrays for the database.
    private final class Columns {
        private final List<String> reports;
        private final List<Integer> turns;
        private final List<String> codes;
        private final List<String> members;
        private final List<@Nullable Long> numbers;

        Columns(int size) {
            reports = new ArrayList<>(size);
            turns = new ArrayList<>(size);
            codes = new ArrayList<>(size);
            members = new ArrayList<>(size);
            numbers = new ArrayList<>(size);
        }

        void add(Open report, Row row, @Nullable Long number) {
            reports.add(report.id().toString());
            turns.add(report.turn());
            codes.add(row.code());
            members.add(row.member());
            numbers.add(number);
        }

        void write(UUID by) {
            for (int from = 0; from < reports.size(); from += AT_ONCE) {
                int to = Math.min(reports.size(), from + AT_ONCE);
                batch.update(
                        """
                        insert into report_value as v (report_id, turn, code, member, number, changed_by)
                        select u.report, u.turn, u.code, u.member, u.number, ?
                        from unnest(cast(? as uuid[]), cast(? as int[]), cast(? as text[]), cast(? as text[]), cast(? as bigint[]))
                          as u(report, turn, code, member, number)
                        on conflict (report_id, turn, code, member) do update
                        set number = excluded.number, origin = 'TYPED', version = v.version + 1, changed_by = excluded.changed_by,
                            changed_at = now()""",
                        by,
                        reports.subList(from, to).toArray(String[]::new),
                        turns.subList(from, to).toArray(Integer[]::new),
                        codes.subList(from, to).toArray(String[]::new),
                        members.subList(from, to).toArray(String[]::new),
                        numbers.subList(from, to).toArray(Long[]::new));
            }
        }
    }
}
