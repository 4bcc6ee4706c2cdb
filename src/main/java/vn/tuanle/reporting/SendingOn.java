package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;

/// The report on top goes on: to a unit of the installation, which accepts or returns it here, or to somebody
/// outside, whose receipt is recorded with its proof. Once accepted the reporting by its form is closed.
@Component
class SendingOn {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final ReportAccess access;
    private final ReportActs acts;
    private final OfficialReports documents;
    private final EvidenceFiles evidence;
    private final Directory directory;

    SendingOn(
            JdbcClient sql,
            Transactions transactions,
            ReportAccess access,
            ReportActs acts,
            OfficialReports documents,
            EvidenceFiles evidence,
            Directory directory) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.acts = acts;
        this.documents = documents;
        this.evidence = evidence;
        this.directory = directory;
    }

    /// To whom, with which document: its number and day as typed where the product issued none for the turn.
    record Order(
            @Nullable UUID to,
            String name,
            String code,
            @Nullable LocalDate day) {}

    Outcome<UUID> send(Asker asker, UUID id, Order typed) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (!report.root()) return Outcome.refused("Báo cáo này gửi cấp trên ngay khi thủ trưởng ký.");
            if (report.state() != ReportState.SIGNED)
                return Outcome.refused("Thủ trưởng ký rồi mới gửi được; báo cáo đã được nhận thì không gửi lại.");
            OfficialReport issued = documents.of(id).stream()
                    .filter(one -> one.issued() && one.turn() == report.turn())
                    .findFirst()
                    .orElse(null);
            if (issued != null && !Boolean.TRUE.equals(issued.same()))
                return Outcome.refused(
                        "Số liệu trong văn bản {0} đã bị sửa tay, không còn là số đã ký; hãy ban hành văn bản thay thế.",
                        issued.code());
            Order order = issued == null ? typed : new Order(typed.to(), typed.name(), issued.code(), issued.day());
            Outcome<String> name = name(order, report);
            if (name instanceof Outcome.Refused<String> refused) return refused.as();
            String to = ((Outcome.Done<String>) name).value();
            String code = Fold.nfc(order.code());
            if (code.isEmpty() || code.length() > 100)
                return Outcome.refusedAt("so", "Hãy ghi số, ký hiệu của văn bản báo cáo.");
            LocalDate day = order.day();
            if (day == null) return Outcome.refusedAt("ngay", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
            if (day.isAfter(LocalDate.ofInstant(Now.instant(), Days.ZONE)))
                return Outcome.refusedAt("ngay", "Ngày gửi chưa tới.");
            sql.sql("""
                    update report set sent_to = ?, sent_name = ?, sent_code = ?, sent_day = ?, sent_turn = turn
                    where id = ?""").params(Rows.values(order.to(), to, code, day, id)).update();
            String note = to + " · " + code + " · " + Days.day(day);
            return Outcome.done(acts.sentOn(asker, report, order.to(), note));
        });
    }

    private Outcome<String> name(Order order, ReportRow report) {
        if (order.to() == null) {
            String name = Fold.nfc(order.name());
            return name.isEmpty() || name.length() > 300
                    ? Outcome.refusedAt("noi-nhan", "Hãy chọn đơn vị nhận, hoặc ghi tên nơi nhận ngoài hệ thống.")
                    : Outcome.done(name);
        }
        if (order.to().equals(report.unit())) return Outcome.refusedAt("noi-nhan", "Nơi nhận phải là một đơn vị khác.");
        String name = directory
                .names(List.of(order.to()), LocalDate.ofInstant(Now.instant(), Days.ZONE))
                .getOrDefault(order.to(), "");
        return name.isEmpty()
                ? Outcome.refusedAt("noi-nhan", "Hãy chọn đơn vị nhận, hoặc ghi tên nơi nhận ngoài hệ thống.")
                : Outcome.done(name);
    }

    /// A file that proves a receipt; empty for none.
    record Proof(byte[] content, String name) {}

    /// The receiver outside has it: how one knows, in words, perhaps with a file.
    Outcome<UUID> received(Asker asker, UUID id, String how, Proof proof) {
        String words = Fold.nfc(how);
        if (words.isEmpty() || words.length() > Chain.LONGEST)
            return Outcome.refusedAt(
                    "da-nhan", "Hãy ghi căn cứ: ai nhận, ngày nào, bằng văn bản hay trên hệ thống nào.");
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (!report.sentOn()) return Outcome.refused("Báo cáo chưa gửi nơi nhận nào, hoặc đã được nhận rồi.");
            if (report.sent().to() != null)
                return Outcome.refused("Nơi nhận là đơn vị trong hệ thống; đơn vị ấy tự nhận hay trả lại.");
            if (proof.content().length > 0
                    && evidence.prove(asker, report, proof.content(), proof.name())
                            instanceof Outcome.Refused<UUID>(Phrase why, String field))
                return new Outcome.Refused<>(why, field);
            UUID act = acts.write(asker, report, ActKind.RECEIVED, words, ReportState.ACCEPTED);
            acts.accepted(report);
            return Outcome.done(act);
        });
    }
}
