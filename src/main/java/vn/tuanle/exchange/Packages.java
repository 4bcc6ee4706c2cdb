package vn.tuanle.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Incoming;
import vn.tuanle.document.IncomingOrder;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.trust.Signature;
import vn.tuanle.trust.Signatures;
import vn.tuanle.ui.NotFound;

/// Takes in packages from other systems: a good one becomes a line of the incoming register with its
/// files, a bad one is kept with the reason why not.
@Component
public class Packages {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Files files;
    private final Incoming incoming;
    private final Directory directory;
    private final Signatures signatures;

    Packages(
            JdbcClient sql,
            Transactions transactions,
            Files files,
            Incoming incoming,
            Directory directory,
            Signatures signatures) {
        this.sql = sql;
        this.transactions = transactions;
        this.files = files;
        this.incoming = incoming;
        this.directory = directory;
        this.signatures = signatures;
    }

    /// What became of a package: `refusal` is empty for a good one, `number` for what is no document.
    public record Taken(UUID id, String refusal, String number) {}

    private enum Form {
        EDXML,
        ZIP,
        STATUS,
        UNKNOWN
    }

    static boolean mayTake(Asker asker, UUID unit) {
        return asker.has(unit, Role.CLERK, Role.HEAD);
    }

    /// Keeps the bytes in any case; the right to take in is asked first.
    public Taken take(Asker asker, UUID unit, byte[] content, String name) {
        if (!mayTake(asker, unit)) throw new NotFound();
        UUID file = files.keep(content, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, asker.person());
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K')
            return document(asker, unit, file, Form.ZIP, ZipPackage.read(content));
        if (!looksLikeXml(content))
            return document(
                    asker,
                    unit,
                    file,
                    Form.UNKNOWN,
                    Outcome.refused("Tệp này không phải gói edXML, cũng không phải gói ZIP văn bản."));
        return switch (EdXmlReader.read(content)) {
            case Outcome.Refused<EdXmlReader.Read> why -> refused(asker, unit, file, Form.EDXML, why, null);
            case Outcome.Done<EdXmlReader.Read>(EdXmlReader.Read.Document read) ->
                document(asker, unit, file, Form.EDXML, Outcome.done(read.content()));
            case Outcome.Done<EdXmlReader.Read>(EdXmlReader.Read.Status read) ->
                status(asker, unit, file, read.content());
        };
    }

    private static boolean looksLikeXml(byte[] content) {
        int i = 0;
        if (content.length > 3 && (content[0] & 0xFF) == 0xEF) i = 3;
        while (i < content.length && i < 1000 && Character.isWhitespace(content[i])) i++;
        return i < content.length && content[i] == '<';
    }

    private Taken document(Asker asker, UUID unit, UUID file, Form form, Outcome<OfficialPackage> read) {
        if (read instanceof Outcome.Refused<OfficialPackage> why) return refused(asker, unit, file, form, why, null);
        OfficialPackage sent = ((Outcome.Done<OfficialPackage>) read).value();
        Outcome<OfficialPackage> fit = fit(unit, sent);
        if (fit instanceof Outcome.Refused<OfficialPackage> why) return refused(asker, unit, file, form, why, sent);
        Outcome<Taken> taken = transactions.run(() -> {
            sql.sql("select id from unit where id = ? for no key update")
                    .param(unit)
                    .query(UUID.class)
                    .single();
            boolean twice = sql.sql("""
                    select exists (select 1 from exchange_package
                                   where unit_id = ? and sender = ? and document_key = ? and incoming_id is not null)""")
                    .params(Rows.values(unit, sent.from().name(), key(sent)))
                    .query(Boolean.class)
                    .single();
            if (twice) return Outcome.refused("Văn bản này của cơ quan ấy đã được nhận và vào sổ rồi.");
            Outcome<Incoming.Entered> entered = incoming.enter(asker, order(unit, sent, asker.person()));
            if (entered instanceof Outcome.Refused<Incoming.Entered> why) return why.as();
            Incoming.Entered line = ((Outcome.Done<Incoming.Entered>) entered).value();
            UUID id = insert(asker, unit, file, form, "", sent, line.id(), null);
            state(id, DeliveryState.ACCEPTED, "", asker.person());
            return Outcome.done(new Taken(id, "", line.printed()));
        });
        return switch (taken) {
            case Outcome.Done<Taken>(Taken done) -> done;
            case Outcome.Refused<Taken> why -> refused(asker, unit, file, form, why, sent);
        };
    }

    /// A package bears this unit's code where both have one, and no signature in it says that what was signed has
    /// changed. Who is
    /// not known to have certified a signature is for people to judge; the register shows it.
    private Outcome<OfficialPackage> fit(UUID unit, OfficialPackage sent) {
        List<OfficialPackage.Organ> coded =
                sent.to().stream().filter(organ -> !organ.id().isBlank()).toList();
        String code =
                directory.unit(unit, LocalDate.now(Days.ZONE)).map(UnitOn::code).orElse("");
        if (!code.isBlank()
                && !coded.isEmpty()
                && coded.stream().noneMatch(organ -> organ.id().strip().equalsIgnoreCase(code)))
            return Outcome.refused(
                    "Gói này gửi tới cơ quan có mã {0}, đơn vị bạn có mã {1}.",
                    coded.getFirst().id(), code);
        for (OfficialPackage.Attachment each : sent.attachments())
            if (each.name().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")
                    && signatures.of(each.content()) instanceof Outcome.Done<List<Signature>>(List<Signature> found))
                for (Signature signature : found)
                    if (signature.state() == Signature.State.BROKEN || signature.state() == Signature.State.CHANGED)
                        return Outcome.refused("Chữ ký trong tệp “{0}”: {1}.", each.name(), signature.sentence());
        return Outcome.done(sent);
    }

