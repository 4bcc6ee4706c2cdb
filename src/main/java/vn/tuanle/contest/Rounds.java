package vn.tuanle.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads the rounds of contests.
@Component
public class Rounds {
    private static final String SELECT = """
            select r.*, s.ordinal set_ordinal, s.name set_name, s.set_id
            from contest_round r left join round_set s on s.round_id = r.id""";
    private final JdbcClient sql;

    Rounds(JdbcClient sql) {
        this.sql = sql;
    }

    /// In their order.
    public List<Round> of(UUID contest) {
        return read(sql.sql(SELECT + " where r.contest_id = ? order by r.ordinal, s.ordinal")
                .param(contest));
    }

    public Optional<Round> find(UUID round) {
        return read(sql.sql(SELECT + " where r.id = ? order by s.ordinal").param(round)).stream()
                .findFirst();
    }

    private static List<Round> read(JdbcClient.StatementSpec asked) {
        Map<UUID, Round> rounds = new LinkedHashMap<>();
        Map<UUID, List<Round.Named>> sets = new LinkedHashMap<>();
        asked.query(row -> {
            UUID id = Rows.uuid(row, "id");
            if (!rounds.containsKey(id)) rounds.put(id, of(row));
            List<Round.Named> its = sets.computeIfAbsent(id, k -> new ArrayList<>());
            UUID set = Rows.uuidOrNull(row, "set_id");
            if (set != null) its.add(new Round.Named(row.getInt("set_ordinal"), row.getString("set_name"), set));
        });
        return rounds.values().stream()
                .map(round -> with(round, sets.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private static Round with(Round it, List<Round.Named> sets) {
        return new Round(
                it.id(),
                it.contest(),
                it.ordinal(),
                it.title(),
                it.preset(),
                it.opens(),
                it.closes(),
                it.minutes(),
                it.attempts(),
                it.grace(),
                it.choice(),
                it.single(),
                it.version(),
                sets);
    }

    private static Round of(ResultSet row) throws SQLException {
        return new Round(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "contest_id"),
                row.getInt("ordinal"),
                row.getString("title"),
                Preset.valueOf(row.getString("preset")),
                Objects.requireNonNull(Rows.instant(row, "opens_at")),
                Objects.requireNonNull(Rows.instant(row, "closes_at")),
                row.getInt("minutes"),
                row.getInt("attempts"),
                row.getInt("grace"),
                row.getBoolean("choice"),
                row.getBoolean("single"),
                row.getInt("version"),
                List.of());
    }
}
