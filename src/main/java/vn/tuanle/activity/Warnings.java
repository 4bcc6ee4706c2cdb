package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.ActivityPage.Warning;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;

/// What to look at again about the sittings of an activity that are still to come; none of it stands in the way.
@Component
class Warnings {
    private static final int MOST = 12;
    private final JdbcClient sql;
    private final Safety safety;

    Warnings(JdbcClient sql, Safety safety) {
        this.sql = sql;
        this.safety = safety;
    }

    List<Warning> of(ActivityRow activity, List<Occurrence> sittings, Instant now) {
        if (activity.state() == ActivityState.CANCELLED) return List.of();
        List<Occurrence> ahead = sittings.stream().filter(Occurrence::changes).toList();
        if (ahead.isEmpty()) return List.of();
        List<Warning> found = new ArrayList<>();
        safety.warnings(activity.unit(), ahead).forEach(words -> found.add(new Warning(words, "")));
        days(activity, ahead, now, found);
        rooms(activity, found);
        alike(activity, ahead, found);
        return found.size() <= MOST ? found : found.subList(0, MOST);
    }

    private void days(ActivityRow activity, List<Occurrence> ahead, Instant now, List<Warning> found) {
        if (activity.open() && ahead.stream().anyMatch(each -> each.startsAt().isBefore(now)))
            found.add(new Warning(Phrase.of("Có buổi đã qua ngày."), ""));
        if (activity.plan() == null) return;
        record Week(@Nullable LocalDate first, @Nullable LocalDate last) {}
        Week week = sql.sql("""
                select day, last_day from plan_item where plan_id = ? and kind = 'CAMPAIGN' and state <> 'DROPPED'
                  and day is not null order by ordinal limit 1""")
                .param(activity.plan())
                .query((row, n) -> new Week(Rows.day(row, "day"), Rows.day(row, "last_day")))
                .optional()
                .orElse(new Week(null, null));
        LocalDate first = week.first();
        LocalDate last = week.last();
        if (first == null || last == null) return;
        long outside = ahead.stream()
                .filter(each -> each.day().isBefore(first) || each.day().isAfter(last))
                .count();
        if (outside > 0)
            found.add(new Warning(
                    Phrase.of("{0} buổi nằm ngoài Tuần lễ ({1} – {2}).", outside, Days.day(first), Days.day(last)),
                    ""));
    }

    /// Two sittings in one room at a time, and more people than the room takes.
    private void rooms(ActivityRow activity, List<Warning> found) {
        sql.sql("""
                select v.name, o.starts_at, o.places, v.capacity, w.title, w.starts_at other, w.activity_id from occurrence o
                join venue v on v.id = o.venue_id
                left join lateral (select b.title, p.starts_at, p.activity_id from occurrence p
                  join activity b on b.id = p.activity_id
                  where p.venue_id = o.venue_id and p.id <> o.id and p.state = 'ON' and b.state <> 'CANCELLED'
                    and p.mode in ('PLACE', 'BOTH') and p.starts_at < o.ends_at and p.ends_at > o.starts_at
                    and (p.room = o.room or p.room = '' or o.room = '')
                    and (b.state = 'PUBLISHED' or b.unit_id = ?)
                  order by p.starts_at, p.id limit 1) w on true
                where o.activity_id = ? and o.state in ('ON', 'POSTPONED') and o.mode in ('PLACE', 'BOTH')
                  and (w.title is not null or o.places > v.capacity)
                order by o.starts_at limit 10""").params(activity.unit(), activity.id()).query(row -> {
            String when = Days.moment(Rows.instant(row, "starts_at"));
            String other = row.getString("title");
            if (other != null)
                found.add(new Warning(
                        Phrase.of(
                                "{0}: {1} cũng có “{2}” ({3}).",
                                when, row.getString("name"), other, Days.moment(Rows.instant(row, "other"))),
                        ""));
            Integer places = row.getObject("places", Integer.class);
            Integer capacity = row.getObject("capacity", Integer.class);
            if (places != null && capacity != null && places > capacity)
                found.add(new Warning(
                        Phrase.of(
                                "{0}: {1} chỗ, nhiều hơn sức chứa {2} của {3}.",
                                when, places, capacity, row.getString("name")),
                        ""));
        });
    }

    private record Other(
            UUID id,
            UUID unit,
            String title,
            Instant at,
            @Nullable UUID venue,
            String place) {}

    /// The same or nearly the same title within a day, of this unit or of units that share a parent or a plan with it.
    private void alike(ActivityRow activity, List<Occurrence> ahead, List<Warning> found) {
        Instant from = ahead.getFirst().startsAt().minusSeconds(86_400);
        Instant to = ahead.getLast().startsAt().plusSeconds(86_400);
        List<Other> others = sql.sql("""
                select b.id, b.unit_id, b.title, p.starts_at, p.venue_id, coalesce(v.name, '') place from occurrence p
                join activity b on b.id = p.activity_id left join venue v on v.id = p.venue_id
                where p.starts_at between ? and ? and b.id <> ? and b.state <> 'CANCELLED' and p.state <> 'CANCELLED'
                  and (b.unit_id = ? or (b.state in ('PUBLISHED', 'SUBMITTED') and (b.plan_id = ?
                    or exists (select 1 from unit_version x join unit_version y on y.parent_id = x.parent_id
                               where x.unit_id = ? and y.unit_id = b.unit_id and x.valid_to is null and y.valid_to is null)
                    or exists (select 1 from unit_version x where x.valid_to is null
                               and ((x.unit_id = ? and x.parent_id = b.unit_id)
                                 or (x.unit_id = b.unit_id and x.parent_id = ?))))))
                order by p.starts_at limit 2000""")
                .params(Rows.values(
                        from,
                        to,
                        activity.id(),
                        activity.unit(),
                        activity.plan(),
                        activity.unit(),
                        activity.unit(),
                        activity.unit()))
                .query((row, n) -> new Other(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("title"),
                        Objects.requireNonNull(Rows.instant(row, "starts_at")),
                        Rows.uuidOrNull(row, "venue_id"),
                        row.getString("place")))
                .list();
        Set<UUID> told = new HashSet<>();
        for (Other other : others) {
            boolean close = ahead.stream()
                    .anyMatch(each -> Math.abs(each.startsAt().getEpochSecond()
                                    - other.at().getEpochSecond())
                            <= 86_400);
            if (!close || !Alike.titles(activity.title(), other.title()) || !told.add(other.id())) continue;
            found.add(new Warning(
                    Phrase.of(
                            "Có thể trùng với “{0}”, {1}{2}.",
                            other.title(),
                            Days.moment(other.at()),
                            other.place().isEmpty() ? "" : ", " + other.place()),
                    other.unit().equals(activity.unit()) ? Approving.page(other.id()) : ""));
        }
    }
}
