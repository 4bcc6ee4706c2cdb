package vn.tuanle.activity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.SittingPage.Photograph;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one sitting of an activity that one may see.
@Component
class SittingPages {
    private final JdbcClient sql;
    private final ActivityAccess access;
    private final Venues venues;
    private final Files files;

    SittingPages(JdbcClient sql, ActivityAccess access, Venues venues, Files files) {
        this.sql = sql;
        this.access = access;
        this.venues = venues;
        this.files = files;
    }

    /// As stored, with what was typed on top.
    SittingPage page(Asker asker, UUID activity, UUID id, Typed typed, Errors errors) {
        ActivityRow row = access.seen(asker, activity);
        Occurrence sitting = sql.sql(Occurrence.SELECT + " where o.id = ? and o.activity_id = ?")
                .params(id, activity)
                .query((each, n) -> Occurrence.of(each))
                .optional()
                .orElseThrow(NotFound::new);
        Map<String, List<String>> fields =
                new HashMap<>(ActivityFormPages.fields(sitting).fields());
        fields.put("ket-qua", List.of(sitting.result()));
        fields.putAll(typed.fields());
        return page(asker, row, sitting, new Typed(fields), errors);
    }

    /// The form for more sittings, held like the last one.
    SittingPage more(Asker asker, UUID activity, @Nullable Typed typed, Errors errors) {
        ActivityRow row = access.seen(asker, activity);
        if (!access.rights(asker, row).own()) throw new NotFound();
        Typed shown = typed != null
                ? typed
                : sql.sql(Occurrence.SELECT + " where o.activity_id = ? order by o.starts_at desc limit 1")
                        .param(activity)
                        .query((each, n) -> ActivityFormPages.fields(Occurrence.of(each)))
                        .optional()
                        .orElse(Typed.NOTHING)
                        .with("ngay", "");
        return page(asker, row, null, shown, errors);
    }

    private SittingPage page(Asker asker, ActivityRow row, @Nullable Occurrence sitting, Typed typed, Errors errors) {
        Instant now = Instant.now();
        boolean own = access.rights(asker, row).own();
        return new SittingPage(
                row.id(),
                row.title(),
                row.published(),
                row.everPublished(),
                own,
                sitting,
                sitting != null && !sitting.endsAt().isAfter(now),
                sitting != null && !sitting.startsAt().isAfter(now),
                own ? venues.usable(row.unit()) : List.of(),
                sitting == null ? List.of() : photos(sitting.id()),
                typed,
                errors);
    }

    private List<Photograph> photos(UUID sitting) {
        return sql.sql("""
                select id, words, consent from occurrence_photo where occurrence_id = ? and removed_at is null
                order by kept_at, id""")
                .param(sitting)
                .query((row, n) ->
                        new Photograph(Rows.uuid(row, "id"), row.getString("words"), row.getBoolean("consent")))
                .list();
    }

    Files.Kept photo(Asker asker, UUID activity, UUID sitting, UUID photo) {
        access.seen(asker, activity);
        return sql.sql("""
                select f.file_id from occurrence_photo f join occurrence o on o.id = f.occurrence_id
                where f.id = ? and o.id = ? and o.activity_id = ? and f.removed_at is null""")
                .params(photo, sitting, activity)
                .query((row, n) -> Rows.uuid(row, "file_id"))
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
