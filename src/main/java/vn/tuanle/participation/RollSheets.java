package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Sheets to be signed: a list is kept as it was printed, so that “A1-A17, A20” means the same rows
/// when it is typed back.
@Component
class RollSheets {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,2})(\\d{1,4})(?:-([A-Z]{0,2})(\\d{1,4}))?");
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Attendance attendance;

    RollSheets(JdbcClient sql, JdbcTemplate batch, Transactions transactions, Attendance attendance) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.attendance = attendance;
    }

    /// 1 is A, 27 is AA.
    static String letter(int number) {
        return number > 26
                ? letter((number - 1) / 26) + letter((number - 1) % 26 + 1)
                : String.valueOf((char) ('A' + number - 1));
    }

    /// The number of the sheet with these people; the last one where nothing changed since.
    int print(UUID occurrence, List<RollLine> lines, UUID by, Instant now) {
        List<UUID> subjects = lines.stream()
                .filter(line -> !line.klass())
                .map(RollLine::subject)
                .toList();
        return transactions.run(() -> {
            attendance.lock(occurrence);
            int last = sql.sql("select coalesce(max(number), 0) from sign_in_sheet where occurrence_id = ?")
                    .param(occurrence)
                    .query(Integer.class)
                    .single();
            if (last > 0 && List.copyOf(rows(occurrence, last).values()).equals(subjects)) return last;
            UUID id = UUID.randomUUID();
            sql.sql(
                            "insert into sign_in_sheet (id, occurrence_id, number, printed_by, printed_at) values (?, ?, ?, ?, ?)")
                    .params(Rows.values(id, occurrence, last + 1, by, now))
                    .update();
            List<Object[]> rows = new ArrayList<>();
            for (UUID subject : subjects) rows.add(new Object[] {id, rows.size() + 1, subject});
            batch.batchUpdate("insert into sign_in_row (sheet_id, number, participation_id) values (?, ?, ?)", rows);
            return last + 1;
        });
    }

    /// By number of the row.
    Map<Integer, UUID> rows(UUID occurrence, int sheet) {
        Map<Integer, UUID> rows = new LinkedHashMap<>();
        sql.sql("""
                select w.number, w.participation_id from sign_in_row w join sign_in_sheet s on s.id = w.sheet_id
                where s.occurrence_id = ? and s.number = ? order by w.number""").params(occurrence, sheet).query(row -> {
            rows.put(row.getInt("number"), Rows.uuid(row, "participation_id"));
        });
        return rows;
    }

    /// Who signed, as typed: “A1-A17, A20”.
    List<AttendanceEntry> signed(UUID occurrence, String typed, List<RollLine> lines, Errors errors) {
        Map<UUID, Integer> turns = new LinkedHashMap<>();
        for (RollLine line : lines) turns.put(line.subject(), line.turn());
        Map<String, UUID> codes = codes(occurrence);
        Map<UUID, AttendanceEntry> entries = new LinkedHashMap<>();
        String all =
                typed.toUpperCase(Locale.ROOT).replaceAll("\\s*[-–]\\s*", "-").strip();
        if (all.isEmpty()) errors.at("phieu", "Hãy ghi mã các dòng có chữ ký, ví dụ A1-A17, A20.");
        for (String part : all.split("[,;\\s]+", -1)) {
            if (part.isEmpty()) continue;
            Matcher range = RANGE.matcher(part);
            if (!range.matches() || !sameSheet(range)) {
                errors.at("phieu", "Không đọc được “{0}”. Hãy ghi như A1-A17, A20.", part);
                continue;
            }
            int first = Integer.parseInt(range.group(2));
            int last = range.group(4) == null ? first : Integer.parseInt(range.group(4));
            if (last < first) errors.at("phieu", "Không đọc được “{0}”. Hãy ghi như A1-A17, A20.", part);
            for (int i = first; i <= last; i++) {
                UUID subject = codes.get(range.group(1) + i);
                if (subject == null) {
                    errors.at("phieu", "Không có dòng {0} trên phiếu đã in nào của buổi này.", range.group(1) + i);
                    break;
                }
                entries.put(
                        subject,
                        AttendanceEntry.marked(
                                subject,
                                turns.getOrDefault(subject, 0),
                                "phieu",
                                AttendanceSource.SHEET,
                                AttendanceMark.PRESENT));
            }
        }
        return List.copyOf(entries.values());
    }

    private static boolean sameSheet(Matcher range) {
        return range.group(3) == null
                || range.group(3).isEmpty()
                || range.group(3).equals(range.group(1));
    }

    private Map<String, UUID> codes(UUID occurrence) {
        Map<String, UUID> codes = new LinkedHashMap<>();
        sql.sql("""
                select s.number sheet, w.number, w.participation_id from sign_in_row w join sign_in_sheet s on s.id = w.sheet_id
                where s.occurrence_id = ?""").param(occurrence).query(row -> {
            codes.put(letter(row.getInt("sheet")) + row.getInt("number"), Rows.uuid(row, "participation_id"));
        });
        return codes;
    }
}
