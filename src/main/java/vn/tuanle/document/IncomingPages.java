package vn.tuanle.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.IncomingRegisterPage.Typed;
import vn.tuanle.document.IncomingRegisterPage.Waiting;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.trust.Signature;
import vn.tuanle.trust.Signatures;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads for the incoming register and the page of one document that came.
@Component
class IncomingPages {
    private final JdbcClient sql;
    private final Registers registers;
    private final Directory directory;
    private final Files files;
    private final Signatures signatures;

    IncomingPages(JdbcClient sql, Registers registers, Directory directory, Files files, Signatures signatures) {
        this.sql = sql;
        this.registers = registers;
        this.directory = directory;
        this.files = files;
        this.signatures = signatures;
    }

    /// The unit the asker works for now; a register is only ever that unit's.
    static UUID unit(Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit != null && asker.workUnits().contains(unit)) return unit;
        if (asker.workUnits().size() == 1) return asker.workUnits().iterator().next();
        throw new NotFound();
    }

    String name(UUID unit) {
        return directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
    }

    IncomingRegisterPage register(Asker asker, UUID unit, RegisterFilter filter, int page) {
        return register(
                asker, unit, filter, page, Typed.empty(LocalDate.now(Days.ZONE).toString()), Errors.none());
    }

    IncomingRegisterPage register(Asker asker, UUID unit, RegisterFilter filter, int page, Typed typed, Errors errors) {
        List<Integer> years = new ArrayList<>(registers.years(unit, false));
        if (!years.contains(filter.year())) years.addFirst(filter.year());
        boolean mayEnter = Incoming.mayEnter(asker, unit);
        return new IncomingRegisterPage(
                name(unit),
                filter,
                years,
                registers.incoming(unit, filter, page),
                waiting(unit),
                mayEnter,
                typed,
                errors);
    }

    private List<Waiting> waiting(UUID unit) {
        Map<UUID, UUID> issuers = new HashMap<>();
        List<Waiting> waiting = sql.sql("""
                select v.id, d.unit_id issuer, d.code, d.kind, d.title, v.delivered_at
                from delivery v join document d on d.id = v.document_id
                where v.unit_id = ? and not exists (select 1 from incoming i where i.delivery_id = v.id)
                order by v.delivered_at limit 200""")
                .param(unit)
                .query((row, n) -> {
                    issuers.put(Rows.uuid(row, "id"), Rows.uuid(row, "issuer"));
                    return new Waiting(
                            Rows.uuid(row, "id"),
                            "",
                            row.getString("code"),
                            DocumentType.withAbstract(row.getString("kind"), row.getString("title")),
                            Rows.instant(row, "delivered_at"));
                })
                .list();
        Set<UUID> all = new LinkedHashSet<>(issuers.values());
        Map<UUID, String> names = directory.names(all, LocalDate.now(Days.ZONE));
        return waiting.stream()
                .map(each -> new Waiting(
                        each.delivery(),
                        names.getOrDefault(issuers.get(each.delivery()), ""),
                        each.code(),
                        each.abstractText(),
                        each.since()))
                .toList();
    }

    /// One line of the register with all that hangs on it.
    IncomingPage one(Asker asker, UUID incoming, Errors errors) {
        List<IncomingPage.File> files = sql
                .sql("""
                select x.file_id from incoming_file x join incoming i on i.id = x.incoming_id
                where i.id = ? and i.unit_id = any(?) order by x.ordinal""")
                .params(Rows.values(incoming, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> Rows.uuid(row, "file_id"))
                .list()
                .stream()
                .map(this::file)
                .toList();
        List<IncomingPage.Passing> passings = sql.sql("""
                select x.receiver, x.passed_on, x.note, p.name, x.done_at
                from incoming_passing x join person p on p.id = x.done_by
                where x.incoming_id = ? order by x.done_at""")
                .param(incoming)
                .query((row, n) -> new IncomingPage.Passing(
                        row.getString("receiver"),
                        Rows.day(row, "passed_on"),
                        row.getString("note"),
                        row.getString("name"),
                        Rows.instant(row, "done_at")))
                .list();
        return sql.sql("""
                select i.*, p.name entered_name, v.document_id
                from incoming i join person p on p.id = i.entered_by left join delivery v on v.id = i.delivery_id
                where i.id = ? and i.unit_id = any(?)""")
                .params(Rows.values(incoming, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> new IncomingPage(
                        incoming,
                        name(Rows.uuid(row, "unit_id")),
                        row.getInt("year"),
                        row.getInt("number"),
                        Objects.requireNonNull(Rows.day(row, "arrived")),
                        row.getString("author"),
                        row.getString("code"),
                        Rows.day(row, "day"),
                        row.getString("abstract"),
                        row.getString("note"),
                        Rows.uuidOrNull(row, "document_id"),
                        row.getString("entered_name"),
                        Rows.instant(row, "entered_at"),
                        files,
                        passings,
                        Incoming.mayEnter(asker, Rows.uuid(row, "unit_id")),
                        errors))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private IncomingPage.File file(UUID id) {
        Files.Kept kept = files.find(id).orElseThrow();
        List<Signature> found = List.of();
        @Nullable Phrase trouble = null;
        if (kept.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
            switch (signatures.of(files.content(kept))) {
                case Outcome.Done<List<Signature>>(List<Signature> all) -> found = all;
                case Outcome.Refused<List<Signature>> refused -> trouble = refused.why();
            }
        return new IncomingPage.File(id, kept.name(), kept.size(), found, trouble);
    }

    /// A file that came with the document, for staff of the unit.
    Files.Kept file(Asker asker, UUID incoming, UUID file) {
        return sql.sql("""
                select x.file_id from incoming_file x join incoming i on i.id = x.incoming_id
                where i.id = ? and x.file_id = ? and i.unit_id = any(?)""")
                .params(Rows.values(incoming, file, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> Rows.uuid(row, "file_id"))
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
