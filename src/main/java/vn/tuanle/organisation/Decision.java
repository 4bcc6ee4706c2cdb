package vn.tuanle.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The decision by which a unit came, changed or went, e.g. NQ 1662/NQ-UBTVQH15 of 16/6/2025.
public record Decision(String number, @Nullable LocalDate day, String issuer, String subject, String source) {
    public static Decision numbered(String number) {
        return new Decision(number, null, "", "", "");
    }
}
