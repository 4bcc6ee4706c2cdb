package vn.tuanle.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that binds otherwise than the words of the document say, since a reviewer made it so.
/// `written` is what the document says there, empty where it says nothing or the same.
public record Difference(
        How how,
        ItemKind kind,
        String clause,
        String text,
        String written,
        String by,
        @Nullable Instant at) {

    /// What the reviewer did.
    public enum How {
        ADDED("Được thêm"),
        SPLIT("Được tách"),
        JOINED("Được gộp"),
        CORRECTED("Được sửa"),
        REASSIGNED("Đổi nơi được giao"),
        DROPPED("Bị bỏ");

        private final String title;

        How(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
