/// A unit's own plan made from the plan it received: its tasks, theme, days, activities and budget
/// estimate, submitted to and approved by its head, then issued like any plan; and what the level
/// above sees of all of them (S-II.1, S-III.7a).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "media",
            "organisation",
            "notice",
            "document",
            "reading",
            "writing",
            "plan",
            "oversight"
        })
package vn.tuanle.unitplan;

import org.jspecify.annotations.NullMarked;
