package vn.tuanle.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// What became of an issued document: in whose hands it is, and what was done to it.
@Component
public class DocumentHistory {
    private final JdbcClient sql;
    private final Directory directory;

    DocumentHistory(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /// The document at one unit: confirmed as received, opened, by whom and when.
    public record Delivered(
            UUID unit,
            String unitName,
            String purpose,
            @Nullable Instant receivedAt,
            String receivedBy,
            @Nullable Instant readAt,
            String readBy) {}

    /// What was done to the document; no kind is its issuing.
    public record Act(
            @Nullable DocumentActKind kind, @Nullable Instant at, String by, String reason, String byCode) {
        public String title() {
            return kind == null ? "Ban hành" : kind.title();
        }
    }

    /// By the units' names on the day.
    public List<Delivered> deliveries(UUID document, LocalDate on) {
        List<Delivered> found = sql.sql("""
                select d.unit_id, d.purpose, d.received_at, r.name received_by, d.read_at, p.name read_by
                from delivery d left join person r on r.id = d.received_by left join person p on p.id = d.read_by
                where d.document_id = ?""")
                .param(document)
                .query((row, n) -> new Delivered(
                        Rows.uuid(row, "unit_id"),
                        "",
                        row.getString("purpose"),
                        Rows.instant(row, "received_at"),
                        Objects.requireNonNullElse(row.getString("received_by"), ""),
                        Rows.instant(row, "read_at"),
                        Objects.requireNonNullElse(row.getString("read_by"), "")))
                .list();
        Map<UUID, String> names =
                directory.names(found.stream().map(Delivered::unit).toList(), on);
        return found.stream()
                .map(each -> new Delivered(
                        each.unit(),
                        names.getOrDefault(each.unit(), ""),
                        each.purpose(),
                        each.receivedAt(),
                        each.receivedBy(),
                        each.readAt(),
                        each.readBy()))
                .sorted((a, b) -> Fold.fold(a.unitName()).compareTo(Fold.fold(b.unitName())))
                .toList();
    }

    /// Its issuing first, then what was done later.
    public List<Act> acts(UUID document) {
        List<Act> acts = new ArrayList<>(sql.sql("""
                select d.issued_at at, p.name, d.code
                from document d join person p on p.id = d.issued_by where d.id = ?""")
                .param(document)
                .query((row, n) ->
                        new Act(null, Rows.instant(row, "at"), row.getString("name"), "", row.getString("code")))
                .list());
        acts.addAll(sql.sql("""
                select a.kind, a.done_at, p.name, a.reason, b.code
                from document_act a join person p on p.id = a.done_by left join document b on b.id = a.by_document
                where a.document_id = ? order by a.done_at, a.id""")
                .param(document)
                .query((row, n) -> new Act(
                        DocumentActKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "done_at"),
                        row.getString("name"),
                        row.getString("reason"),
                        Objects.requireNonNullElse(row.getString("code"), "")))
                .list());
        return acts;
    }
}
