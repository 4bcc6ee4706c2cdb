/// Writing and judging official documents: one model in, a Word file or an archival PDF of the
/// same content out; a Word file in, its breaches of form out.
/// Pure: no database, no web, no Spring. The form is that of Nghị định 30/2020/NĐ-CP.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "reading"})
package vn.tuanle.writing;

import org.jspecify.annotations.NullMarked;
