/// Taking part: registering without an account, places that are never given twice, the waiting
/// list, what people are told about it, and the lists of the unit that leads the activity
/// (S-II.3, S-III.3a).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "media",
            "organisation",
            "notice",
            "trust",
            "writing",
            "certificate",
            "plan",
            "unitplan",
            "activity"
        })
package vn.tuanle.participation;

import org.jspecify.annotations.NullMarked;
