package vn.tuanle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// One unit's tasks of one plan as the lead office sees them, and whether it has the document.
/// `delivery` is null for a unit that stands in no line of “Nơi nhận”.
public record UnitOverviewPage(
        UUID plan,
        String title,
        String code,
        String unitName,
        @Nullable Delivery delivery,
        List<WorkPage.Item> items) implements Page {

    public record Delivery(
            @Nullable Instant deliveredAt,
            @Nullable Instant receivedAt,
            String receivedBy,
            @Nullable Instant readAt,
            String readBy) {}
}
