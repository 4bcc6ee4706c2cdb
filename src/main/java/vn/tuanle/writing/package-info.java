/// Writing official documents: one model in, a Word file or an archival PDF of the same content
/// out.
/// Pure: no database, no web, no Spring. The form is that of Nghị định 30/2020/NĐ-CP.
/// Any Word file is held against that form and mended, its words untouched.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "reading"})
package vn.tuanle.writing;

import org.jspecify.annotations.NullMarked;
