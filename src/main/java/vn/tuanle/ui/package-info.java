/// The page frame, form fields, phrases and the rendering of page records.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package vn.tuanle.ui;

import org.jspecify.annotations.NullMarked;
