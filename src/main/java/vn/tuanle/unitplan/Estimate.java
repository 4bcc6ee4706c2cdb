package vn.tuanle.unitplan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.MoneyWords;

/// The sums of an estimate, by source and in all. Lines that are not complete or not numbers yet
/// count for nothing.
public record Estimate(long budget, long social) {
    static Estimate of(List<Row> lines) {
        long budget = 0;
        long social = 0;
        for (Row line : lines) {
            Long amount = amount(line);
            if (amount == null) continue;
            if (line.get("source").equals(Source.SOCIAL.name())) social += amount;
            else budget += amount;
        }
        return new Estimate(budget, social);
    }

    /// Quantity × price, null while it cannot be told.
    public static @Nullable Long amount(Row line) {
        BigDecimal quantity = Money.typed(line.get("quantity"));
        BigDecimal price = Money.typed(line.get("price"));
        if (quantity == null || price == null || quantity.signum() < 0 || price.signum() < 0) return null;
        if (quantity.compareTo(Money.MOST) > 0 || price.compareTo(BigDecimal.valueOf(Money.HIGHEST_PRICE)) > 0)
            return null;
        BigDecimal amount = quantity.multiply(price);
        if (amount.compareTo(BigDecimal.valueOf(Money.HIGHEST_SUM)) > 0) return null;
        return Money.product(quantity, price.longValue());
    }

    public long total() {
        return budget + social;
    }

    public String words() {
        return MoneyWords.dong(total());
    }
}
