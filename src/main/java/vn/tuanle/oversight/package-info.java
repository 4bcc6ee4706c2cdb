/// The execution of issued plans: each unit's tasks, what it did with them, and the overview of the
/// lead office.
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
            "plan"
        })
package vn.tuanle.oversight;

import org.jspecify.annotations.NullMarked;
