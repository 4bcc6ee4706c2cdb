package vn.tuanle.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Sheets;

/// The rows of a spreadsheet (XLSX, or text in UTF-8 or UTF-16 with its cells parted by commas, semicolons or tabs),
/// bounded in bytes, unpacked bytes, rows and columns; a formula
/// counts
/// as what the other program left there as its result.
public final class SheetRows {
    public static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST_ROWS = 1_000;
    private static final long UNPACKED = 40L * 1024 * 1024;
    private static final int COLUMNS = 60;
    private static final int LONGEST = 12_000;

    private SheetRows() {}

    /// One row: its number as the program that made it shows it, and its cells.
    public record Line(int number, List<String> cells) {}

    static Outcome<List<Line>> of(byte[] content) {
        return of(content, MOST_ROWS);
    }

    /// The heading and at most so many rows.
    public static Outcome<List<Line>> of(byte[] content, int most) {
        if (content.length == 0) return Outcome.refusedAt("tep", "Hãy chọn một tệp có nội dung.");
        if (content.length > LARGEST) return Outcome.refusedAt("tep", "Tệp lớn hơn 5 MB. Hãy chia thành nhiều tệp.");
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K';
        Outcome<List<Line>> read = zip ? workbook(content, most) : csv(content, most);
        if (read instanceof Outcome.Done<List<Line>>(List<Line> lines) && lines.size() > most + 1)
            return Outcome.refusedAt(
                    "tep",
                    "Mỗi lần nhiều nhất {0} hàng. Hãy chia thành nhiều tệp.",
                    String.format(java.util.Locale.forLanguageTag("vi"), "%,d", most));
        return read;
    }

    private static Outcome<List<Line>> workbook(byte[] content, int most) {
        if (!unpacks(content)) return broken();
        List<Line> lines = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext() && lines.size() <= most + 1; ) {
                Row row = all.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(COLUMNS, row.getCellCount()); i++)
                    cells.add(
                            i < row.getCellCount() ? text(row.getOptionalCell(i).orElse(null)) : "");
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) lines.add(new Line(row.getRowNum(), cells));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException bad) {
            return broken();
        }
        return Outcome.done(lines);
    }

    /// Days and hours as people write them, whole numbers without a point.
    private static String text(@Nullable Cell cell) {
        if (cell == null) return "";
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && numeric(cell.getRawValue()))) {
            double number = Double.parseDouble(String.valueOf(cell.getRawValue()));
            String format = String.valueOf(cell.getDataFormatString()).toLowerCase(java.util.Locale.ROOT);
            boolean dated =
                    format.contains("yy") || format.contains("dd") || format.contains("mm/") || format.contains("d/m");
            boolean timed = format.contains("h:") || format.contains("hh");
            if (number >= 0 && number < 1 && timed) return clock(number);
            if (number >= 20_000 && number < 120_000 && dated) {
                String day = Days.day(java.time.LocalDate.of(1899, 12, 30).plusDays((long) number));
                return timed && number % 1 > 0 ? day + " " + clock(number % 1) : day;
            }
            if (number == Math.rint(number) && Math.abs(number) < 1e15) raw = String.valueOf((long) number);
        }
        String plain = Sheets.written(raw == null ? "" : raw).strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static boolean numeric(@Nullable String raw) {
        return raw != null && raw.matches("-?\\d{1,15}(\\.\\d{1,20})?");
    }

    private static String clock(double part) {
        int minutes = (int) Math.round(part * 24 * 60) % (24 * 60);
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static boolean unpacks(byte[] content) {
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > 500 || !zip.canReadEntryData(entry)) return false;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) if ((all += n) > UNPACKED) return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException bad) {
            return false;
        }
    }

    private static Outcome<List<Line>> csv(byte[] content, int most) {
        String text;
        try {
            text = charset(content)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException bad) {
            return broken();
        }
        if (text.indexOf('\0') >= 0) return broken();
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        String head = text.lines()
                .limit(30)
                .filter(line -> line.matches(".*[\t;,].*"))
                .findFirst()
                .orElse("");
        char cut = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        return Outcome.done(parsed(text, cut, most));
    }

    /// By its mark, or by the zero bytes beside Latin letters.
    private static Charset charset(byte[] content) {
        if (content.length < 4) return StandardCharsets.UTF_8;
        if (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        if (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        if (content[0] != 0 && content[1] == 0 && content[2] != 0 && content[3] == 0) return StandardCharsets.UTF_16LE;
        return StandardCharsets.UTF_8;
    }

    private static List<Line> parsed(String text, char cut, int most) {
        List<Line> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i <= text.length() && lines.size() <= most + 1; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
                else if (c == '"') quoted = false;
                else cell.append(c);
                if (c == '\n') number++;
            } else if (c == '"' && cell.isEmpty()) quoted = true;
            else if (c == cut || c == '\n') {
                String plain = Sheets.written(cell.toString().strip());
                if (cells.size() < COLUMNS) cells.add(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
                cell.setLength(0);
                if (c != '\n') continue;
                if (cells.stream().anyMatch(each -> !each.isBlank())) lines.add(new Line(begun, List.copyOf(cells)));
                cells.clear();
                begun = ++number;
            } else cell.append(c);
        }
        return lines;
    }

    private static Outcome<List<Line>> broken() {
        return Outcome.refusedAt("tep", "Không đọc được tệp này. Hãy gửi tệp .xlsx, hoặc .csv lưu bằng CSV UTF-8.");
    }
}
