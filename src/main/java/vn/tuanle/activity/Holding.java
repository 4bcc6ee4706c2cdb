package vn.tuanle.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;

/// Whether sittings take place: put off, resumed, cancelled; and afterwards held or not, with a result and photos.
@Component
public class Holding {
    static final int MOST_PHOTOS = 20;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final ActivityAccess access;
    private final Sittings sittings;
    private final SittingActs acts;
    private final Files files;

    Holding(
            JdbcClient sql,
            Transactions transactions,
            ActivityAccess access,
            Sittings sittings,
            SittingActs acts,
            Files files) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.sittings = sittings;
        this.acts = acts;
        this.files = files;
    }

    /// Not on its day, without a new one yet.
    public Outcome<UUID> postpone(Asker asker, UUID activity, UUID occurrence, String typed, Instant now) {
        String why = words(typed);
        if (why.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do để người đã đăng ký được biết.");
        return one(asker, activity, occurrence, Change.POSTPONED, OccurrenceState.ON, why, now);
    }

    /// On its day after all.
    public Outcome<UUID> resume(Asker asker, UUID activity, UUID occurrence, String typed, Instant now) {
        return one(asker, activity, occurrence, Change.RESUMED, OccurrenceState.POSTPONED, words(typed), now);
    }

    private Outcome<UUID> one(
            Asker asker, UUID activity, UUID id, Change change, OccurrenceState from, String note, Instant now) {
        if (note.length() > 4000) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", 4000);
        return transactions.run(() -> one(asker, access.held(asker, activity), id, change, from, note, now));
    }

    private Outcome<UUID> one(
            Asker asker, ActivityRow row, UUID id, Change change, OccurrenceState from, String note, Instant now) {
        OccurrenceState to = change == Change.POSTPONED ? OccurrenceState.POSTPONED : OccurrenceState.ON;
        Occurrence old = sittings.find(row.id(), id);
        if (old.state() == to) return Outcome.done(id);
        if (old.state() != from) return Sittings.over();
        become(id, to, old.result(), now);
        acts.acted(asker, row, id, change, note, old.kept(), now);
        return Outcome.done(id);
    }

    /// The same with the activity's row locked, by who may put it off for another reason.
    Outcome<UUID> postpone(Asker asker, ActivityRow row, UUID id, String why, Instant now) {
        return one(asker, row, id, Change.POSTPONED, OccurrenceState.ON, why, now);
    }

    /// One sitting, or with none named all that are still to come; with the last of them the activity is cancelled.
    public Outcome<UUID> cancel(Asker asker, UUID activity, @Nullable UUID occurrence, String typed, Instant now) {
        String why = words(typed);
        if (why.isEmpty()) return Outcome.refusedAt("ly-do-huy", "Hãy ghi lý do hủy.");
        if (why.length() > 4000) return Outcome.refusedAt("ly-do-huy", "Dài quá {0} ký tự.", 4000);
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, activity);
            List<Occurrence> all = sql.sql(
                            Occurrence.SELECT + " where o.activity_id = ? order by o.ordinal for update of o")
                    .param(activity)
                    .query((each, n) -> Occurrence.of(each))
                    .list();
            for (Occurrence old : all) {
                if (!old.changes() || (occurrence != null && !old.id().equals(occurrence))) continue;
                become(old.id(), OccurrenceState.CANCELLED, old.result(), now);
                acts.acted(asker, row, old.id(), Change.CANCELLED, why, old.kept(), now);
            }
            boolean left = sql.sql(
                            "select exists (select 1 from occurrence where activity_id = ? and state <> 'CANCELLED')")
                    .param(activity)
                    .query(Boolean.class)
                    .single();
            if (!left && row.state() != ActivityState.CANCELLED) {
                access.state(activity, ActivityState.CANCELLED);
                access.act(asker, activity, null, ActKind.CANCELLED, why, java.util.Map.of(), now);
            }
            return Outcome.done(activity);
        });
    }

    /// What became of it, in a few words; may be corrected later.
    public Outcome<UUID> ended(
            Asker asker, UUID activity, UUID occurrence, boolean held, String typed, int version, Instant now) {
        String result = words(typed);
        if (!held && result.isEmpty()) return Outcome.refusedAt("ket-qua", "Hãy ghi vì sao không tổ chức được.");
        if (result.length() > 4000) return Outcome.refusedAt("ket-qua", "Dài quá {0} ký tự.", 4000);
        OccurrenceState to = held ? OccurrenceState.HELD : OccurrenceState.NOT_HELD;
        return transactions.run(() -> {
            access.owned(asker, activity);
            Occurrence old = sittings.find(activity, occurrence);
            if (old.state() == OccurrenceState.CANCELLED) return Sittings.over();
            if (old.state() == to && old.result().equals(result)) return Outcome.done(occurrence);
            if (held && old.startsAt().isAfter(now))
                return Outcome.refusedAt("ket-qua", "Buổi này chưa bắt đầu. Ghi kết quả sau khi đã tổ chức.");
            if (old.version() != version)
                return Outcome.refusedAt(
                        "ket-qua",
                        "Người khác vừa ghi kết quả: “{0}”. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                        old.result());
            become(occurrence, to, result, now);
            java.util.Map<String, Object> before = old.kept();
            before.put("result", old.result());
            access.act(asker, activity, occurrence, held ? ActKind.HELD : ActKind.NOT_HELD, result, before, now);
            return Outcome.done(occurrence);
        });
    }

    private void become(UUID id, OccurrenceState state, String result, Instant now) {
        sql.sql("update occurrence set state = ?, result = ?, version = version + 1, changed_at = ? where id = ?")
                .params(Rows.values(state, result, now, id))
                .update();
    }

    /// A photo with words; `consent`: those on it, or their guardians, agreed that it is shown.
    public Outcome<UUID> photograph(
            Asker asker,
            UUID activity,
            UUID occurrence,
            byte[] content,
            String name,
            String typed,
            boolean consent,
            Instant now) {
        String words = Typed.of("loi", typed).line("loi");
        if (words.isEmpty()) return Outcome.refusedAt("loi-anh", "Hãy ghi ảnh chụp gì, cho người không nhìn được ảnh.");
        if (words.length() > 300) return Outcome.refusedAt("loi-anh", "Dài quá {0} ký tự.", 300);
        return switch (Photo.taken(content, "anh")) {
            case Outcome.Refused<Photo> refused -> refused.as();
            case Outcome.Done<Photo>(Photo photo) ->
                transactions.run(() -> {
                    access.owned(asker, activity);
                    Occurrence old = sittings.find(activity, occurrence);
                    if (old.startsAt().isAfter(now))
                        return Outcome.refusedAt("anh", "Buổi này chưa bắt đầu. Gửi ảnh sau khi đã tổ chức.");
                    int there =
                            sql.sql("""
                            select count(*) from occurrence_photo where occurrence_id = ? and removed_at is null""").param(occurrence).query(Integer.class).single();
                    if (there >= MOST_PHOTOS)
                        return Outcome.refusedAt("anh", "Mỗi buổi giữ nhiều nhất {0} ảnh.", MOST_PHOTOS);
                    UUID kept = UUID.randomUUID();
                    sql.sql("""
                            insert into occurrence_photo (id, occurrence_id, file_id, words, consent, kept_by, kept_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                            .params(Rows.values(
                                    kept,
                                    occurrence,
                                    files.keep(photo.content(), photo.named(name), photo.contentType(), asker.person()),
                                    words,
                                    consent,
                                    asker.person(),
                                    now))
                            .update();
                    access.act(asker, activity, occurrence, ActKind.PHOTO, words, java.util.Map.of(), now);
                    return Outcome.done(kept);
                });
        };
    }

    /// No longer shown; the act stays.
    public Outcome<UUID> removePhoto(Asker asker, UUID activity, UUID occurrence, UUID photo, Instant now) {
        return transactions.run(() -> {
            access.owned(asker, activity);
            sittings.find(activity, occurrence);
            sql.sql("""
                    update occurrence_photo set removed_at = ? where id = ? and occurrence_id = ? and removed_at is null""").params(Rows.values(now, photo, occurrence)).update();
            return Outcome.done(occurrence);
        });
    }

    private static String words(String typed) {
        return Typed.of("ghi", typed).words("ghi");
    }
}
