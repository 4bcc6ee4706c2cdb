package vn.tuanle.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// What anybody with the code of a certificate is told: what it proves, or that it no longer holds.
/// Without a certificate it says that there is none, in the same shape.
public record PublicCertificatePage(
        String typed,
        @Nullable CertificateRow row,
        @Nullable LocalDate endedOn,
        String endedWhy,
        @Nullable CertificateRow replacement)
        implements Page {}
