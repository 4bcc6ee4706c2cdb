/// Question banks of units, questions with versions and review, exam sets that never change,
/// their drawing by a seed and the marking, pure.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "ui", "identity", "media", "organisation"})
package vn.tuanle.quiz;

import org.jspecify.annotations.NullMarked;
