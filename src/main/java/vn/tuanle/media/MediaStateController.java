package vn.tuanle.media;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.NotFound;

/// Shows the administrator of the installation which files were not searched or not made to play.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class MediaStateController {
    private final JdbcClient sql;
    private final Programs programs;

    MediaStateController(JdbcClient sql, Programs programs) {
        this.sql = sql;
        this.programs = programs;
    }

    @GetMapping("/tep-da-nhan")
    MediaStatePage page(Asker asker) {
        if (!asker.administersAll()) throw new NotFound();
        return sql.sql("""
                select count(*) filter (where scan = 'WAITING') waiting, count(*) filter (where scan = 'CLEAN') clean,
                  count(*) filter (where scan = 'INFECTED') infected,
                  count(*) filter (where playback = 'WAITING') play, count(*) filter (where playback = 'DONE') played,
                  count(*) filter (where playback = 'FAILED') failed,
                  (select count(*) from upload where state = 'OPEN') open,
                  (select coalesce(sum(size_bytes), 0) from upload where state = 'OPEN') bytes
                from media_file""")
                .query((row, n) -> new MediaStatePage(
                        programs.clamdAddress().isEmpty() ? programs.clamscan() == null ? "" : "clamscan" : "clamd",
                        programs.player(),
                        new MediaStatePage.Scans(row.getInt("waiting"), row.getInt("clean"), row.getInt("infected")),
                        new MediaStatePage.Plays(row.getInt("play"), row.getInt("played"), row.getInt("failed")),
                        row.getInt("open"),
                        row.getLong("bytes")))
                .single();
    }
}
