package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;

/// How units of one kind report: their duty, to whom first, by when, and until when at all. The
/// kind is the name of a `UnitKind`, or [#LEAD] for the lead office's own, consolidated report.
public record Audience(String kind, Duty duty, Via via, Due due, LocalDate locksOn) {
    public static final String LEAD = "LEAD";

    public boolean lead() {
        return kind.equals(LEAD);
    }

    Instant locksAt() {
        return locksOn.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
    }
}
