package vn.tuanle.activity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// Reads published activities from the database, so many at once that neither side holds much; equal names, places and
/// moments are kept once, and words that the programme has already are not put into its index again.
final class ProgrammeReading {
    private static final int AT_ONCE = 2000;
    /// So many words of the long text are found.
    private static final int FOUND_WORDS = 400;

    private final JdbcClient sql;
    private final ProgrammeUnits units;
    private final @Nullable Programme known;
    private final Map<Object, Object> shared = new HashMap<>();
    private final List<ProgrammeIndex.Text> texts = new ArrayList<>();
    private ProgrammeIndex index;

    ProgrammeReading(JdbcClient sql, ProgrammeUnits units, @Nullable Programme known) {
        this.sql = sql;
        this.units = units;
        this.known = known;
        this.index = known == null ? ProgrammeIndex.EMPTY : known.index;
    }

    /// Every activity that the public may see, also those called off after they were announced.
    static List<UUID> published(JdbcClient sql) {
        return sql.sql("select id from activity where state in ('PUBLISHED', 'CANCELLED')")
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    /// Those of the activities that the public may see.
    List<ProgrammeEntry> read(Collection<UUID> activities) {
        List<UUID> ids = List.copyOf(activities);
        List<ProgrammeEntry> read = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            read.addAll(some(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            index = index.with(texts);
            texts.clear();
        }
        return read;
    }

    /// The index with the words of what was read.
    ProgrammeIndex index() {
        return index;
    }

    private List<ProgrammeEntry> some(List<UUID> ids) {
        UUID[] some = ids.toArray(UUID[]::new);
        Map<UUID, List<ProgrammeSitting>> sittings = new HashMap<>();
        Map<UUID, Long> stamps = new HashMap<>();
        sql.sql("""
                select o.*, v.name as venue, v.address, v.way_in, v.indoor, v.confirmed_at,
                    v.latitude, v.longitude, greatest(o.changed_at, v.changed_at) as stamp
                from occurrence o left join venue v on v.id = o.venue_id
                where o.activity_id = any(?) order by o.activity_id, o.starts_at, o.ordinal""").param(some).query(row -> {
            sittings.computeIfAbsent(Rows.uuid(row, "activity_id"), none -> new ArrayList<>(1))
                    .add(sitting(row));
            stamps.merge(Rows.uuid(row, "activity_id"), stamp(row, "stamp"), Math::max);
        });
        Map<UUID, List<Part>> parts = new HashMap<>();
        sql.sql(
                        "select activity_id, part, unit_id, name from activity_unit where activity_id = any(?) order by ordinal")
                .param(some)
                .query(row -> {
                    parts.computeIfAbsent(Rows.uuid(row, "activity_id"), none -> new ArrayList<>(2))
                            .add(new Part(
                                    row.getString("part").equals("PARTNER"),
                                    Rows.uuidOrNull(row, "unit_id"),
                                    same(row.getString("name"))));
                });
        return sql
                .sql("""
                select a.id, a.code, a.unit_id, a.kind, a.title, left(a.about, 4000) as about, a.theme, a.subject,
                    a.language, a.audiences, a.fee, a.registration, a.state, a.picture_id is not null as pictured,
                    a.version, a.changed_at
                from activity a
                where a.id = any(?) and (a.state = 'PUBLISHED' or a.state = 'CANCELLED' and exists (
                    select from activity_act p where p.activity_id = a.id and p.kind = 'PUBLISHED'))""")
                .param(some)
                .query((row, n) -> entry(
                        row,
                        Math.max(stamp(row, "changed_at"), stamps.getOrDefault(Rows.uuid(row, "id"), 0L)),
                        sittings.getOrDefault(Rows.uuid(row, "id"), List.of()),
                        parts.getOrDefault(Rows.uuid(row, "id"), List.of())))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private record Part(boolean partner, @Nullable UUID unit, String name) {}

    private @Nullable ProgrammeEntry entry(ResultSet row, long stamp, List<ProgrammeSitting> sittings, List<Part> parts)
            throws SQLException {
        ProgrammeUnit unit = units.byId(Rows.uuid(row, "unit_id"));
        if (unit == null) return null;
        ActivityKind kind = ActivityKind.valueOf(row.getString("kind"));
        Subject subject = Subject.valueOf(row.getString("subject"));
        String code = row.getString("code");
        String title = same(row.getString("title"));
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        Array listed = row.getArray("audiences");
        for (Object each : (Object[]) listed.getArray()) audiences.add(Audience.valueOf((String) each));
        String registration = row.getString("registration");
        Set<String> inTitle = new LinkedHashSet<>(ProgrammeWords.of(title, 100));
        Set<String> found = new LinkedHashSet<>(inTitle);
        add(found, unit.name());
        add(found, kind.title());
        add(found, subject.title());
        add(found, row.getString("theme"));
        for (Audience each : audiences) add(found, each.title());
        for (Part part : parts) add(found, part.name);
        ProgrammeUnit ward = units.ward(unit);
        if (ward != null) add(found, ward.name());
        for (ProgrammeSitting sitting : sittings) {
            ProgrammeVenue venue = sitting.venue();
            if (venue != null) add(found, venue.name() + " " + venue.address());
        }
        found.addAll(ProgrammeWords.of(row.getString("about"), FOUND_WORDS));
        long held = summed(found) * 31 + summed(inTitle);
        ProgrammeEntry before = known == null ? null : known.byCode(code);
        int text = before != null && before.words() == held ? before.text() : index.texts() + texts.size();
        if (before == null || before.text() != text) texts.add(new ProgrammeIndex.Text(found, inTitle));
        return new ProgrammeEntry(
                Rows.uuid(row, "id"),
                code,
                unit,
                kind,
                title,
                same(row.getString("theme")),
                subject,
                same(row.getString("language")),
                same(audiences),
                row.getLong("fee"),
                !registration.equals("NONE"),
                registration.equals("REQUIRED"),
                row.getString("state").equals("CANCELLED"),
                row.getBoolean("pictured"),
                parts.stream().filter(part -> !part.partner).map(Part::name).toList(),
                parts.stream()
                        .filter(part -> !part.partner)
                        .map(Part::unit)
                        .filter(Objects::nonNull)
                        .toList(),
                parts.stream().filter(Part::partner).map(Part::name).toList(),
                List.copyOf(sittings),
                row.getInt("version"),
                stamp,
                text,
                held);
    }

    /// A number that differs when the words do.
    private static long summed(Set<String> words) {
        long sum = words.size();
        for (String word : words)
            for (int i = 0; i <= word.length(); i++)
                sum = (sum ^ (i < word.length() ? word.charAt(i) : ' ')) * 0x100000001b3L;
        return sum;
    }

    private static long stamp(ResultSet row, String column) throws SQLException {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment(row, column));
    }

    private static void add(Set<String> found, String text) {
        if (!text.isEmpty()) found.addAll(ProgrammeWords.of(text, FOUND_WORDS));
    }

    private ProgrammeSitting sitting(ResultSet row) throws SQLException {
        UUID venue = Rows.uuidOrNull(row, "venue_id");
        boolean sure = row.getObject("confirmed_at") != null;
        return new ProgrammeSitting(
                Rows.uuid(row, "id"),
                row.getInt("ordinal"),
                same(moment(row, "starts_at")),
                same(moment(row, "ends_at")),
                Mode.valueOf(row.getString("mode")),
                venue == null
                        ? null
                        : same(new ProgrammeVenue(
                                venue,
                                row.getString("venue"),
                                row.getString("address"),
                                row.getString("way_in"),
                                row.getBoolean("indoor"),
                                sure ? row.getDouble("latitude") : Double.NaN,
                                sure ? row.getDouble("longitude") : Double.NaN)),
                same(row.getString("room")),
                same(row.getString("channel")),
                number(row, "places"),
                number(row, "online_places"),
                number(row, "free"),
                number(row, "online_free"),
                OccurrenceState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Rows.instant(row, column));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    @SuppressWarnings("unchecked")
    private <T> T same(T value) {
        return (T) shared.computeIfAbsent(value, itself -> itself);
    }
}
