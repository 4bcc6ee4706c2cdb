package vn.tuanle.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.Block;
import vn.tuanle.trust.Signature;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;
import vn.tuanle.writing.Facsimile;

/// An issued document as what it is in the register: its number, its state, its files and their
/// signatures. `paper` is what stands in the files; without any the text stands in `blocks`.
public record DocumentPage(
        UUID id,
        String code,
        LocalDate day,
        String kind,
        String title,
        String issuer,
        String signer,
        Standing standing,
        String address,
        List<File> files,
        boolean mayBind,
        boolean mayAct,
        boolean issued,
        Receipt receipt,
        @Nullable Facsimile paper,
        List<Block> blocks,
        List<DocumentHistory.Delivered> deliveries,
        List<DocumentHistory.Act> acts,
        String reason,
        Errors errors)
        implements Page {
    /// Whether it was delivered to the unit the asker acts for, and when that unit confirmed it.
    public record Receipt(boolean delivered, @Nullable Instant at, String by) {
        static final Receipt NONE = new Receipt(false, null, "");
    }

    /// Whether the document is in force, and if not, since when, why, and what took its place.
    public record Standing(
            @Nullable DocumentActKind kind, @Nullable Instant at, String reason, String byCode, String byLookup) {
        static final Standing IN_FORCE = new Standing(null, null, "", "", "");

        public boolean ended() {
            return kind == DocumentActKind.RECALLED || kind == DocumentActKind.REPLACED;
        }

        public String title() {
            return switch (kind) {
                case RECALLED -> "Đã thu hồi";
                case REPLACED -> "Đã được thay thế";
                case CORRECTED -> "Còn hiệu lực, đã đính chính";
                case null -> "Còn hiệu lực";
            };
        }
    }

    /// One file with the signatures found in it; `trouble` where they could not be read.
    public record File(
            DocumentFiles.Kept kept,
            String href,
            List<Signature> signatures,
            @Nullable Phrase trouble) {}
}
