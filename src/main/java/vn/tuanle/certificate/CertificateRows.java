package vn.tuanle.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Reads issued certificates: of a batch, of a contact, by code, or one that the asker may see.
@Component
class CertificateRows {
    private final JdbcClient sql;
    private final CertificateAccess access;

    CertificateRows(JdbcClient sql, CertificateAccess access) {
        this.sql = sql;
        this.access = access;
    }

    CertificateRow one(UUID id) {
        return sql.sql(CertificateRow.SELECT + "where c.id = ?")
                .param(id)
                .query(CertificateRow::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    CertificateRow seen(Asker asker, UUID id) {
        CertificateRow row = one(id);
        if (!access.sees(asker, row.unit())) throw new NotFound();
        return row;
    }

    /// A code that cannot be one is looked for like any other.
    Optional<CertificateRow> byCode(String code) {
        return sql.sql(CertificateRow.SELECT + "where c.lookup = ?")
                .param(code)
                .query(CertificateRow::of)
                .optional();
    }

    List<CertificateRow> ofBatch(UUID batch) {
        return sql.sql(CertificateRow.SELECT + "where c.batch_id = ? order by c.number")
                .param(batch)
                .query(CertificateRow::of)
                .list();
    }

    /// Those that were told to the contact, the newest first.
    List<CertificateRow> of(Contact contact) {
        return sql.sql(
                        CertificateRow.SELECT
                                + "where l.contact = ? and c.state <> 'REPLACED' and c.erased_at is null order by c.day desc, c.number desc limit 500")
                .param(CertificateLinks.written(contact))
                .query(CertificateRow::of)
                .list();
    }

    /// The newest of the asker's units, or those in whose name or number the words stand.
    List<CertificateRow> found(Asker asker, String folded, int most) {
        return sql.sql(CertificateRow.SELECT + """
                where c.unit_id = any(cast(? as uuid[])) and (? = '' or position(? in c.folded) > 0 or lower(c.code) = ?
                  or cast(c.number as text) = ?)
                order by c.day desc, c.year desc, c.number desc limit ?""")
                .params(Rows.values(access.units(asker), folded, folded, folded, folded, most))
                .query(CertificateRow::of)
                .list();
    }
}
