package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Announcing;
import vn.tuanle.activity.Approving;
import vn.tuanle.activity.Holding;
import vn.tuanle.activity.Typed;
import vn.tuanle.activity.Venues;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// Announces, publishes and concludes activities of the demonstration as the heads of their units do.
@Component
class Announcer {
    private final JdbcClient sql;
    private final Announcing announcing;
    private final Approving approving;
    private final Holding holding;
    private final Venues venues;
    private final Directory directory;
    private final Residents residents;

    Announcer(
            JdbcClient sql,
            Announcing announcing,
            Approving approving,
            Holding holding,
            Venues venues,
            Directory directory,
            Residents residents) {
        this.sql = sql;
        this.announcing = announcing;
        this.approving = approving;
        this.holding = holding;
        this.venues = venues;
        this.directory = directory;
        this.residents = residents;
    }

    void place(Asker asker, String name, String address, String room, String indoor, String position, Instant now) {
        done(venues.save(
                asker,
                UUID.randomUUID(),
                true,
                Typed.of("ten", name, "dia-chi", address, "suc-chua", room, "trong-nha", indoor, "vi-tri", position),
                true,
                0,
                now));
    }

    static Typed filled(
            Typed of, String title, String kind, String subject, String day, String from, String to, String place) {
        return of.with("ten", title)
                .with("loai", kind)
                .with("linh-vuc", subject)
                .with("ngay", day)
                .with("gio", from)
                .with("den", to)
                .with("noi", place);
    }

    UUID published(Asker head, Typed typed, Instant now) {
        UUID id = done(announcing.announce(head, typed, now));
        UUID unit = java.util.Objects.requireNonNull(head.workingUnit());
        boolean may = head.has(unit, Role.HEAD);
        done(approving.publish(may ? head : head(unit, LocalDate.ofInstant(now, Days.ZONE)), id, now));
        return id;
    }

    void held(Asker asker, UUID activity, String result) {
        UUID sitting = sql.sql("select id from occurrence where activity_id = ? order by ordinal limit 1")
                .param(activity)
                .query((row, n) -> Rows.uuid(row, "id"))
                .single();
        done(holding.ended(asker, activity, sitting, true, result, 1, ended(sitting)));
    }

    /// An hour after its end.
    Instant ended(UUID sitting) {
        return sql.sql("select ends_at from occurrence where id = ?")
                .param(sitting)
                .query((row, n) -> java.util.Objects.requireNonNull(Rows.instant(row, "ends_at")))
                .single()
                .plusSeconds(3600);
    }

    UUID activity(String title) {
        return sql.sql("select id from activity where title = ?")
                .param(title)
                .query((row, n) -> Rows.uuid(row, "id"))
                .single();
    }

    /// The same for the task of the unit whose words these are, where it has one.
    Typed forTask(Typed of, UUID plan, Asker head, String words) {
        return sql.sql("""
                        select i.id from assignment a join plan_item i on i.id = a.task_id
                        where a.plan_id = ? and a.unit_id = ? and a.withdrawn_at is null and position(? in i.text) > 0
                        order by i.ordinal limit 1""")
                .params(plan, java.util.Objects.requireNonNull(head.workingUnit()), words)
                .query((row, n) -> of.with("viec", Rows.uuid(row, "id").toString()))
                .optional()
                .orElse(of);
    }

    Asker head(String unit, LocalDate on) {
        UnitOn found = directory.unit(residents.unit(unit, on), on).orElseThrow();
        return residents.staff(found, Role.HEAD, on);
    }

    private Asker head(UUID unit, LocalDate on) {
        return residents.staff(directory.unit(unit, on).orElseThrow(), Role.HEAD, on);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Days.ZONE).toInstant();
    }
}
