package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files that no plan is, each with the sentence that everybody gets who brings it: by the page, by the
/// command, in both languages.
public final class HostileFiles {
    /// `name` is how the file is called; it often lies.
    public record Hostile(String name, byte[] content, String vietnamese, String english) {}

    private static final String[] BOMB = {
        "Tệp nén phình ra quá 200 MB khi mở, có thể là tệp độc hại nên không được đọc.",
        "The file inflates beyond 200 MB when opened and may be malicious, so it was not read."
    };
    private static final String[] DAMAGED = {
        "Tệp bị hỏng hoặc bị cắt dở, không đọc được nội dung. Hãy gửi lại tệp gốc.",
        "The file is damaged or cut short; its content cannot be read. Send the original file again."
    };
    private static final String[] LOCKED = {
        "Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password. Remove the password, then send it again."
    };
    private static final String[] MACROS = {
        "Tệp Word có chứa macro. Macro không bao giờ được chạy và tệp không được nhận; hãy lưu lại thành .docx rồi gửi.",
        "The Word file contains macros. Macros are never run and the file is not accepted; save it as .docx and send that."
    };
    private static final String[] NESTED = {
        "Tệp có cấu trúc lồng nhau quá 150 lớp nên không được đọc.",
        "The file's structure is nested more than 150 levels deep, so it was not read."
    };
    private static final String[] PICTURE = {
        "Ảnh quá lớn (hơn 120 triệu điểm ảnh). Hãy quét lại ở 200–300 dpi.",
        "The picture is too large (more than 120 million pixels). Scan again at 200–300 dpi."
    };
    private static final String[] ARCHIVE = {
        "Đây là tệp nén. Hãy giải nén rồi gửi từng văn bản.", "This is an archive. Unpack it and send each document."
    };
    private static final String[] UNKNOWN = {
        "Không nhận ra loại tệp này. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf, .txt hoặc ảnh quét.",
        "The type of this file is not known. Send a .docx, .doc, .odt, .pdf or .txt document or a scanned picture."
    };
    private static final String[] NO_TEXT = {"Tệp không chứa chữ nào đọc được.", "The file holds no readable text."};
    private static final String[] TOO_LONG = {
        "Văn bản quá dài (hơn 200000 đoạn hoặc 6 triệu ký tự). Hãy tách thành nhiều tệp.",
        "The document is too long (more than 200000 paragraphs or 6 million characters). Split it into several files."
    };

    private final Map<String, Hostile> all = new LinkedHashMap<>();

    private HostileFiles() {}

    /// What each is → the file.
    public static Map<String, Hostile> all() throws Exception {
        HostileFiles files = new HostileFiles();
        files.bombs();
        files.locked();
        files.macros();
        files.cut();
        files.structure();
        files.pictures();
        files.pages();
        files.others();
        return files.all;
    }

    private void put(String what, String name, byte[] content, String... sentences) {
        all.put(what, new Hostile(name, content, sentences[0], sentences[1]));
    }

