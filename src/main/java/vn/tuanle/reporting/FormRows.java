package vn.tuanle.reporting;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Forms and their versions in their tables. An issued version never changes and is read once.
@Component
class FormRows {
    private record Key(UUID form, int version) {}

    private static final int REMEMBERED = 200;
    private final Map<Key, FormVersion> issued = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    FormRows(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    FormRow form(UUID id) {
        return sql.sql(FormRow.SELECT + " where f.id = ?")
                .param(id)
                .query((row, n) -> FormRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void lock(UUID form) {
        if (sql.sql("select id from report_form where id = ? for update")
                .param(form)
                .query(UUID.class)
                .list()
                .isEmpty()) throw new NotFound();
    }

    /// The report on top was accepted: nothing more is waited for.
    boolean closed(UUID form) {
        return sql.sql(
                        "select exists (select 1 from report where form_id = ? and parent_id is null and state = 'ACCEPTED')")
                .param(form)
                .query(Boolean.class)
                .single();
    }

    /// The version that is being made; none when the last one is issued.
    Optional<FormVersion> draft(FormRow form) {
        return sql.sql("select version from report_form_version where form_id = ? and issued_at is null")
                .param(form.id())
                .query(Integer.class)
                .optional()
                .map(version -> read(form.id(), version));
    }

    FormVersion version(UUID form, int version) {
        FormVersion known = issued.get(new Key(form, version));
        if (known != null) return known;
        FormVersion read = read(form, version);
        if (read.issued()) {
            if (issued.size() >= REMEMBERED) issued.clear();
            issued.put(new Key(form, version), read);
        }
        return read;
    }

    private FormVersion read(UUID form, int version) {
        List<Field> fields = sql.sql(
                        "select * from report_field where form_id = ? and version = ? order by ordinal, code")
                .params(Rows.values(form, version))
                .query((row, n) -> new Field(
                        row.getString("code"),
                        row.getString("part"),
                        row.getString("title"),
                        row.getString("measure"),
                        FieldKind.valueOf(row.getString("kind")),
                        Breakdown.valueOf(row.getString("breakdown")),
                        row.getString("options"),
                        Source.valueOf(row.getString("source")),
                        row.getBoolean("required"),
                        row.getString("help")))
                .list();
        List<Rule> rules = sql.sql("select * from report_rule where form_id = ? and version = ? order by ordinal")
                .params(Rows.values(form, version))
                .query((row, n) -> new Rule(
                        row.getString("left_code"),
                        Rule.Comparison.valueOf(row.getString("comparison")),
                        row.getString("right_code"),
                        (Long) row.getObject("right_number"),
                        Rule.Weight.valueOf(row.getString("weight")),
                        row.getString("words"),
                        row.getBoolean("own")))
                .list();
        List<Audience> audiences = sql.sql(
                        "select * from report_audience where form_id = ? and version = ? order by kind")
                .params(Rows.values(form, version))
                .query((row, n) -> new Audience(
                        row.getString("kind"),
                        Duty.valueOf(row.getString("duty")),
                        Via.valueOf(row.getString("via")),
                        new Due(
                                Objects.requireNonNull(Rows.day(row, "due_day")),
                                row.getObject("due_hour", LocalTime.class),
                                Due.Boundary.valueOf(row.getString("boundary"))),
                        Objects.requireNonNull(Rows.day(row, "locks_on"))))
                .list();
        return sql.sql("select opens_on, moved, issued_at from report_form_version where form_id = ? and version = ?")
                .params(Rows.values(form, version))
                .query((row, n) -> new FormVersion(
                        form,
                        version,
                        Objects.requireNonNull(Rows.day(row, "opens_on")),
                        row.getString("moved"),
                        Rows.instant(row, "issued_at"),
                        fields,
                        rules,
                        audiences))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Writes a version that is being made, in place of what it said before.
    void write(FormVersion version, UUID by) {
        for (String table : List.of("report_field", "report_rule", "report_audience"))
            sql.sql("delete from " + table + " where form_id = ? and version = ?")
                    .params(Rows.values(version.form(), version.version()))
                    .update();
        sql.sql("""
                insert into report_form_version (form_id, version, opens_on, moved, changed_by) values (?, ?, ?, ?, ?)
                on conflict (form_id, version) do update
                set opens_on = excluded.opens_on, moved = excluded.moved, changed_by = excluded.changed_by, changed_at = now()""")
                .params(Rows.values(version.form(), version.version(), version.opensOn(), version.moved(), by))
                .update();
        int[] ordinal = {0};
        rows(
                """
                insert into report_field (form_id, version, ordinal, code, part, title, measure, kind, breakdown, options, source, required,
                                          help)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.fields().stream()
                        .map(f -> new Object[] {
                            version.form(),
                            version.version(),
                            ++ordinal[0],
                            f.code(),
                            f.part(),
                            f.title(),
                            f.measure(),
                            f.kind().name(),
                            f.breakdown().name(),
                            f.options(),
                            f.source().name(),
                            f.required(),
                            f.help()
                        })
                        .toList());
        rows(
                """
                insert into report_rule (form_id, version, ordinal, left_code, comparison, right_code, right_number, weight, words,
                                         own)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.rules().stream()
                        .map(r -> Rows.values(
                                        version.form(),
                                        version.version(),
                                        ++ordinal[0],
                                        r.left(),
                                        r.comparison(),
                                        r.right(),
                                        r.number(),
                                        r.weight(),
                                        r.words(),
                                        r.own())
                                .toArray())
                        .toList());
        rows(
                """
                insert into report_audience (form_id, version, kind, duty, via, due_day, due_hour, boundary, locks_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version.audiences().stream()
                        .map(a -> Rows.values(
                                        version.form(),
                                        version.version(),
                                        a.kind(),
                                        a.duty(),
                                        a.via(),
                                        a.due().day(),
                                        a.due().hour(),
                                        a.due().boundary(),
                                        a.locksOn())
                                .toArray())
                        .toList());
    }

    private void rows(String insert, List<Object[]> rows) {
        if (!rows.isEmpty()) batch.batchUpdate(insert, rows);
    }
}
