package vn.tuanle.quiz;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;

/// Pictures and sounds of a bank; the same bytes are kept once, so that a file imported twice
/// names the same ones.
@Component
class BankFiles {
    private final JdbcClient sql;
    private final Files files;

    BankFiles(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /// Keeps a picture or a sound, without what a picture tells beyond what it shows.
    Outcome<Attachment> keep(Asker asker, UUID bank, byte[] given, String description, String field) {
        String words = Fold.nfc(description);
        if (words.length() > 500) return Outcome.refusedAt(field, "Lời mô tả dài quá {0} ký tự.", "500");
        Sounds sound = Sounds.of(given).orElse(null);
        if (sound != null) {
            if (given.length > Photo.LARGEST)
                return Outcome.refusedAt(field, "Tệp âm thanh lớn hơn 12 MB. Hãy cắt ngắn rồi gửi lại.");
            UUID id = kept(asker, bank, given, "am-thanh" + sound.ending(), sound.contentType());
            return Outcome.done(new Attachment(id, Attachment.Kind.AUDIO, words));
        }
        return switch (Photo.taken(given, field)) {
            case Outcome.Refused<Photo> refused ->
                Outcome.refusedAt(
                        field, "Tệp không phải ảnh JPEG, PNG, WebP hay âm thanh MP3, OGG, M4A, WAV đọc được.");
            case Outcome.Done<Photo>(Photo photo) ->
                Outcome.done(new Attachment(
                        kept(asker, bank, photo.content(), photo.named("anh"), photo.contentType()),
                        Attachment.Kind.PICTURE,
                        words));
        };
    }

    private UUID kept(Asker asker, UUID bank, byte[] content, String name, String contentType) {
        Optional<UUID> there = sql.sql("""
                select f.id from question_file q join stored_file f on f.id = q.file_id
                where q.bank_id = ? and f.sha256 = ? order by f.id limit 1""")
                .params(Rows.values(bank, HexFormat.of().parseHex(Files.hash(content))))
                .query(UUID.class)
                .optional();
        if (there.isPresent()) return there.get();
        UUID id = files.keep(content, name, contentType, asker.person());
        sql.sql("insert into question_file (bank_id, file_id) values (?, ?)")
                .params(Rows.values(bank, id))
                .update();
        return id;
    }

    /// A file of this bank.
    Optional<Files.Kept> find(UUID bank, UUID file) {
        boolean ofBank = sql.sql("select exists (select 1 from question_file where bank_id = ? and file_id = ?)")
                .params(Rows.values(bank, file))
                .query(Boolean.class)
                .single();
        return ofBank ? files.find(file) : Optional.empty();
    }

    /// True when all of them are files of this bank.
    boolean holds(UUID bank, List<Attachment> attachments) {
        Set<String> ids =
                attachments.stream().map(each -> each.file().toString()).collect(Collectors.toSet());
        if (ids.isEmpty()) return true;
        return ids.size()
                == sql.sql("select count(*) from question_file where bank_id = ? and file_id = any(cast(? as uuid[]))")
                        .params(Rows.values(bank, ids.toArray(String[]::new)))
                        .query(Integer.class)
                        .single();
    }

    /// To be looked at or heard in a page of ours, without the file's own name.
    ResponseEntity<byte[]> answer(Files.Kept kept) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CONTENT_TYPE, kept.contentType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(files.content(kept));
    }

    Optional<Files.Kept> any(UUID file) {
        return files.find(file);
    }
}
