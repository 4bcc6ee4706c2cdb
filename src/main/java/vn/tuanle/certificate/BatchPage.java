package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Certificates prepared together, as the unit sees them before and after they are issued. `signing`
/// is how the head would sign today, or signed.
public record BatchPage(
        BatchRow batch,
        String unitName,
        List<Line> lines,
        List<CertificateActs.Act> acts,
        boolean head,
        String signing,
        String signer,
        String reason,
        Errors errors)
        implements Page {
    /// One holder; `held` is the certificate for the same that they have already.
    public record Line(
            int ordinal,
            Candidate candidate,
            @Nullable UUID certificate,
            String code,
            @Nullable CertificateState state,
            String held) {}

    boolean waits() {
        return batch.state() == BatchState.PREPARED;
    }

    boolean issued() {
        return batch.state() == BatchState.ISSUED;
    }

    long due() {
        return lines.stream().filter(line -> line.held().isEmpty()).count();
    }

    List<String> sample() {
        Candidate first = lines.getFirst().candidate();
        return batch.template().filled(batch.basis(), first.award(), first.className());
    }

    LocalDate from() {
        return batch.basis().from();
    }

    String path(String end) {
        return Certificates.path(batch.id()) + end;
    }
}
