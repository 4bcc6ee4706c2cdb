package vn.tuanle.reporting;

import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;

/// A province with cities, wards and schools that all report up, and somebody who may act for all of
/// them.
final class ReportTree {
    final Asker everybody;
    final UUID form = UUID.randomUUID();
    final UUID lead;
    private final JdbcClient sql;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> reports;

    ReportTree(JdbcClient sql, Cast cast, FormRows rows, Forms forms, Random random, int wide) {
        this.sql = sql;
        lead = cast.unit("UBND tỉnh Vui", UnitKind.UBND_TINH, null);
        units.add(lead);
        for (int i = 0; i < 3; i++) {
            UUID city = add(cast, "UBND thành phố " + i, UnitKind.UBND_TP, lead);
            for (int j = 0; j < 1 + random.nextInt(wide); j++) {
                UUID ward = add(cast, "UBND phường " + i + "." + j, UnitKind.UBND_XA, city);
                for (int k = 0; k < random.nextInt(wide); k++)
                    add(cast, "Trường " + i + "." + j + "." + k, UnitKind.TRUONG_TH, ward);
            }
        }
        Cast.Person person = cast.person("Người Làm Thay", lead, Role.HEAD);
        everybody = new Asker(
                person.id(),
                person.name(),
                UUID.randomUUID(),
                lead,
                units.stream()
                        .flatMap(unit ->
                                List.of(new Asker.Right(unit, Role.HEAD), new Asker.Right(unit, Role.OFFICER)).stream())
                        .toList());
        LocalDate first = LocalDate.of(2021, 10, 16);
        sql.sql("""
                insert into report_form (id, lead_unit, title, first_day, last_day, created_by) values (?, ?, 'Báo cáo', ?, ?, ?)""")
                .params(Rows.values(form, lead, first, first.plusDays(6), person.id()))
                .update();
        Due due = Due.of(LocalDate.of(2099, 10, 28), Due.Boundary.BEFORE);
        List<Audience> audiences = new ArrayList<>();
        for (String kind : List.of(Audience.LEAD, "UBND_TP", "UBND_XA", "TRUONG_TH"))
            audiences.add(
                    new Audience(kind, Duty.MUST, Via.PARENT, due, due.day().plusDays(30)));
        List<Field> fields = Catalogue.items().stream()
                .filter(item -> item.use() && item.kind().counted())
                .map(Catalogue.Item::field)
                .map(f -> f.requiring(false))
                .toList();
        rows.write(new FormVersion(form, 1, first, "", null, fields, List.of(), audiences), person.id());
        done(forms.issue(everybody, form));
        reports = sql.sql("select id from report where form_id = ? order by id")
                .param(form)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    private UUID add(Cast cast, String name, UnitKind kind, UUID parent) {
        UUID unit = cast.unit(name, kind, parent);
        units.add(unit);
        return unit;
    }

    /// The reports of the units as they were made, the top first: the same for the same seed.
    List<UUID> inOrder() {
        return units.stream()
                .map(unit -> sql.sql("select id from report where form_id = ? and unit_id = ?")
                        .params(Rows.values(form, unit))
                        .query(UUID.class)
                        .single())
                .toList();
    }

    /// One of the units that stand directly below the top goes up into another unit of them, or into a new one.
    void mergeCities(Random random, java.util.Map<UUID, UUID> into) {
        List<UUID> cities = children(inOrder().getFirst()).stream()
                .map(report -> row(report).unit())
                .filter(unit -> !into.containsKey(unit))
                .toList();
        if (cities.size() < 2) return;
        UUID gone = cities.get(random.nextInt(cities.size()));
        UUID heir = cities.stream().filter(one -> !one.equals(gone)).findFirst().orElseThrow();
        ends(gone, heir);
        into.put(gone, heir);
    }

    private void ends(UUID gone, UUID heir) {
        sql.sql("update unit_version set valid_to = ? where unit_id = ? and valid_to is null")
                .params(Rows.values(LocalDate.of(2025, 7, 1), gone))
                .update();
        sql.sql("insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', ?)")
                .params(Rows.values(UUID.randomUUID(), gone, heir, LocalDate.of(2025, 7, 1)))
                .update();
    }

    List<UUID> reports() {
        return reports;
    }

    ReportRow row(UUID report) {
        return sql.sql(ReportRow.SELECT + " where r.id = ?")
                .param(report)
                .query((row, n) -> ReportRow.of(row))
                .single();
    }

    @Nullable
    UUID parent(UUID report) {
        return row(report).parent();
    }

    List<UUID> children(UUID report) {
        return sql.sql("select id from report where parent_id = ?")
                .param(report)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    Cell cell(UUID report, int turn, CellKey place) {
        return sql.sql("select * from report_value where report_id = ? and turn = ? and code = ? and member = ?")
                .params(Rows.values(report, turn, place.code(), place.member()))
                .query((row, n) -> Cell.of(row))
                .optional()
                .orElse(Cell.EMPTY);
    }

    /// Two units become one, as of today: their reports stay, the new one stands for both.
    boolean merge(Random random) {
        UUID gone = units.get(1 + random.nextInt(units.size() - 1));
        UUID into = units.get(1 + random.nextInt(units.size() - 1));
        if (gone.equals(into)) return false;
        ends(gone, into);
        return true;
    }
}
