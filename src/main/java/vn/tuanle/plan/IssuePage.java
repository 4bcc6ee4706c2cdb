package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The last look before a plan is issued: what is still open, who will get it, number, day and
/// signer. `issuable` tells whether anybody at all may issue it today.
public record IssuePage(
        UUID id,
        String title,
        String issuer,
        boolean mayIssue,
        boolean issuable,
        List<Open> open,
        int tasks,
        int units,
        List<Line> recipients,
        int nextNumber,
        Typed typed,
        Errors errors)
        implements Page {
    /// A point still open and where to settle it; one that blocks cannot be passed over.
    public record Open(Phrase sentence, String path, boolean blocks) {}

    /// A line of “Nơi nhận” and how many units it reaches.
    public record Line(String name, String purpose, int units) {
        /// A line that means no unit here: whoever it names gets the document by other ways. The file
        /// copy is nobody's to send.
        public boolean unreached() {
            return units == 0 && !purpose.equals("Lưu");
        }
    }

    /// The form as typed.
    public record Typed(
            String number,
            String symbol,
            String day,
            String authority,
            String position,
            String signer,
            boolean despite,
            boolean differing) {}
}
