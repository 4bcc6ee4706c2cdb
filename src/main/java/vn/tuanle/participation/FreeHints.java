package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.FreePlaces;
import vn.tuanle.kernel.Rows;

/// Tells the programme how many places are free, a moment after registrations changed it. No
/// registration waits for it.
@Component
class FreeHints {
    private static final int SOME = 500;
    private final JdbcClient sql;
    private final FreePlaces places;

    FreeHints(JdbcClient sql, FreePlaces places) {
        this.sql = sql;
        this.places = places;
    }

    private record Counts(
            UUID occurrence,
            int held,
            int online,
            @Nullable Integer places,
            @Nullable Integer onlinePlaces) {
        FreePlaces.Free free() {
            return new FreePlaces.Free(occurrence, left(places, held), left(onlinePlaces, online));
        }

        private static @Nullable Integer left(@Nullable Integer limit, int held) {
            return limit == null ? null : Math.max(0, limit - held);
        }
    }

    void show() {
        List<Counts> behind = sql.sql("""
                select s.occurrence_id, s.held, s.online_held, o.places, o.online_places
                from sitting_seats s join occurrence o on o.id = s.occurrence_id where not s.shown limit ?""")
                .param(SOME)
                .query((row, n) -> new Counts(
                        Rows.uuid(row, "occurrence_id"),
                        row.getInt("held"),
                        row.getInt("online_held"),
                        row.getObject("places", Integer.class),
                        row.getObject("online_places", Integer.class)))
                .list();
        if (behind.isEmpty()) return;
        places.show(behind.stream().map(Counts::free).toList());
        for (Counts one : behind)
            sql.sql("update sitting_seats set shown = true where occurrence_id = ? and held = ? and online_held = ?")
                    .params(one.occurrence(), one.held(), one.online())
                    .update();
    }
}
