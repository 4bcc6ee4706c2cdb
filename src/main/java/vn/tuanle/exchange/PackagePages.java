package vn.tuanle.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what came in packages.
@Component
class PackagePages {
    private final JdbcClient sql;
    private final Directory directory;

    PackagePages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    static UUID unit(Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit != null && asker.workUnits().contains(unit)) return unit;
        if (asker.workUnits().size() == 1) return asker.workUnits().iterator().next();
        throw new NotFound();
    }

    private String name(UUID unit) {
        return directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
    }

    PackagesPage page(Asker asker, Errors errors) {
        UUID unit = unit(asker);
        List<PackagesPage.Line> lines = sql.sql("""
                select p.id, p.form, f.name, p.sender, p.code, p.subject, coalesce(p.refusal, '') refusal, p.incoming_id,
                  p.document_id, p.received_at, s.code state, s.description
                from exchange_package p join stored_file f on f.id = p.file_id
                join lateral (select * from exchange_state x where x.package_id = p.id
                              order by x.done_at desc, x.code desc limit 1) s on true
                where p.unit_id = ? order by p.received_at desc limit 200""")
                .param(unit)
                .query((row, n) -> new PackagesPage.Line(
                        Rows.uuid(row, "id"),
                        row.getString("form"),
                        row.getString("name"),
                        row.getString("sender"),
                        row.getString("code"),
                        row.getString("subject"),
                        row.getString("refusal"),
                        Rows.uuidOrNull(row, "incoming_id"),
                        Rows.uuidOrNull(row, "document_id"),
                        DeliveryState.of(row.getString("state")).orElseThrow(),
                        row.getString("description"),
                        Rows.instant(row, "received_at")))
                .list();
        return new PackagesPage(name(unit), Packages.mayTake(asker, unit), lines, errors);
    }

    /// The bytes as they came, for staff of the unit that got them.
    UUID file(Asker asker, UUID id) {
        return sql.sql("select file_id from exchange_package where id = ? and unit_id = any(?)")
                .params(Rows.values(id, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> Rows.uuid(row, "file_id"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// What the sender of a package is told of it now.
    StatusMessage status(Asker asker, UUID id) {
        return sql.sql("""
                select p.unit_id, p.code, p.document_key, s.code state, s.description, s.done_at
                from exchange_package p
                join lateral (select * from exchange_state x where x.package_id = p.id
                              order by x.done_at desc, x.code desc limit 1) s on true
                where p.id = ? and p.unit_id = any(?) and p.document_key <> '' and p.form <> 'STATUS'""")
                .params(Rows.values(id, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> new StatusMessage(
                        new OfficialPackage.Organ("", name(Rows.uuid(row, "unit_id"))),
                        row.getString("document_key").split(",", 2)[0],
                        row.getString("code"),
                        row.getString("document_key"),
                        DeliveryState.of(row.getString("state")).orElseThrow(),
                        row.getString("description"),
                        Objects.requireNonNullElse(Rows.instant(row, "done_at"), Instant.now())))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
