package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.ReadDocument.Deadline;
import vn.tuanle.reading.ReadDocument.LegalBasis;
import vn.tuanle.reading.ReadDocument.Recipient;
import vn.tuanle.reading.ReadDocument.Signature;
import vn.tuanle.reading.ReadDocument.Task;
import vn.tuanle.reading.Span;

/// What was read of one document, turned into the rows of a plan. Nothing is left out: each found
/// thing is one item.
final class Intake {
    final List<PlanItem> items = new ArrayList<>();

    /// Who is named for an item, as written and in order.
    final List<Named> named = new ArrayList<>();

    private final Map<Deadline, UUID> taskOfDeadline = new LinkedHashMap<>();
    private int ordinal;

    record Named(UUID item, String name, Part part) {}

    enum Part {
        ASSIGNEE,
        COORDINATOR,
        RECIPIENT
    }

    static Intake of(ReadDocument read) {
        Intake intake = new Intake();
        intake.header(read);
        read.legalBases().forEach(intake::basis);
        read.sections()
                .forEach(found -> intake.add(
                        ItemKind.SECTION,
                        null,
                        found.value().clause(),
                        found.value().heading(),
                        found.span(),
                        found.doubt(),
                        Details.NONE));
        read.campaigns().forEach(intake::campaign);
        read.activities().forEach(found -> intake.plain(ItemKind.ACTIVITY, found));
        read.tasks().forEach(intake::task);
        read.deadlines().forEach(intake::deadline);
        read.budget()
                .forEach(found -> intake.add(
                        ItemKind.BUDGET,
                        null,
                        "",
                        found.value().text(),
                        found.span(),
                        found.doubt(),
                        Details.amount(found.value().amount(), null)));
        read.quantities()
                .forEach(found -> intake.add(
                        ItemKind.QUANTITY,
                        null,
                        found.value().clause(),
                        found.value().text(),
                        found.span(),
                        found.doubt(),
                        Details.amount(found.value().amount(), found.value().unit())));
        read.recipients().forEach(intake::recipient);
        read.unplaced().forEach(found -> intake.plain(ItemKind.UNPLACED, found));
        return intake;
    }

    /// What a draft holds now, with whom it names for what.
    static Intake of(List<PlanItem> kept, List<PartyRow> parties) {
        Intake intake = new Intake();
        intake.items.addAll(kept);
        record Placed(int ordinal, Named named) {}
        parties.stream()
                .flatMap(party -> party.namings().stream()
                        .map(n -> new Placed(n.ordinal(), new Named(n.item(), party.name(), n.part()))))
                .sorted(Comparator.comparingInt(Placed::ordinal))
                .forEach(placed -> intake.named.add(placed.named()));
        return intake;
    }

    private void header(ReadDocument read) {
        headline("issuer", read.issuer());
        headline("superior", read.superior());
        headline("number", read.number());
        headline("place", read.place());
        Found<LocalDate> date = read.date();
        if (date != null)
            add(
                    ItemKind.HEADER,
                    "date",
                    "",
                    date.value().toString(),
                    date.span(),
                    date.doubt(),
                    Details.day(date.value()));
        headline("title", read.title());
        Found<Signature> signature = read.signature();
        if (signature == null) return;
        signed("authority", signature, signature.value().authority());
        signed("position", signature, signature.value().position());
        signed("signer", signature, signature.value().name());
    }

    /// Marks the issuing body as something a person must settle.
    void doubtIssuer(Phrase doubt) {
        items.replaceAll(
                item -> item.kind() == ItemKind.HEADER && "issuer".equals(item.field()) ? item.doubted(doubt) : item);
    }

    private void headline(String field, @Nullable Found<String> found) {
        if (found != null) add(ItemKind.HEADER, field, "", found.value(), found.span(), found.doubt(), Details.NONE);
    }

    /// A missing name is in doubt itself, not the post above its place.
    private void signed(String field, Found<Signature> signature, @Nullable String text) {
        boolean nameless = signature.value().name() == null;
        boolean signer = field.equals("signer");
        boolean missing = nameless && signer && signature.isDoubtful();
        if (missing || (text != null && !text.isEmpty()))
            add(
                    ItemKind.HEADER,
                    field,
                    "",
                    text == null ? "" : text,
                    signature.span(),
                    nameless && !signer ? null : signature.doubt(),
                    Details.NONE);
    }

    private void basis(Found<LegalBasis> found) {
        LegalBasis basis = found.value();
        add(
                ItemKind.BASIS,
                null,
                "",
                basis.text(),
                found.span(),
                found.doubt(),
                Details.basis(basis.number(), basis.date(), basis.issuer(), basis.subject()));
    }

    private void campaign(Found<ReadDocument.Campaign> found) {
        ReadDocument.Campaign campaign = found.value();
        UUID id = add(
                ItemKind.CAMPAIGN,
                null,
                "",
                campaign.name(),
                found.span(),
                found.doubt(),
                Details.period(campaign.start(), campaign.end()));
        for (String theme : campaign.themes())
            add(ItemKind.THEME, null, id, "", theme, found.span(), null, Details.NONE);
    }

    private void task(Found<Task> found) {
        Task task = found.value();
        UUID id = add(
                ItemKind.TASK,
                null,
                task.clause(),
                task.text(),
                found.span(),
                found.doubt(),
                Details.task(task.deliverable(), task.request()));
        task.assignees().forEach(name -> named.add(new Named(id, name, Part.ASSIGNEE)));
        task.coordinators().forEach(name -> named.add(new Named(id, name, Part.COORDINATOR)));
        task.deadlines().forEach(deadline -> taskOfDeadline.putIfAbsent(deadline, id));
    }

    private void deadline(Found<Deadline> found) {
        Deadline deadline = found.value();
        UUID id = add(
                ItemKind.DEADLINE,
                null,
                taskOfDeadline.remove(deadline),
                deadline.clause(),
                deadline.text(),
                found.span(),
                found.doubt(),
                Details.deadline(
                        deadline.date(),
                        deadline.time(),
                        deadline.boundary(),
                        deadline.purpose(),
                        deadline.receiver(),
                        deadline.route(),
                        deadline.recurrence()));
        deadline.doers().forEach(name -> named.add(new Named(id, name, Part.ASSIGNEE)));
    }

    private void recipient(Found<Recipient> found) {
        UUID id = add(
                ItemKind.RECIPIENT,
                null,
                "",
                found.value().name(),
                found.span(),
                found.doubt(),
                Details.recipient(found.value().purpose()));
        if (!found.value().purpose().equals("Lưu"))
            named.add(new Named(id, found.value().name(), Part.RECIPIENT));
    }

    private void plain(ItemKind kind, Found<String> found) {
        add(kind, null, "", found.value(), found.span(), found.doubt(), Details.NONE);
    }

    private UUID add(
            ItemKind kind,
            @Nullable String field,
            String clause,
            String text,
            Span span,
            @Nullable Phrase doubt,
            Details details) {
        return add(kind, field, null, clause, text, span, doubt, details);
    }

    private UUID add(
            ItemKind kind,
            @Nullable String field,
            @Nullable UUID parent,
            String clause,
            String text,
            Span span,
            @Nullable Phrase doubt,
            Details details) {
        UUID id = UUID.randomUUID();
        items.add(new PlanItem(
                id,
                kind,
                field,
                ++ordinal,
                parent,
                clause,
                text,
                span,
                doubt,
                PlanItem.State.FOUND,
                false,
                1,
                details));
        return id;
    }
}
