package vn.tuanle.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How units are ranked: only those of whose frozen roster at least `threshold` percent handed in, by
/// the keys in order, each rounded half up to `digits` decimals before it is compared.
public record Collective(int threshold, List<CollectiveKey> keys, int digits) {
    public static final Collective NONE = new Collective(0, List.of(), 2);

    public Collective {
        keys = List.copyOf(keys);
    }

    /// Whether there is a collective ranking at all.
    public boolean asked() {
        return !keys.isEmpty();
    }

    /// A value as it is compared and shown.
    public BigDecimal rounded(BigDecimal value) {
        return value.setScale(digits, RoundingMode.HALF_UP);
    }
}
