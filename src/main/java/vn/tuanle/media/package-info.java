/// Files people give us: kept under their hash, served safely, bounded.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "ui", "identity"})
package vn.tuanle.media;

import org.jspecify.annotations.NullMarked;
