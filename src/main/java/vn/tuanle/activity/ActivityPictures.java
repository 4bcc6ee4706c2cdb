package vn.tuanle.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;
import vn.tuanle.ui.NotFound;

/// Keeps the pictures of activities and says which one a form means.
@Component
class ActivityPictures {
    private final JdbcClient sql;
    private final ActivityLinks links;
    private final Files files;

    ActivityPictures(JdbcClient sql, ActivityLinks links, Files files) {
        this.sql = sql;
        this.links = links;
        this.files = files;
    }

    /// A picture that the same person gave with the form, kept while the rest was put right, or that the copied
    /// activity has.
    @Nullable
    UUID given(Asker asker, Typed typed) {
        UUID picture = typed.id("anh-da-giu");
        if (picture == null) return null;
        UUID from = links.copied(asker, typed);
        return sql.sql("""
                select f.id from stored_file f where f.id = ? and f.content_type like 'image/%'
                  and (f.kept_by = ? or exists (select 1 from activity a where a.picture_id = f.id and a.id = ?))""")
                .params(Rows.values(picture, asker.person(), from))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Keeps a picture for an activity, without what its file tells of place and device.
    Outcome<UUID> keep(Asker asker, byte[] content, String name) {
        Venues.unit(asker);
        return switch (Photo.taken(content, "anh")) {
            case Outcome.Refused<Photo> refused -> refused.as();
            case Outcome.Done<Photo>(Photo photo) ->
                Outcome.done(files.keep(photo.content(), photo.named(name), photo.contentType(), asker.person()));
        };
    }

    /// The one it has, or another that was given.
    @Nullable
    UUID kept(Asker asker, Typed typed, @Nullable Object old) {
        if (old != null
                && (typed.in("anh-da-giu").isEmpty() || typed.in("anh-da-giu").equals(old)))
            return UUID.fromString(old.toString());
        return given(asker, typed);
    }
}