    private void bombs() throws IOException {
        byte[] open = ascii("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>");
        put("zip bomb named .docx", "ke-hoach.docx", bomb("word/document.xml", open, false), BOMB);
        put("zip bomb inside .odt", "ke-hoach.odt", bomb("content.xml", ascii("<d><body><text><p>"), true), TOO_LONG);
        put("bomb in the styles of an .odt", "ke-hoach.odt", bomb("styles.xml", ascii("<styles><x>"), true), BOMB);
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 20_000; i++) {
                ZipEntry entry = new ZipEntry("e" + i);
                entry.setSize(0);
                entry.setCrc(new CRC32().getValue());
                zip.putNextEntry(entry);
            }
        }
        put("20,000 entries", "ke-hoach.docx", many.toByteArray(), BOMB);
        put("stream of a PDF that inflates", "ke-hoach.pdf", pdf("", deflated(200), "/Filter/FlateDecode", ""), BOMB);
    }

    private void locked() throws Exception {
        var pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(pdf);
        }
        put("PDF with a password", "ke-hoach.pdf", pdf.toByteArray(), LOCKED);
        var docx = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("user");
            try (var data = encryptor.getDataStream(files)) {
                data.write(DocxSample.of(false));
            }
            files.writeFilesystem(docx);
        }
        put(".docx with a password", "ke-hoach.docx", docx.toByteArray(), LOCKED);
        put(".doc with a password", "ke-hoach.doc", lockedDoc(), LOCKED);
        put(
                ".odt with a password",
                "ke-hoach.odt",
                OdtSample.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<manifest><encryption-data/></manifest>",
                        "content.xml",
                        "????"),
                LOCKED);
    }

    /// The sample with the mark “encrypted” in its first record.
    private static byte[] lockedDoc() throws IOException {
        byte[] doc = FormatsTest.resource("sample.doc").clone();
        for (int i = 512; i + 12 < doc.length; i += 512) {
            if ((doc[i] & 255) == 0xEC && (doc[i + 1] & 255) == 0xA5) {
                doc[i + 11] |= 1;
                return doc;
            }
        }
        throw new IllegalStateException("no document record");
    }

    private void macros() throws IOException {
        put(
                ".docm named .docx",
                "ke-hoach.docx",
                OdtSample.zip("word/document.xml", "<a/>", "word/vbaProject.bin", "x"),
                MACROS);
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(FormatsTest.resource("sample.doc")))) {
            files.getRoot()
                    .createDirectory("Macros")
                    .createDirectory("VBA")
                    .createDocument("dir", new ByteArrayInputStream(new byte[10]));
            files.writeFilesystem(out);
        }
        put(".doc with macros", "ke-hoach.doc", out.toByteArray(), MACROS);
    }

    private void cut() throws Exception {
        byte[] docx = DocxSample.of(false);
        put("half a .docx", "ke-hoach.docx", Arrays.copyOf(docx, docx.length / 2), DAMAGED);
        put("beginning of a .doc", "ke-hoach.doc", Arrays.copyOf(FormatsTest.resource("sample.doc"), 1000), DAMAGED);
        byte[] odt = FormatsTest.resource("sample.odt");
        put("half an .odt", "ke-hoach.odt", Arrays.copyOf(odt, odt.length / 2), DAMAGED);
        byte[] pdf = PdfSample.of(SamplePlan.BODY.subList(0, 4));
        put("beginning of a PDF", "ke-hoach.pdf", Arrays.copyOf(pdf, 400), DAMAGED);
        byte[] png = BadInputTest.png(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY));
        put("beginning of a PNG", "anh.png", Arrays.copyOf(png, 45), DAMAGED);
        byte[] jpeg = PaperScan.jpeg(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), 0.8f);
        put("beginning of a JPEG", "anh.jpg", Arrays.copyOf(jpeg, 100), DAMAGED);
        put("beginning of a TIFF", "anh.tif", ascii("II*\u0000\u0008\u0000\u0000\u0000"), DAMAGED);
    }

    private void structure() throws IOException {
        put(
                ".docx of 100,000 boxes in each other",
                "ke-hoach.docx",
                OdtSample.zip("word/document.xml", word("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))),
                NESTED);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(500) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(500);
        put("tables in each other", "ke-hoach.docx", OdtSample.zip("word/document.xml", word(tables)), NESTED);
        put(
                ".odt of tables in each other",
                "ke-hoach.odt",
                OdtSample.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<d><body>" + "<table>".repeat(5000)),
                NESTED);
        put(
                "a million paragraphs",
                "ke-hoach.docx",
                OdtSample.zip("word/document.xml", word("<w:p><w:r><w:t>a b</w:t></w:r></w:p>".repeat(1_000_000))),
                TOO_LONG);
        StringBuilder differing = new StringBuilder();
        Random random = new Random(9);
        for (int i = 0; i < 250_000; i++)
            differing
                    .append("<w:p><w:r><w:t>")
                    .append(Long.toString(random.nextLong(), 36))
                    .append("</w:t></w:r></w:p>");
        put(
                "250,000 paragraphs",
                "ke-hoach.docx",
                OdtSample.zip("word/document.xml", word(differing.toString())),
                TOO_LONG);
    }

    private void pictures() throws IOException {
        put("PNG of 30,000 × 30,000", "anh.png", flood(30_000, 30_000), PICTURE);
        put(
                "PDF with a picture of 30,000 × 30,000",
                "ke-hoach.pdf",
                pdf(
                        "/Resources<</XObject<</I 5 0 R>>>>",
                        ascii("q 595 0 0 842 0 0 cm /I Do Q"),
                        "",
                        "5 0 obj<</Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 1"
                                + "/ColorSpace/DeviceGray/Filter/FlateDecode/Length 0>>stream\n\nendstream endobj\n"),
                PICTURE);
    }

    private void pages() {
        String kids = "3 0 R ".repeat(10_000);
        put(
                "PDF of 10,000 pages",
                "ke-hoach.pdf",
                ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids
                        + "]/Count 10000>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF"),
                "Tệp PDF có 10000 trang, quá giới hạn 300 trang. Hãy tách tệp rồi gửi lại.",
                "The PDF has 10000 pages, beyond the limit of 300 pages. Split the file, then send it again.");
        put(
                "PDF of one empty page as large as a town",
                "ke-hoach.pdf",
                pdf("/MediaBox[0 0 9000000 9000000]", ascii(""), "", ""),
                NO_TEXT);
        put(
                "PDF whose drawing draws itself twice",
                "ke-hoach.pdf",
                pdf(
                        "/Resources<</XObject<</F 5 0 R>>>>",
                        ascii("/F Do"),
                        "",
                        "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
                                + "/Length 14>>stream\n/F Do /F Do   \nendstream endobj\n"),
                NO_TEXT);
    }

    private void others() throws IOException {
        put("nothing but blanks", "ke-hoach.txt", ascii(" \n\n "), NO_TEXT);
        put(
                "spreadsheet",
                "ke-hoach.docx",
                OdtSample.zip("xl/workbook.xml", "<a/>"),
                "Đây là bảng tính, không phải văn bản. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf hoặc .txt.",
                "This is a spreadsheet, not a text document. Send a .docx, .doc, .odt, .pdf or .txt document.");
        put(
                "slides",
                "ke-hoach.docx",
                OdtSample.zip("ppt/presentation.xml", "<a/>"),
                "Đây là tệp trình chiếu, không phải văn bản. Hãy gửi văn bản dạng .docx, .doc, .odt, .pdf hoặc .txt.",
                "This is a slide show, not a text document. Send a .docx, .doc, .odt, .pdf or .txt document.");
        put("archive", "ke-hoach.pdf", OdtSample.zip("a.txt", "a"), ARCHIVE);
        byte[] zip = OdtSample.zip("a.txt", "%PDF-1.4\n%%EOF");
        put("archive that is also a PDF", "ke-hoach.pdf", zip, ARCHIVE);
        put(
                "program",
                "ke-hoach.pdf",
                ascii("MZ\u0090\u0000\u0003\u0000\u0000"),
                "Đây là một chương trình máy tính, không phải văn bản, nên không được nhận.",
                "This is a computer program, not a text document, so it is not accepted.");
        put(
                "web page",
                "ke-hoach.doc",
                ascii("<!DOCTYPE html><html><body>x</body></html>"),
                "Đây là trang web (HTML), không phải văn bản. Hãy lưu thành .docx hoặc .pdf rồi gửi lại.",
                "This is a web page (HTML), not a text document. Save it as .docx or .pdf and send that.");
        put(
                "rich text",
                "ke-hoach.doc",
                ascii("{\\rtf1 x}"),
                "Chưa đọc được tệp .rtf. Hãy lưu lại thành .docx rồi gửi.",
                "Files of type .rtf cannot be read yet. Save it as .docx and send that.");
        put(
                "WebP",
                "anh.jpg",
                ascii("RIFF....WEBPVP8 "),
                "Chưa đọc được loại ảnh này (WebP, HEIC). Hãy chuyển thành JPEG, PNG hoặc PDF rồi gửi lại.",
                "This kind of picture (WebP, HEIC) cannot be read yet. Convert it to JPEG, PNG or PDF and send that.");
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        put("noise", "ke-hoach.docx", noise, UNKNOWN);
        put(
                "entities that grow",
                "ke-hoach.docx",
                OdtSample.zip(
                        "word/document.xml",
                        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
                                + word("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")),
                DAMAGED);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String word(String body) {
        return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
    }

    private static byte[] bomb(String part, byte[] open, boolean odt) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (odt) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write(ascii("application/vnd.oasis.opendocument.text"));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(open);
            byte[] block = new byte[1024 * 1024];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 300; i++) zip.write(block);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] deflated(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) deflater.write(block);
        }
        return out.toByteArray();
    }

    /// One page; `page` may hold anything, also another size, `filter` what its content is packed with.
    private static byte[] pdf(String page, byte[] content, String filter, String more) {
        String size = page.contains("/MediaBox") ? "" : "/MediaBox[0 0 595 842]";
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R" + size + page + "/Contents 4 0 R>>endobj\n4 0 obj<<" + filter
                + "/Length " + content.length + ">>stream\n" + new String(content, StandardCharsets.ISO_8859_1)
                + "\nendstream endobj\n" + more + "trailer<</Root 1 0 R>>\n%%EOF");
    }

    /// Only the head of a PNG says how large it is.
    private static byte[] flood(int width, int height) {
        var head = java.nio.ByteBuffer.allocate(25 + 12);
        byte[] body = java.nio.ByteBuffer.allocate(17)
                .put(ascii("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        head.putInt(13).put(body).putInt((int) crc.getValue());
        head.putInt(0).put(ascii("IDAT")).putInt(0x35AF061E);
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("\u0089PNG\r\n\u001A\n"));
        out.writeBytes(head.array());
        return out.toByteArray();
    }
}
