package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan that a unit received and makes its own from: what it is, its Week, the themes and
/// activities it suggests. `ended` that it was recalled or replaced since.
public record ParentPlan(
        UUID id,
        int year,
        String title,
        String code,
        LocalDate day,
        UUID issuer,
        UUID drafter,
        String issuerName,
        String drafterName,
        String weekName,
        Week week,
        List<String> themes,
        List<String> activities,
        @Nullable LocalDate reportBy,
        boolean ended) {}
