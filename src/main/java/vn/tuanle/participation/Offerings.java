package vn.tuanle.participation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.ActivityState;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.NotFound;

/// Reads what one may take part in: for the public what is published, for a unit what it leads.
@Component
class Offerings {
    private static final String ACTIVITY = """
            select a.id, a.code, a.title, a.unit_id, a.contact, a.state, a.registration,
              f.opens_at, f.closes_at, f.ages, f.sexes, f.photos, f.classes, f.most, f.offer_hours, f.keep_days,
              f.version form_version
            from activity a left join registration_form f on f.activity_id = a.id where\s""";
    private final JdbcClient sql;
    private final Directory directory;
    private final Lineage lineage;

    Offerings(JdbcClient sql, Directory directory, Lineage lineage) {
        this.sql = sql;
        this.directory = directory;
        this.lineage = lineage;
    }

    private record Row(
            UUID id,
            String code,
            String title,
            UUID unit,
            String contact,
            ActivityState state,
            boolean registers,
            SignUp signUp) {}

    /// What is published under a code, in four queries.
    Offering published(String code) {
        return row("a.code = ? and a.state in ('PUBLISHED', 'CANCELLED')", code)
                .map(this::whole)
                .orElseThrow(NotFound::new);
    }

    /// For those who work for the unit that leads it.
    Offering led(Asker asker, UUID activity) {
        return led(activity, lineage.withPredecessors(asker.workUnits(), LocalDate.now(Days.ZONE)));
    }

    /// For those who answer for it: head and officers.
    Offering answeredFor(Asker asker, UUID activity) {
        return led(
                activity, lineage.withPredecessors(asker.unitsAs(Role.HEAD, Role.OFFICER), LocalDate.now(Days.ZONE)));
    }

    boolean answersFor(Asker asker, Offering offering) {
        return lineage.withPredecessors(asker.unitsAs(Role.HEAD, Role.OFFICER), LocalDate.now(Days.ZONE))
                .contains(offering.unit());
    }

    private Offering led(UUID activity, java.util.Set<UUID> units) {
        Row row = row("a.id = ?", activity).orElseThrow(NotFound::new);
        if (!units.contains(row.unit())) throw new NotFound();
        return whole(row);
    }

    Offering of(UUID activity) {
        return row("a.id = ?", activity).map(this::whole).orElseThrow(NotFound::new);
    }

    private Optional<Row> row(String which, Object key) {
        return sql.sql(ACTIVITY + which)
                .param(key)
                .query((row, n) -> new Row(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("title"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("contact"),
                        ActivityState.valueOf(row.getString("state")),
                        !row.getString("registration").equals("NONE"),
                        SignUp.of(row)))
                .optional();
    }

    private Offering whole(Row row) {
        Map<UUID, String> names = directory.names(List.of(row.unit()), LocalDate.now(Days.ZONE));
        return new Offering(
                row.id(),
                row.code(),
                row.title(),
                row.unit(),
                names.getOrDefault(row.unit(), ""),
                row.contact(),
                row.state(),
                row.registers(),
                row.signUp(),
                questions(row.id()),
                sittings(row.id()));
    }

    private List<Sitting> sittings(UUID activity) {
        return sql.sql("select " + Sitting.COLUMNS + " " + """
                from occurrence o left join venue v on v.id = o.venue_id left join sitting_seats s on s.occurrence_id = o.id
                where o.activity_id = ? order by o.starts_at, o.id""")
                .param(activity)
                .query((row, n) -> Sitting.of(row))
                .list();
    }

    private List<Question> questions(UUID activity) {
        return sql.sql("""
                select id, kind, words, options, required, until, personal from registration_question
                where activity_id = ? and dropped_at is null order by ordinal, id""").param(activity).query((row, n) -> question(row)).list();
    }

    private static Question question(ResultSet row) throws SQLException {
        Array options = row.getArray("options");
        Instant until = Rows.instant(row, "until");
        return new Question(
                Rows.uuid(row, "id"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getString("words"),
                List.of((String[]) options.getArray()),
                row.getBoolean("required"),
                until,
                row.getBoolean("personal"));
    }
}
