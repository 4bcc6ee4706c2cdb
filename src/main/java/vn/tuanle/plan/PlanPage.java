package vn.tuanle.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
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
        List<Week> campaigns,
        List<PlanItem> themes,
        List<Deadline> deadlines,
        List<Work> work,
        List<Delivered> deliveries,
        List<Act> acts,
        List<Replacement> replacements)
        implements Page {
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

    /// A table of two columns sets heading or signature side by side and is shown without lines.
    public static boolean layout(Block.Table table) {
        return table.rows().stream().allMatch(row -> row.cells().size() <= 2);
    }

    /// The cell of “Nơi nhận” beside the signature, whose lines begin at its edge.
    public static boolean recipients(Block.Cell cell) {
        return !cell.paragraphs().isEmpty()
                && Fold.fold(cell.paragraphs().getFirst().text()).startsWith("noi nhan");
    }

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
