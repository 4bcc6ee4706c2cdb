package vn.tuanle.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// The words of a unit's certificates, version after version.
@Component
class Templates {
    private final JdbcClient sql;
    private final Transactions transactions;

    Templates(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// One version with who wrote it when.
    public record Written(Template template, String by, Instant at) {}

    /// The newest first; the program's own stands behind them, unsaid.
    List<Written> all(UUID unit, TemplateKind kind) {
        return sql.sql("""
                select t.id template_id, t.version, t.title, t.words, p.name as by_name, t.made_at
                from certificate_template t join person p on p.id = t.made_by
                where t.unit_id = ? and t.kind = ? order by t.version desc""")
                .params(Rows.values(unit, kind))
                .query((row, n) -> new Written(
                        CertificateRow.template(row),
                        row.getString("by_name"),
                        Objects.requireNonNull(Rows.instant(row, "made_at"))))
                .list();
    }

    Template current(UUID unit, TemplateKind kind) {
        return all(unit, kind).stream().findFirst().map(Written::template).orElseGet(kind::usual);
    }

    /// `seen` is the version that was changed.
    Outcome<Template> write(UUID unit, TemplateKind kind, int seen, String title, String words, UUID by) {
        Template typed = new Template(
                UUID.randomUUID(),
                seen + 1,
                Fold.nfc(title.replaceAll("\\s+", " ")),
                Fold.nfc(words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(java.util.stream.Collectors.joining("\n"))));
        if (typed.checked() instanceof Outcome.Refused<Template> refused) return refused;
        return transactions.run(() -> {
            sql.sql("select id from unit where id = ? for no key update")
                    .param(unit)
                    .query(UUID.class)
                    .single();
            Template now = current(unit, kind);
            if (now.version() != seen)
                return Outcome.refused(
                        "Vừa có người lưu mẫu khác (lần {0}). Hãy xem bản ấy rồi lưu lần nữa.", now.version());
            if (now.title().equals(typed.title()) && now.words().equals(typed.words())) return Outcome.done(now);
            sql.sql("""
                    insert into certificate_template (id, unit_id, kind, version, title, words, made_by, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            typed.id(), unit, kind, typed.version(), typed.title(), typed.words(), by, Instant.now()))
                    .update();
            return Outcome.done(typed);
        });
    }
}
