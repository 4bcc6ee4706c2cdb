package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;

/// One period of a series with its clocks, and the form it got when it opened.
public record Period(
        LocalDate first,
        LocalDate last,
        String name,
        LocalDate opensOn,
        Due due,
        LocalDate locksOn,
        @Nullable UUID form) {
    public boolean open() {
        return form != null;
    }
}
