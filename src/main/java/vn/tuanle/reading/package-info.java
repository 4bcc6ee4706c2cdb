/// Reading official documents: a file becomes blocks of text, the blocks a tree of clauses, the
/// tree what the
/// document says.
/// Pure: no database, no web, no Spring. The grammar follows Nghị định 30/2020/NĐ-CP; what is
/// doubtful is
/// marked, what is
/// not understood is listed, nothing is thrown away.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package vn.tuanle.reading;

import org.jspecify.annotations.NullMarked;
