package vn.tuanle.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Files that are sent to us for something of another module, its owner: in pieces or at once,
/// no more and no larger than the owner allows, of the kinds it takes.
@Component
public class Uploads {
    static final Duration KEPT_OPEN = Duration.ofDays(1);
    private static final long ROOM_LEFT = 1024L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Files files;
    private final MediaFiles media;
    private final Transactions transactions;

    Uploads(JdbcClient sql, Files files, MediaFiles media, Transactions transactions) {
        this.sql = sql;
        this.files = files;
        this.media = media;
        this.transactions = transactions;
    }

    /// All of an owner, the oldest first.
    public List<Upload> of(UUID owner) {
        return sql.sql("select u.*, r.* from (" + MediaFiles.READ + """
                 from media_file m join stored_file f on f.id = m.file_id) r
                right join upload u on u.file_id = r.file_id where u.owner_id = ? order by u.created_at, u.id""")
                .param(owner)
                .query((row, n) -> {
                    String why = row.getString("why");
                    UUID id = Rows.uuid(row, "id");
                    Upload.State state = Upload.State.valueOf(row.getString("state"));
                    return new Upload(
                            id,
                            row.getString("name"),
                            row.getLong("size_bytes"),
                            state == Upload.State.OPEN ? piece(id).toFile().length() : row.getLong("size_bytes"),
                            state,
                            row.getString("kind") == null ? null : media.row(row),
                            why == null ? null : JSON.readValue(why, Phrase.class));
                })
                .list();
    }

    Optional<Upload> find(UUID owner, UUID id) {
        return of(owner).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// A file sent at once, by a form.
    public Outcome<Upload> give(UUID owner, Upload.Limits limits, InputStream content, String name, long size) {
        Outcome<UUID> begun = begin(owner, limits, name, size, Instant.now());
        if (begun instanceof Outcome.Refused<UUID> refused) return refused.as();
        UUID id = ((Outcome.Done<UUID>) begun).value();
        try {
            java.nio.file.Files.copy(content, piece(id));
            if (java.nio.file.Files.size(piece(id)) != size) {
                remove(owner, id);
                return Outcome.refusedAt("tep", "Tệp gửi chưa đủ. Hãy gửi lại.");
            }
        } catch (IOException full) {
            remove(owner, id);
            throw new UncheckedIOException(full);
        }
        Upload upload = complete(owner, id, limits);
        if (upload.why() == null) return Outcome.done(upload);
        remove(owner, id);
        return new Outcome.Refused<>(upload.why(), "tep");
    }

    /// A place for a file of this size, until it has not been sent on for a day.
    Outcome<UUID> begin(UUID owner, Upload.Limits limits, String name, long size, Instant now) {
        if (size <= 0) return Outcome.refusedAt("tep", "Tệp rỗng. Hãy chọn tệp khác.");
        if (size > limits.largest())
            return Outcome.refusedAt("tep", "Tệp lớn hơn {0} MB.", limits.largest() / 1024 / 1024);
        if (room() < size + ROOM_LEFT)
            return Outcome.refusedAt("tep", "Máy chủ sắp hết chỗ nên chưa nhận thêm tệp. Hãy báo ban tổ chức.");
        for (int tries = 0; tries < 5; tries++) {
            List<Integer> taken = sql.sql("select slot from upload where owner_id = ? and slot is not null")
                    .param(owner)
                    .query((row, n) -> row.getInt("slot"))
                    .list();
            int free = 1;
            while (taken.contains(free)) free++;
            if (free > limits.most()) break;
            try {
                UUID id = UUID.randomUUID();
                int slot = free;
                transactions.run(() -> sql.sql("""
                        insert into upload (id, owner_id, slot, name, size_bytes, state, created_at, expires_at)
                        values (?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
                        .params(Rows.values(id, owner, slot, Files.plainName(name), size, now, now.plus(KEPT_OPEN)))
                        .update());
                return Outcome.done(id);
            } catch (DuplicateKeyException another) {
                // somebody took the place at the same moment
            }
        }
        return Outcome.refusedAt(
                "tep", "Đã đủ {0} tệp (kể cả tệp đang gửi dở). Hãy bỏ một tệp rồi gửi.", limits.most());
    }

    void touched(UUID id, Instant now) {
        sql.sql("update upload set expires_at = ? where id = ? and state = 'OPEN'")
                .params(Rows.values(now.plus(KEPT_OPEN), id))
                .update();
    }

    /// All bytes are there: the file is told by its content, cleaned and kept, or refused.
    Upload complete(UUID owner, UUID id, Upload.Limits limits) {
        Upload open = find(owner, id).orElseThrow(NotFound::new);
        if (open.state() != Upload.State.OPEN) return open;
        Path piece = piece(id);
        try {
            Outcome<Sniffed> taken = Taking.prepare(piece, limits);
            switch (taken) {
                case Outcome.Done<Sniffed>(Sniffed is) -> keep(id, piece, open.name(), is);
                case Outcome.Refused<Sniffed> refused -> refuse(id, refused.why());
            }
            java.nio.file.Files.deleteIfExists(piece);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return find(owner, id).orElseThrow(NotFound::new);
    }

    private void keep(UUID id, Path piece, String name, Sniffed is) throws IOException {
        Files.Stored stored = files.store(piece);
        transactions.run(() -> {
            UUID file = files.name(stored, is.named(name), is.contentType());
            media.insert(file, is.kind(), Instant.now());
            int changed = sql.sql("update upload set state = 'TAKEN', file_id = ? where id = ? and state = 'OPEN'")
                    .params(file, id)
                    .update();
            if (changed == 0) throw new NotFound();
        });
    }

    private void refuse(UUID id, Phrase why) {
        sql.sql("update upload set state = 'REFUSED', slot = null, why = ?::jsonb where id = ? and state = 'OPEN'")
                .params(JSON.writeValueAsString(why), id)
                .update();
    }

    /// Takes a file away, sent or not; false where the owner has none of the kind.
    public boolean remove(UUID owner, UUID id) {
        Optional<Upload> found = find(owner, id);
        if (found.isEmpty()) return false;
        MediaFile file = found.get().file();
        transactions.run(() -> {
            sql.sql("delete from upload where id = ?").param(id).update();
            if (file != null) media.remove(file.id());
        });
        discard(id);
        return true;
    }

    /// Everything of an owner that is no more.
    public void removeAll(UUID owner) {
        of(owner).forEach(one -> remove(owner, one.id()));
    }

    /// Removes what was begun and not sent on, and refusals that were read long ago.
    int sweep(Instant now) {
        List<UUID> gone = sql.sql("delete from upload where state <> 'TAKEN' and expires_at < ? returning id")
                .params(Rows.values(now))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        gone.forEach(this::discard);
        return gone.size();
    }

    private void discard(UUID id) {
        try {
            java.nio.file.Files.deleteIfExists(piece(id));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    Path piece(UUID id) {
        try {
            return files.pieces().resolve(id.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long room() {
        try {
            return java.nio.file.Files.getFileStore(files.pieces()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
