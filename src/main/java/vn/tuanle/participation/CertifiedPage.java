package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import vn.tuanle.certificate.BatchState;
import vn.tuanle.ui.Page;

/// The certificates of an activity: how many were present at each sitting and have one, and what was
/// prepared together.
public record CertifiedPage(Offering offering, List<Line> lines, List<Batch> batches) implements Page {
    public record Line(Sitting sitting, int present, int issued) {}

    public record Batch(UUID id, String name, BatchState state, int people) {}
}
