/// Shapes that every module shares: phrases, outcomes, periods, folded text. Few, by design.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.tuanle.kernel;

import org.jspecify.annotations.NullMarked;
