package vn.tuanle.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Writes about official documents: numbering, issuing, delivering, correcting and recalling.
@Component
public class Documents {
    private static final Pattern BLANK_NUMBER = Pattern.compile("(Số:)[ …._]*/[\\p{L}\\d&./-]+");
    private static final Pattern BLANK_DAY = Pattern.compile("ngày[ …._]+tháng[ …._]+năm(?: \\d{4})?");

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final Books books;
    private final Series series;
    private final ApplicationEventPublisher events;

    Documents(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            Books books,
            Series series,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.books = books;
        this.series = series;
        this.events = events;
    }

    /// Takes the number, freezes the text and delivers to the recipients, all in one transaction.
    /// The right to issue is
    /// the caller's to ask. Refused when the number is taken, its day would break the order of
    /// the book, or has not come yet: a number is given on the day of issue (Nghị định 30/2020, Điều 15).
    public Outcome<Issued> issue(IssueOrder order, UUID by) {
        if (order.day().isAfter(LocalDate.now(Days.ZONE)))
            return Outcome.refusedAt(
                    "day", "Ngày ban hành {0} chưa tới. Văn bản lấy số và ngày khi ban hành.", Days.day(order.day()));
        return transactions.run(() -> {
            int year = order.day().getYear();
            String book = books.of(order.unit(), order.kind(), order.body(), order.day());
            Outcome<Integer> taken = series.outgoing(order.unit(), book, order.day(), order.symbol(), order.number());
            if (taken instanceof Outcome.Refused<Integer> refused) return refused.as();
            int number = ((Outcome.Done<Integer>) taken).value();
            String code = code(number, order.symbol());
            UUID id = UUID.randomUUID();
            String text = numbered(order.text(), code, order.day());
            sql.sql("""
                    insert into document (id, unit_id, book, body, year, number, code, kind, day, title, text, sha256,
                                          authority, position, signer, issued_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id,
                            order.unit(),
                            book,
                            Fold.nfc(order.body()),
                            year,
                            number,
                            code,
                            order.kind(),
                            order.day(),
                            order.title(),
                            text,
                            digest(text),
                            order.authority(),
                            order.position(),
                            order.signer(),
                            by))
                    .update();
            deliver(id, order.recipients());
            known(id, order.unit(), by);
            return Outcome.done(new Issued(id, number, code, order.day()));
        });
    }

    /// The number as it is printed: two figures at least (Phụ lục I, mục II.3), then the symbol.
    static String code(int number, String symbol) {
        return (number < 10 ? "0" : "") + number + "/" + symbol;
    }

    /// The text with number and day filled in where they were left blank for the clerk (“Số:
    /// /KH-UBND”,
    /// “ngày tháng năm 2021”); a text that has them already stays as it is.
    public static String numbered(String text, String code, LocalDate day) {
        String number = BLANK_NUMBER.matcher(text).replaceFirst("$1 " + Matcher.quoteReplacement(code));
        String words = "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
        return BLANK_DAY.matcher(number).replaceFirst(words);
    }

    private void deliver(UUID document, List<IssueOrder.Line> lines) {
        List<Object[]> recipients = new ArrayList<>();
        Map<UUID, String> units = new LinkedHashMap<>();
        for (IssueOrder.Line line : lines) {
            recipients.add(
                    new Object[] {UUID.randomUUID(), document, recipients.size() + 1, line.name(), line.purpose()});
            for (UUID unit : line.units()) units.merge(unit, line.purpose(), (a, b) -> a.isEmpty() ? b : a);
        }
        batch.batchUpdate(
                "insert into recipient (id, document_id, ordinal, name, purpose) values (?, ?, ?, ?, ?)", recipients);
        List<Object[]> deliveries = new ArrayList<>();
        units.forEach((unit, purpose) -> deliveries.add(new Object[] {UUID.randomUUID(), document, unit, purpose}));
        batch.batchUpdate("insert into delivery (id, document_id, unit_id, purpose) values (?, ?, ?, ?)", deliveries);
    }

    /// Who issues a document has it: named among its own recipients (“Như Mục IV”), the agency is not
    /// asked to confirm.
    private void known(UUID document, UUID issuer, UUID by) {
        sql.sql("""
                update delivery set received_at = now(), received_by = ?, read_at = now(), read_by = ?
                where document_id = ? and unit_id = ?""").params(Rows.values(by, by, document, issuer)).update();
    }

    /// The unit confirms that it has the document; a second confirmation keeps the first.
    public void receive(UUID document, UUID unit, UUID by) {
        sql.sql("""
                update delivery set received_at = coalesce(received_at, now()), received_by = coalesce(received_by, ?)
                where document_id = ? and unit_id = ?""").params(Rows.values(by, document, unit)).update();
    }

    /// Somebody of the unit opened the document; the first reading is kept.
    public void read(UUID document, Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit == null || !asker.workUnits().contains(unit)) return;
        sql.sql("""
                update delivery set read_at = now(), read_by = ?
                where document_id = ? and unit_id = ? and read_at is null""").params(Rows.values(asker.person(), document, unit)).update();
    }

    /// Records that a document was corrected, replaced or recalled. A recalled one takes no further
    /// act.
    public Outcome<UUID> act(UUID document, DocumentActKind kind, @Nullable UUID byDocument, String reason, UUID by) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()) return Outcome.refusedAt("reason", "Hãy ghi lý do.");
        if (why.length() > 2000) return Outcome.refusedAt("reason", "Lý do dài quá 2.000 ký tự.");
        return transactions.run(() -> {
            sql.sql("select id from document where id = ? for update")
                    .param(document)
                    .query(UUID.class)
                    .single();
            boolean closed = sql.sql("""
                    select exists (select 1 from document_act
                                   where document_id = ? and kind in ('RECALLED', 'REPLACED'))""").param(document).query(Boolean.class).single();
            if (closed) return Outcome.refused("Văn bản này đã được thu hồi hoặc thay thế rồi.");
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into document_act (id, document_id, kind, by_document, reason, done_by)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(id, document, kind, byDocument, why, by))
                    .update();
            events.publishEvent(new DocumentActed(document, kind));
            return Outcome.done(id);
        });
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
