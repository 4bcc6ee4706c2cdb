package vn.tuanle.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.OccurrenceState;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;

/// One sitting as those see it who may take part: when, where, and how many places are left.
record Sitting(
        UUID id,
        Instant starts,
        Instant ends,
        Mode mode,
        OccurrenceState state,
        String where,
        String link,
        boolean linkOpen,
        @Nullable Integer places,
        @Nullable Integer onlinePlaces,
        int held,
        int onlineHeld,
        int waiting,
        int onlineWaiting) {
    /// Read with the names `o` for the sitting, `v` for its venue, `s` for its seats.
    static final String COLUMNS = """
            o.id, o.starts_at, o.ends_at, o.mode, o.state, o.link, o.link_open, o.places, o.online_places,
            concat_ws(', ', nullif(o.room, ''), v.name, nullif(v.address, ''), nullif(o.channel, '')) as "where",
            coalesce(s.held, 0) held, coalesce(s.online_held, 0) online_held,
            (select count(*) from booking b where b.occurrence_id = o.id and b.way = 'PLACE' and b.state = 'WAITING') waiting,
            (select count(*) from booking b where b.occurrence_id = o.id and b.way = 'ONLINE' and b.state = 'WAITING') online_waiting""";

    static Sitting of(ResultSet row) throws SQLException {
        return new Sitting(
                Rows.uuid(row, "id"),
                Objects.requireNonNull(Rows.instant(row, "starts_at")),
                Objects.requireNonNull(Rows.instant(row, "ends_at")),
                Mode.valueOf(row.getString("mode")),
                OccurrenceState.valueOf(row.getString("state")),
                row.getString("where"),
                row.getString("link"),
                row.getBoolean("link_open"),
                row.getObject("places", Integer.class),
                row.getObject("online_places", Integer.class),
                row.getInt("held"),
                row.getInt("online_held"),
                row.getInt("waiting"),
                row.getInt("online_waiting"));
    }

    static List<Way> ways(Mode mode) {
        return switch (mode) {
            case PLACE, ROUTE -> List.of(Way.PLACE);
            case ONLINE -> List.of(Way.ONLINE);
            case BOTH -> List.of(Way.PLACE, Way.ONLINE);
            case BROADCAST -> List.of();
        };
    }

    List<Way> ways() {
        return ways(mode);
    }

    boolean open(Instant now) {
        return state == OccurrenceState.ON && now.isBefore(starts) && !ways().isEmpty();
    }

    /// How many places are left; null where there is no limit.
    @Nullable
    Integer free(Way way) {
        Integer limit = way == Way.PLACE ? places : onlinePlaces;
        return limit == null ? null : Math.max(0, limit - (way == Way.PLACE ? held : onlineHeld));
    }

    int waiting(Way way) {
        return way == Way.PLACE ? waiting : onlineWaiting;
    }

    Phrase when() {
        return when(starts, ends);
    }

    static Phrase when(Instant starts, Instant ends) {
        var from = starts.atZone(Days.ZONE);
        var to = ends.atZone(Days.ZONE);
        Phrase weekday = new Phrase(Days.weekday(from.toLocalDate()), List.of());
        if (!from.toLocalDate().equals(to.toLocalDate()))
            return Phrase.of("{0} đến {1}", Days.moment(starts), Days.moment(ends));
        return Phrase.of(
                "{0} {1}, {2}–{3}",
                weekday,
                Days.day(from.toLocalDate()),
                from.toLocalTime().withNano(0),
                to.toLocalTime().withNano(0));
    }
}
