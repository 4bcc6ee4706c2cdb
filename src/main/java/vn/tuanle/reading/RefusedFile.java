package vn.tuanle.reading;

import java.io.IOException;
import vn.tuanle.kernel.Phrase;

/// Carries the sentence for a person out of the depth of a parser; the door turns it into
/// [Reading.Unreadable].
final class RefusedFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;
    private final transient boolean passing;

    RefusedFile(String vietnamese, Object... values) {
        this(false, Phrase.of(vietnamese, values));
    }

    private RefusedFile(boolean passing, Phrase why) {
        super(why.text());
        this.why = why;
        this.passing = passing;
    }

    /// Refused for a reason of this machine or this moment, not of the file.
    static RefusedFile forNow(String vietnamese, Object... values) {
        return new RefusedFile(true, Phrase.of(vietnamese, values));
    }

    Phrase why() {
        return why;
    }

    boolean passing() {
        return passing;
    }

    static RefusedFile damaged() {
        return new RefusedFile("Tệp bị hỏng hoặc bị cắt dở, không đọc được nội dung. Hãy gửi lại tệp gốc.");
    }

    static RefusedFile locked() {
        return new RefusedFile("Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.");
    }

    static RefusedFile bomb() {
        return new RefusedFile(
                "Tệp nén phình ra quá {0} MB khi mở, có thể là tệp độc hại nên không được đọc.",
                Limits.megabytes(Limits.INFLATED_BYTES));
    }

    static RefusedFile tooMuchText() {
        return new RefusedFile(
                "Văn bản quá dài (hơn {0} đoạn hoặc {1} triệu ký tự). Hãy tách thành nhiều tệp.",
                Limits.PARAGRAPHS, Limits.TEXT_CHARACTERS / 1_000_000);
    }

    static RefusedFile hugePicture() {
        return new RefusedFile(
                "Ảnh quá lớn (hơn {0} triệu điểm ảnh). Hãy quét lại ở 200–300 dpi.", Limits.PICTURE_PIXELS / 1_000_000);
    }

    static RefusedFile noText() {
        return new RefusedFile("Tệp không chứa chữ nào đọc được.");
    }
}
