package vn.tuanle.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// What is done with files after they came: searched for viruses, made to play everywhere. Each is
/// taken under a lease, so that several copies of the program share the work and what a stopped one
/// held is taken up again.
@Component
class MediaWork {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWork.class);
    private static final Duration SCAN_LEASE = Duration.ofMinutes(5);
    static final Duration PLAY_LEASE = Duration.ofMinutes(15);
    private static final int PLAY_TRIES = 3;

    private final JdbcClient sql;
    private final Files files;
    private final MediaFiles media;
    private final Uploads uploads;
    private final Programs programs;
    private final Virus virus;
    private final Transactions transactions;

    MediaWork(
            JdbcClient sql,
            Files files,
            MediaFiles media,
            Uploads uploads,
            Programs programs,
            Virus virus,
            Transactions transactions) {
        this.sql = sql;
        this.files = files;
        this.media = media;
        this.uploads = uploads;
        this.programs = programs;
        this.virus = virus;
        this.transactions = transactions;
    }

    /// Has the next file searched; false where none is due, or the search did not work and waits for its next time.
    boolean scanOne(Instant now) {
        if (!programs.scanner()) return false;
        Optional<UUID> next = leased("scan", now, now.plus(SCAN_LEASE));
        if (next.isEmpty()) return false;
        UUID file = next.get();
        Files.Kept kept = files.find(file).orElseThrow();
        try {
            String found = virus.found(files.path(kept));
            sql.sql("update media_file set scan = ?, found = ?, scanned_at = ? where file_id = ?")
                    .params(Rows.values(
                            found.isEmpty() ? MediaFile.Scan.CLEAN : MediaFile.Scan.INFECTED, found, now, file))
                    .update();
            return true;
        } catch (IOException away) {
            sql.sql("update media_file set scan_after = ? where file_id = ?")
                    .params(Rows.values(now.plusSeconds(30), file))
                    .update();
            LOG.warn("Chưa quét được tệp: {}", away.getMessage());
            return false;
        }
    }

    /// Makes the next sound or film play everywhere; false where none is due.
    boolean playOne(Instant now) {
        Path ffmpeg = programs.ffmpeg();
        if (ffmpeg == null) return false;
        Optional<UUID> next = leased("play", now, now.plus(PLAY_LEASE));
        if (next.isEmpty()) return false;
        UUID file = next.get();
        MediaFile whose = media.of(java.util.List.of(file)).get(file);
        Files.Kept kept = files.find(file).orElseThrow();
        if (whose == null) return true;
        try {
            Path made = uploads.piece(UUID.randomUUID());
            try {
                boolean good = new Film(ffmpeg, PLAY_LEASE.minusMinutes(5).toSeconds())
                        .make(files.path(kept), whose.kind(), made);
                if (good) played(file, files.store(made), kept.name(), Film.becomes(whose.kind()));
                else failed(file);
            } finally {
                java.nio.file.Files.deleteIfExists(made);
            }
        } catch (IOException away) {
            LOG.warn("Chưa chuyển được tệp: {}", away.getClass().getSimpleName());
            failed(file);
        }
        return true;
    }

    private void played(UUID file, Files.Stored made, String name, Sniffed is) {
        transactions.run(() -> {
            boolean there = sql.sql("select 1 from media_file where file_id = ? and playback = 'WAITING' for update")
                    .param(file)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (!there) return;
            UUID copy = files.name(made, is.named(name), is.contentType());
            sql.sql("update media_file set playback = 'DONE', playback_id = ? where file_id = ?")
                    .params(copy, file)
                    .update();
        });
    }

    private void failed(UUID file) {
        sql.sql("update media_file set playback = 'FAILED' where file_id = ? and playback = 'WAITING'")
                .param(file)
                .update();
    }

    /// The next that is due, kept for whoever took it; a film that ended the program three times is let be.
    private Optional<UUID> leased(String work, Instant now, Instant until) {
        boolean play = work.equals("play");
        if (play)
            sql.sql(
                            "update media_file set playback = 'FAILED' where playback = 'WAITING' and play_tries >= ? and play_after <= ?")
                    .params(Rows.values(PLAY_TRIES, now))
                    .update();
        return transactions.run(() -> sql.sql(play ? """
                                update media_file set play_after = ?, play_tries = play_tries + 1 where file_id = (
                                  select file_id from media_file
                                  where playback = 'WAITING' and play_after <= ? and scan <> 'INFECTED'
                                  order by play_after, file_id limit 1 for update skip locked)
                                returning file_id""" : """
                                update media_file set scan_after = ? where file_id = (
                                  select file_id from media_file where scan = 'WAITING' and scan_after <= ?
                                  order by scan_after, file_id limit 1 for update skip locked)
                                returning file_id""")
                .params(Rows.values(until, now))
                .query(UUID.class)
                .optional());
    }
}
