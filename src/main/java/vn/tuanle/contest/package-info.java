/// Contests: their rules as data, rounds, rosters, contestants, and attempts from the start to the end
/// (S-II.3, S-II.4, S-III.2a).
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
            "trust",
            "writing",
            "plan",
            "quiz"
        })
package vn.tuanle.contest;

import org.jspecify.annotations.NullMarked;
