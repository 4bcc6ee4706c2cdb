package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.certificate.Candidate;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Who was present by name and may have a certificate: of one sitting, or of the whole activity where
/// they came to at least so many sittings.
public record CertifyPage(
        Offering offering,
        Sitting sitting,
        boolean whole,
        int least,
        int sittings,
        List<Line> lines,
        List<UUID> waiting,
        UUID formKey,
        String place,
        Typed typed,
        Errors errors)
        implements Page {
    /// `held` is the number of the certificate they have for it, and `certificate` that one.
    public record Line(
            Candidate candidate,
            int times,
            String held,
            @Nullable UUID certificate) {
        String field() {
            return "t-" + candidate.person();
        }
    }

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/chung-nhan/" + sitting.id() + end;
    }

    boolean chosen(Line line) {
        if (!line.held().isEmpty()) return false;
        return typed.values().isEmpty()
                || typed.has("nguoi", line.candidate().person().toString());
    }

    String name(Line line) {
        return typed.values().containsKey(line.field())
                ? typed.get(line.field())
                : line.candidate().name();
    }

    String years() {
        return typed.values().containsKey("luu")
                ? typed.get("luu")
                : String.valueOf(vn.tuanle.certificate.CertificateOrder.USUAL_YEARS);
    }

    long due() {
        return lines.stream().filter(line -> line.held().isEmpty()).count();
    }
}
