package vn.tuanle.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// An issued certificate with all that stands on it, as of its day.
public record CertificateRow(
        UUID id,
        UUID batch,
        UUID unit,
        int number,
        String code,
        String lookup,
        String holder,
        @Nullable Integer birthYear,
        boolean minor,
        String className,
        String award,
        Basis basis,
        Template template,
        String superior,
        String issuer,
        String placeName,
        String signing,
        String signer,
        LocalDate day,
        LocalDate keepUntil,
        boolean named,
        CertificateState state,
        @Nullable UUID replacedBy,
        boolean erased) {
    static final String SELECT = """
            select c.id, c.batch_id, c.unit_id, c.number, c.code, c.lookup, l.holder, l.birth_year, l.minor, l.class_name, l.award,
              b.kind, b.about, b.name, b.from_day, b.until_day, b.place, b.minutes, b.path, b.template_id, b.title, b.words,
              coalesce(t.version, 0) version, b.superior, b.issuer, b.place_name, b.signing, b.signer, c.day, c.keep_until,
              c.named, c.state, c.replaced_by, c.erased_at is not null erased
            from certificate c join certificate_batch b on b.id = c.batch_id
            join certificate_line l on l.batch_id = c.batch_id and l.ordinal = c.ordinal
            left join certificate_template t on t.id = b.template_id\s""";

    static CertificateRow of(ResultSet row, int n) throws SQLException {
        return new CertificateRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "batch_id"),
                Rows.uuid(row, "unit_id"),
                row.getInt("number"),
                row.getString("code"),
                row.getString("lookup"),
                row.getString("holder"),
                row.getObject("birth_year", Integer.class),
                row.getBoolean("minor"),
                row.getString("class_name"),
                row.getString("award"),
                basis(row),
                template(row),
                row.getString("superior"),
                row.getString("issuer"),
                row.getString("place_name"),
                row.getString("signing"),
                row.getString("signer"),
                Objects.requireNonNull(Rows.day(row, "day")),
                Objects.requireNonNull(Rows.day(row, "keep_until")),
                row.getBoolean("named"),
                CertificateState.valueOf(row.getString("state")),
                Rows.uuidOrNull(row, "replaced_by"),
                row.getBoolean("erased"));
    }

    static Basis basis(ResultSet row) throws SQLException {
        return new Basis(
                Basis.Kind.valueOf(row.getString("kind")),
                Rows.uuid(row, "about"),
                row.getString("name"),
                Objects.requireNonNull(Rows.day(row, "from_day")),
                Objects.requireNonNull(Rows.day(row, "until_day")),
                row.getString("place"),
                row.getInt("minutes"),
                row.getString("path"));
    }

    static Template template(ResultSet row) throws SQLException {
        return new Template(
                Rows.uuidOrNull(row, "template_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("words"));
    }

    /// What the certificate is for, as on the paper.
    public java.util.List<String> lines() {
        return template.filled(basis, award, className);
    }

    boolean valid() {
        return state == CertificateState.VALID;
    }

    /// What the public page says of the name: all of it where the holder wants so, else the first
    /// letters; of grown-ups the given name besides.
    public String shown() {
        if (erased || (named && !minor)) return holder;
        return initials(holder, minor);
    }

    static String initials(String name, boolean all) {
        String[] words = Fold.nfc(name).split("[\\s-]+", -1);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) continue;
            if (i > 0) shown.append(' ');
            boolean given = i == words.length - 1 && !all && words.length > 1;
            int first = words[i].offsetByCodePoints(0, 1);
            shown.append(given ? words[i] : words[i].substring(0, first).toUpperCase(Locale.ROOT) + ".");
        }
        return shown.toString();
    }

    /// “12-gcn-ubnd-nguyen-bao-tran”: for the name of a file.
    String fileName() {
        return "%03d-%s".formatted(number, Fold.fold(holder).replaceAll("[^a-z0-9]+", "-"));
    }
}
