/// People, signing in, sessions, and who may act as what for which unit. Deny by default.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "ui"})
package vn.tuanle.identity;

import org.jspecify.annotations.NullMarked;
