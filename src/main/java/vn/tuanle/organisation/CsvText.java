package vn.tuanle.organisation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;

/// A CSV file read as people's machines write it: UTF-8 with or without mark, UTF-16, Windows-1258;
/// separated by `;`, `,` or tab; with Excel's `sep=` line. `note` says what had to be guessed.
record CsvText(List<Line> lines, @Nullable Phrase note) {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_LINES = 20_000;

    /// One record of the file: the number of its first line, from 1, and its cells.
    record Line(int number, List<String> cells) {}

    static Outcome<CsvText> read(byte[] bytes) {
        if (bytes.length == 0) return Outcome.refusedAt("file", "Tệp trống. Hãy chọn tệp CSV có dữ liệu.");
        if (bytes.length > MOST_BYTES) return Outcome.refusedAt("file", "Tệp lớn quá 8 MB. Hãy chia thành nhiều tệp.");
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0))
            return Outcome.refusedAt(
                    "file",
                    "Đây là tệp Excel, chưa phải CSV. Trong Excel hãy chọn Lưu thành (Save As), kiểu “CSV UTF-8”.");
        if (starts(bytes, '%', 'P', 'D', 'F')) return Outcome.refusedAt("file", "Đây là tệp PDF, không phải CSV.");
        Decoded decoded = decode(bytes);
        if (decoded.text() == null) return Outcome.refusedAt("file", decoded.note());
        return parse(decoded.text(), decoded.note().isEmpty() ? null : Phrase.of(decoded.note()));
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) return false;
        return true;
    }

    private record Decoded(@Nullable String text, String note) {}

    private static Decoded decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return strict(bytes, 3, StandardCharsets.UTF_8, "");
        if (starts(bytes, 0xFF, 0xFE)) return strict(bytes, 2, StandardCharsets.UTF_16LE, "");
        if (starts(bytes, 0xFE, 0xFF)) return strict(bytes, 2, StandardCharsets.UTF_16BE, "");
        int even = 0;
        int odd = 0;
        for (int i = 0; i < Math.min(bytes.length, 4000); i++)
            if (bytes[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        if (even + odd > 0) {
            Charset guess = odd >= even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            if (Math.max(odd, even) * 6 > Math.min(bytes.length, 4000)) return strict(bytes, 0, guess, "");
            return new Decoded(null, "Đây không phải tệp văn bản. Hãy lưu lại thành CSV UTF-8.");
        }
        Decoded utf = strict(bytes, 0, StandardCharsets.UTF_8, "");
        if (utf.text() != null) return utf;
        return old(bytes);
    }

    private static Decoded strict(byte[] bytes, int from, Charset charset, String note) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return new Decoded(text.toString(), note);
        } catch (CharacterCodingException broken) {
            return new Decoded(
                    null, "Có chữ bị hỏng trong tệp: bảng mã không đúng. Hãy lưu lại thành CSV UTF-8 rồi chọn lại.");
        }
    }

    /// Windows-1258 writes tones behind their letters; the fonts TCVN3 and VNI put letters where no
    /// Vietnamese text has them.
    private static Decoded old(byte[] bytes) {
        Decoded read = strict(bytes, 0, Charset.forName("windows-1258"), "");
        String text = read.text() == null ? "" : Normalizer.normalize(read.text(), Normalizer.Form.NFC);
        boolean strange = read.text() == null
                || text.chars()
                        .anyMatch(c -> "µ¶·¸¹®©ª«¬§¨­¯±²³´¼½¾¿×Ø÷øÅåÄäËëÏïÖöÜüÑñßÇçÆæœŒ¡¢£¥¤".indexOf(c) >= 0
                                || (Character.getType(c) == Character.NON_SPACING_MARK)
                                || (c < 32 && c != '\n' && c != '\r' && c != '\t'));
        if (strange)
            return new Decoded(
                    null,
                    "Tệp dùng bảng mã cũ (TCVN3, VNI hoặc bảng mã khác). Hãy chuyển sang Unicode, lưu thành CSV UTF-8"
                            + " rồi chọn lại.");
        return new Decoded(text, "Tệp dùng bảng mã Windows-1258 và đã được chuyển sang Unicode. Hãy xem kỹ các tên.");
    }

    private static Outcome<CsvText> parse(String text, @Nullable Phrase note) {
        int start = 0;
        char separator = 0;
        int firstLine = 1;
        String mark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (mark.regionMatches(true, 0, "sep=", 0, 4) && mark.length() > 4) {
            separator = mark.charAt(4);
            int end = mark.indexOf('\n');
            start = end < 0 ? mark.length() : end + 1;
            firstLine = 2;
        }
        if (separator == 0) separator = separator(mark);
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = firstLine;
        int recordLine = line;
        int quoteLine = line;
        for (int i = start; i <= mark.length(); i++) {
            boolean end = i == mark.length();
            char c = end ? '\n' : mark.charAt(i);
            if (quoted && !end) {
                if (c == '\n') line++;
                if (c != '"') cell.append(c);
                else if (i + 1 < mark.length() && mark.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else quoted = false;
                continue;
            }
            if (quoted) return Outcome.refusedAt("file", "Dấu ngoặc kép mở ở dòng {0} không được đóng.", quoteLine);
            if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
                quoteLine = line;
            } else if (c == separator || c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < mark.length() && mark.charAt(i + 1) == '\n') continue;
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == separator) continue;
                if (cells.stream().anyMatch(x -> !x.isBlank())) lines.add(new Line(recordLine, List.copyOf(cells)));
                if (lines.size() > MOST_LINES)
                    return Outcome.refusedAt("file", "Tệp có quá {0} dòng. Hãy chia thành nhiều tệp.", MOST_LINES);
                cells.clear();
                line++;
                recordLine = line;
            } else cell.append(c);
        }
        if (lines.isEmpty()) return Outcome.refusedAt("file", "Tệp không có dòng nào.");
        return Outcome.done(new CsvText(List.copyOf(lines), note));
    }

    /// The one of `;`, `,` and tab that stands most often, outside quotes, in the first line.
    private static char separator(String text) {
        String separators = ",;\t";
        int[] counts = new int[separators.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (!quoted && (c == '\n' || c == '\r')) break;
            int at = quoted ? -1 : separators.indexOf(c);
            if (at >= 0) counts[at]++;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return separators.charAt(best);
    }

    /// A cell as it may be written to a file that a spreadsheet opens.
    static String safe(String value) {
        return '"' + Sheets.plain(value).replace("\"", "\"\"") + '"';
    }

    /// The value behind [#safe].
    static String unshielded(String cell) {
        return Sheets.written(cell.strip());
    }
}
