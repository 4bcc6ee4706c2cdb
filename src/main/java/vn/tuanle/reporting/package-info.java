/// Reports going up: the form of a campaign, each unit's obligation and report, the chain by which
/// it is signed, accepted or returned, and the totals, each figure of which opens down to where it
/// arose (S-II.2b, S-III.1d, S-III.7c).
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
            "reading",
            "trust",
            "writing",
            "plan",
            "oversight",
            "unitplan",
            "activity",
            "participation",
            "contest",
            "results"
        })
package vn.tuanle.reporting;

import org.jspecify.annotations.NullMarked;
