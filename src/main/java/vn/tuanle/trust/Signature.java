package vn.tuanle.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// One signature in a PDF: who, under whose certificate, when by the signer's own clock, and what
/// became of it. `whole` says that it covers the file to its last byte.
public record Signature(
        String signer, String authority, @Nullable Instant at, State state, boolean whole) {
    public enum State {
        SEAL("Dấu toàn vẹn của hệ thống này, nguyên vẹn"),
        TRUSTED("Nguyên vẹn, chứng thư do nơi được tin cậy cấp"),
        UNKNOWN("Nguyên vẹn, chưa xác định được nơi cấp chứng thư"),
        EXPIRED("Nguyên vẹn, nhưng chứng thư không có hiệu lực lúc ký"),
        CHANGED("Tệp bị thêm nội dung sau khi ký"),
        BROKEN("Không hợp lệ: tệp đã bị sửa sau khi ký");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /// Nothing that was signed has changed.
        public boolean intact() {
            return this == SEAL || this == TRUSTED || this == UNKNOWN;
        }
    }

    public Phrase sentence() {
        return Phrase.of(state.title());
    }
}
