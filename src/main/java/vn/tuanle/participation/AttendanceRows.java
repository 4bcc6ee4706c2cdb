package vn.tuanle.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Platform;
import vn.tuanle.kernel.Rows;

/// Reads what holds at a sitting, row by row and as figures, from the same views as the reports.
@Component
class AttendanceRows {
    private final JdbcClient sql;

    AttendanceRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// People counted at an activity: visits, those of them by name, and how many persons these are.
    public record Visits(int sittings, int visits, int named, int people) {}

    /// By subject, in the order in which they were first said; two queries.
    Map<UUID, AttendanceNow> now(UUID occurrence) {
        Map<UUID, List<HeadCountCell>> heads = new HashMap<>();
        sql.sql("""
                select a.subject_id, h.age_band, h.sex, h.people
                from attendance_now a join attendance_heads h on h.attendance_id = a.id
                where a.occurrence_id = ? order by h.ordinal""").param(occurrence).query(row -> {
            heads.computeIfAbsent(Rows.uuid(row, "subject_id"), id -> new ArrayList<>())
                    .add(new HeadCountCell(
                            RegistrationPages.named(AgeBand.values(), row.getString("age_band")),
                            RegistrationPages.named(Sex.values(), row.getString("sex")),
                            row.getInt("people")));
        });
        Map<UUID, AttendanceNow> now = new LinkedHashMap<>();
        sql.sql("""
                select a.subject_id, a.turn, a.grain, a.source, a.participation_id is not null registered, a.name, a.minor, a.mark,
                  a.present, a.total, a.whole, a.online, a.dropped, a.reason, a.done_by, coalesce(p.name, '') as by_name, a.done_at, a.minutes, f.platform,
                  coalesce(l.label, '') link
                from attendance_now a left join person p on p.id = a.done_by
                left join attendance_file f on f.id = a.file_id left join check_in_link l on l.id = a.link_id
                where a.occurrence_id = ? order by a.done_at, a.subject_id""").param(occurrence).query(row -> {
            UUID subject = Rows.uuid(row, "subject_id");
            now.put(
                    subject,
                    new AttendanceNow(
                            subject,
                            row.getInt("turn"),
                            AttendanceGrain.valueOf(row.getString("grain")),
                            AttendanceSource.valueOf(row.getString("source")),
                            row.getBoolean("registered"),
                            row.getString("name"),
                            row.getBoolean("minor"),
                            RegistrationPages.named(AttendanceMark.values(), row.getString("mark")),
                            row.getInt("present"),
                            row.getObject("total", Integer.class),
                            row.getBoolean("whole"),
                            row.getBoolean("online"),
                            row.getBoolean("dropped"),
                            row.getString("reason"),
                            Rows.uuidOrNull(row, "done_by"),
                            row.getString("by_name"),
                            row.getString("link"),
                            Objects.requireNonNull(Rows.instant(row, "done_at")),
                            RegistrationPages.named(Platform.values(), row.getString("platform")),
                            row.getObject("minutes", Integer.class),
                            heads.getOrDefault(subject, List.of())));
        });
        return now;
    }

    AttendanceFigure figure(UUID occurrence) {
        return sql.sql("select named, online, groups, more, whole, visits from attendance_sum where occurrence_id = ?")
                .param(occurrence)
                .query((row, n) -> new AttendanceFigure(
                        row.getInt("named"),
                        row.getInt("online"),
                        row.getInt("groups"),
                        row.getInt("more"),
                        row.getString("whole") == null ? null : Integer.valueOf(row.getInt("whole")),
                        row.getInt("visits")))
                .optional()
                .orElse(AttendanceFigure.NONE);
    }

    Visits visits(UUID activity) {
        return sql.sql("""
                select count(*) sittings, coalesce(sum(s.visits), 0) visits, coalesce(sum(s.named), 0) named,
                  (select count(distinct n.person_id) from attendance_now n join occurrence q on q.id = n.occurrence_id
                   where q.activity_id = :activity and n.grain = 'NAMED' and n.present = 1) people
                from attendance_sum s join occurrence o on o.id = s.occurrence_id where o.activity_id = :activity""")
                .param("activity", activity)
                .query((row, n) -> new Visits(
                        row.getInt("sittings"), row.getInt("visits"), row.getInt("named"), row.getInt("people")))
                .single();
    }
}
