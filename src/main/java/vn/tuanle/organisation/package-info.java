/// Units of a locality with their hierarchy, names, kinds and posts **with validity dates**, and
/// what
/// became of them when they were merged, split, renamed or abolished.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "ui", "identity"})
package vn.tuanle.organisation;

import org.jspecify.annotations.NullMarked;
