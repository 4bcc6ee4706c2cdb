/// What makes a file trustworthy: the integrity seal on our PDFs, the signatures of others, QR
/// codes. Bytes in, words out; no SQL.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package vn.tuanle.trust;

import org.jspecify.annotations.NullMarked;
