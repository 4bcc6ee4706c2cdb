package vn.tuanle.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit that will report: how, and into whose report; none for the lead office's own. `depth` is 0
/// at the top.
public record Obliged(
        UUID unit, String name, Audience audience, @Nullable UUID receiver, String receiverName, int depth) {}
