/// Certificates: issued facts with number, signer and template as of their day, as a paper, as a
/// credential other programs check, and on a page that proves or revokes them; and a person's own
/// learning record by secret link. What somebody did comes from the modules above.
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
            "trust",
            "writing"
        })
package vn.tuanle.certificate;

import org.jspecify.annotations.NullMarked;
