package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
import vn.tuanle.organisation.Directory;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;

/// Issuing a plan.
@Component
public class Issuing {
    /// What the issuer states when issuing, so that the words read for it no longer matter.
    /// As the frame of a new plan leaves them.
    private static final Pattern BLANK = Pattern.compile("…|\\.{4,}");

    private static final Set<String> STATED = Set.of("number", "date", "authority", "position", "signer");
    private static final Set<String> MUST_BE_SURE = Set.of("issuer", "number", "date", "signer");

    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final PlanAccess access;
    private final PlanRows items;
    private final PartyRows parties;
    private final Documents documents;
    private final PlanFiles files;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Issuing(
            JdbcClient sql,
            Transactions transactions,
            PlanAccess access,
            PlanRows items,
            PartyRows parties,
            Documents documents,
            PlanFiles files,
            Directory directory,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.items = items;
        this.parties = parties;
        this.documents = documents;
        this.files = files;
        this.directory = directory;
        this.events = events;
    }

    /// What the issuer states: the number (null for the next of the series), symbol, day, and who
    /// signs as what. `despite` says that what is still open was seen and the plan is to be issued
    /// all the same, `differing` that it is known to bear another number, day or signer on its paper.
    public record Order(
            @Nullable Integer number,
            String symbol,
            LocalDate day,
            String authority,
            String position,
            String signer,
            boolean despite,
            boolean differing) {}

    /// Gives the plan its number, freezes its text, assigns the tasks and delivers it: all or
    /// nothing. Then writes its files, without which it is issued all the same: its page says what
    /// keeps them from being written.
    public Outcome<Issued> issue(Asker asker, UUID plan, Order order) {
        Outcome<Issued> outcome = numbered(asker, plan, order);
        if (outcome instanceof Outcome.Done<Issued>)
            try {
                files.write(asker, plan);
            } catch (RuntimeException e) {
                LOG.error("The files of plan {} could not be written", plan, e);
            }
        return outcome;
    }

    private Outcome<Issued> numbered(Asker asker, UUID plan, Order order) {
        return transactions.run(() -> {
            sql.sql("select id from plan where id = ? for update")
                    .param(plan)
                    .query(UUID.class)
                    .optional();
            PlanRow row = access.owned(asker, plan);
            if (row.document() != null) return Outcome.refused("Kế hoạch này đã được ban hành rồi.");
            if (!row.issuableBy(asker))
                return Outcome.refused("Chỉ thủ trưởng hoặc văn thư của cơ quan ban hành mới ban hành được.");
            Outcome<IssueOrder> ready = ordered(row, order);
            if (ready instanceof Outcome.Refused<IssueOrder> refused) return refused.as();
            Outcome<Issued> outcome = documents.issue(((Outcome.Done<IssueOrder>) ready).value(), asker.person());
            if (outcome instanceof Outcome.Done<Issued>(Issued issued)) {
                sql.sql("update plan set document_id = ?, version = version + 1 where id = ?")
                        .params(Rows.values(issued.id(), plan))
                        .update();
                events.publishEvent(new PlanIssued(plan, issued.id()));
            }
            return outcome;
        });
    }

    private Outcome<IssueOrder> ordered(PlanRow row, Order order) {
        String symbol = Fold.nfc(order.symbol()).replaceAll("\\s", "");
        if (symbol.isEmpty() || symbol.length() > 60 || !symbol.matches("[\\p{L}\\d&./-]+"))
            return Outcome.refusedAt("symbol", "Ký hiệu gồm chữ, số và gạch nối, ví dụ KH-UBND.");
        if (directory.unit(row.issuingUnit(), order.day()).isEmpty())
            return Outcome.refusedAt(
                    "day", "Cơ quan ban hành không có trong danh mục vào ngày {0}.", Days.day(order.day()));
        if (order.signer().codePoints().noneMatch(Character::isLetter))
            return Outcome.refusedAt("signer", "Hãy ghi họ tên người ký.");
        List<PlanItem> all = items.of(row.id());
        Paper paper = Paper.of(all);
        // how a numbered paper was signed is a fact and not a choice
        Outcome<IssueOrder> wrong =
                paper.numbered() ? null : wronglySigned(order, IssueController.header(all, "issuer"));
        if (wrong != null) return wrong;
        Phrase differs = paper.differs(order, symbol);
        if (differs != null && !order.differing()) return new Outcome.Refused<>(differs, "differing");
        List<PartyRow> named = parties.of(row.id());
        String body = sql.sql("select body from plan where id = ?")
                .param(row.id())
                .query(String.class)
                .single();
        List<Readiness.Obstacle> open = open(row, body, all, named);
        if (open.stream().anyMatch(obstacle -> blocks(obstacle, all)))
            return Outcome.refused(
                    "Còn số liệu chưa được xác nhận (ngày, số, thời hạn). Hãy xem lại rồi mới ban hành.");
        if (!open.isEmpty() && !order.despite())
            return Outcome.refusedAt(
                    "despite", "Còn {0} điểm cần xem lại. Hãy xem lại, hoặc đánh dấu rằng vẫn ban hành.", open.size());
        return Outcome.done(new IssueOrder(
                row.issuingUnit(),
                "",
                row.kind().name(),
                symbol,
                order.number(),
                order.day(),
                row.title(),
                body,
                blankAsNull(order.authority()),
                blankAsNull(order.position()),
                Fold.nfc(order.signer()),
                Addressees.of(all, named)));
    }

    private static @Nullable Outcome<IssueOrder> wronglySigned(Order order, String issuer) {
        OfficialDocument.Signature signature =
                OfficialDocument.Signature.typed(order.authority(), order.position(), Fold.nfc(order.signer()));
        if (Drafting.signed(signature, issuer) instanceof Outcome.Refused<?>(Phrase why, String field))
            return new Outcome.Refused<>(why, field.endsWith("name") ? "signer" : field.replace("signature.", ""));
        return null;
    }

    /// What is still open, without the parts of the heading that the issuer states now. Those of a
    /// scan stay: there a
    /// person must have compared them with the picture. Of a text written here also the blanks of its
    /// frame that nobody filled in.
    static List<Readiness.Obstacle> open(PlanRow row, String body, List<PlanItem> items, List<PartyRow> parties) {
        List<Readiness.Obstacle> open = new ArrayList<>(Readiness.of(items, parties, row.scanned()));
        if (!row.scanned())
            open.removeIf(obstacle -> items.stream()
                    .anyMatch(item -> item.id().equals(obstacle.item())
                            && item.kind() == ItemKind.HEADER
                            && STATED.contains(Objects.requireNonNullElse(item.field(), ""))));
        long blanks = row.editedAsText() ? BLANK.matcher(body).results().count() : 0;
        if (blanks > 0)
            open.add(new Readiness.Obstacle(Phrase.of("Còn {0} chỗ để trống (dấu …).", blanks), null, null));
        return open;
    }

    /// A wrong number, day or deadline does harm that nobody sees; those are never issued
    /// unconfirmed.
    static boolean blocks(Readiness.Obstacle obstacle, List<PlanItem> items) {
        return items.stream()
                .anyMatch(item -> item.id().equals(obstacle.item())
                        && (item.kind() == ItemKind.HEADER
                                        && MUST_BE_SURE.contains(Objects.requireNonNullElse(item.field(), ""))
                                || item.kind() == ItemKind.DEADLINE
                                || item.kind() == ItemKind.CAMPAIGN));
    }

    private static @Nullable String blankAsNull(String text) {
        String plain = Fold.nfc(text);
        return plain.isEmpty() ? null : plain;
    }
}
