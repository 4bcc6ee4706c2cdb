package vn.tuanle.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The door of one sitting, as a volunteer without an account sees it: where codes come in, and
/// nobody's list.
public record DoorPage(
        String token,
        String label,
        String title,
        Sitting sitting,
        int present,
        @Nullable Phrase closed,
        UUID formKey,
        String code,
        Errors errors)
        implements Page {
    String path() {
        return CheckInLinks.path(token);
    }
}
