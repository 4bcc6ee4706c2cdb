/// Difficulties that units report about a task, a plan or a report, who answers them and by when, and
/// the answers that are made known to all as guidance (S-END-1).
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
package vn.tuanle.guidance;

import org.jspecify.annotations.NullMarked;
