package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Writes when, where and for how many an activity is held; of what changes in a published one, those registered are
/// told once.
@Component
public class Sittings {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final ActivityAccess access;
    private final Venues venues;
    private final SittingActs acts;

    Sittings(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            ActivityAccess access,
            Venues venues,
            SittingActs acts) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
        this.venues = venues;
        this.acts = acts;
    }

    /// The sittings of one announcement, all held alike; called in its transaction.
    void insert(Asker asker, UUID unit, UUID activity, How how, List<How.Slot> slots, Instant now) {
        UUID venue = how.place().isEmpty() ? null : venues.named(asker, unit, how.fresh(), now);
        int ordinal = sql.sql("select coalesce(max(ordinal), 0) from occurrence where activity_id = ?")
                .param(activity)
                .query(Integer.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> stops = new ArrayList<>();
        for (How.Slot slot : slots) {
            UUID id = UUID.randomUUID();
            rows.add(Rows.values(
                            id,
                            activity,
                            ++ordinal,
                            at(slot.day(), slot.from()),
                            at(slot.day(), slot.to()),
                            how.mode(),
                            venue,
                            how.room(),
                            how.link(),
                            how.linkOpen(),
                            how.channel(),
                            how.places(),
                            how.onlinePlaces(),
                            now)
                    .toArray());
            stops.addAll(stops(id, slot.day(), how));
        }
        batch.batchUpdate("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, venue_id, room, link, link_open,
                  channel, places, online_places, state, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ON', ?)""", rows);
        stops(stops);
    }

    private static List<Object[]> stops(UUID occurrence, LocalDate day, How how) {
        List<Object[]> rows = new ArrayList<>();
        for (How.Stop stop : how.stops())
            rows.add(Rows.values(occurrence, rows.size() + 1, at(day, stop.at()), stop.place())
                    .toArray());
        return rows;
    }

    private void stops(List<Object[]> rows) {
        batch.batchUpdate("insert into occurrence_stop (occurrence_id, ordinal, at, place) values (?, ?, ?, ?)", rows);
    }

    static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(Days.ZONE).toInstant();
    }

    /// More sittings of the same activity.
    public Outcome<UUID> add(Asker asker, UUID activity, Typed typed, Instant now) {
        Errors errors = Errors.none();
        How how = How.of(typed, errors);
        List<How.Slot> slots = How.slots(typed, errors);
        if (errors.any()) return Announcing.refused(errors);
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, activity);
            if (row.state() == ActivityState.CANCELLED) return Outcome.refused("Hoạt động đã hủy, không sửa được nữa.");
            List<@Nullable Instant> starts = sql.sql("select starts_at from occurrence where activity_id = ?")
                    .param(activity)
                    .query((each, n) -> Rows.instant(each, "starts_at"))
                    .list();
            // the same form sent twice adds nothing
            List<How.Slot> fresh = slots.stream()
                    .filter(slot -> !starts.contains(at(slot.day(), slot.from())))
                    .toList();
            if (fresh.isEmpty()) return Outcome.done(activity);
            if (starts.size() + fresh.size() > Repeat.MOST) return Repeat.many();
            insert(asker, row.unit(), activity, how, fresh, now);
            access.act(asker, activity, null, ActKind.CHANGED, "", Map.of("buoi", starts.size()), now);
            return Outcome.done(activity);
        });
    }

    /// Another day, place, mode or limit of one sitting; each kind of change is one act and is told once. One that was
    /// put
    /// off takes place again.
    public Outcome<UUID> change(
            Asker asker, UUID activity, UUID occurrence, Typed typed, int version, String typedNote, Instant now) {
        Errors errors = Errors.none();
        How how = How.of(typed, errors);
        List<How.Slot> slots = How.slots(typed, errors);
        String note = Typed.of("ghi", typedNote).words("ghi");
        Content.longest(note, 4000, "ly-do", errors);
        if (errors.any()) return Announcing.refused(errors);
        How.Slot slot = slots.getFirst();
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, activity);
            Occurrence old = find(activity, occurrence);
            if (!old.changes()) return over();
            if (old.version() != version) return old.changedMeanwhile();
            UUID venue = how.place().isEmpty() ? null : venues.named(asker, row.unit(), how.fresh(), now);
            Occurrence fresh = old.with(slot, how, venue);
            List<Change> changes = old.differences(fresh);
            if (changes.isEmpty() && old.state() == OccurrenceState.POSTPONED) changes.add(Change.RESUMED);
            if (changes.isEmpty() && old.quietlySame(fresh)) return Outcome.done(occurrence);
            sql.sql("""
                    update occurrence set starts_at = ?, ends_at = ?, mode = ?, venue_id = ?, room = ?, link = ?,
                      link_open = ?, channel = ?, places = ?, online_places = ?, state = 'ON', version = version + 1,
                      changed_at = ?
                    where id = ?""")
                    .params(Rows.values(
                            fresh.startsAt(),
                            fresh.endsAt(),
                            fresh.mode(),
                            fresh.venue(),
                            fresh.room(),
                            fresh.link(),
                            fresh.linkOpen(),
                            fresh.channel(),
                            fresh.places(),
                            fresh.onlinePlaces(),
                            now,
                            occurrence))
                    .update();
            sql.sql("delete from occurrence_stop where occurrence_id = ?")
                    .param(occurrence)
                    .update();
            stops(stops(occurrence, slot.day(), how));
            if (changes.isEmpty()) access.act(asker, activity, occurrence, ActKind.CHANGED, note, old.kept(), now);
            for (Change change : changes) acts.acted(asker, row, occurrence, change, note, old.kept(), now);
            return Outcome.done(occurrence);
        });
    }

    /// At most so many people, where fewer were not set already; called with the activity's row locked. Who keeps the
    /// registrations sees to those that are too many.
    Outcome<UUID> limit(Asker asker, ActivityRow row, UUID occurrence, int most, String note, Instant now) {
        Occurrence old = find(row.id(), occurrence);
        if (!old.changes()) return over();
        if (old.places() != null && old.places() <= most) return Outcome.done(occurrence);
        sql.sql("update occurrence set places = ?, version = version + 1, changed_at = ? where id = ?")
                .params(Rows.values(most, now, occurrence))
                .update();
        acts.acted(asker, row, occurrence, Change.LIMITED, note, old.kept(), now);
        return Outcome.done(occurrence);
    }

    /// Meets by a link instead of in a place; the place stays known for the day when it is allowed again. Called with
    /// the
    /// activity's row locked.
    Outcome<UUID> online(Asker asker, ActivityRow row, UUID occurrence, String typed, String note, Instant now) {
        return switch (OnlineLink.of(typed, "duong-dan")) {
            case Outcome.Refused<OnlineLink> refused -> refused.as();
            case Outcome.Done<OnlineLink>(OnlineLink link) -> {
                Occurrence old = find(row.id(), occurrence);
                if (!old.changes()) yield over();
                if (old.mode() == Mode.ONLINE && old.link().equals(link.address())) yield Outcome.done(occurrence);
                sql.sql("""
                        update occurrence set mode = 'ONLINE', link = ?, version = version + 1, changed_at = ?
                        where id = ?""")
                        .params(Rows.values(link.address(), now, occurrence))
                        .update();
                acts.acted(asker, row, occurrence, Change.MODE, note, old.kept(), now);
                yield Outcome.done(occurrence);
            }
        };
    }

    /// Only of an activity that nobody outside has seen.
    public Outcome<UUID> remove(Asker asker, UUID activity, UUID occurrence, Instant now) {
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, activity);
            Occurrence old = find(activity, occurrence);
            if (row.everPublished())
                return Outcome.refused("Hoạt động đã từng được công bố: hãy hủy buổi này để người đã biết được báo.");
            int left = sql.sql("select count(*) from occurrence where activity_id = ?")
                    .param(activity)
                    .query(Integer.class)
                    .single();
            if (left == 1) return Outcome.refused("Hoạt động phải có ít nhất một buổi.");
            // what was done about it stays with the activity
            sql.sql("update activity_act set occurrence_id = null where occurrence_id = ?")
                    .param(occurrence)
                    .update();
            sql.sql("delete from occurrence_stop where occurrence_id = ?")
                    .param(occurrence)
                    .update();
            sql.sql("delete from occurrence where id = ?").param(occurrence).update();
            access.act(asker, activity, null, ActKind.CHANGED, "", old.kept(), now);
            return Outcome.done(activity);
        });
    }

    Occurrence find(UUID activity, UUID occurrence) {
        return sql.sql(Occurrence.SELECT + " where o.id = ? and o.activity_id = ? for update of o")
                .params(occurrence, activity)
                .query((row, n) -> Occurrence.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static <T> Outcome<T> over() {
        return Outcome.refused("Buổi này đã kết thúc hoặc đã hủy, không đổi được nữa.");
    }
}
