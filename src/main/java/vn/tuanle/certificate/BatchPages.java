package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Heading;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads certificates that were prepared together; however many, in the same queries.
@Component
class BatchPages {
    private final JdbcClient sql;
    private final CertificateAccess access;
    private final CertificateActs acts;
    private final CertificateFiles files;
    private final Directory directory;

    BatchPages(
            JdbcClient sql,
            CertificateAccess access,
            CertificateActs acts,
            CertificateFiles files,
            Directory directory) {
        this.sql = sql;
        this.access = access;
        this.acts = acts;
        this.files = files;
        this.directory = directory;
    }

    BatchRow seen(Asker asker, UUID id) {
        BatchRow row = sql.sql(BatchRow.SELECT + "b.id = ?")
                .param(id)
                .query(BatchRow::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!access.sees(asker, row.unit())) throw new NotFound();
        return row;
    }

    BatchPage page(Asker asker, UUID id, String signing, String reason, Errors errors) {
        BatchRow batch = seen(asker, id);
        LocalDate today = LocalDate.now(Days.ZONE);
        UnitOn unit = directory.unit(batch.unit(), today).orElse(null);
        String name = unit != null
                ? unit.name()
                : directory.names(List.of(batch.unit()), today).getOrDefault(batch.unit(), "");
        return new BatchPage(
                batch,
                name,
                lines(batch),
                acts.ofBatch(id),
                access.heads(asker, batch.unit()),
                signing.isEmpty() && unit != null ? usual(unit) : signing,
                asker.name(),
                reason,
                errors);
    }

    private static String usual(UnitOn unit) {
        return String.join("\n", Heading.of(unit).mark());
    }

    /// The first of the batch as a paper that says it is none yet.
    byte[] sample(Asker asker, UUID id) {
        BatchRow batch = seen(asker, id);
        UnitOn unit = directory.unit(batch.unit(), LocalDate.now(Days.ZONE)).orElseThrow(NotFound::new);
        Candidate first = lines(batch).getFirst().candidate();
        return files.sample(
                batch,
                first,
                Heading.of(unit),
                unit.name(),
                usual(unit),
                access.heads(asker, batch.unit()) ? asker.name() : "");
    }

    private List<BatchPage.Line> lines(BatchRow batch) {
        return sql.sql("""
                select l.*, c.id certificate, coalesce(c.code, '') code, c.state,
                  case when b.state = 'PREPARED' then coalesce((select h.code from certificate h where h.about = b.about
                    and h.person_id = l.person_id and h.state = 'VALID' and h.id is distinct from b.replaces), '') else '' end held
                from certificate_line l join certificate_batch b on b.id = l.batch_id
                left join certificate c on c.batch_id = l.batch_id and c.ordinal = l.ordinal
                where l.batch_id = ? order by l.ordinal""")
                .param(batch.id())
                .query((row, n) -> {
                    String state = row.getString("state");
                    return new BatchPage.Line(
                            row.getInt("ordinal"),
                            new Candidate(
                                    Rows.uuid(row, "person_id"),
                                    Rows.uuid(row, "source_id"),
                                    row.getString("holder"),
                                    row.getObject("birth_year", Integer.class),
                                    row.getBoolean("minor"),
                                    row.getString("class_name"),
                                    row.getString("award"),
                                    row.getString("contact"),
                                    row.getBoolean("english"),
                                    Rows.day(row, "contact_until")),
                            Rows.uuidOrNull(row, "certificate"),
                            row.getString("code"),
                            state == null ? null : CertificateState.valueOf(state),
                            row.getString("held"));
                })
                .list();
    }

    CertificateListPage list(Asker asker, String words, CertificateRows rows) {
        String[] units = access.units(asker);
        List<CertificateListPage.Batch> batches = sql.sql("""
                select b.id, b.unit_id, b.name, b.from_day, b.state, b.day, count(l.ordinal) people
                from certificate_batch b join certificate_line l on l.batch_id = b.id
                where b.unit_id = any(cast(? as uuid[])) and b.state in ('PREPARED', 'ISSUED')
                group by b.id order by b.state desc, b.day desc nulls first, b.id limit 60""")
                .params(Rows.values((Object) units))
                .query((row, n) -> new CertificateListPage.Batch(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        Rows.day(row, "from_day"),
                        BatchState.valueOf(row.getString("state")),
                        Rows.day(row, "day"),
                        row.getInt("people")))
                .list();
        Map<UUID, String> names = directory.names(
                batches.stream().map(CertificateListPage.Batch::unit).toList(), LocalDate.now(Days.ZONE));
        return new CertificateListPage(
                batches, names, rows.found(asker, vn.tuanle.kernel.Fold.fold(words), CertificateListPage.MOST), words);
    }
}
