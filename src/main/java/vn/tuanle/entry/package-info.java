/// Entries to a contest: what is sent in, who may be shown it, how judges mark it blind, and what
/// people vote for (S-III.2a: “tự đọc, ghi âm, ghi hình đóng góp, chia sẻ, dự thi”).
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "identity",
            "media",
            "organisation",
            "notice",
            "document",
            "trust",
            "writing",
            "plan",
            "quiz",
            "contest"
        })
package vn.tuanle.entry;

import org.jspecify.annotations.NullMarked;
