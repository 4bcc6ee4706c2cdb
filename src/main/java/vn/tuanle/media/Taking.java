package vn.tuanle.media;

import java.io.IOException;
import java.nio.file.Path;
import vn.tuanle.kernel.Outcome;

/// Looks at a file that has come whole: of a kind that is wanted, not too large for it, and without
/// what it tells beside its content.
final class Taking {
    private Taking() {}

    static Outcome<Sniffed> prepare(Path file, Upload.Limits limits) throws IOException {
        Sniffed is = Sniffing.of(file);
        if (is == null)
            return Outcome.refusedAt(
                    "tep",
                    "Không nhận loại tệp này. Chỉ nhận ảnh JPEG, PNG, WebP; âm thanh MP3, M4A, OGG, WAV; video MP4, WebM,"
                            + " MOV, 3GP; văn bản TXT, PDF, DOCX; và chỉ tệp không kèm nội dung khác.");
        if (!limits.takes(is.kind()))
            return Outcome.refusedAt(
                    "tep",
                    "Ở đây không nhận tệp loại này: {0}.",
                    vn.tuanle.kernel.Phrase.of(is.kind().title()));
        if (java.nio.file.Files.size(file) > limits.largest(is.kind()))
            return Outcome.refusedAt(
                    "tep",
                    "{0} lớn hơn {1} MB.",
                    vn.tuanle.kernel.Phrase.of(is.kind().title()),
                    limits.largest(is.kind()) / 1024 / 1024);
        if (is.kind() == MediaKind.PICTURE) return picture(file, is);
        try {
            Cleaning.clean(file, is);
        } catch (IOException broken) {
            return Outcome.refusedAt("tep", "Tệp bị hỏng, bị khóa hoặc quá lớn khi mở ra. Hãy lưu lại rồi gửi.");
        }
        return Outcome.done(is);
    }

    private static Outcome<Sniffed> picture(Path file, Sniffed is) throws IOException {
        Outcome<Photo> photo = Photo.taken(java.nio.file.Files.readAllBytes(file), "tep");
        if (photo instanceof Outcome.Refused<Photo> refused) return refused.as();
        if (photo instanceof Outcome.Done<Photo>(Photo good)) java.nio.file.Files.write(file, good.content());
        return Outcome.done(is);
    }
}
