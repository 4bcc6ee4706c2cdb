package vn.tuanle.oversight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.kernel.Outcome;

/// The kinds of file that may stand as evidence, known by their content; a name is never believed.
public enum EvidenceType {
    PDF("application/pdf", ".pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg"),
    WEBP("image/webp", ".webp"),
    HEIC("image/heic", ".heic"),
    MP3("audio/mpeg", ".mp3"),
    WAV("audio/wav", ".wav"),
    OGG("audio/ogg", ".ogg"),
    M4A("audio/mp4", ".m4a"),
    MP4("video/mp4", ".mp4"),
    MOV("video/quicktime", ".mov"),
    WEBM("video/webm", ".webm");

    /// In bytes.
    static final int LARGEST = 20 * 1024 * 1024;
    private static final int PARTS = 500;
    private final String contentType;
    private final String ending;

    EvidenceType(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    public String contentType() {
        return contentType;
    }

    /// The name with an ending that tells what the file truly is.
    public String named(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        boolean said = lower.endsWith(ending) || (this == JPEG && lower.endsWith(".jpeg"));
        return said ? name : name + ending;
    }

    /// The kind of a file that somebody gives as evidence, or why it cannot be taken; `field` is where it was chosen.
    public static Outcome<EvidenceType> taken(byte[] content, String field) {
        if (content.length == 0) return Outcome.refusedAt(field, "Hãy chọn một tệp có nội dung.");
        if (content.length > LARGEST)
            return Outcome.refusedAt(field, "Tệp lớn hơn 20 MB. Hãy giảm kích thước rồi gửi lại.");
        return of(content)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refusedAt(
                        field, "Chỉ nhận PDF, Word, Excel (không có macro), ảnh, âm thanh hoặc phim."));
    }

    /// The bytes of an uploaded file; one that is too large is not read, but stands as too large.
    public static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) return new byte[0];
        return file.getSize() > LARGEST ? new byte[LARGEST + 1] : file.getBytes();
    }

    /// What the browser calls an uploaded file.
    public static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    public static Optional<EvidenceType> of(byte[] content) {
        return Optional.ofNullable(
                starts(content, 0, "%PDF-")
                        ? PDF
                        : starts(content, 0, "PK\u0003\u0004")
                                ? office(content)
                                : starts(content, 0, "\u0089PNG\r\n\u001a\n")
                                        ? PNG
                                        : starts(content, 0, "\u00ff\u00d8\u00ff")
                                                ? JPEG
                                                : starts(content, 0, "RIFF") && starts(content, 8, "WEBP")
                                                        ? WEBP
                                                        : starts(content, 0, "RIFF") && starts(content, 8, "WAVE")
                                                                ? WAV
                                                                : starts(content, 0, "OggS")
                                                                        ? OGG
                                                                        : starts(content, 0, "\u001aE\u00df\u00a3")
                                                                                ? WEBM
                                                                                : starts(content, 4, "ftyp")
                                                                                        ? boxed(content)
                                                                                        : starts(content, 0, "ID3")
                                                                                                        || mpegFrame(
                                                                                                                content)
                                                                                                ? MP3
                                                                                                : null);
    }

    private static EvidenceType boxed(byte[] content) {
        String brand = content.length < 12 ? "" : new String(content, 8, 4, StandardCharsets.ISO_8859_1);
        return switch (brand) {
            case "heic", "heix", "mif1", "msf1" -> HEIC;
            case "M4A ", "M4B " -> M4A;
            case "qt  " -> MOV;
            default -> MP4;
        };
    }

    private static boolean mpegFrame(byte[] content) {
        return content.length > 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xe6) == 0xe2;
    }

    /// A Word or Excel file without macros; any other archive is none of ours. Only names of parts
    /// are looked at.
    private static @Nullable EvidenceType office(byte[] content) {
        EvidenceType found = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry part = zip.getNextEntry();
            for (int i = 0; part != null && i < PARTS; i++, part = zip.getNextEntry()) {
                if (part.getName().endsWith("vbaProject.bin")) return null;
                if (part.getName().equals("word/document.xml")) found = DOCX;
                if (part.getName().equals("xl/workbook.xml")) found = XLSX;
            }
        } catch (IOException | IllegalArgumentException broken) {
            return null;
        }
        return found;
    }

    private static boolean starts(byte[] content, int at, String magic) {
        if (content.length < at + magic.length()) return false;
        for (int i = 0; i < magic.length(); i++) if ((content[at + i] & 0xff) != magic.charAt(i)) return false;
        return true;
    }
}
