package vn.tuanle.drafting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentActed;
import vn.tuanle.document.Issued;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;

/// Tells whose turn it is with a draft, and the units that a new document came.
@Component
class DraftNotices {
    private final Notices notices;
    private final JdbcClient sql;

    DraftNotices(Notices notices, JdbcClient sql) {
        this.notices = notices;
        this.sql = sql;
    }

    /// Whoever has a document that was written here learns what was done to it later.
    @EventListener
    void later(DocumentActed acted) {
        record Told(String code, String title, UUID unit) {}
        List<Told> told = sql.sql("""
                select d.code, d.title, v.unit_id from document d join delivery v on v.document_id = d.id
                where d.id = ? and exists (select 1 from draft f where f.document_id = d.id)""")
                .param(acted.document())
                .query((row, n) -> new Told(row.getString("code"), row.getString("title"), Rows.uuid(row, "unit_id")))
                .list();
        if (told.isEmpty()) return;
        String code = told.getFirst().code();
        boolean ended = acted.kind() != DocumentActKind.CORRECTED;
        Notice notice = Notice.of(
                "van-ban:" + acted.document() + ":" + acted.kind(),
                ended ? Phrase.of("{0} không còn hiệu lực", code) : Phrase.of("{0} đã được đính chính", code),
                Phrase.of(
                        "{0}: {1}",
                        Phrase.of(acted.kind().title()), told.getFirst().title()),
                "/van-ban/" + acted.document());
        notices.tellUnits(told.stream().map(Told::unit).toList(), ended ? notice.asUrgent() : notice, null);
    }

    void acted(DraftRow draft, ActKind kind, UUID act, UUID by) {
        Phrase about = Phrase.of("{0}: {1}", Phrase.of(draft.kind().title()), draft.title());
        String path = "/du-thao/" + draft.id();
        String key = "du-thao:" + act;
        switch (kind) {
            case SUBMITTED ->
                notices.tellUnits(
                        List.of(draft.unit()), Notice.of(key, Phrase.of("Có văn bản chờ duyệt"), about, path), by);
            case RETURNED ->
                notices.tellUnits(
                        List.of(draft.drafting()),
                        Notice.of(key, Phrase.of("Thủ trưởng trả lại văn bản để sửa"), about, path),
                        by);
            case APPROVED ->
                notices.tellUnits(
                        List.of(draft.unit()),
                        Notice.of(key, Phrase.of("Văn bản đã duyệt, chờ cấp số"), about, path),
                        by);
            case WITHDRAWN, REOPENED -> {}
        }
    }

    void issued(DraftRow draft, String title, Issued issued, Collection<UUID> units, UUID by) {
        notices.tellUnits(
                units,
                Notice.of(
                        "van-ban:" + issued.id(),
                        Phrase.of("Văn bản mới đến: {0}", issued.code()),
                        Phrase.of("{0}: {1}", Phrase.of(draft.kind().title()), title),
                        "/van-ban/" + issued.id()),
                by);
    }
}
