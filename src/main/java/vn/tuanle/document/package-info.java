/// Official documents: numbers in an agency's yearly series, issued and frozen, delivered,
/// corrected, recalled
/// (Nghị định 30/2020/NĐ-CP).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "ui", "identity", "media", "organisation", "reading", "trust", "writing"})
package vn.tuanle.document;

import org.jspecify.annotations.NullMarked;
