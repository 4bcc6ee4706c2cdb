package vn.tuanle.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.kernel.Outcome;

/// Reads a file of questions by what it holds, not by its name: a workbook, Moodle XML, QTI as
/// one item or as a package, GIFT.
final class ImportReader {
    static final int LARGEST = 20 * 1024 * 1024;

    private ImportReader() {}

    /// `files` are the pictures and sounds, by the ids under which drafts name them.
    record Read(String format, List<Entry> entries, Map<UUID, byte[]> files) {}

    static Outcome<Read> read(byte[] content) {
        if (content.length == 0) return Outcome.refusedAt("tep", "Hãy chọn một tệp có nội dung.");
        if (content.length > LARGEST) return Outcome.refusedAt("tep", "Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp.");
        Map<UUID, byte[]> files = new HashMap<>();
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K') return packed(content, files);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return Outcome.refusedAt("tep", "Tệp không phải chữ UTF-8. Hãy lưu lại với bảng mã UTF-8 rồi chọn lại.");
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.stripLeading().startsWith("<")) return xml(bare, files);
        return some("GIFT", GiftFile.read(bare, files), files);
    }

    private static Outcome<Read> packed(byte[] content, Map<UUID, byte[]> files) {
        return switch (Archive.read(content)) {
            case Outcome.Refused<Map<String, byte[]>> refused -> refused.as();
            case Outcome.Done<Map<String, byte[]>>(Map<String, byte[]> archive) ->
                archive.containsKey("[Content_Types].xml")
                        ? switch (SheetFile.read(content)) {
                            case Outcome.Refused<List<Entry>> refused -> refused.as();
                            case Outcome.Done<List<Entry>>(List<Entry> entries) -> some("XLSX", entries, files);
                        }
                        : some("QTI", QtiFile.read(archive, files), files);
        };
    }

    private static Outcome<Read> xml(String text, Map<UUID, byte[]> files) {
        if (QtiFile.isItem(text)) return some("QTI", List.of(QtiFile.item(text, 1, address -> null, files)), files);
        return some("Moodle XML", MoodleFile.read(text, files), files);
    }

    private static Outcome<Read> some(String format, List<Entry> entries, Map<UUID, byte[]> files) {
        if (entries.isEmpty())
            return Outcome.refusedAt(
                    "tep", "Không thấy câu hỏi nào. Tệp phải là bảng tính theo mẫu, GIFT, Moodle XML hoặc QTI.");
        if (entries.size() > SheetFile.MOST_ROWS)
            return Outcome.refusedAt("tep", "Mỗi lần nhiều nhất {0} câu. Hãy chia thành nhiều tệp.", "2.000");
        return Outcome.done(new Read(format, entries, files));
    }

    static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
