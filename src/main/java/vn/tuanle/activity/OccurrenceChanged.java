package vn.tuanle.activity;

import java.time.Instant;
import java.util.UUID;

/// A published sitting was moved, changed its mode or limits, was put off, resumed or cancelled:
/// whoever registered is to be told, in the same transaction.
/// @param note the officer's words on why, perhaps empty
public record OccurrenceChanged(UUID activity, UUID occurrence, Change change, String note, Instant at) {
    /// What happened to it.
    public enum Change {
        MOVED("Đổi ngày giờ hoặc địa điểm"),
        MODE("Đổi hình thức tham gia"),
        LIMITED("Giới hạn số người"),
        POSTPONED("Tạm hoãn"),
        RESUMED("Tổ chức trở lại"),
        CANCELLED("Hủy");

        private final String title;

        Change(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
