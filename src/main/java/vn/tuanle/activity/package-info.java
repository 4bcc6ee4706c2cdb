/// The programme of the Week: activities, their sittings and places, who publishes them, what danger allows, and
/// the public pages where people find them (S-II.3, S-III.2, S-III.3a, S-III.5a, S-III.7b, S-END-2).
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
            "plan",
            "oversight",
            "unitplan"
        })
package vn.tuanle.activity;

import org.jspecify.annotations.NullMarked;
