package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// A published activity for a test, with its sittings.
final class Programme {
    final UUID unit;
    final UUID activity = UUID.randomUUID();
    final String code = RegistrationLinks.code(8);
    private static int block = 100;
    private final JdbcClient sql;
    private int sittings;

    Programme(JdbcClient sql, UUID unit, UUID by) {
        this.sql = sql;
        this.unit = unit;
        block++;
        sql.sql("""
                insert into activity (id, code, unit_id, kind, title, subject, language, registration, state, created_by,
                  created_at, changed_at)
                values (?, ?, ?, 'TALK', 'Đọc sách cùng con', 'READING', 'vi', 'REQUIRED', 'PUBLISHED', ?, now(), now())""").params(activity, code, unit, by).update();
    }

    UUID sitting(@Nullable Integer places) {
        return sitting("PLACE", places, null, Duration.ofDays(5));
    }

    UUID sitting(String mode, @Nullable Integer places, @Nullable Integer online, Duration ahead) {
        UUID id = UUID.randomUUID();
        Instant starts = Instant.now().plus(ahead);
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, room, places, online_places, state,
                  changed_at)
                values (?, ?, ?, ?, ?, ?, 'Phòng 1', ?, ?, 'ON', now())""")
                .params(Rows.values(
                        id, activity, ++sittings, starts, starts.plus(Duration.ofHours(2)), mode, places, online))
                .update();
        return id;
    }

    void limit(UUID sitting, @Nullable Integer places) {
        sql.sql("update occurrence set places = ? where id = ?")
                .params(Rows.values(places, sitting))
                .update();
    }

    /// The bookings of a sitting in their order: state and people.
    List<String> line(UUID sitting) {
        return sql.sql("select state || ' ' || people from booking where occurrence_id = ? order by turn")
                .param(sitting)
                .query((row, n) -> row.getString(1))
                .list();
    }

    int people(UUID sitting, BookingState state) {
        return sql.sql("select coalesce(sum(people), 0) from booking where occurrence_id = ? and state = ?")
                .params(Rows.values(sitting, state))
                .query(Integer.class)
                .single();
    }

    int held(UUID sitting) {
        return sql.sql("select held + online_held from sitting_seats where occurrence_id = ?")
                .param(sitting)
                .query(Integer.class)
                .single();
    }

    UUID booked(UUID registration, UUID sitting) {
        return sql.sql("select id from booking where registration_id = ? and occurrence_id = ?")
                .params(registration, sitting)
                .query((row, n) -> Rows.uuid(row, "id"))
                .single();
    }

    BookingState state(UUID registration, UUID sitting) {
        return BookingState.valueOf(sql.sql("select state from booking where registration_id = ? and occurrence_id = ?")
                .params(registration, sitting)
                .query(String.class)
                .single());
    }

    static Wish alone(String phone, String name, UUID... sittings) {
        return wish(RegistrationKind.SELF, phone, name, List.of(name), 1, Way.PLACE, sittings);
    }

    static Wish group(String phone, int people, UUID... sittings) {
        return wish(RegistrationKind.CLASS, phone, "Cô Lan", List.of(), people, Way.PLACE, sittings);
    }

    static Wish wish(
            RegistrationKind kind,
            String phone,
            String name,
            List<String> guests,
            int people,
            Way way,
            UUID... sittings) {
        Map<UUID, Way> all = new LinkedHashMap<>();
        for (UUID sitting : sittings) all.put(sitting, way);
        Set<ConsentPurpose> consents = EnumSet.of(ConsentPurpose.TAKE_PART, ConsentPurpose.REMIND);
        return new Wish(
                UUID.randomUUID(),
                kind,
                phone,
                name,
                kind == RegistrationKind.CLASS ? "Lớp " + phone : "",
                people,
                guests.stream()
                        .map(each -> new Wish.Guest(each, null, null, null, false))
                        .toList(),
                all,
                Map.of(),
                consents,
                false);
    }

    /// A number that no other test has used: how much one of them sends in a day is bounded.
    static String phone(int number) {
        return "09%03d%05d".formatted(block, number);
    }

    String path() {
        return "/hoat-dong/" + Objects.requireNonNull(code) + "/dang-ky";
    }
}
