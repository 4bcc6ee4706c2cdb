package vn.tuanle.certificate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One certificate as the unit that issued it sees it: its facts, what was done to it, and what the
/// asker may do.
public record CertificatePage(
        CertificateRow row,
        String address,
        List<CertificateActs.Act> acts,
        @Nullable CertificateRow replacement,
        boolean head,
        UUID formKey,
        String name,
        String why,
        String reason,
        Errors errors)
        implements Page {
    String path(String end) {
        return "/chung-nhan-don-vi/" + row.id() + end;
    }
}
