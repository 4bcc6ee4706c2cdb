package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;

/// One sitting as it is stored; `stops` are lines as they are typed.
record Occurrence(
        UUID id,
        UUID activity,
        int ordinal,
        Instant startsAt,
        Instant endsAt,
        Mode mode,
        @Nullable UUID venue,
        String venueName,
        boolean indoor,
        String room,
        String link,
        boolean linkOpen,
        String channel,
        @Nullable Integer places,
        @Nullable Integer onlinePlaces,
        OccurrenceState state,
        String result,
        int version,
        String stops) {
    static final String SELECT = """
            select o.*, coalesce(v.name, '') venue_name, coalesce(v.indoor, o.mode <> 'ROUTE') indoor,
              coalesce((select string_agg(to_char(s.at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') || ' ' || s.place,
                chr(10) order by s.ordinal) from occurrence_stop s where s.occurrence_id = o.id), '') stops
            from occurrence o left join venue v on v.id = o.venue_id""";

    static Occurrence of(ResultSet row) throws SQLException {
        return new Occurrence(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "activity_id"),
                row.getInt("ordinal"),
                Objects.requireNonNull(Rows.instant(row, "starts_at")),
                Objects.requireNonNull(Rows.instant(row, "ends_at")),
                Mode.valueOf(row.getString("mode")),
                Rows.uuidOrNull(row, "venue_id"),
                row.getString("venue_name"),
                row.getBoolean("indoor"),
                row.getString("room"),
                row.getString("link"),
                row.getBoolean("link_open"),
                row.getString("channel"),
                row.getObject("places", Integer.class),
                row.getObject("online_places", Integer.class),
                OccurrenceState.valueOf(row.getString("state")),
                row.getString("result"),
                row.getInt("version"),
                row.getString("stops"));
    }

    /// Still to come, as far as anybody said.
    boolean changes() {
        return state == OccurrenceState.ON || state == OccurrenceState.POSTPONED;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Days.ZONE);
    }

    public String from() {
        return hour(startsAt);
    }

    public String to() {
        return hour(endsAt);
    }

    private static String hour(Instant at) {
        return at.atZone(Days.ZONE).toLocalTime().withSecond(0).withNano(0).toString();
    }

    public Platform platform() {
        return OnlineLink.platform(link);
    }

    public boolean meetsOnline() {
        return mode == Mode.ONLINE || mode == Mode.BOTH;
    }

    Occurrence with(How.Slot slot, How how, @Nullable UUID inVenue) {
        StringBuilder lines = new StringBuilder();
        for (How.Stop stop : how.stops())
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(stop.at())
                    .append(' ')
                    .append(stop.place());
        return new Occurrence(
                id,
                activity,
                ordinal,
                Sittings.at(slot.day(), slot.from()),
                Sittings.at(slot.day(), slot.to()),
                how.mode(),
                inVenue,
                venueName,
                indoor,
                how.room(),
                how.link(),
                how.linkOpen(),
                how.channel(),
                how.places(),
                how.onlinePlaces(),
                state,
                result,
                version,
                lines.toString());
    }

    /// What those registered must know of.
    List<Change> differences(Occurrence fresh) {
        List<Change> found = new ArrayList<>();
        if (!startsAt.equals(fresh.startsAt)
                || !endsAt.equals(fresh.endsAt)
                || (fresh.mode == mode
                        && (!Objects.equals(venue, fresh.venue)
                                || !room.equals(fresh.room)
                                || !stops.equals(fresh.stops)))) found.add(Change.MOVED);
        if (mode != fresh.mode || !link.equals(fresh.link) || !channel.equals(fresh.channel)) found.add(Change.MODE);
        if (!Objects.equals(places, fresh.places) || !Objects.equals(onlinePlaces, fresh.onlinePlaces))
            found.add(Change.LIMITED);
        return found;
    }

    boolean quietlySame(Occurrence fresh) {
        return linkOpen == fresh.linkOpen;
    }

    /// For who typed over an older state of it.
    <T> Outcome<T> changedMeanwhile() {
        return Outcome.refusedAt(
                "ngay",
                "Người khác vừa đổi buổi này: {0}, {1}. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                Days.moment(startsAt),
                mode == Mode.ONLINE || venueName.isEmpty() ? Phrase.of(mode.title()) : venueName);
    }

    /// As it stood, for the act that changed it.
    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("starts_at", startsAt.toString());
        kept.put("ends_at", endsAt.toString());
        kept.put("mode", mode.name());
        kept.put("venue", venueName);
        kept.put("room", room);
        kept.put("link", link);
        kept.put("channel", channel);
        kept.put("stops", stops);
        if (places != null) kept.put("places", places);
        if (onlinePlaces != null) kept.put("online_places", onlinePlaces);
        kept.put("state", state.name());
        return kept;
    }
}
