package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The certificates of the units somebody works for: what waits for the head, and what was issued.
public record CertificateListPage(
        List<Batch> batches, Map<UUID, String> units, List<CertificateRow> certificates, String words) implements Page {
    static final int MOST = 100;

    /// Some prepared together.
    public record Batch(
            UUID id,
            UUID unit,
            String name,
            @Nullable LocalDate from,
            BatchState state,
            @Nullable LocalDate day,
            int people) {}

    List<Batch> in(BatchState state) {
        return batches.stream().filter(batch -> batch.state() == state).toList();
    }
}
