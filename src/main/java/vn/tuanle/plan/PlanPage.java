package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentHistory;
import vn.tuanle.reading.Block;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Phrases;

/// A plan as its readers see it: the document, what it asks of whom and when, who has it, what was
/// done to it.
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
        List<Block> blocks,
        List<PlanItem> campaigns,
        List<PlanItem> themes,
        List<PlanItem> deadlines,
        List<Work> work,
        List<DocumentHistory.Delivered> deliveries,
        List<DocumentHistory.Act> acts,
        List<Replacement> replacements)
        implements Page {
    /// The tasks given to one body as named, with the number of units it means.
    public record Work(String party, int units, boolean request, List<PlanItem> tasks) {}

    /// An issued plan of the same issuer that may replace this one.
    public record Replacement(UUID id, String code, String title) {}

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
