package vn.tuanle.reporting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;

/// Attaches files to a report, of known kinds by their content.
@Component
class EvidenceFiles {
    private static final int LARGEST = 20 * 1024 * 1024;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final ReportAccess access;
    private final Files files;
    private final FormRows forms;

    EvidenceFiles(JdbcClient sql, Transactions transactions, ReportAccess access, Files files, FormRows forms) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.files = files;
        this.forms = forms;
    }

    /// `code` is the field that it proves, empty for the report as a whole.
    Outcome<UUID> add(Asker asker, UUID id, String code, byte[] content, String name, String note) {
        access.own(asker, id);
        if (content.length == 0) return Outcome.refusedAt("file", "Hãy chọn một tệp có nội dung.");
        if (content.length > LARGEST)
            return Outcome.refusedAt("file", "Tệp lớn hơn 20 MB. Hãy giảm kích thước rồi gửi lại.");
        EvidenceType type = EvidenceType.of(content).orElse(null);
        if (type == null)
            return Outcome.refusedAt("file", "Chỉ nhận PDF, Word, Excel (không có macro), ảnh, âm thanh hoặc phim.");
        String words = Fold.nfc(note);
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Phrase no = Saves.shut(report);
            if (no != null) return new Outcome.Refused<>(no, "");
            if (!code.isEmpty()
                    && forms.version(report.form(), report.formVersion()).field(code) == null)
                return Outcome.refusedAt("file", "Mẫu báo cáo không còn hỏi chỉ tiêu này.");
            UUID evidence = UUID.randomUUID();
            sql.sql(
                            "insert into report_evidence (id, report_id, code, file_id, note, kept_by) values (?, ?, ?, ?, ?, ?)")
                    .params(Rows.values(
                            evidence,
                            id,
                            code,
                            files.keep(content, type.named(name), type.contentType(), asker.person()),
                            words.length() > 500 ? words.substring(0, 500) : words,
                            asker.person()))
                    .update();
            return Outcome.done(evidence);
        });
    }

    /// A file about what became of a report that is no longer open: its receipt; the row is locked.
    Outcome<UUID> prove(Asker asker, ReportRow report, byte[] content, String name) {
        if (content.length > LARGEST)
            return Outcome.refusedAt("file", "Tệp lớn hơn 20 MB. Hãy giảm kích thước rồi gửi lại.");
        EvidenceType type = EvidenceType.of(content).orElse(null);
        if (type == null)
            return Outcome.refusedAt("file", "Chỉ nhận PDF, Word, Excel (không có macro), ảnh, âm thanh hoặc phim.");
        UUID proof = UUID.randomUUID();
        sql.sql("insert into report_evidence (id, report_id, file_id, note, kept_by) values (?, ?, ?, ?, ?)")
                .params(Rows.values(
                        proof,
                        report.id(),
                        files.keep(content, type.named(name), type.contentType(), asker.person()),
                        Phrases.t("Nơi nhận đã nhận báo cáo"),
                        asker.person()))
                .update();
        return Outcome.done(proof);
    }

    Outcome<UUID> remove(Asker asker, UUID id, UUID evidence) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Phrase no = Saves.shut(report);
            if (no != null) return new Outcome.Refused<>(no, "");
            sql.sql("update report_evidence set removed_at = now() where id = ? and report_id = ?")
                    .params(Rows.values(evidence, id))
                    .update();
            return Outcome.done(evidence);
        });
    }

    /// What is attached to a report, in the order of coming.
    List<ReportPage.Evidence> of(UUID report) {
        return sql.sql("""
                select e.id, e.code, s.name, s.size_bytes, e.note, e.kept_at, p.name kept_name
                from report_evidence e join stored_file s on s.id = e.file_id join person p on p.id = e.kept_by
                where e.report_id = ? and e.removed_at is null order by e.kept_at""")
                .param(report)
                .query((row, n) -> new ReportPage.Evidence(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("size_bytes"),
                        row.getString("note"),
                        Objects.requireNonNull(Rows.instant(row, "kept_at")),
                        row.getString("kept_name")))
                .list();
    }

    /// A file of a report that the asker may read.
    Files.Kept find(Asker asker, UUID id, UUID evidence) {
        if (access.seen(asker, id).turn() == null) throw new NotFound();
        return sql.sql("select file_id from report_evidence where id = ? and report_id = ? and removed_at is null")
                .params(Rows.values(evidence, id))
                .query(UUID.class)
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
