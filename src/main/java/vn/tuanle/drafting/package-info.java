/// Official documents other than plans: begun from a skeleton or by another module, written as text,
/// approved by the head, issued with a number, delivered, corrected by further acts.
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
            "trust",
            "writing"
        })
package vn.tuanle.drafting;

import org.jspecify.annotations.NullMarked;
