package vn.tuanle.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Heading;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.NotFound;

/// Certificates from the officer's list to the issued paper: prepared together, issued by the head in
/// one act with numbers that follow each other, all or none.
@Component
public class Certificates {
    static final int LONGEST = 500;
    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final Transactions transactions;
    private final CertificateAccess access;
    private final CertificateActs acts;
    private final CertificateLetters letters;
    private final Templates templates;
    private final Directory directory;
    private final Notices notices;

    Certificates(
            JdbcClient sql,
            JdbcTemplate rows,
            Transactions transactions,
            CertificateAccess access,
            CertificateActs acts,
            CertificateLetters letters,
            Templates templates,
            Directory directory,
            Notices notices) {
        this.sql = sql;
        this.rows = rows;
        this.transactions = transactions;
        this.access = access;
        this.acts = acts;
        this.letters = letters;
        this.templates = templates;
        this.directory = directory;
        this.notices = notices;
    }

    /// The page of a batch.
    public static String path(UUID batch) {
        return "/chung-nhan-don-vi/dot/" + batch;
    }

    /// Writes the batch for the head to issue; whether `by` may is for the caller, who knows what it is about.
    /// Gives the batch. Refused where nobody is chosen or a name is missing.
    public Outcome<UUID> prepare(CertificateOrder order, UUID by, Instant now) {
        return prepare(order, null, "", by, now);
    }

    Outcome<UUID> prepare(CertificateOrder order, @Nullable UUID replaces, String reason, UUID by, Instant now) {
        if (order.candidates().isEmpty()) return Outcome.refusedAt("nguoi", "Hãy chọn ít nhất một người.");
        if (order.candidates().size() > CertificateOrder.MOST)
            return Outcome.refusedAt("nguoi", "Mỗi đợt nhiều nhất {0} người.", CertificateOrder.MOST);
        if (order.candidates().stream().anyMatch(one -> Fold.nfc(one.name()).isEmpty()))
            return Outcome.refusedAt("nguoi", "Có người không còn tên (đã xóa theo hạn), nên không cấp được.");
        if (order.keepYears() < 1 || order.keepYears() > 30)
            return Outcome.refusedAt("luu", "Thời hạn lưu từ 1 đến 30 năm.");
        return transactions.run(() -> {
            Template template =
                    templates.current(order.unit(), order.basis().kind().template());
            Basis basis = order.basis();
            int written = sql.sql("""
                    insert into certificate_batch (id, unit_id, kind, about, name, from_day, until_day, place, minutes, path,
                      template_id, title, words, keep_years, replaces, reason, state)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED') on conflict (id) do nothing""")
                    .params(Rows.values(
                            order.key(),
                            order.unit(),
                            basis.kind(),
                            basis.about(),
                            basis.name(),
                            basis.from(),
                            basis.until(),
                            basis.place(),
                            basis.minutes(),
                            basis.path(),
                            template.id(),
                            template.title(),
                            template.words(),
                            order.keepYears(),
                            replaces,
                            reason))
                    .update();
            if (written == 0) return Outcome.done(order.key());
            lines(order);
            acts.ofBatch(order.key(), CertificateActKind.PREPARED, reason, by, now);
            tell(
                    order.unit(),
                    order.key(),
                    "cho",
                    Phrase.of("Giấy chứng nhận chờ thủ trưởng cấp: {0}", basis.name()),
                    Phrase.of(
                            "{0} giấy đã được chuẩn bị. Mở để xem và cấp.",
                            order.candidates().size()),
                    by);
            return Outcome.done(order.key());
        });
    }

