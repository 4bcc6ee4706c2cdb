/// Visits of the lead office to units: planned, with a checklist, findings and photos taken on the spot, what
/// must be put right and by when, the minutes (S-III.7d).
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
            "drafting",
            "plan",
            "oversight"
        })
package vn.tuanle.inspection;

import org.jspecify.annotations.NullMarked;
