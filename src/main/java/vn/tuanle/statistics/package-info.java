/// Figures of the programme for a unit, a ward, the city: what was planned, held, cancelled and moved, who was counted,
/// and who has nothing yet. Each figure is the sum of the rows it opens; the reports count the same sittings
/// (S-III.1d).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "organisation",
            "plan",
            "oversight",
            "unitplan",
            "activity",
            "participation"
        })
package vn.tuanle.statistics;

import org.jspecify.annotations.NullMarked;
