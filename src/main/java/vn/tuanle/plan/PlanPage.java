package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentHistory;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.Block;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Phrases;
import vn.tuanle.writing.Facsimile;

/// A plan as its readers see it: the document, what it asks of whom and when, who has it, what was
/// done to it. `paper` is the document in its form; without it the text stands in `blocks`.
public record PlanPage(
        UUID id,
        String title,
        String issuer,
        String drafter,
        int year,
        String state,
        String code,
        @Nullable LocalDate day,
        String signer,
        @Nullable String fileName,
        @Nullable UUID document,
        boolean filed,
        boolean mayEdit,
        boolean mayIssue,
        boolean mayAct,
        boolean owns,
        boolean written,
        @Nullable Facsimile paper,
        List<Block> blocks,
        List<Week> campaigns,
        List<PlanItem> themes,
        List<Deadline> deadlines,
        List<Difference> differences,
        List<Work> work,
        List<DocumentHistory.Delivered> deliveries,
        List<DocumentHistory.Act> acts)
        implements Page {
    /// The days on which the document was corrected.
    public List<LocalDate> corrections() {
        return acts.stream()
                .filter(act -> act.kind() == DocumentActKind.CORRECTED && act.at() != null)
                .map(act -> LocalDate.ofInstant(act.at(), Days.ZONE))
                .toList();
    }

    /// A campaign with its days; `corrected` when they are not those of the frozen text.
    public record Week(
            String name,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean corrected) {}

    /// A deadline as it binds. `written` are the words of the frozen text where they say otherwise,
    /// since a person corrected what was read.
    public record Deadline(
            String clause,
            String text,
            @Nullable Phrase due,
            @Nullable String written,
            @Nullable Phrase warning) {}

    /// The tasks given to one body as named, with the number of units it means.
    public record Work(String party, int units, boolean request, List<PlanItem> tasks) {}

    /// What a state of a plan is called on screen.
    public static String stateTitle(String state) {
        return switch (state) {
            case "DRAFT" -> Phrases.t("Dự thảo");
            case "ISSUED" -> Phrases.t("Đã ban hành");
            case "RECALLED" -> Phrases.t("Đã thu hồi");
            case "REPLACED" -> Phrases.t("Đã thay thế");
            default -> Phrases.t(state);
        };
    }
}
