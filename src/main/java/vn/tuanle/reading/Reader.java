package vn.tuanle.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuanle.kernel.Phrase;

/// The door of the module: bytes of a file in, the documents in it out, or a sentence saying why
/// not. Never throws on
/// content.
public final class Reader {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private Reader() {}

    /// Reads a file from disk; refuses one that is too large before any of it is loaded.
    /// Throws where the file cannot be opened at all.
    public static Reading read(Path file) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) return tooLarge();
        Path name = file.getFileName();
        return read(Files.readAllBytes(file), name == null ? "" : name.toString());
    }

    /// Reads a file's content. The name is only asked for what the content does not say (the number
    /// of a scan).
    public static Reading read(byte[] content, String fileName) {
        try {
            SourceText source = source(content);
            return new Reading.Read(source, ScanDoubts.marked(Grammar.read(source), source, fileName));
        } catch (RefusedFile e) {
            return new Reading.Unreadable(e.why(), e.passing());
        } catch (OutOfMemoryError e) {
            return new Reading.Unreadable(Phrase.of(TOO_HEAVY), true);
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("Không hiểu được một tệp {} byte", content.length, bug);
            return new Reading.Unreadable(
                    Phrase.of(
                            "Tệp này làm bộ đọc gặp sự cố. Hãy thử lưu sang định dạng khác (.docx hoặc .pdf) rồi gửi lại."),
                    false);
        }
    }

    /// Reads a source again that was kept as text and blocks; never refuses.
    public static Reading.Read read(SourceText source) {
        return new Reading.Read(source, Grammar.read(source));
    }

    /// Reads a .docx and refuses every other kind, for those who judge or mend the file itself.
    public static Reading readWord(byte[] content) {
        try {
            if (content.length > 0 && content.length <= Limits.FILE_BYTES) {
                FileType type = FileType.of(content);
                if (type == FileType.DOC)
                    throw new RefusedFile("Đây là tệp .doc kiểu cũ. Hãy mở bằng Word, lưu lại thành .docx rồi gửi.");
                if (FORMS.contains(type)) throw new RefusedFile("Chỉ kiểm tra được thể thức của tệp .docx.");
            }
        } catch (RefusedFile e) {
            return new Reading.Unreadable(e.why(), e.passing());
        } catch (IOException | RuntimeException e) {
            RefusedFile damaged = RefusedFile.damaged();
            return new Reading.Unreadable(damaged.why(), damaged.passing());
        }
        return read(content, "");
    }

    private static final java.util.Set<FileType> FORMS =
            java.util.EnumSet.of(FileType.ODT, FileType.PDF, FileType.IMAGE, FileType.TEXT);

    /// The blocks of a file, before any grammar.
    static SourceText source(byte[] content) throws RefusedFile {
        if (content.length == 0) throw new RefusedFile("Tệp rỗng.");
        if (content.length > Limits.FILE_BYTES) throw new RefusedFile(TOO_LARGE, Limits.megabytes(Limits.FILE_BYTES));
        try {
            SourceText source = byType(content);
            if (source.blocks().isEmpty()) throw RefusedFile.noText();
            return source;
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries throw whatever they stumble over in broken files.
            throw RefusedFile.damaged();
        } catch (OutOfMemoryError e) {
            throw RefusedFile.forNow(TOO_HEAVY);
        }
    }

    private static final String TOO_HEAVY = "Tệp cần quá nhiều bộ nhớ để mở nên không được đọc.";
    private static final String TOO_LARGE = "Tệp lớn hơn {0} MB. Hãy giảm dung lượng hoặc tách tệp rồi gửi lại.";

    private static Reading tooLarge() {
        return new Reading.Unreadable(Phrase.of(TOO_LARGE, Limits.megabytes(Limits.FILE_BYTES)), false);
    }

    private static SourceText byType(byte[] content) throws IOException {
        return switch (FileType.of(content)) {
            case DOCX -> WordFile.read(content);
            case DOC -> OldWordFile.read(content);
            case ODT -> OpenDocumentFile.read(content);
            case PDF -> PdfFile.read(content);
            case IMAGE -> ScanFile.read(content);
            case TEXT -> PlainText.of(TextEncoding.decode(content));
            case DOCM ->
                throw new RefusedFile(
                        "Tệp Word có chứa macro. Macro không bao giờ được chạy và tệp không được nhận; hãy lưu lại thành .docx rồi gửi.");
            case LOCKED -> throw RefusedFile.locked();
            case HTML ->
                throw new RefusedFile(
                        "Đây là trang web (HTML), không phải văn bản. Hãy lưu thành .docx hoặc .pdf rồi gửi lại.");
            case RTF -> throw new RefusedFile("Chưa đọc được tệp .rtf. Hãy lưu lại thành .docx rồi gửi.");
            case SPREADSHEET ->
                throw new RefusedFile(
                        "Đây là bảng tính, không phải văn bản. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf hoặc .txt.");
            case SLIDES ->
                throw new RefusedFile(
                        "Đây là tệp trình chiếu, không phải văn bản. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf hoặc .txt.");
            case PROGRAM ->
                throw new RefusedFile("Đây là một chương trình máy tính, không phải văn bản, nên không được nhận.");
            case UNSUPPORTED_IMAGE ->
                throw new RefusedFile(
                        "Chưa đọc được loại ảnh này (WebP, HEIC). Hãy chuyển thành JPEG, PNG hoặc PDF rồi gửi lại.");
            case ARCHIVE -> throw new RefusedFile("Đây là tệp nén. Hãy giải nén rồi gửi từng văn bản.");
            default ->
                throw new RefusedFile(
                        "Không nhận ra loại tệp này. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf, .txt hoặc ảnh quét.");
        };
    }
}
