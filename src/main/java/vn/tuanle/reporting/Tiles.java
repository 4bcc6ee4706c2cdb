package vn.tuanle.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Where the tiles of units stand on a lead office's boards, roughly as the units lie on a map; one grid for all of
/// its forms.
@Component
public class Tiles {
    static final int MOST = 20;

    /// A place on the grid, from 1.
    public record At(int row, int column) {}

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Forms forms;

    Tiles(JdbcClient sql, JdbcTemplate batch, Transactions transactions, Forms forms) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.forms = forms;
    }

    Map<UUID, At> of(UUID lead) {
        Map<UUID, At> places = new HashMap<>();
        sql.sql("select unit_id, tile_row, tile_col from report_tile where lead_unit = ?")
                .param(lead)
                .query(row -> {
                    places.put(Rows.uuid(row, "unit_id"), new At(row.getInt("tile_row"), row.getInt("tile_col")));
                });
        return places;
    }

    /// A unit with the row and column typed for it; both empty for none.
    public record Typed(UUID unit, String name, String row, String column) {}

    /// Sets the places of these units; others of the grid stay.
    Outcome<UUID> set(Asker asker, UUID form, List<Typed> typed) {
        FormRow row = forms.led(asker, form);
        Map<At, String> taken = new HashMap<>();
        Map<UUID, At> places = new HashMap<>();
        for (Typed one : typed) {
            if (one.row().isBlank() && one.column().isBlank()) continue;
            At at = new At(number(one.row()), number(one.column()));
            if (at.row() < 1 || at.row() > MOST || at.column() < 1 || at.column() > MOST)
                return Outcome.refusedAt(
                        "hang:" + one.unit(), "{0}: hàng và cột là số từ {1} đến {2}.", one.name(), 1, MOST);
            String other = taken.putIfAbsent(at, one.name());
            if (other != null)
                return new Outcome.Refused<>(
                        Phrase.of("Hai đơn vị ở cùng một ô: {0} và {1}.", other, one.name()), "hang:" + one.unit());
            places.put(one.unit(), at);
        }
        return transactions.run(() -> {
            // those who save at the same time do so one after another
            sql.sql("select id from unit where id = ? for update")
                    .param(row.lead())
                    .query(UUID.class)
                    .single();
            batch.batchUpdate(
                    "delete from report_tile where lead_unit = ? and unit_id = ?",
                    typed.stream()
                            .map(one -> new Object[] {row.lead(), one.unit()})
                            .toList());
            if (!places.isEmpty())
                batch.batchUpdate(
                        "insert into report_tile (lead_unit, unit_id, tile_row, tile_col, set_by) values (?, ?, ?, ?, ?)",
                        places.entrySet().stream()
                                .map(one -> new Object[] {
                                    row.lead(),
                                    one.getKey(),
                                    one.getValue().row(),
                                    one.getValue().column(),
                                    asker.person()
                                })
                                .toList());
            return Outcome.done(form);
        });
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,2}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
