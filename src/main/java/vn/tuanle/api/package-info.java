/// What other systems ask by address: aggregate figures out, figures and activities in, each request with a token of
/// a unit; and the page on which its administrators make and take back tokens.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "ui", "identity", "organisation", "activity", "reporting"})
package vn.tuanle.api;

import org.jspecify.annotations.NullMarked;
