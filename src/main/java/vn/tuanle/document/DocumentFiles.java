package vn.tuanle.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.trust.PdfText;
import vn.tuanle.trust.Seal;
import vn.tuanle.trust.Signature;
import vn.tuanle.trust.Signatures;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.WrittenFiles;

/// The issued document as files: kept once when it is issued, the PDF under the integrity seal; and
/// the copy that comes back with the agency's signature, when it says the same.
@Component
public class DocumentFiles {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Files files;
    private final Seal seal;
    private final Signatures signatures;

    DocumentFiles(JdbcClient sql, Transactions transactions, Files files, Seal seal, Signatures signatures) {
        this.sql = sql;
        this.transactions = transactions;
        this.files = files;
        this.seal = seal;
        this.signatures = signatures;
    }

    /// One file of a document; `sha256` in hexadecimal.
    public record Kept(
            DocumentFileKind kind,
            UUID file,
            String sha256,
            @Nullable Instant sealedAt,
            @Nullable Instant keptAt) {}

    /// Writes both files of a document that has just been issued and keeps them, with the document as it
    /// stands in them.
    public Outcome<UUID> keep(UUID document, OfficialDocument made, UUID by) {
        WrittenFiles both = WrittenFiles.of(made);
        return transactions.run(() -> {
            Outcome<UUID> kept = keep(document, both.pdf(), both.docx(), by);
            if (kept instanceof Outcome.Done<UUID>)
                sql.sql("update document set paper = ? where id = ?")
                        .params(Rows.values(DocumentJson.keep(made), document))
                        .update();
            return kept;
        });
    }

    /// Seals the PDF and keeps both files of a document that has just been issued. Once only: an
    /// issued document does not change.
    public Outcome<UUID> keep(UUID document, byte[] pdf, byte[] docx, UUID by) {
        return transactions.run(() -> {
            String code = locked(document);
            if (!of(document).isEmpty())
                return Outcome.refused("Văn bản này đã có tệp rồi; văn bản đã ban hành không đổi.");
            write(document, DocumentFileKind.PDF, seal.seal(pdf), name(code, DocumentFileKind.PDF), true, by);
            write(document, DocumentFileKind.DOCX, docx, name(code, DocumentFileKind.DOCX), false, by);
            return Outcome.done(document);
        });
    }

    /// Binds the PDF that came back from the agency's token: its signature must be whole, not ours,
    /// and the words those that went out.
    Outcome<Signature> bind(UUID document, byte[] signed, UUID by) {
        Kept sent = of(document, DocumentFileKind.PDF).orElse(null);
        if (sent == null) return Outcome.refused("Văn bản này chưa có bản PDF để ký.");
        Outcome<List<Signature>> read = signatures.of(signed);
        if (read instanceof Outcome.Refused<List<Signature>> refused) return refused.as();
        List<Signature> all = ((Outcome.Done<List<Signature>>) read).value();
        List<Signature> others = all.stream()
                .filter(each -> each.state() != Signature.State.SEAL)
                .toList();
        if (others.isEmpty()) return Outcome.refused("Tệp này chưa có chữ ký số của cơ quan.");
        for (Signature each : all)
            if (!each.state().intact())
                return Outcome.refused(
                        "Chữ ký của “{0}”: {1}.", each.signer(), each.state().title());
        Signature last = others.getLast();
        if (!last.whole() && all.stream().noneMatch(Signature::whole))
            return Outcome.refused("Tệp bị thêm nội dung sau khi ký.");
        if (last.state() != Signature.State.TRUSTED && signatures.knowsRoots())
            return Outcome.refused("Chứng thư của “{0}” không do nơi được tin cậy cấp.", last.signer());
        if (PdfText.same(content(sent), signed) instanceof Outcome.Refused<Boolean> other) return other.as();
        return transactions.run(() -> {
            String code = locked(document);
            if (of(document, DocumentFileKind.SIGNED).isPresent())
                return Outcome.refused("Văn bản này đã có bản ký số rồi.");
            write(document, DocumentFileKind.SIGNED, signed, name(code, DocumentFileKind.SIGNED), false, by);
            return Outcome.done(last);
        });
    }

    private String locked(UUID document) {
        return sql.sql("select code from document where id = ? for update")
                .param(document)
                .query(String.class)
                .single();
    }

    /// “1180-KH-UBND.pdf”: the code without what file systems do not like.
    static String name(String code, DocumentFileKind kind) {
        return code.replaceAll("[/\\\\:*?\"<>|\\s]+", "-")
                + (kind == DocumentFileKind.SIGNED ? "-ky-so." : ".")
                + kind.extension();
    }

    private void write(UUID document, DocumentFileKind kind, byte[] content, String name, boolean sealed, UUID by) {
        UUID file = files.keep(content, name, kind.contentType(), by);
        sql.sql("""
                insert into document_file (document_id, kind, file_id, sha256, sealed_at, kept_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        document,
                        kind,
                        file,
                        HexFormat.of().parseHex(Files.hash(content)),
                        sealed ? Instant.now() : null,
                        by))
                .update();
    }

    /// The files of a document, the one with the agency's signature first.
    public List<Kept> of(UUID document) {
        return sql
                .sql("select kind, file_id, sha256, sealed_at, kept_at from document_file where document_id = ?")
                .param(document)
                .query((row, n) -> new Kept(
                        DocumentFileKind.valueOf(row.getString("kind")),
                        Rows.uuid(row, "file_id"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        Rows.instant(row, "sealed_at"),
                        Rows.instant(row, "kept_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Kept::kind))
                .toList();
    }

    public Optional<Kept> of(UUID document, DocumentFileKind kind) {
        return of(document).stream().filter(each -> each.kind() == kind).findFirst();
    }

    public byte[] content(Kept kept) {
        return files.content(files.find(kept.file()).orElseThrow());
    }
}
