/// What contests come to: markings in versions, rankings that the committee confirms, prizes, incidents and appeals,
/// and how
/// many took part (S-II.3, S-III.2a).
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
            "quiz",
            "contest"
        })
package vn.tuanle.results;

import org.jspecify.annotations.NullMarked;
