package vn.tuanle.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;

/// Writes the register of documents that come in (Điều 21–23): what was delivered here, what came on
/// paper or in a package, and to whom it was passed on.
@Component
public class Incoming {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Series series;
    private final Documents documents;
    private final Directory directory;

    Incoming(JdbcClient sql, Transactions transactions, Series series, Documents documents, Directory directory) {
        this.sql = sql;
        this.transactions = transactions;
        this.series = series;
        this.documents = documents;
        this.directory = directory;
    }

    /// A line of the register: its id and its number of the year.
    public record Entered(UUID id, int number) {
        /// With a leading zero below ten, as registers write it.
        public String printed() {
            return (number < 10 ? "0" : "") + number;
        }
    }

    private record Delivered(
            UUID id, UUID document, UUID unit, UUID issuer, String code, String abstractText, LocalDate day) {}

    /// Clerk or head of the unit.
    static boolean mayEnter(Asker asker, UUID unit) {
        return asker.has(unit, Role.CLERK, Role.HEAD);
    }

    /// Gives a delivered document the next number of today and confirms to the sender that it came.
    Outcome<Entered> enter(Asker asker, UUID delivery) {
        LocalDate today = LocalDate.now(Days.ZONE);
        return transactions.run(() -> {
            Delivered came = sql.sql("""
                    select v.id, v.unit_id, d.id document_id, d.unit_id issuer, d.code, d.kind, d.title, d.day
                    from delivery v join document d on d.id = v.document_id
                    where v.id = ? and v.unit_id = any(?) for update of v""")
                    .params(Rows.values(delivery, asker.workUnits().toArray(UUID[]::new)))
                    .query((row, n) -> new Delivered(
                            Rows.uuid(row, "id"),
                            Rows.uuid(row, "document_id"),
                            Rows.uuid(row, "unit_id"),
                            Rows.uuid(row, "issuer"),
                            row.getString("code"),
                            DocumentType.withAbstract(row.getString("kind"), row.getString("title")),
                            Objects.requireNonNull(Rows.day(row, "day"))))
                    .optional()
                    .orElseThrow(vn.tuanle.ui.NotFound::new);
            if (!mayEnter(asker, came.unit())) return notYours();
            boolean there = sql.sql("select exists (select 1 from incoming where delivery_id = ?)")
                    .param(delivery)
                    .query(Boolean.class)
                    .single();
            if (there) return Outcome.refused("Văn bản này đã được vào sổ rồi.");
            documents.receive(came.document(), came.unit(), asker.person());
            String author = directory.names(List.of(came.issuer()), came.day()).getOrDefault(came.issuer(), "");
            IncomingOrder order = new IncomingOrder(
                    came.unit(), today, author, came.code(), came.day(), came.abstractText(), "", "", List.of());
            return Outcome.done(write(order, delivery, asker.person()));
        });
    }

