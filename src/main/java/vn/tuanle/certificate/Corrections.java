package vn.tuanle.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// What becomes of an issued certificate: put right by another that replaces it, or revoked. What was
/// issued is never changed.
@Component
class Corrections {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final CertificateAccess access;
    private final CertificateActs acts;
    private final CertificateLetters letters;
    private final Certificates certificates;

    Corrections(
            JdbcClient sql,
            Transactions transactions,
            CertificateAccess access,
            CertificateActs acts,
            CertificateLetters letters,
            Certificates certificates) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.acts = acts;
        this.letters = letters;
        this.certificates = certificates;
    }

    /// By the head, for good; the holder is told why.
    Outcome<UUID> revoke(Asker asker, UUID certificate, String reason) {
        String why = Fold.nfc(reason);
        if (why.isEmpty())
            return Outcome.refusedAt("ly-do", "Hãy ghi lý do thu hồi; trang kiểm tra cho mọi người thấy lý do này.");
        if (why.length() > Certificates.LONGEST)
            return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", Certificates.LONGEST);
        return transactions.run(() -> {
            CertificateRow row = locked(asker, certificate);
            if (!access.heads(asker, row.unit()))
                return Outcome.refused("Chỉ thủ trưởng đơn vị thu hồi giấy chứng nhận.");
            if (!row.valid()) return Outcome.refused("Giấy này không còn hiệu lực rồi.");
            sql.sql("update certificate set state = 'REVOKED' where id = ?")
                    .param(certificate)
                    .update();
            Instant now = Instant.now();
            acts.of(List.of(certificate), CertificateActKind.REVOKED, why, asker.person(), now);
            letters.revoked(row, why, now);
            return Outcome.done(certificate);
        });
    }

    /// Prepares the certificate that takes its place, with the name as it should be; the head issues it.
    Outcome<UUID> correct(Asker asker, UUID certificate, UUID key, String name, String reason) {
        String right = Fold.nfc(name.replaceAll("\\s+", " "));
        String why = Fold.nfc(reason);
        if (right.isEmpty() || right.length() > 200)
            return Outcome.refusedAt("ten", "Hãy ghi họ và tên, nhiều nhất 200 ký tự.");
        if (why.isEmpty() || why.length() > Certificates.LONGEST)
            return Outcome.refusedAt(
                    "vi-sao", "Hãy ghi vì sao cần giấy khác, nhiều nhất {0} ký tự.", Certificates.LONGEST);
        return transactions.run(() -> {
            CertificateRow row = locked(asker, certificate);
            if (!row.valid()) return Outcome.refused("Giấy này không còn hiệu lực rồi.");
            Candidate candidate = sql.sql("""
                    select l.* from certificate c join certificate_line l on l.batch_id = c.batch_id and l.ordinal = c.ordinal
                    where c.id = ?""")
                    .param(certificate)
                    .query((line, n) -> new Candidate(
                            Rows.uuid(line, "person_id"),
                            Rows.uuid(line, "source_id"),
                            right,
                            line.getObject("birth_year", Integer.class),
                            line.getBoolean("minor"),
                            line.getString("class_name"),
                            line.getString("award"),
                            line.getString("contact"),
                            line.getBoolean("english"),
                            Rows.day(line, "contact_until")))
                    .single();
            int years = Math.max(1, row.keepUntil().getYear() - row.day().getYear());
            return certificates.prepare(
                    new CertificateOrder(key, row.unit(), row.basis(), years, List.of(candidate)),
                    certificate,
                    why,
                    asker.person(),
                    Instant.now());
        });
    }

    private CertificateRow locked(Asker asker, UUID certificate) {
        CertificateRow row = sql.sql(CertificateRow.SELECT + "where c.id = ? for update of c")
                .param(certificate)
                .query(CertificateRow::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!access.sees(asker, row.unit())) throw new NotFound();
        return row;
    }
}
