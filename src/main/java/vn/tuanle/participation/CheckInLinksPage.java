package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The links of a sitting's volunteers. `address` is that of the one just made, which is shown this
/// once; `picture` its QR code.
public record CheckInLinksPage(
        Offering offering,
        Sitting sitting,
        List<CheckInLinks.Made> links,
        String label,
        @Nullable String address,
        String picture,
        Instant until,
        Errors errors)
        implements Page {
    String roll() {
        return "/hoat-dong-don-vi/" + offering.id() + "/diem-danh/" + sitting.id();
    }
}
