package vn.tuanle.certificate;

import java.util.List;
import java.util.UUID;

/// Certificates to be prepared: `key` is the number of the form, so that it is one batch however
/// often it is sent; `unit` issues; names are kept for `keepYears` after the day of issue.
public record CertificateOrder(UUID key, UUID unit, Basis basis, int keepYears, List<Candidate> candidates) {
    public static final int USUAL_YEARS = 10;
    public static final int MOST = 2000;
}
