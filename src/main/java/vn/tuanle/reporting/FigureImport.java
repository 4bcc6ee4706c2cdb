package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    public record Result(int written, List<Wrong> wrong) {}

    private record Place(UUID unit, String code, String member) {}

    private record Open(UUID id, int turn, boolean open) {}

    /// Writes them all into the reports of the form that are open, or none when one is wrong.
    public Outcome<Result> load(Asker asker, UUID form, List<Row> figures) {
        FormRow led = forms.led(asker, form);
        if (led.version() == 0) return Outcome.refused("Mẫu chưa phát hành nên chưa có báo cáo nào.");
        FormVersion version = rows.version(form, led.version());
        Map<String, Field> fields = version.byCode();
        return transactions.run(() -> {
            Map<UUID, Open> reports = new HashMap<>();
            sql.sql("select id, unit_id, turn, state from report where form_id = ? order by id for update")
                    .param(form)
                    .query(row -> {
                        reports.put(
                                Rows.uuid(row, "unit_id"),
                                new Open(
                                        Rows.uuid(row, "id"),
                                        row.getInt("turn"),
                                        ReportState.valueOf(row.getString("state"))
                                                .open()));
                    });
            List<Wrong> wrong = new ArrayList<>();
            Columns columns = new Columns(figures.size());
            Set<Place> seen = new HashSet<>();
            for (int i = 0; i < figures.size() && wrong.size() < MOST_REFUSALS; i++) {
                Row row = figures.get(i);
                Open report = reports.get(row.unit());
                Field field = fields.get(row.code());
                if (report == null) wrong.add(new Wrong(i + 1, Phrase.of("Đơn vị này không có báo cáo theo mẫu.")));
                else if (!report.open())
                    wrong.add(new Wrong(
                            i + 1, Phrase.of("Báo cáo đã trình nên không sửa được; hãy rút lại trước khi sửa.")));
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
            if (wrong.isEmpty()) columns.write(asker.person());
            return Outcome.done(new Result(wrong.isEmpty() ? figures.size() : 0, wrong));
        });
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