    /// Enters a document that came on paper, by mail or in a package.
    public Outcome<Entered> enter(Asker asker, IncomingOrder typed) {
        IncomingOrder order = new IncomingOrder(
                typed.unit(),
                typed.arrived(),
                Fold.nfc(typed.author()),
                Fold.nfc(typed.code()),
                typed.day(),
                Fold.nfc(typed.abstractText()),
                Fold.nfc(typed.receiver()),
                Fold.nfc(typed.note()),
                typed.files());
        if (!mayEnter(asker, order.unit())) return notYours();
        if (order.author().isEmpty() || order.author().length() > 300)
            return Outcome.refusedAt("author", "Hãy ghi cơ quan, tổ chức hoặc người gửi, tối đa 300 ký tự.");
        if (order.code().length() > 60) return Outcome.refusedAt("code", "Số, ký hiệu dài quá 60 ký tự.");
        if (order.abstractText().isEmpty() || order.abstractText().length() > 2000)
            return Outcome.refusedAt("abstract", "Hãy ghi tên loại và trích yếu, tối đa 2.000 ký tự.");
        if (order.receiver().length() > 300 || order.note().length() > 2000)
            return Outcome.refusedAt("note", "Ghi chú dài quá 2.000 ký tự hoặc người nhận dài quá 300 ký tự.");
        LocalDate today = LocalDate.now(Days.ZONE);
        if (order.arrived().isAfter(today)) return Outcome.refusedAt("arrived", "Ngày đến chưa tới.");
        LocalDate day = order.day();
        if (day != null && day.isAfter(order.arrived()))
            return Outcome.refusedAt("day", "Ngày của văn bản không thể sau ngày đến.");
        return transactions.run(() -> {
            sql.sql("select id from unit where id = ? for no key update")
                    .param(order.unit())
                    .query(UUID.class)
                    .single();
            LocalDate last = sql.sql("select max(arrived) from incoming where unit_id = ? and year = ?")
                    .params(Rows.values(order.unit(), order.arrived().getYear()))
                    .query((row, n) -> row.getObject(1, LocalDate.class))
                    .list()
                    .getFirst();
            if (last != null && order.arrived().isBefore(last))
                return Outcome.refusedAt(
                        "arrived", "Số đến lấy theo thứ tự thời gian: văn bản trước đã đến ngày {0}.", Days.day(last));
            return Outcome.done(write(order, null, asker.person()));
        });
    }

    private Entered write(IncomingOrder order, @Nullable UUID delivery, UUID by) {
        int year = order.arrived().getYear();
        int number = series.incoming(order.unit(), year);
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into incoming (id, unit_id, year, number, arrived, author, code, day, abstract, note,
                                      delivery_id, entered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        order.unit(),
                        year,
                        number,
                        order.arrived(),
                        order.author(),
                        order.code(),
                        order.day(),
                        order.abstractText(),
                        order.note(),
                        delivery,
                        by))
                .update();
        if (!order.receiver().isEmpty()) passing(id, order.receiver(), null, "", by);
        int ordinal = 0;
        for (UUID file : order.files())
            sql.sql("insert into incoming_file (incoming_id, file_id, ordinal) values (?, ?, ?)")
                    .params(Rows.values(id, file, ++ordinal))
                    .update();
        return new Entered(id, number);
    }

    /// Notes to whom the document went and when; what was noted before stays in its history.
    Outcome<UUID> pass(Asker asker, UUID incoming, String receiver, @Nullable LocalDate day, String note) {
        UUID unit = sql.sql("select unit_id from incoming where id = ? and unit_id = any(?)")
                .params(Rows.values(incoming, asker.workUnits().toArray(UUID[]::new)))
                .query(UUID.class)
                .optional()
                .orElseThrow(vn.tuanle.ui.NotFound::new);
        if (!mayEnter(asker, unit)) return notYours();
        String to = Fold.nfc(receiver);
        String what = Fold.nfc(note);
        if (to.isEmpty() || to.length() > 300)
            return Outcome.refusedAt("receiver", "Hãy ghi đơn vị hoặc người nhận, tối đa 300 ký tự.");
        if (what.length() > 2000) return Outcome.refusedAt("note", "Ghi chú dài quá 2.000 ký tự.");
        if (day != null && day.isAfter(LocalDate.now(Days.ZONE)))
            return Outcome.refusedAt("passed", "Ngày chuyển chưa tới.");
        return transactions.run(() -> {
            passing(incoming, to, day, what, asker.person());
            return Outcome.done(incoming);
        });
    }

    private void passing(UUID incoming, String receiver, @Nullable LocalDate day, String note, UUID by) {
        sql.sql("""
                insert into incoming_passing (id, incoming_id, receiver, passed_on, note, done_by)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), incoming, receiver, day, note, by))
                .update();
    }

    private static <T> Outcome<T> notYours() {
        return Outcome.refused("Chỉ văn thư hoặc thủ trưởng của đơn vị vào sổ văn bản đến.");
    }
}