    private void lines(CertificateOrder order) {
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Candidate one : order.candidates())
            lines.add(Rows.values(
                            order.key(),
                            lines.size() + 1,
                            one.person(),
                            one.source(),
                            Fold.nfc(one.name().replaceAll("\\s+", " ")),
                            one.birthYear(),
                            one.minor(),
                            one.className(),
                            one.award(),
                            one.contact(),
                            one.english(),
                            one.contactUntil())
                    .toArray());
        rows.batchUpdate("""
                insert into certificate_line (batch_id, ordinal, person_id, source_id, holder, birth_year, minor, class_name, award,
                  contact, english, contact_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
    }

    /// Issues what was prepared, signed by the asker, the head, under the lines given (the office, and by
    /// what right). Who has a certificate for the same already keeps it and gets no second. Gives how
    /// many were issued.
    public Outcome<Integer> issue(Asker asker, UUID batch, String signing, Instant now) {
        String lines = Fold.nfc(String.join(
                "\n",
                signing.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()));
        if (lines.isEmpty() || lines.length() > 300 || lines.lines().count() > 3)
            return Outcome.refusedAt("ky", "Chức vụ người ký có từ một đến ba dòng.");
        return transactions.run(() -> {
            BatchRow row = locked(asker, batch);
            if (!access.heads(asker, row.unit())) return Outcome.refused("Chỉ thủ trưởng đơn vị cấp giấy chứng nhận.");
            if (row.state() == BatchState.ISSUED) return Outcome.done(0);
            if (row.state() != BatchState.PREPARED) return Outcome.refused("Đợt này không còn chờ cấp.");
            LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
            UnitOn unit = directory.unit(row.unit(), today).orElse(null);
            if (unit == null)
                return Outcome.refused(
                        "Đơn vị này đã kết thúc, không cấp giấy mới được. Đơn vị kế thừa hãy chuẩn bị đợt của mình.");
            return number(asker, row, unit, lines, today, now);
        });
    }

    private Outcome<Integer> number(
            Asker asker, BatchRow row, UnitOn unit, String signing, LocalDate today, Instant now) {
        int year = today.getYear();
        int last = sql.sql("""
                insert into certificate_series (unit_id, year, last_number) values (?, ?, 0)
                on conflict (unit_id, year) do update set last_number = certificate_series.last_number
                returning last_number""")
                .params(Rows.values(unit.id(), year))
                .query(Integer.class)
                .single();
        if (row.replaces() != null && !replaceable(row.replaces()))
            return Outcome.refused("Giấy cũ không còn hiệu lực, nên không thay được nữa.");
        record Line(int ordinal, UUID person, String holder) {}
        List<Line> due = sql.sql("""
                select l.ordinal, l.person_id, l.holder from certificate_line l
                where l.batch_id = ? and not exists (select 1 from certificate c where c.about = ? and c.person_id = l.person_id
                  and c.state = 'VALID' and c.id is distinct from cast(? as uuid)) order by l.ordinal""")
                .params(Rows.values(row.id(), row.basis().about(), row.replaces()))
                .query((line, n) ->
                        new Line(line.getInt("ordinal"), Rows.uuid(line, "person_id"), line.getString("holder")))
                .list();
        if (due.isEmpty()) return Outcome.refused("Tất cả những người này đã có giấy chứng nhận cho việc này.");
        if (row.replaces() != null)
            sql.sql("update certificate set state = 'REVOKED' where id = ?")
                    .param(row.replaces())
                    .update();
        Heading heading = Heading.of(unit);
        String symbol = heading.symbol("GCN");
        List<UUID> made = new ArrayList<>();
        List<@Nullable Object[]> issued = new ArrayList<>();
        for (Line line : due) {
            UUID id = UUID.randomUUID();
            int number = last + issued.size() + 1;
            made.add(id);
            issued.add(Rows.values(
                            id,
                            row.id(),
                            line.ordinal(),
                            unit.id(),
                            year,
                            number,
                            number + "/" + symbol,
                            CertificateLinks.code(),
                            row.basis().about(),
                            line.person(),
                            Fold.fold(line.holder()),
                            today,
                            today.plusYears(row.keepYears()))
                    .toArray());
        }
        rows.batchUpdate("""
                insert into certificate (id, batch_id, ordinal, unit_id, year, number, code, lookup, about, person_id, folded, day,
                  keep_until, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'VALID')""", issued);
        sql.sql("update certificate_series set last_number = ? where unit_id = ? and year = ?")
                .params(Rows.values(last + made.size(), unit.id(), year))
                .update();
        sql.sql("""
                update certificate_batch set state = 'ISSUED', superior = ?, issuer = ?, place_name = ?, signing = ?, signer = ?,
                  day = ? where id = ?""")
                .params(Rows.values(
                        heading.superior(), unit.name(), heading.place(), signing, asker.name(), today, row.id()))
                .update();
        acts.ofBatch(row.id(), CertificateActKind.ISSUED, "", asker.person(), now);
        acts.of(made, CertificateActKind.ISSUED, "", asker.person(), now);
        if (row.replaces() != null) replaced(row, made.getFirst(), asker, now);
        letters.issued(row.id(), now);
        return Outcome.done(made.size());
    }

    private boolean replaceable(UUID old) {
        return sql.sql("select state from certificate where id = ? for update")
                .param(old)
                .query(String.class)
                .single()
                .equals(CertificateState.VALID.name());
    }

    private void replaced(BatchRow row, UUID made, Asker asker, Instant now) {
        UUID old = java.util.Objects.requireNonNull(row.replaces());
        sql.sql("update certificate set state = 'REPLACED', replaced_by = ? where id = ?")
                .params(Rows.values(made, old))
                .update();
        acts.of(List.of(old), CertificateActKind.REPLACED, row.reason(), asker.person(), now);
    }

    /// Sends it back to the officer with a reason; who prepares again makes a new batch.
    Outcome<UUID> giveBack(Asker asker, UUID batch, String reason) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do trả lại.");
        if (why.length() > LONGEST) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", LONGEST);
        return end(asker, batch, BatchState.RETURNED, CertificateActKind.RETURNED, why);
    }

    /// Puts aside what was prepared and not issued.
    Outcome<UUID> drop(Asker asker, UUID batch) {
        return end(asker, batch, BatchState.DROPPED, CertificateActKind.DROPPED, "");
    }

    private Outcome<UUID> end(Asker asker, UUID batch, BatchState state, CertificateActKind kind, String note) {
        return transactions.run(() -> {
            BatchRow row = locked(asker, batch);
            if (state == BatchState.RETURNED && !access.heads(asker, row.unit()))
                return Outcome.refused("Chỉ thủ trưởng đơn vị trả lại được.");
            if (row.state() != BatchState.PREPARED) return Outcome.refused("Đợt này không còn chờ cấp.");
            sql.sql("update certificate_batch set state = ? where id = ?")
                    .params(Rows.values(state, batch))
                    .update();
            sql.sql("update certificate_line set contact = '', contact_until = null where batch_id = ?")
                    .param(batch)
                    .update();
            acts.ofBatch(batch, kind, note, asker.person(), Instant.now());
            if (state == BatchState.RETURNED)
                tell(
                        row.unit(),
                        batch,
                        "tra-lai",
                        Phrase.of(
                                "Đợt giấy chứng nhận bị trả lại: {0}",
                                row.basis().name()),
                        Phrase.of("{0}: {1}", asker.name(), note),
                        asker.person());
            return Outcome.done(batch);
        });
    }

    private BatchRow locked(Asker asker, UUID batch) {
        BatchRow row = sql.sql(BatchRow.SELECT + "b.id = ? for update of b")
                .param(batch)
                .query(BatchRow::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!access.sees(asker, row.unit())) throw new NotFound();
        return row;
    }

    private void tell(UUID unit, UUID batch, String what, Phrase subject, Phrase body, UUID by) {
        notices.tellUnits(List.of(unit), Notice.of("chung-nhan/" + batch + "/" + what, subject, body, path(batch)), by);
    }
}
