package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OwnActivitiesPage.Choice;
import vn.tuanle.activity.OwnActivitiesPage.Counts;
import vn.tuanle.activity.OwnActivitiesPage.Filter;
import vn.tuanle.activity.OwnActivitiesPage.Gap;
import vn.tuanle.activity.OwnActivitiesPage.Line;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Reads the activities of the unit one works for: those with a sitting ahead first, the next one first.
@Component
class OwnActivitiesPages {
    private final JdbcClient sql;
    private final ActivityAccess access;
    private final Campaigns campaigns;
    private final Directory directory;
    private final SafetyRules safety;

    OwnActivitiesPages(
            JdbcClient sql, ActivityAccess access, Campaigns campaigns, Directory directory, SafetyRules safety) {
        this.sql = sql;
        this.access = access;
        this.campaigns = campaigns;
        this.directory = directory;
        this.safety = safety;
    }

    OwnActivitiesPage page(Asker asker, Filter filter, Instant now) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        var mine = access.now(unit);
        List<Line> all = lines(ActivityAccess.array(mine), now);
        List<Line> matching = all.stream().filter(line -> matches(line, filter)).toList();
        int from = Math.min(matching.size(), (filter.page() - 1) * OwnActivitiesPage.PAGE);
        return new OwnActivitiesPage(
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                asker.has(unit, Role.HEAD, Role.OFFICER),
                !safety.committees(unit).isEmpty(),
                matching.subList(from, Math.min(matching.size(), from + OwnActivitiesPage.PAGE)),
                matching.size(),
                all.isEmpty(),
                new Counts(
                        count(all, ActivityState.DRAFT),
                        count(all, ActivityState.SUBMITTED),
                        count(all, ActivityState.RETURNED),
                        count(all, ActivityState.PUBLISHED),
                        (int) all.stream().filter(line -> line.due() > 0).count(),
                        (int) all.stream()
                                .filter(line -> !line.gaps().isEmpty())
                                .count()),
                all.isEmpty()
                        ? List.of()
                        : campaigns.of(mine).stream()
                                .map(each -> new Choice(each.plan().toString(), each.called()))
                                .toList(),
                filter);
    }

    private static int count(List<Line> lines, ActivityState state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    private static boolean matches(Line line, Filter filter) {
        ActivityState state = Typed.constant(ActivityState.class, filter.state());
        return (state == null || line.state() == state)
                && (filter.plan().isEmpty() || filter.plan().equals(String.valueOf(line.plan())))
                && switch (filter.time()) {
                    case "sap-toi" -> line.ahead();
                    case "da-qua" -> !line.ahead();
                    case "cho-ket-qua" -> line.due() > 0;
                    case "con-thieu" -> !line.gaps().isEmpty();
                    default -> true;
                }
                && Fold.fold(line.title()).contains(Fold.fold(filter.words()));
    }

    private List<Line> lines(String[] units, Instant now) {
        return sql.sql("""
                select a.id, a.title, a.kind, a.state, a.plan_id, n.starts_at, n.mode, n.place, c.sittings, c.ahead, c.due,
                  m.figures, m.figures_at, m.result, m.result_at, m.photos, m.photos_at
                from activity a
                left join lateral (select o.starts_at, o.mode,
                    case when o.mode in ('PLACE', 'BOTH') then coalesce(v.name, '') else '' end place
                  from occurrence o left join venue v on v.id = o.venue_id where o.activity_id = a.id
                  order by (o.state = 'ON' and o.ends_at > ?) desc,
                    case when o.ends_at > ? then o.starts_at end, o.starts_at desc limit 1) n on true
                cross join lateral (select count(*) sittings,
                    count(*) filter (where o.state in ('ON', 'POSTPONED') and o.ends_at > ?) ahead,
                    count(*) filter (where o.state = 'ON' and o.ends_at <= ? and a.state = 'PUBLISHED') due
                  from occurrence o where o.activity_id = a.id) c
                cross join lateral (select %s from occurrence o where o.activity_id = a.id and %s) m
                where a.unit_id = any(cast(? as uuid[]))
                order by c.ahead = 0, case when c.ahead > 0 then n.starts_at end, n.starts_at desc nulls first, a.id""".formatted(GAPS, Missing.OVER))
                .params(Rows.values(now, now, now, now, now, now.minus(Missing.ASKED_FOR), units))
                .query((row, n) -> new Line(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        ActivityKind.valueOf(row.getString("kind")),
                        ActivityState.valueOf(row.getString("state")),
                        Rows.uuidOrNull(row, "plan_id"),
                        Rows.instant(row, "starts_at"),
                        row.getString("mode") == null ? null : Mode.valueOf(row.getString("mode")),
                        row.getString("place") == null ? "" : row.getString("place"),
                        row.getInt("sittings"),
                        row.getInt("ahead") > 0,
                        row.getInt("due"),
                        gaps(row)))
                .list();
    }

    /// How many sittings lack each, and the first of them.
    private static final String GAPS = Arrays.stream(Missing.values())
            .map(each ->
                    "count(*) filter (where %1$s) %2$s, (array_agg(o.id order by o.starts_at) filter (where %1$s))[1] %2$s_at"
                            .formatted(each.test(), each.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));

    private static List<Gap> gaps(ResultSet row) throws SQLException {
        List<Gap> gaps = new ArrayList<>();
        for (Missing each : Missing.values()) {
            String column = each.name().toLowerCase(Locale.ROOT);
            UUID first = Rows.uuidOrNull(row, column + "_at");
            if (first != null) gaps.add(new Gap(each, row.getInt(column), each.path(Rows.uuid(row, "id"), first)));
        }
        return gaps;
    }
}
