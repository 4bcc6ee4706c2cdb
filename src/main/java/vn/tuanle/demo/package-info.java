/// The demonstration world: Biên Hòa in 2021 and the ward of Trấn Biên in 2025, made through the
/// same commands that
/// people use. Nothing depends on it.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "media",
            "organisation",
            "quiz",
            "document",
            "drafting",
            "certificate",
            "reading",
            "plan",
            "oversight",
            "guidance",
            "inspection",
            "unitplan",
            "activity",
            "contest",
            "entry",
            "results",
            "participation",
            "reporting"
        })
package vn.tuanle.demo;

import org.jspecify.annotations.NullMarked;
