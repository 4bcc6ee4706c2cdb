package vn.tuanle.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// What a file is by its content; the name is never believed.
enum FileType {
    DOCX,
    DOCM,
    DOC,
    ODT,
    PDF,
    IMAGE,
    TEXT,
    HTML,
    RTF,
    SPREADSHEET,
    SLIDES,
    LOCKED,
    PROGRAM,
    UNSUPPORTED_IMAGE,
    ARCHIVE,
    UNKNOWN;

    static FileType of(byte[] content) throws IOException {
        if (starts(content, 0, "PK\u0003\u0004")) return zipped(content);
        if (starts(content, 0, "\u00D0\u00CF\u0011\u00E0")) return compound(content);
        if (indexOf(content, "%PDF-", 1024) >= 0) return PDF;
        if (starts(content, 0, "\u0089PNG")
                || starts(content, 0, "\u00FF\u00D8\u00FF")
                || starts(content, 0, "GIF8")
                || starts(content, 0, "II*\u0000")
                || starts(content, 0, "MM\u0000*")
                || (starts(content, 0, "BM") && content.length > 26 && content[6] == 0 && content[7] == 0)) {
            return IMAGE;
        }
        if ((starts(content, 0, "RIFF") && starts(content, 8, "WEBP"))
                || starts(content, 4, "ftyphei")
                || starts(content, 4, "ftypmif")) {
            return UNSUPPORTED_IMAGE;
        }
        if (starts(content, 0, "MZ") || starts(content, 0, "\u007FELF")) return PROGRAM;
        if (starts(content, 0, "{\\rtf")) return RTF;
        if (starts(content, 0, "Rar!") || starts(content, 0, "7z\u00BC\u00AF") || starts(content, 0, "\u001F\u008B"))
            return ARCHIVE;
        return TextEncoding.isText(content) ? marked(content) : UNKNOWN;
    }

    private static FileType marked(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 2048), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        String begin = head.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (begin.startsWith("<!doctype html")
                || begin.startsWith("<html")
                || begin.startsWith("mime-version:")
                || (begin.startsWith("<")
                        && (head.contains("<html") || head.contains("<body") || head.contains("<head")))) {
            return HTML;
        }
        return begin.startsWith("<?xml") ? UNKNOWN : TEXT;
    }

    private static FileType zipped(byte[] content) throws IOException {
        try (ZipParts zip = new ZipParts(content)) {
            if (zip.head("mimetype", 100).startsWith("application/vnd.oasis.opendocument.text")) return ODT;
            String types = zip.head("[Content_Types].xml", 200_000);
            if (zip.has("word/vbaProject.bin") || types.contains("macroEnabled") && types.contains("word")) return DOCM;
            if (zip.has("word/document.xml") || types.contains("wordprocessingml.document")) return DOCX;
            if (zip.has("xl/workbook.xml") || types.contains("spreadsheetml") || types.contains("/sheet"))
                return SPREADSHEET;
            if (zip.has("ppt/presentation.xml") || types.contains("presentationml")) return SLIDES;
            String open = zip.head("mimetype", 100);
            if (open.contains("spreadsheet")) return SPREADSHEET;
            if (open.contains("presentation")) return SLIDES;
            return ARCHIVE;
        }
    }

    private static FileType compound(byte[] content) throws RefusedFile {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage")) return LOCKED;
            if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR")) return DOCM;
            if (names.contains("WordDocument")) return isLocked(files.getRoot()) ? LOCKED : DOC;
            if (names.contains("Workbook") || names.contains("Book")) return SPREADSHEET;
            if (names.contains("PowerPoint Document")) return SLIDES;
            return UNKNOWN;
        } catch (IOException | RuntimeException e) {
            throw RefusedFile.damaged();
        }
    }

    /// The mark “encrypted” in the first record of a .doc (FibBase, fEncrypted).
    private static boolean isLocked(DirectoryNode root) throws IOException {
        try (var in = root.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && (head[11] & 1) != 0;
        }
    }

    /// `expected` holds one character per byte (Latin-1).
    private static boolean starts(byte[] content, int at, String expected) {
        if (content.length < at + expected.length()) return false;
        for (int i = 0; i < expected.length(); i++) {
            if ((content[at + i] & 0xFF) != expected.charAt(i)) return false;
        }
        return true;
    }

    private static int indexOf(byte[] content, String expected, int within) {
        for (int i = 0; i < Math.min(within, content.length); i++) {
            if (starts(content, i, expected)) return i;
        }
        return -1;
    }
}
