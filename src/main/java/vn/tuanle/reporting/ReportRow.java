package vn.tuanle.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;

/// A unit's obligation and report, without what it says. `unit` is the unit it was given to, also
/// when that has ended; `parent` the report it is consolidated into.
public record ReportRow(
        UUID id,
        UUID form,
        int formVersion,
        UUID unit,
        String unitName,
        @Nullable UUID parent,
        @Nullable UUID receiver,
        Duty duty,
        ReportState state,
        int turn,
        @Nullable Integer signedTurn,
        @Nullable Integer acceptedTurn,
        Instant opensAt,
        Due due,
        @Nullable LocalDate extendedTo,
        Instant locksAt,
        @Nullable Instant firstSignedAt,
        @Nullable Integer lateDays,
        String excluded,
        Sent sent,
        boolean silent) {
    /// Where the report on top went: a unit of the installation or, without one, somebody outside.
    public record Sent(
            @Nullable UUID to,
            String name,
            String code,
            @Nullable LocalDate day,
            int turn) {}

    /// The columns that [#of] reads, of tables `r` (report) and `f` (its form); the unit is called
    /// as on the form's first day, `silent` where it never typed, listed or did anything.
    static final String SELECT = """
            select r.*, v.name unit_name, v.kind unit_kind, v.sort_key, coalesce(p.unit_id, r.sent_to) receiver,
              r.state = 'OPEN' and r.turn = 1
                and not exists (select 1 from report_value w where w.report_id = r.id)
                and not exists (select 1 from report_activity y where y.report_id = r.id)
                and not exists (select 1 from report_act x where x.report_id = r.id and x.kind in
                  ('EXTENSION_ASKED', 'SUBMITTED', 'WITHDRAWN', 'GIVEN_BACK')) silent
            from report r join report_form f on f.id = r.form_id
            left join report p on p.id = r.parent_id
            join lateral (select w.name, w.kind, w.sort_key from unit_version w where w.unit_id = r.unit_id
                          order by w.valid_from <= f.first_day desc,
                            case when w.valid_from <= f.first_day then w.valid_from end desc nulls last, w.valid_from
                          limit 1) v on true
            """;

    static ReportRow of(ResultSet row) throws SQLException {
        return new ReportRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "form_id"),
                row.getInt("form_version"),
                Rows.uuid(row, "unit_id"),
                row.getString("unit_name"),
                Rows.uuidOrNull(row, "parent_id"),
                Rows.uuidOrNull(row, "receiver"),
                Duty.valueOf(row.getString("duty")),
                ReportState.valueOf(row.getString("state")),
                row.getInt("turn"),
                (Integer) row.getObject("signed_turn"),
                (Integer) row.getObject("accepted_turn"),
                Objects.requireNonNull(Rows.instant(row, "opens_at")),
                new Due(
                        Objects.requireNonNull(Rows.day(row, "due_day")),
                        row.getObject("due_hour", LocalTime.class),
                        Due.Boundary.valueOf(row.getString("boundary"))),
                Rows.day(row, "extended_to"),
                Objects.requireNonNull(Rows.instant(row, "locks_at")),
                Rows.instant(row, "first_signed_at"),
                (Integer) row.getObject("late_days"),
                row.getString("excluded"),
                new Sent(
                        Rows.uuidOrNull(row, "sent_to"),
                        row.getString("sent_name"),
                        row.getString("sent_code"),
                        Rows.day(row, "sent_day"),
                        row.getInt("sent_turn")),
                row.getBoolean("silent"));
    }

    /// The deadline that counts: the plan's, or the one it was extended to.
    public Due counts() {
        return extendedTo == null ? due : Due.of(extendedTo, Due.Boundary.AT_LATEST);
    }

    public boolean root() {
        return parent == null;
    }

    /// The one on top, signed and gone on to whoever receives it.
    public boolean sentOn() {
        return root() && state == ReportState.SIGNED && sent.turn() == turn;
    }

    /// It waits to be accepted by the unit that receives it.
    boolean waits() {
        return state == ReportState.SIGNED && (!root() || sentOn());
    }

    boolean opened(Instant now) {
        return !now.isBefore(opensAt);
    }

    /// Shut for good, unless it was sent before: then only corrections are asked for.
    boolean locked(Instant now) {
        return firstSignedAt == null && !now.isBefore(locksAt);
    }

    /// The last day on which it can be sent at all.
    public LocalDate locksOn() {
        return LocalDate.ofInstant(locksAt.minusSeconds(1), Days.ZONE);
    }

    /// Days late at that moment; 0 on time; null for who was only invited.
    @Nullable
    Integer lateness(Instant at) {
        if (duty == Duty.INVITED) return null;
        Due due = counts();
        if (!due.late(at)) return 0;
        return Math.toIntExact(Math.max(1, ChronoUnit.DAYS.between(due.lastDay(), LocalDate.ofInstant(at, Days.ZONE))));
    }

    /// How late it came, in words; null when it came in time or not yet.
    public @Nullable Phrase lateBy() {
        if (lateDays == null || lateDays == 0 || firstSignedAt == null) return null;
        LocalDate sent = LocalDate.ofInstant(firstSignedAt, Days.ZONE);
        return Days.span(sent.minusDays(lateDays), sent);
    }

    /// Where it stands for those who follow it up.
    public Standing standing() {
        return Standing.of(this);
    }

    /// The words and the look of its state on the unit's own pages, which tell more of the way to the head.
    public String title() {
        return silent ? Standing.SILENT.title() : state.title();
    }

    public String css() {
        return silent ? Standing.SILENT.css() : state.css();
    }

    public Timeliness timeliness(Instant now) {
        if (state == ReportState.RELEASED) return Timeliness.RELEASED;
        if (duty == Duty.INVITED) return firstSignedAt == null ? Timeliness.INVITED : Timeliness.INVITED_SENT;
        if (lateDays != null) return lateDays == 0 ? Timeliness.ON_TIME : Timeliness.LATE;
        if (!counts().late(now)) return counts().soon(now) ? Timeliness.SOON : Timeliness.WAITING;
        return Timeliness.MISSING;
    }
}
