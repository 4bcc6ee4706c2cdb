/// Holding a Word file against the decree's form on a page: an upload that is soon forgotten, or the Word file of a
/// document issued here; what it breaks and where, and the file with its form put right.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "ui", "identity", "document", "writing"})
package vn.tuanle.checking;

import org.jspecify.annotations.NullMarked;
