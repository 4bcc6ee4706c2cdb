package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// Tells what of the programme was touched since the last look, by the stamps that activities, sittings and places
/// carry: how many rows have each stamp. What was touched together is asked as one, however much it is.
final class ProgrammeStamps {
    /// A transaction that stamped its change before another may become visible so much later.
    private static final Duration LATE = Duration.ofSeconds(60);
    /// So many are compared at once when all are.
    private static final int AT_ONCE = 5000;

    private final JdbcClient sql;
    private Map<Stamp, Integer> seen = Map.of();
    private Instant from = Instant.EPOCH;
    private Instant newest = Instant.EPOCH;
    private long newestSeen;

    ProgrammeStamps(JdbcClient sql) {
        this.sql = sql;
    }

    private record Stamp(String table, Instant at) {}

    /// An activity that was touched; its code is never another's.
    record Touched(UUID id, String code) {
        static Touched of(ResultSet row) throws SQLException {
            return new Touched(Rows.uuid(row, "id"), row.getString("code"));
        }
    }

    /// What is there now counts as seen: called before all is read.
    void begin() {
        Instant last = sql.sql("""
                select greatest((select max(changed_at) from activity), (select max(changed_at) from occurrence),
                    (select max(changed_at) from venue)) as newest""")
                .query((row, n) -> java.util.Optional.ofNullable(Rows.instant(row, "newest")))
                .single()
                .orElse(Instant.EPOCH);
        newest = notAhead(last);
        newestSeen = System.nanoTime();
        from = newest.minus(LATE);
        seen = stamps();
    }

    /// When the last change was made.
    Instant newest() {
        return newest;
    }

    /// A clock elsewhere that goes ahead must not hide what is stamped by others.
    private static Instant notAhead(Instant stamp) {
        Instant now = Instant.now();
        return stamp.isAfter(now) ? now : stamp;
    }

    List<Touched> touched() {
        boolean quiet = System.nanoTime() - newestSeen > LATE.toNanos();
        Instant next = quiet ? newest.plus(1, ChronoUnit.MICROS) : newest.minus(LATE);
        if (next.isAfter(from)) from = next;
        Map<Stamp, Integer> now = stamps();
        Map<String, List<String>> more = new HashMap<>();
        now.forEach((stamp, many) -> {
            if (many > seen.getOrDefault(stamp, 0))
                more.computeIfAbsent(stamp.table, none -> new ArrayList<>()).add(stamp.at.toString());
        });
        List<Touched> touched = more.isEmpty() ? List.of() : stamped(more);
        seen = now;
        for (Stamp stamp : now.keySet())
            if (notAhead(stamp.at).isAfter(newest)) {
                newest = notAhead(stamp.at);
                newestSeen = System.nanoTime();
            }
        return touched;
    }

    private Map<Stamp, Integer> stamps() {
        var moment = from.atOffset(ZoneOffset.UTC);
        Map<Stamp, Integer> stamps = new HashMap<>();
        sql.sql("""
                select 'activity' as of, changed_at, count(*) as many from activity where changed_at >= ? group by changed_at
                union all
                select 'sitting', changed_at, count(*) from occurrence where changed_at >= ? group by changed_at
                union all
                select 'place', changed_at, count(*) from venue where changed_at >= ? group by changed_at""").params(moment, moment, moment).query(row -> {
            stamps.put(
                    new Stamp(row.getString("of"), Objects.requireNonNull(Rows.instant(row, "changed_at"))),
                    row.getInt("many"));
        });
        return stamps;
    }

    private List<Touched> stamped(Map<String, List<String>> more) {
        return sql.sql("""
                with touched as (
                    select id from activity where changed_at = any(cast(? as timestamptz[]))
                    union
                    select activity_id from occurrence where changed_at = any(cast(? as timestamptz[]))
                    union
                    select o.activity_id from venue v join occurrence o on o.venue_id = v.id
                    where v.changed_at = any(cast(? as timestamptz[])))
                select a.id, a.code from activity a join touched t on t.id = a.id""")
                .params(list(more, "activity"), list(more, "sitting"), list(more, "place"))
                .query((row, n) -> Touched.of(row))
                .list();
    }

    private static String[] list(Map<String, List<String>> more, String table) {
        return more.getOrDefault(table, List.of()).toArray(String[]::new);
    }

    /// Compares everything: what is published at another version than it was read, or under another name of its unit,
    /// and what is published no more.
    List<Touched> different(Programme known, ProgrammeUnits units) {
        List<Touched> different = new ArrayList<>();
        Set<String> met = new HashSet<>();
        UUID after = new UUID(0, 0);
        for (int many = AT_ONCE; many == AT_ONCE; ) {
            record Each(Touched activity, Instant stamp) {}
            List<Each> some = sql.sql("""
                    select a.id, a.code, greatest(a.changed_at, max(o.changed_at), max(v.changed_at)) as stamp
                    from activity a left join occurrence o on o.activity_id = a.id left join venue v on v.id = o.venue_id
                    where a.id > ? and (a.state = 'PUBLISHED' or a.state = 'CANCELLED' and exists (
                        select from activity_act p where p.activity_id = a.id and p.kind = 'PUBLISHED'))
                    group by a.id order by a.id limit""" + " " + AT_ONCE)
                    .param(after)
                    .query((row, n) -> new Each(Touched.of(row), Objects.requireNonNull(Rows.instant(row, "stamp"))))
                    .list();
            for (Each each : some) {
                ProgrammeEntry entry = known.byCode(each.activity.code);
                if (entry == null || differs(entry, each.stamp, known.units, units)) different.add(each.activity);
                else met.add(each.activity.code);
            }
            many = some.size();
            if (many > 0) after = some.getLast().activity.id;
        }
        different.forEach(each -> met.add(each.code));
        for (ProgrammeEntry entry : known.all())
            if (!met.contains(entry.code())) different.add(new Touched(entry.id(), entry.code()));
        return different;
    }

    private static boolean differs(ProgrammeEntry entry, Instant stamp, ProgrammeUnits before, ProgrammeUnits units) {
        if (entry.stamp() != ChronoUnit.MICROS.between(Instant.EPOCH, stamp)) return true;
        ProgrammeUnit unit = units.byId(entry.unit().id());
        return !entry.unit().equals(unit) || !Objects.equals(before.ward(entry.unit()), ward(units, unit));
    }

    private static @Nullable ProgrammeUnit ward(ProgrammeUnits units, @Nullable ProgrammeUnit unit) {
        return unit == null ? null : units.ward(unit);
    }
}
