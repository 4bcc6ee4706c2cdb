package vn.tuanle.certificate;

import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// A certificate as its holder has it, by secret link: the whole of it, to be taken away in every form.
public record OwnCertificatePage(
        String token,
        CertificateRow row,
        String address,
        @Nullable CertificateRow replacement) implements Page {
    String path(String end) {
        return CertificateLinks.holderPath(token) + end;
    }
}
