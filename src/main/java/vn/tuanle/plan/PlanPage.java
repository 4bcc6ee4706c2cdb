package vn.tuanle.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
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
        List<Delivered> deliveries,
        List<Act> acts,
        List<Replacement> replacements)
        implements Page {
    /// The tasks given to one body as named, with the number of units it means.
    public record Work(String party, int units, boolean request, List<PlanItem> tasks) {}

    public record Delivered(
            UUID unit,
            String unitName,
            String purpose,
            @Nullable Instant receivedAt,
            String receivedBy,
            @Nullable Instant readAt,
            String readBy) {}

    /// What was done to the document; no kind is its issuing.
    public record Act(
            @Nullable DocumentActKind kind, @Nullable Instant at, String by, String reason, String byCode) {
        public String title() {
            return kind == null ? "Ban hành" : kind.title();
        }
    }

    /// An issued plan of the same issuer that may replace this one.
    public record Replacement(UUID id, String code, String title) {}

    public int received() {
        return (int) deliveries.stream().filter(d -> d.receivedAt() != null).count();
    }

    public int read() {
        return (int) deliveries.stream().filter(d -> d.readAt() != null).count();
    }

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
