/// Plans and campaigns: a document read in or written, checked, issued; its parties, tasks and
/// deadlines.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "media",
            "organisation",
            "document",
            "reading",
            "trust",
            "writing"
        })
package vn.tuanle.plan;

import org.jspecify.annotations.NullMarked;
