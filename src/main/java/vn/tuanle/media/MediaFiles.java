package vn.tuanle.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// The files that came as uploads: what is known of them, and handing them out.
@Component
public class MediaFiles {
    static final String READ = """
            select f.id file_id, f.name file_name, f.content_type, f.size_bytes file_bytes, m.kind, m.scan, m.playback,
              m.playback_id
            """;
    private final JdbcClient sql;
    private final Files files;
    private final Programs programs;

    MediaFiles(JdbcClient sql, Files files, Programs programs) {
        this.sql = sql;
        this.files = files;
        this.programs = programs;
    }

    public Map<UUID, MediaFile> of(Collection<UUID> wanted) {
        Map<UUID, MediaFile> found = new LinkedHashMap<>();
        sql.sql(READ + """
                from media_file m join stored_file f on f.id = m.file_id
                where m.file_id = any(cast(? as uuid[]))""")
                .params(Rows.values((Object) wanted.stream().map(UUID::toString).toArray(String[]::new)))
                .query((row, n) -> row(row))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    MediaFile row(ResultSet row) throws SQLException {
        return new MediaFile(
                Rows.uuid(row, "file_id"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("file_bytes"),
                MediaKind.valueOf(row.getString("kind")),
                MediaFile.Scan.valueOf(row.getString("scan")),
                MediaFile.Playback.valueOf(row.getString("playback")),
                Rows.uuidOrNull(row, "playback_id"),
                programs.scanner(),
                programs.player());
    }

    void insert(UUID file, MediaKind kind, Instant now) {
        boolean plays = kind == MediaKind.AUDIO || kind == MediaKind.VIDEO;
        sql.sql("""
                insert into media_file (file_id, kind, scan, scan_after, playback, play_after)
                values (?, ?, 'WAITING', ?, ?, ?)""")
                .params(Rows.values(file, kind, now, plays ? MediaFile.Playback.WAITING : MediaFile.Playback.NONE, now))
                .update();
    }

    /// To be looked at or listened to, in parts as a player asks for them; the copy that plays everywhere where there
    /// is one. `name` is what the file is called when it is saved, without ending.
    public ResponseEntity<Resource> shown(MediaFile file, String name) {
        if (!file.mayBeSeen()) throw new NotFound();
        UUID id = file.played() == null ? file.id() : file.played();
        boolean looked = file.kind() != MediaKind.TEXT;
        return answer(id, name, looked ? ContentDisposition.inline() : ContentDisposition.attachment());
    }

    /// As it was given, to be saved.
    public ResponseEntity<Resource> original(MediaFile file, String name) {
        if (!file.mayBeSeen()) throw new NotFound();
        return answer(file.id(), name, ContentDisposition.attachment());
    }

    private ResponseEntity<Resource> answer(UUID id, String name, ContentDisposition.Builder how) {
        Files.Kept kept = files.find(id).orElseThrow(NotFound::new);
        int dot = kept.name().lastIndexOf('.');
        String called = name + (dot < 0 ? "" : kept.name().substring(dot));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(called, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, kept.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .body(new FileSystemResource(files.path(kept)));
    }

    /// What no row of an upload names any more is gone with what was made of it.
    void remove(UUID file) {
        Optional<UUID> played = sql.sql(
                        "select playback_id from media_file where file_id = ? and playback_id is not null")
                .param(file)
                .query(UUID.class)
                .optional();
        sql.sql("delete from media_file where file_id = ?").param(file).update();
        sql.sql("delete from stored_file where id = ?").param(file).update();
        played.ifPresent(one ->
                sql.sql("delete from stored_file where id = ?").param(one).update());
    }
}
