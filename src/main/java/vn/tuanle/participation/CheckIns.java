package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Marks present who shows a code at the door: the QR code of a registration, or its short code.
/// Each scan counts once, however often and late it comes; what an officer said after the first
/// time is not turned back by a repeat.
@Component
class CheckIns {
    static final String SCANNED = "Đã quét mã ở cửa";
    private static final int NAMED = 6;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Attendance attendance;
    private final AttendanceRows rows;
    private final RollList list;

    CheckIns(JdbcClient sql, Transactions transactions, Attendance attendance, AttendanceRows rows, RollList list) {
        this.sql = sql;
        this.transactions = transactions;
        this.attendance = attendance;
        this.rows = rows;
        this.list = list;
    }

    private record Found(UUID registration, String code) {}

    /// Says what came of the scan.
    Outcome<Phrase> scan(
            Offering offering,
            UUID occurrence,
            String typed,
            UUID nonce,
            Instant at,
            AttendanceAuthor by,
            Instant now) {
        Phrase closed = Attendance.closed(RollPages.sitting(offering, occurrence), now);
        if (closed != null) return new Outcome.Refused<>(closed, "ma");
        String code = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        Found found = sql.sql("select id, code from registration where activity_id = ? and (code = ? or check_in = ?)")
                .params(offering.id(), code, code)
                .query((row, n) -> new Found(Rows.uuid(row, "id"), row.getString("code")))
                .optional()
                .orElse(null);
        if (found == null) return Outcome.refusedAt("ma", "Mã này không phải mã đăng ký của hoạt động này.");
        return transactions.run(() -> marked(offering, occurrence, found, nonce, at, by, now));
    }

    private Outcome<Phrase> marked(
            Offering offering, UUID occurrence, Found found, UUID nonce, Instant at, AttendanceAuthor by, Instant now) {
        attendance.lock(occurrence);
        List<RollLine> lines = list.lines(occurrence, true, rows.now(occurrence)).stream()
                .filter(line -> line.registration().equals(found.registration()))
                .toList();
        if (lines.isEmpty())
            return Outcome.refusedAt("ma", "Mã {0} không còn chỗ ở buổi này: hãy xem lại buổi.", found.code());
        List<RollLine> people = lines.stream().filter(line -> !line.klass()).toList();
        if (people.isEmpty())
            return Outcome.refusedAt("ma", "Mã {0} là một lớp: hãy ghi số có mặt ở dòng của lớp.", found.code());
        Phrase said = people.size() <= NAMED
                ? Phrase.of("Mã {0}: {1} người có mặt: {2}.", found.code(), people.size(), names(people))
                : Phrase.of("Mã {0}: {1} người có mặt.", found.code(), people.size());
        if (known(occurrence, nonce)) return Outcome.done(said);
        sql.sql("""
                insert into check_in_scan (occurrence_id, nonce, registration_id, scanned_at, received_at, done_by, link_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(occurrence, nonce, found.registration(), at, now, by.person(), by.link()))
                .update();
        List<AttendanceEntry> entries = people.stream()
                .map(line -> AttendanceEntry.marked(
                        line.subject(), line.turn(), "ma", AttendanceSource.CODE, AttendanceMark.PRESENT))
                .toList();
        attendance.write(offering, occurrence, entries, SCANNED, by, Errors.none(), now);
        return Outcome.done(said);
    }

    /// To confirm who stands there; children are not named.
    private static Phrase names(List<RollLine> people) {
        Phrase names = Phrase.of("");
        for (RollLine line : people) {
            Phrase name = line.minor() ? Phrase.of("(trẻ em)") : Phrase.of("{0}", line.shown());
            names = names.vietnamese().isEmpty() ? name : Phrase.of("{0}, {1}", names, name);
        }
        return names;
    }

    private boolean known(UUID occurrence, UUID nonce) {
        return sql.sql("select count(*) from check_in_scan where occurrence_id = ? and nonce = ?")
                        .params(occurrence, nonce)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
