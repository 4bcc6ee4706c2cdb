package vn.tuanle.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What other systems sent to the unit: taken in, refused with the reason, and states told of what
/// the unit had sent.
public record PackagesPage(String unit, boolean mayTake, List<Line> lines, Errors errors) implements Page {
    public record Line(
            UUID id,
            String form,
            String fileName,
            String sender,
            String code,
            String subject,
            String refusal,
            @Nullable UUID incoming,
            @Nullable UUID document,
            DeliveryState state,
            String description,
            @Nullable Instant at) {
        public List<DeliveryState> next() {
            if (incoming == null) return List.of();
            return java.util.stream.Stream.of(DeliveryState.ASSIGNED, DeliveryState.WORKING, DeliveryState.DONE)
                    .filter(each -> each.compareTo(state) > 0)
                    .toList();
        }
    }
}