    /// The same document corrected or recalled is another message than the document itself.
    private static String key(OfficialPackage sent) {
        return sent.key() + (sent.business() == null ? "" : " " + sent.business());
    }

    private IncomingOrder order(UUID unit, OfficialPackage sent, UUID by) {
        List<UUID> kept = new ArrayList<>();
        for (OfficialPackage.Attachment each : sent.attachments())
            kept.add(files.keep(each.content(), each.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, by));
        String about = sent.type().isEmpty() || Fold.fold(sent.subject()).startsWith(Fold.fold(sent.type()))
                ? sent.subject()
                : sent.type() + " " + sent.subject();
        String note = sent.business() == null
                ? "Gói điện tử"
                : "Gói điện tử: " + sent.business().title().toLowerCase(java.util.Locale.ROOT) + ". " + sent.reason();
        return new IncomingOrder(
                unit, LocalDate.now(Days.ZONE), sent.from().name(), sent.code(), sent.day(), about, "", note, kept);
    }

    private Taken status(Asker asker, UUID unit, UUID file, StatusMessage told) {
        Outcome<Taken> taken = transactions.run(() -> {
            String[] key = told.key().split(",", 3);
            LocalDate day = key.length < 3 ? null : EdXml.day(List.of(key[1]));
            UUID document = day == null
                    ? null
                    : sql.sql("select id from document where unit_id = ? and code = ? and day = ?")
                            .params(Rows.values(unit, key[2], day))
                            .query((row, n) -> Rows.uuid(row, "id"))
                            .optional()
                            .orElse(null);
            if (document == null) return Outcome.refused("Trạng thái này nói về một văn bản đơn vị không ban hành.");
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into exchange_package (id, unit_id, file_id, form, sender, code, document_key, document_id,
                                                  received_by)
                    values (?, ?, ?, 'STATUS', ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id,
                            unit,
                            file,
                            shortened(told.from().name()),
                            key[2],
                            told.key(),
                            document,
                            asker.person()))
                    .update();
            state(id, told.state(), told.description(), asker.person());
            return Outcome.done(new Taken(id, "", ""));
        });
        return switch (taken) {
            case Outcome.Done<Taken>(Taken done) -> done;
            case Outcome.Refused<Taken> why -> refused(asker, unit, file, Form.STATUS, why, null);
        };
    }

    private Taken refused(
            Asker asker, UUID unit, UUID file, Form form, Outcome.Refused<?> why, @Nullable OfficialPackage sent) {
        return transactions.run(() -> {
            UUID id = insert(asker, unit, file, form, why.why().text(), sent, null, null);
            state(id, DeliveryState.REFUSED, why.why().text(), asker.person());
            return new Taken(id, why.why().text(), "");
        });
    }

    private UUID insert(
            Asker asker,
            UUID unit,
            UUID file,
            Form form,
            String refusal,
            @Nullable OfficialPackage sent,
            @Nullable UUID line,
            @Nullable UUID document) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into exchange_package (id, unit_id, file_id, form, refusal, sender, code, document_key, subject,
                                              incoming_id, document_id, received_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        unit,
                        file,
                        form,
                        refusal.isEmpty() ? null : refusal,
                        sent == null ? "" : shortened(sent.from().name()),
                        sent == null ? "" : shortened(sent.code()),
                        sent == null ? "" : shortened(key(sent)),
                        sent == null ? "" : shortened(sent.subject()),
                        line,
                        document,
                        asker.person()))
                .update();
        return id;
    }

    /// Tells how the document fares: 04, 05 and 06 of the standard, one after the other.
    Outcome<UUID> progress(Asker asker, UUID id, String code) {
        UUID unit = sql.sql("select unit_id from exchange_package where id = ? and unit_id = any(?)")
                .params(Rows.values(id, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .optional()
                .orElseThrow(NotFound::new);
        if (!mayTake(asker, unit)) throw new NotFound();
        DeliveryState next = DeliveryState.of(code).orElse(null);
        return transactions.run(() -> {
            String now = sql.sql("""
                    select s.code from exchange_state s join exchange_package p on p.id = s.package_id
                    where s.package_id = ? and p.incoming_id is not null order by s.done_at desc, s.code desc limit 1""").param(id).query(String.class).optional().orElse("99");
            boolean forward =
                    next == DeliveryState.ASSIGNED || next == DeliveryState.WORKING || next == DeliveryState.DONE;
            if (next == null || !forward || next.code().compareTo(now) <= 0)
                return Outcome.refused("Trạng thái chỉ đi tới: phân công, đang xử lý, hoàn thành.");
            state(id, next, "", asker.person());
            return Outcome.done(id);
        });
    }

    private void state(UUID id, DeliveryState state, String description, UUID by) {
        sql.sql("insert into exchange_state (id, package_id, code, description, done_by) values (?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), id, state.code(), shortened(description), by))
                .update();
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 499) + "…" : text;
    }
}
