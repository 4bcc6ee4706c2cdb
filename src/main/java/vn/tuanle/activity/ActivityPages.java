package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.ActivityPage.Act;
import vn.tuanle.activity.ActivityPage.Partner;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one activity of one's unit, or of a unit for which one publishes.
@Component
class ActivityPages {
    private final JdbcClient sql;
    private final ActivityAccess access;
    private final ActivityFormPages forms;
    private final Warnings warnings;
    private final Directory directory;
    private final Files files;

    ActivityPages(
            JdbcClient sql,
            ActivityAccess access,
            ActivityFormPages forms,
            Warnings warnings,
            Directory directory,
            Files files) {
        this.sql = sql;
        this.access = access;
        this.forms = forms;
        this.warnings = warnings;
        this.directory = directory;
        this.files = files;
    }

    ActivityPage page(Asker asker, UUID id, Instant now) {
        ActivityRow row = access.seen(asker, id);
        List<Occurrence> sittings = sittings(id);
        record Above(String plan, String task) {}
        Above above = sql.sql("""
                select coalesce(p.title, '') plan, coalesce(t.clause || ' ' || t.text, '') task
                from activity a left join plan p on p.id = a.plan_id left join plan_item t on t.id = a.task_id
                where a.id = ?""")
                .param(id)
                .query((each, n) ->
                        new Above(each.getString("plan"), each.getString("task").strip()))
                .single();
        return new ActivityPage(
                id,
                row.code(),
                directory.names(List.of(row.unit()), LocalDate.now(Days.ZONE)).getOrDefault(row.unit(), ""),
                forms.stored(id),
                above.plan(),
                above.task(),
                row.state(),
                row.everPublished(),
                access.rights(asker, row),
                sql.sql("select part, unit_id, name from activity_unit where activity_id = ? order by ordinal")
                        .param(id)
                        .query((each, n) -> new Partner(
                                each.getString("part").equals("COORDINATING"),
                                each.getString("name"),
                                Rows.uuidOrNull(each, "unit_id") != null))
                        .list(),
                sittings,
                warnings.of(row, sittings, now),
                acts(id),
                Map.of(),
                Errors.none());
    }

    List<Occurrence> sittings(UUID activity) {
        return sql.sql(Occurrence.SELECT + " where o.activity_id = ? order by o.starts_at, o.ordinal")
                .param(activity)
                .query((each, n) -> Occurrence.of(each))
                .list();
    }

    /// The newest first.
    private List<Act> acts(UUID id) {
        return sql.sql("""
                select k.kind, k.note, k.done_at, q.name, o.starts_at from activity_act k
                join person q on q.id = k.done_by left join occurrence o on o.id = k.occurrence_id
                where k.activity_id = ? order by k.ordinal desc limit 200""")
                .param(id)
                .query((row, n) -> {
                    ActKind kind = ActKind.valueOf(row.getString("kind"));
                    Instant sitting = Rows.instant(row, "starts_at");
                    return new Act(
                            kind.title(),
                            row.getString("note"),
                            row.getString("name") + (sitting == null ? "" : " · " + Days.moment(sitting)),
                            Rows.instant(row, "done_at"),
                            kind == ActKind.RETURNED || kind == ActKind.CANCELLED || kind == ActKind.UNPUBLISHED);
                })
                .list();
    }

    /// The picture of an activity that one may see.
    Files.Kept picture(Asker asker, UUID id) {
        access.seen(asker, id);
        return sql.sql("select picture_id from activity where id = ? and picture_id is not null")
                .param(id)
                .query((row, n) -> Rows.uuid(row, "picture_id"))
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
