package vn.tuanle.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.trust.Signature;
import vn.tuanle.trust.Signatures;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.Facsimile;

/// Reads one issued document, for those who have it and, by its code, for everybody.
@Component
public class DocumentPages {
    private final JdbcClient sql;
    private final DocumentFiles files;
    private final Signatures signatures;
    private final Directory directory;
    private final DocumentHistory history;
    private final String address;

    DocumentPages(
            JdbcClient sql,
            DocumentFiles files,
            Signatures signatures,
            Directory directory,
            DocumentHistory history,
            @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.sql = sql;
        this.files = files;
        this.signatures = signatures;
        this.directory = directory;
        this.history = history;
        this.address = address;
    }

    /// What stands in the register about an issued document.
    public record Row(
            UUID id,
            UUID unit,
            String code,
            int number,
            LocalDate day,
            String kind,
            String title,
            String position,
            String signer,
            String lookup) {}

    private static final String COLUMNS = "id, unit_id, code, number, day, kind, title, position, signer, lookup";

    /// The document, for staff of its issuer and of those it was delivered to; not found for all
    /// others.
    public Row seen(Asker asker, UUID document) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("select " + COLUMNS + " from document d where d.id = ? and (d.unit_id = any(?) or exists"
                        + " (select 1 from delivery v where v.document_id = d.id and v.unit_id = any(?)))")
                .params(Rows.values(document, units, units))
                .query(DocumentPages::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The full address of the public page of the document, as its QR code holds it.
    public String publicAddress(UUID document) {
        return address + "/vb/"
                + sql.sql("select lookup from document where id = ?")
                        .param(document)
                        .query(String.class)
                        .single();
    }

    Optional<Row> byLookup(String code) {
        return sql.sql("select " + COLUMNS + " from document where lookup = ?")
                .param(code)
                .query(DocumentPages::row)
                .optional();
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Row(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                row.getString("code"),
                row.getInt("number"),
                Objects.requireNonNull(Rows.day(row, "day")),
                row.getString("kind"),
                row.getString("title"),
                Objects.requireNonNullElse(row.getString("position"), ""),
                Objects.requireNonNullElse(row.getString("signer"), ""),
                row.getString("lookup"));
    }

    /// A recall or replacement counts before any correction.
    public DocumentPage.Standing standing(UUID document) {
        return sql.sql("""
                select a.kind, a.done_at, a.reason, b.code, b.lookup from document_act a left join document b on b.id = a.by_document
                where a.document_id = ? order by a.kind = 'CORRECTED', a.done_at desc limit 1""")
                .param(document)
                .query((row, n) -> new DocumentPage.Standing(
                        DocumentActKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "done_at"),
                        row.getString("reason"),
                        Objects.requireNonNullElse(row.getString("code"), ""),
                        Objects.requireNonNullElse(row.getString("lookup"), "")))
                .optional()
                .orElse(DocumentPage.Standing.IN_FORCE);
    }

    String issuer(Row row) {
        return directory.names(List.of(row.unit()), row.day()).getOrDefault(row.unit(), "");
    }

    DocumentPage page(Asker asker, UUID document, Errors errors) {
        return page(asker, document, "", errors);
    }

    /// `reason` is what was typed for an act that is refused.
    DocumentPage page(Asker asker, UUID document, String reason, Errors errors) {
        Row row = seen(asker, document);
        DocumentPage.Standing standing = standing(document);
        List<DocumentPage.File> shown = new ArrayList<>();
        boolean sealed = false;
        boolean signed = false;
        for (DocumentFiles.Kept kept : files.of(document)) {
            shown.add(file(row, kept));
            sealed |= kept.kind() == DocumentFileKind.PDF;
            signed |= kept.kind() == DocumentFileKind.SIGNED;
        }
        boolean acts = !standing.ended() && asker.has(row.unit(), Role.HEAD, Role.CLERK);
        boolean issued = asker.workUnits().contains(row.unit());
        Facsimile paper = facsimile(document);
        return new DocumentPage(
                document,
                row.code(),
                row.day(),
                row.kind(),
                row.title(),
                issuer(row),
                row.signer(),
                standing,
                address + "/vb/" + row.lookup(),
                shown,
                sealed && !signed && acts,
                acts,
                issued,
                receipt(asker, document),
                paper,
                paper == null ? blocks(document) : List.of(),
                issued ? history.deliveries(document, row.day()) : List.of(),
                history.acts(document),
                reason,
                errors);
    }

    private DocumentPage.Receipt receipt(Asker asker, UUID document) {
        UUID unit = asker.actingUnit();
        if (unit == null || !asker.workUnits().contains(unit)) return DocumentPage.Receipt.NONE;
        return sql.sql("""
                select v.received_at, p.name from delivery v left join person p on p.id = v.received_by
                where v.document_id = ? and v.unit_id = ?""")
                .params(Rows.values(document, unit))
                .query((row, n) -> new DocumentPage.Receipt(
                        true, Rows.instant(row, "received_at"), Objects.requireNonNullElse(row.getString("name"), "")))
                .optional()
                .orElse(DocumentPage.Receipt.NONE);
    }

    /// The document as it stands in its files; none where it has none.
    public @Nullable Facsimile facsimile(UUID document) {
        return sql.sql("select paper from document where id = ? and paper is not null")
                .param(document)
                .query(String.class)
                .optional()
                .map(json -> Facsimile.of(DocumentJson.kept(json)))
                .orElse(null);
    }

    /// The frozen text, for a document without files.
    private List<Block> blocks(UUID document) {
        String text = sql.sql("select text from document where id = ?")
                .param(document)
                .query(String.class)
                .single();
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "van-ban.md") instanceof Reading.Read read
                ? read.source().blocks()
                : List.of();
    }

    private DocumentPage.File file(Row row, DocumentFiles.Kept kept) {
        String href = "/van-ban/" + row.id() + "/"
                + switch (kept.kind()) {
                    case PDF -> "tep.pdf";
                    case DOCX -> "tep.docx";
                    case SIGNED -> "ky-so.pdf";
                };
        List<Signature> found = List.of();
        @Nullable Phrase trouble = null;
        if (kept.kind() != DocumentFileKind.DOCX)
            switch (signatures.of(files.content(kept))) {
                case Outcome.Done<List<Signature>>(List<Signature> all) -> found = all;
                case Outcome.Refused<List<Signature>> refused -> trouble = refused.why();
            }
        return new DocumentPage.File(kept, href, found, trouble);
    }
}
