package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Releases the programme of a unit and of all below it as numbered editions, and gives them out again.
@Component
class ProgrammeEditions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NOTE = 500;
    private static final String COLUMNS = "id, unit_id, number, note, released_at, jsonb_array_length(lines) as lines";

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Programmes programmes;

    ProgrammeEditions(JdbcClient sql, PlatformTransactionManager transactions, Programmes programmes) {
        this.sql = sql;
        this.transactions = new Transactions(transactions);
        this.programmes = programmes;
    }

    /// An edition without its lines.
    record Edition(UUID id, UUID unit, int number, String note, Instant at, int lines) {}

    /// Freezes what is to come as the unit's next edition; its number is the answer.
    Outcome<Integer> release(Asker asker, UUID unit, String typed, Instant at) {
        if (!asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        String note = Fold.nfc(typed);
        if (note.length() > LONGEST_NOTE)
            return Outcome.refusedAt("ghi-chu", "Ghi chú dài quá {0} ký tự.", LONGEST_NOTE);
        Programme programme = programmes.current();
        List<ProgrammeLine> lines = new ArrayList<>();
        long[] coming = programme.coming(at);
        for (int row = ProgrammeBits.next(coming, 0); row >= 0; row = ProgrammeBits.next(coming, row + 1))
            if (programme.units.within(programme.entry(row).unit(), unit)) lines.add(ProgrammeLine.of(programme, row));
        if (lines.stream().allMatch(ProgrammeLine::off))
            return Outcome.refused("Chưa có buổi nào sắp tới được công bố, nên chưa có gì để phát hành.");
        return transactions.run(() -> {
            sql.sql("select id from unit where id = ? for update")
                    .param(unit)
                    .query(UUID.class)
                    .single();
            Optional<Edition> last = of(unit).stream().findFirst();
            if (last.isPresent()
                    && ProgrammeChange.between(lines(last.get().id), lines, at).isEmpty())
                return Outcome.refused(
                        "Chương trình không khác bản số {0}, nên không phát hành bản mới.", last.get().number);
            int number = last.map(Edition::number).orElse(0) + 1;
            sql.sql("""
                    insert into programme_edition (id, unit_id, number, note, lines, released_by, released_at)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(Rows.values(
                            UUID.randomUUID(), unit, number, note, JSON.writeValueAsString(lines), asker.person(), at))
                    .update();
            return Outcome.done(number);
        });
    }

    /// The unit's editions, the last first.
    List<Edition> of(UUID unit) {
        return sql.sql("select " + COLUMNS + " from programme_edition where unit_id = ? order by number desc")
                .param(unit)
                .query(ProgrammeEditions::edition)
                .list();
    }

    /// The last edition of whichever unit released the most lines: the programme of the whole locality.
    Optional<Edition> widest() {
        return sql.sql("select " + COLUMNS + """
                 from programme_edition e
                where number = (select max(l.number) from programme_edition l where l.unit_id = e.unit_id)
                order by jsonb_array_length(lines) desc, released_at desc limit 1""")
                .query(ProgrammeEditions::edition)
                .optional();
    }

    Optional<Edition> numbered(UUID unit, int number) {
        return sql.sql("select " + COLUMNS + " from programme_edition where unit_id = ? and number = ?")
                .params(unit, number)
                .query(ProgrammeEditions::edition)
                .optional();
    }

    List<ProgrammeLine> lines(UUID edition) {
        String lines = sql.sql("select lines from programme_edition where id = ?")
                .param(edition)
                .query(String.class)
                .single();
        return JSON.readValue(lines, new TypeReference<List<ProgrammeLine>>() {});
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                row.getInt("number"),
                row.getString("note"),
                Objects.requireNonNull(Rows.instant(row, "released_at")),
                row.getInt("lines"));
    }
}
