package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Counted;
import vn.tuanle.activity.OccurrenceState;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Writes who was counted at a sitting, act by act: all of what was sent or, where something must
/// be put right, nothing. What is said again changes nothing; what somebody else said in the
/// meantime is never written over unseen.
@Component
class Attendance {
    /// Who corrects what they just tapped need not say why.
    static final Duration AT_ONCE = Duration.ofMinutes(15);

    static final String SLIP = "Sửa ngay khi đang điểm danh";
    private static final String INSERT = """
            insert into attendance (id, occurrence_id, subject_id, turn, grain, source, participation_id, person_id, name, folded,
              minor, mark, present, total, whole, online, dropped, reason, done_by, done_at, delete_on, file_id, minutes, link_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final AttendanceRows rows;
    private final Counted counted;

    Attendance(JdbcClient sql, JdbcTemplate batch, Transactions transactions, AttendanceRows rows, Counted counted) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.rows = rows;
        this.counted = counted;
    }

    private record Registered(@Nullable UUID person, boolean online) {}

    /// Why nobody is counted at this sitting now; null when one may.
    static @Nullable Phrase closed(Sitting sitting, Instant now) {
        if (sitting.state() == OccurrenceState.CANCELLED || sitting.state() == OccurrenceState.NOT_HELD)
            return Phrase.of("Buổi này không tổ chức, nên không điểm danh.");
        if (sitting.state() == OccurrenceState.POSTPONED)
            return Phrase.of("Buổi này đang tạm hoãn, nên chưa điểm danh.");
        LocalDate day = LocalDate.ofInstant(sitting.starts(), Days.ZONE);
        return LocalDate.ofInstant(now, Days.ZONE).isBefore(day)
                ? Phrase.of("Chưa đến ngày {0}: danh sách mở để xem, chưa ghi được.", Days.day(day))
                : null;
    }

    /// How many were written; what must be put right is in `errors`, and then nothing was.
    int write(
            Offering offering,
            UUID occurrence,
            List<AttendanceEntry> entries,
            String reason,
            AttendanceAuthor by,
            Errors errors,
            Instant now) {
        return transactions.run(() -> {
            lock(occurrence);
            Map<UUID, AttendanceNow> held = rows.now(occurrence);
            List<AttendanceEntry> fresh = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            for (AttendanceEntry entry : entries) {
                AttendanceNow before = held.get(entry.subject());
                if (before != null && entry.same(before)) continue;
                String why = before == null ? "" : why(entry, before, reason, by, errors, now);
                fresh.add(entry);
                reasons.add(why);
            }
            if (errors.any() || fresh.isEmpty()) return 0;
            insert(offering, occurrence, held, fresh, reasons, by, now);
            counted.keep(occurrence, rows.figure(occurrence).visits());
            return fresh.size();
        });
    }

    /// Within the transaction of who writes.
    void lock(UUID occurrence) {
        sql.sql("""
                insert into attendance_sheet (occurrence_id) values (?)
                on conflict (occurrence_id) do update set occurrence_id = excluded.occurrence_id""").param(occurrence).update();
    }

    private static String why(
            AttendanceEntry entry,
            AttendanceNow before,
            String reason,
            AttendanceAuthor by,
            Errors errors,
            Instant now) {
        boolean own = by.person() != null && by.person().equals(before.byPerson());
        if (before.turn() != entry.seen() && !own)
            errors.at(
                    entry.field(),
                    "{0} vừa ghi “{1}” lúc {2}. Nếu bạn chắc chắn, hãy ghi lý do rồi lưu lần nữa.",
                    before.author(),
                    said(before),
                    Days.moment(before.at()));
        if (!reason.isEmpty()) return reason;
        if (own && now.isBefore(before.at().plus(AT_ONCE))) return SLIP;
        errors.at("ly-do", "Điều đã ghi chỉ sửa kèm lý do. Hãy ghi ngắn gọn vì sao.");
        return "";
    }

    private static Object said(AttendanceNow before) {
        if (before.dropped()) return Phrase.of("Không tính");
        return before.mark() == null
                ? Phrase.of("{0} người", before.present())
                : Phrase.of(before.mark().title());
    }

    private void insert(
            Offering offering,
            UUID occurrence,
            Map<UUID, AttendanceNow> held,
            List<AttendanceEntry> entries,
            List<String> reasons,
            AttendanceAuthor by,
            Instant now) {
        Map<UUID, Registered> registered = registered(offering.id(), occurrence);
        Map<String, UUID> walkIns = walkIns(offering.id());
        List<Object[]> acts = new ArrayList<>();
        List<Object[]> heads = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            AttendanceEntry entry = entries.get(i);
            AttendanceNow before = held.get(entry.subject());
            Registered listed = registered.get(entry.subject());
            boolean named = entry.grain() == AttendanceGrain.NAMED;
            String folded = Fold.fold(entry.name());
            UUID person = null;
            if (named)
                person = listed != null && listed.person() != null
                        ? listed.person()
                        : walkIns.computeIfAbsent(folded, name -> UUID.randomUUID());
            UUID id = UUID.randomUUID();
            boolean walkIn = named && listed == null;
            acts.add(Rows.values(
                            id,
                            occurrence,
                            entry.subject(),
                            before == null ? 1 : before.turn() + 1,
                            entry.grain(),
                            entry.source(),
                            listed == null ? null : entry.subject(),
                            person,
                            entry.name(),
                            walkIn ? folded : "",
                            entry.minor(),
                            entry.mark(),
                            entry.present(),
                            entry.total(),
                            entry.whole(),
                            entry.file() != null || (listed != null && listed.online()),
                            entry.dropped(),
                            reasons.get(i),
                            by.person(),
                            now,
                            walkIn ? offering.deletion() : null,
                            entry.file() == null ? null : entry.file().id(),
                            entry.file() == null ? null : entry.file().minutes(),
                            by.link())
                    .toArray());
            for (int j = 0; j < entry.heads().size(); j++) {
                HeadCountCell cell = entry.heads().get(j);
                heads.add(Rows.values(id, j + 1, cell.band(), cell.sex(), cell.people())
                        .toArray());
            }
        }
        batch.batchUpdate(INSERT, acts);
        batch.batchUpdate(
                "insert into attendance_heads (attendance_id, ordinal, age_band, sex, people) values (?, ?, ?, ?, ?)",
                heads);
    }

    /// Who registered twice for one activity, with the same contact and name, is one person.
    private Map<UUID, Registered> registered(UUID activity, UUID occurrence) {
        Map<UUID, Registered> registered = new HashMap<>();
        sql.sql("""
                with known as (select q.named, min(cast(x.person_id as text)) person from attendance x
                  join participation q on q.id = x.participation_id join occurrence o on o.id = x.occurrence_id
                  where o.activity_id = ? and q.named is not null and x.person_id is not null group by q.named)
                select p.id, coalesce(cast(k.person as uuid), p.participant_id) person, b.way = 'ONLINE' online
                from participation p join booking b on b.id = p.booking_id left join known k on k.named = p.named
                where p.occurrence_id = ?""").params(activity, occurrence).query(row -> {
            registered.put(
                    Rows.uuid(row, "id"), new Registered(Rows.uuidOrNull(row, "person"), row.getBoolean("online")));
        });
        return registered;
    }

    /// By folded name; who came to several sittings without registering is one person.
    private Map<String, UUID> walkIns(UUID activity) {
        Map<String, UUID> known = new HashMap<>();
        sql.sql("""
                select distinct x.folded, x.person_id from attendance x join occurrence o on o.id = x.occurrence_id
                where o.activity_id = ? and x.participation_id is null and x.folded <> '' and x.person_id is not null""").param(activity).query(row -> {
            known.put(row.getString("folded"), Rows.uuid(row, "person_id"));
        });
        return known;
    }

    /// Deletes the names of those who had not registered, on the day that those of the others go.
    void erase(Instant now) {
        sql.sql(
                        "update attendance set name = '', folded = '', reason = case when turn = 1 then '' else '–' end, delete_on = null"
                                + " where delete_on <= ?")
                .param(LocalDate.ofInstant(now, Days.ZONE))
                .update();
    }
}
