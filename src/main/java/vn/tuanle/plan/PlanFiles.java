package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.SourceText;
import vn.tuanle.trust.QrCode;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Signature;

/// The Word file and the PDF of an issued plan: its frozen text in the form of the decree, under the
/// number, the day and the signer of its issue.
@Component
public class PlanFiles {
    /// A module of the code is printed 6 points wide at least, so that old phones read it.
    private static final int QR_PIXELS = 6;

    private final JdbcClient sql;
    private final PlanAccess access;
    private final PlanRows items;
    private final DocumentFiles files;
    private final DocumentPages documents;

    PlanFiles(JdbcClient sql, PlanAccess access, PlanRows items, DocumentFiles files, DocumentPages documents) {
        this.sql = sql;
        this.access = access;
        this.items = items;
        this.files = files;
        this.documents = documents;
    }

    /// The text as issued and what was stated when issuing it.
    private record Frozen(SourceText source, String code, LocalDate day, String title, Signature signature) {}

    /// Writes and keeps both files of an issued plan. Refused where they exist, where the plan is a
    /// scan, whose text was only guessed from a picture, and where the text cannot be written.
    public Outcome<UUID> write(Asker asker, UUID plan) {
        PlanRow row = access.owned(asker, plan);
        UUID document = row.document();
        if (document == null) return Outcome.refused("Kế hoạch chưa ban hành nên chưa có văn bản.");
        if (row.scanned())
            return Outcome.refused(
                    "Kế hoạch này là bản quét; bản gốc là tệp đã tải lên, hệ thống không lập lại từ chữ nhận dạng.");
        if (!files.of(document).isEmpty())
            return Outcome.refused("Văn bản này đã có tệp rồi; văn bản đã ban hành không đổi.");
        Outcome<OfficialDocument> made = document(plan, document);
        if (made instanceof Outcome.Refused<OfficialDocument> refused) return refused.as();
        return files.keep(document, ((Outcome.Done<OfficialDocument>) made).value(), asker.person());
    }

    private Outcome<OfficialDocument> document(UUID plan, UUID document) {
        Frozen frozen = frozen(plan);
        Reading.Read read = Reader.read(frozen.source());
        if (!(DocumentJson.again(read) instanceof Outcome.Done<OfficialDocument>(OfficialDocument drafted)))
            return Outcome.refused("Không dựng lại được văn bản từ nội dung đã ban hành.");
        boolean alone = read.documents().size() == 1;
        return Drafting.checked(drafted.issued(
                head(drafted.head(), items.of(plan), frozen),
                alone ? frozen.title() : drafted.title(),
                frozen.signature(),
                QrCode.png(documents.publicAddress(document), QR_PIXELS)));
    }

    private Frozen frozen(UUID plan) {
        return sql.sql("""
                select p.body, p.blocks, d.code, d.day, d.title, d.authority, d.position, d.signer
                from plan p join document d on d.id = p.document_id where p.id = ?""")
                .param(plan)
                .query((row, n) -> new Frozen(
                        new SourceText(row.getString("body"), Blocks.of(row.getString("blocks")), false, 0),
                        row.getString("code"),
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getString("title"),
                        Signature.typed(
                                row.getString("authority"), row.getString("position"), row.getString("signer"))))
                .single();
    }

    /// The heading as it was read, with what people confirmed or changed of it, and the number and
    /// day of the issue.
    private static Letterhead head(Letterhead read, List<PlanItem> items, Frozen frozen) {
        int slash = frozen.code().indexOf('/');
        return new Letterhead(
                stated(items, "superior", read.superior()),
                Objects.requireNonNullElse(stated(items, "issuer", read.issuer()), ""),
                frozen.code().substring(0, slash),
                frozen.code().substring(slash + 1),
                stated(items, "place", read.place()),
                frozen.day());
    }

    private static @Nullable String stated(List<PlanItem> items, String field, @Nullable String read) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.HEADER && field.equals(item.field()))
                .filter(item -> item.state() != PlanItem.State.DROPPED)
                .map(PlanItem::text)
                .findFirst()
                .orElse(read);
    }
}
