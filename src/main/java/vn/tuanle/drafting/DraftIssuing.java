package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.document.Documents;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.trust.QrCode;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Signature;

/// Issues what the head approved: number and day, the text frozen, delivered, and written as files.
@Component
public class DraftIssuing {
    private static final Logger LOG = LoggerFactory.getLogger(DraftIssuing.class);
    private static final int QR_PIXELS = 6;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final DraftAccess access;
    private final Approvals approvals;
    private final DraftLines lines;
    private final Documents documents;
    private final DocumentFiles files;
    private final DocumentPages addresses;
    private final DraftNotices notices;
    private final ApplicationEventPublisher events;

    DraftIssuing(
            JdbcClient sql,
            Transactions transactions,
            DraftAccess access,
            Approvals approvals,
            DraftLines lines,
            Documents documents,
            DocumentFiles files,
            DocumentPages addresses,
            DraftNotices notices,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.approvals = approvals;
        this.lines = lines;
        this.documents = documents;
        this.files = files;
        this.addresses = addresses;
        this.notices = notices;
        this.events = events;
    }

    /// What the clerk states: the number (null for the next of the series), the day, and the advisory
    /// body under whose name it goes out (empty for the unit itself).
    public record Order(@Nullable Integer number, LocalDate day, String body) {}

    /// All or nothing, but for the files: without them it is issued all the same, and they can be
    /// written later from the frozen text.
    public Outcome<Issued> issue(Asker asker, UUID id, Order order) {
        Outcome<Issued> outcome = numbered(asker, id, order);
        if (outcome instanceof Outcome.Done<Issued>)
            try {
                write(asker, id);
            } catch (RuntimeException e) {
                LOG.error("The files of draft {} could not be written", id, e);
            }
        return outcome;
    }

    private Outcome<Issued> numbered(Asker asker, UUID id, Order order) {
        if (order.day().isAfter(LocalDate.now(Days.ZONE))) return Outcome.refusedAt("day", "Ngày ban hành chưa tới.");
        if (Fold.nfc(order.body()).length() > 200)
            return Outcome.refusedAt("body", "Tên tổ chức tư vấn dài quá 200 ký tự.");
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (draft.state() == DraftState.ISSUED) return Outcome.refused("Văn bản này đã được ban hành rồi.");
            if (!draft.issuedBy(asker))
                return Outcome.refused("Chỉ thủ trưởng hoặc văn thư của cơ quan ban hành mới ban hành được.");
            if (draft.state() != DraftState.APPROVED)
                return Outcome.refused("Thủ trưởng chưa duyệt văn bản này nên chưa ban hành được.");
            Phrase missing = approvals.points(draft).blocking();
            if (missing != null) return new Outcome.Refused<>(missing, "");
            if (!(DraftText.of(draft.kind(), draft.body()).document()
                    instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)))
                return Outcome.refused("Không dựng lại được văn bản từ nội dung đã ban hành.");
            Reach reach = lines.reach(draft, made);
            Signature signature = Objects.requireNonNull(made.signature());
            Outcome<Issued> outcome = documents.issue(
                    new IssueOrder(
                            draft.unit(),
                            Fold.nfc(order.body()),
                            draft.kind().name(),
                            made.head().symbol(),
                            order.number(),
                            order.day(),
                            DraftText.title(made),
                            draft.body(),
                            signature.authority().isEmpty() ? null : signature.authorityLine(),
                            signature.position(),
                            signature.name(),
                            reach.orders()),
                    asker.person());
            if (!(outcome instanceof Outcome.Done<Issued>(Issued issued))) return outcome;
            notices.issued(draft, DraftText.title(made), issued, reach.units(), asker.person());
            return done(asker, draft, made, issued);
        });
    }

    private Outcome<Issued> done(Asker asker, DraftRow draft, OfficialDocument made, Issued issued) {
        sql.sql(
                        "update draft set document_id = ?, version = version + 1, changed_by = ?, changed_at = now() where id = ?")
                .params(Rows.values(issued.id(), asker.person(), draft.id()))
                .update();
        if (draft.amends() != null && draft.amendsKind() != null) {
            Outcome<UUID> act = documents.act(
                    draft.amends(), draft.amendsKind(), issued.id(), DraftText.title(made), asker.person());
            if (act instanceof Outcome.Refused<UUID> refused) return refused.as();
        }
        events.publishEvent(new DraftIssued(draft.id(), issued.id()));
        return Outcome.done(issued);
    }

    /// Writes and keeps both files of an issued draft, once.
    Outcome<UUID> write(Asker asker, UUID id) {
        DraftRow draft = access.seen(asker, id);
        UUID document = draft.document();
        if (document == null) return Outcome.refused("Văn bản chưa ban hành nên chưa có tệp.");
        Outcome<OfficialDocument> made = document(draft, document);
        if (made instanceof Outcome.Refused<OfficialDocument> refused) return refused.as();
        return files.keep(document, ((Outcome.Done<OfficialDocument>) made).value(), asker.person());
    }

    private Outcome<OfficialDocument> document(DraftRow draft, UUID document) {
        record Frozen(String text, String code, LocalDate day) {}
        Frozen frozen = sql.sql("select text, code, day from document where id = ?")
                .param(document)
                .query((row, n) -> new Frozen(
                        row.getString("text"), row.getString("code"), Objects.requireNonNull(Rows.day(row, "day"))))
                .single();
        if (!(DraftText.of(draft.kind(), frozen.text()).document()
                instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)))
            return Outcome.refused("Không dựng lại được văn bản từ nội dung đã ban hành.");
        Letterhead read = made.head();
        int slash = frozen.code().indexOf('/');
        Letterhead head = new Letterhead(
                read.superior(),
                read.issuer(),
                frozen.code().substring(0, slash),
                frozen.code().substring(slash + 1),
                read.place(),
                frozen.day());
        return Drafting.checked(made.issued(
                head,
                made.title(),
                Objects.requireNonNull(made.signature()),
                QrCode.png(addresses.publicAddress(document), QR_PIXELS)));
    }
}
