package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.ApprovalPage.Group;
import vn.tuanle.activity.ApprovalPage.Line;
import vn.tuanle.activity.ApprovalPage.Trusted;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;

/// Reads what waits for the unit one works for: of the units below it, of those with an activity under a plan that it
/// issued or drafted and, for its head, its own.
@Component
class ApprovalPages {
    /// True for an activity `a` for whose unit one of the units (one parameter, an array) publishes.
    static final String LED = """
            (exists (select 1 from (select cast(? as uuid[]) units) o
               where exists (select 1 from plan p where p.id = a.plan_id and a.unit_id <> all(o.units)
                             and (p.issuing_unit = any(o.units) or p.drafting_unit = any(o.units)))
                  or (select v.parent_id from unit_version v where v.unit_id = a.unit_id
                      order by v.valid_from desc limit 1) = any(o.units)))""";

    private static final int MOST = 300;
    private final JdbcClient sql;
    private final ActivityAccess access;
    private final Directory directory;
    private final EditedPages edits;

    ApprovalPages(JdbcClient sql, ActivityAccess access, Directory directory, EditedPages edits) {
        this.sql = sql;
        this.access = access;
        this.directory = directory;
        this.edits = edits;
    }

    ApprovalPage page(Asker asker, @Nullable UUID open, String typed, Errors errors) {
        UUID unit = Venues.unit(asker);
        Set<UUID> mine = access.now(unit);
        String[] offices = ActivityAccess.array(mine);
        String[] heads = ActivityAccess.array(asker.has(unit, Role.HEAD) ? mine : Set.of());
        Map<UUID, List<Line>> waiting = new LinkedHashMap<>();
        sql.sql("""
                select a.id, a.unit_id, a.title, a.kind, q.name, k.done_at, o.first, o.sittings, o.place
                from activity a
                join lateral (select k.done_by, k.done_at from activity_act k
                  where k.activity_id = a.id and k.kind = 'SUBMITTED' order by k.ordinal desc limit 1) k on true
                join person q on q.id = k.done_by
                cross join lateral (select min(o.starts_at) first, count(*) sittings, coalesce(min(v.name), '') place
                  from occurrence o left join venue v on v.id = o.venue_id where o.activity_id = a.id) o
                where a.state = 'SUBMITTED' and (a.unit_id = any(cast(? as uuid[])) or\s""" + LED + ") order by k.done_at, a.id limit " + MOST)
                .params(Rows.values(heads, offices))
                .query(row -> {
                    waiting.computeIfAbsent(Rows.uuid(row, "unit_id"), key -> new ArrayList<>())
                            .add(new Line(
                                    Rows.uuid(row, "id"),
                                    row.getString("title"),
                                    ActivityKind.valueOf(row.getString("kind")),
                                    Rows.instant(row, "first"),
                                    row.getInt("sittings"),
                                    row.getString("place"),
                                    row.getString("name"),
                                    Rows.instant(row, "done_at")));
                });
        record Given(UUID unit, java.time.@Nullable Instant since) {}
        List<Given> given = sql.sql(
                        "select unit_id, given_at from publishing_trust where office_id = ? and ended_at is null")
                .param(unit)
                .query((row, n) -> new Given(Rows.uuid(row, "unit_id"), Rows.instant(row, "given_at")))
                .list();
        record Lack(UUID unit, int sittings, int figures, int results, int photos) {}
        Instant now = Instant.now();
        List<Lack> lacks = sql.sql("""
                select a.unit_id, count(*) sittings, count(*) filter (where %s) figures, count(*) filter (where %s) results,
                  count(*) filter (where %s) photos
                from occurrence o join activity a on a.id = o.activity_id where %s and %s and %s
                group by a.unit_id order by sittings desc, a.unit_id""".formatted(
                                Missing.FIGURES.test(),
                                Missing.RESULT.test(),
                                Missing.PHOTOS.test(),
                                Missing.OVER,
                                LED,
                                Missing.any()))
                .params(Rows.values(now, now.minus(Missing.ASKED_FOR), offices))
                .query((row, n) -> new Lack(
                        Rows.uuid(row, "unit_id"),
                        row.getInt("sittings"),
                        row.getInt("figures"),
                        row.getInt("results"),
                        row.getInt("photos")))
                .list();
        List<UUID> named = new ArrayList<>(waiting.keySet());
        lacks.forEach(each -> named.add(each.unit()));
        named.add(unit);
        given.forEach(each -> named.add(each.unit()));
        List<ApprovalPage.Edited> edited = edits.of(offices);
        edited.forEach(each -> named.add(each.unit()));
        Map<UUID, String> names = directory.names(named, LocalDate.now(Days.ZONE));
        return new ApprovalPage(
                names.getOrDefault(unit, ""),
                waiting.entrySet().stream()
                        .map(each -> new Group(
                                each.getKey(),
                                names.getOrDefault(each.getKey(), ""),
                                !mine.contains(each.getKey())
                                        && given.stream()
                                                .noneMatch(one -> one.unit().equals(each.getKey())),
                                each.getValue()))
                        .toList(),
                edited,
                given.stream()
                        .map(each -> new Trusted(each.unit(), names.getOrDefault(each.unit(), ""), each.since()))
                        .toList(),
                names,
                lacks.stream()
                        .map(each -> new ApprovalPage.Lacking(
                                names.getOrDefault(each.unit(), ""),
                                each.sittings(),
                                each.figures(),
                                each.results(),
                                each.photos()))
                        .toList(),
                open,
                typed,
                errors);
    }
}
