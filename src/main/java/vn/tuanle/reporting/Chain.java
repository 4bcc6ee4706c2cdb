package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// The way of a report up: the officer submits it, the head signs, the next level accepts it or
/// returns it with reasons; what was accepted is changed only by a later turn.
@Component
public class Chain {
    static final int LONGEST = 4000;
    private final Transactions transactions;
    private final ReportAccess access;
    private final FormRows forms;
    private final Saves saves;
    private final Totals totals;
    private final ReportActs acts;
    private final Checks checks;
    private final Holders holders;
    private final OfficialReports documents;

    Chain(
            Transactions transactions,
            ReportAccess access,
            FormRows forms,
            Saves saves,
            Totals totals,
            ReportActs acts,
            Checks checks,
            Holders holders,
            OfficialReports documents) {
        this.transactions = transactions;
        this.access = access;
        this.forms = forms;
        this.saves = saves;
        this.totals = totals;
        this.acts = acts;
        this.checks = checks;
        this.holders = holders;
        this.documents = documents;
    }

    /// What is still missing before it can be submitted; none when it was.
    public Errors submit(Asker asker, UUID id, String note) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Errors errors = Errors.none();
            var no = Saves.shut(report);
            if (no != null) {
                errors.byField().put("", no);
                return errors;
            }
            if (report.acceptedTurn() == null && !report.root() && forms.closed(report.form()))
                return errors.at(
                        "",
                        "Đợt báo cáo đã kết thúc. Nếu vẫn cần gửi, hãy báo đơn vị đầu mối mở bản bổ sung của báo cáo tổng hợp.");
            FormVersion version = forms.version(report.form(), report.formVersion());
            saves.freeze(asker, report, version);
            checks.blocking(report, version, errors);
            if (!errors.any()) acts.write(asker, report, ActKind.SUBMITTED, shortened(note), ReportState.SUBMITTED);
            return errors;
        });
    }

    /// The head signs what was submitted: from now on it is sent, and on time or late for good.
    public Outcome<UUID> sign(Asker asker, UUID id, int turn) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (!holders.as(asker, Role.HEAD).contains(report.unit()))
                return Outcome.refused("Chỉ thủ trưởng đơn vị mới ký gửi được.");
            if (report.state() != ReportState.SUBMITTED || report.turn() != turn) return changed();
            Instant now = Now.instant();
            Map<CellKey, Sum> sums = totals.of(id, turn);
            if (documents.contradicts(id, turn, sums))
                return Outcome.refused(
                        "Số liệu bên dưới đã đổi sau khi lập văn bản báo cáo. Hãy bỏ dự thảo ấy và lập lại; nếu văn bản đã ban hành thì yêu cầu sửa, trình lần mới và ban hành văn bản thay thế.");
            totals.keep(id, turn, sums);
            UUID act = acts.write(asker, report, ActKind.SIGNED, "", ReportState.SIGNED);
            acts.signed(report, now, report.firstSignedAt() == null ? report.lateness(now) : report.lateDays());
            return Outcome.done(act);
        });
    }

    /// The head wants it worked over before signing.
    public Outcome<UUID> giveBack(Asker asker, UUID id, int turn, String reason, Map<String, String> remarks) {
        Outcome<String> why = reason(reason, remarks);
        if (why instanceof Outcome.Refused<String> refused) return refused.as();
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (!holders.as(asker, Role.HEAD).contains(report.unit()))
                return Outcome.refused("Chỉ thủ trưởng đơn vị mới yêu cầu sửa được.");
            if (report.state() != ReportState.SUBMITTED || report.turn() != turn) return changed();
            return Outcome.done(back(asker, report, ActKind.GIVEN_BACK, reason, remarks, ReportState.RETURNED));
        });
    }

    /// Takes back what was submitted, or by the head what was sent and not yet accepted.
    public Outcome<UUID> withdraw(Asker asker, UUID id) {
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            boolean head = holders.as(asker, Role.HEAD).contains(report.unit());
            if (report.state() != ReportState.SUBMITTED && !(head && report.state() == ReportState.SIGNED))
                return Outcome.refused("Báo cáo không còn ở chỗ rút lại được; hãy tải lại trang.");
            return Outcome.done(back(asker, report, ActKind.WITHDRAWN, "", Map.of(), ReportState.OPEN));
        });
    }

    /// The next level takes it: from now on it counts there.
    public Outcome<UUID> accept(Asker asker, UUID id, int turn) {
        return receive(asker, id, turn, report -> {
            UUID act = acts.write(asker, report, ActKind.ACCEPTED, "", ReportState.ACCEPTED);
            acts.accepted(report);
            return act;
        });
    }

    /// The next level sends it back, with reasons at exact places; the unit goes on in a new turn.
    public Outcome<UUID> returnIt(Asker asker, UUID id, int turn, String reason, Map<String, String> remarks) {
        Outcome<String> why = reason(reason, remarks);
        if (why instanceof Outcome.Refused<String> refused) return refused.as();
        return receive(
                asker,
                id,
                turn,
                report -> back(asker, report, ActKind.RETURNED, reason, remarks, ReportState.RETURNED));
    }

    private Outcome<UUID> receive(Asker asker, UUID id, int turn, Function<ReportRow, UUID> then) {
        return transactions.run(() -> {
            ReportRow report = access.receivedLocked(asker, id);
            if (!report.waits() || report.turn() != turn) return changed();
            return Outcome.done(then.apply(report));
        });
    }

    /// The unit opens an accepted report again; until the new turn is accepted the old one counts.
    public Outcome<UUID> amend(Asker asker, UUID id, String reason) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()) return Outcome.refusedAt("bo-sung", "Hãy ghi lý do bổ sung.");
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            boolean sent =
                    report.state() == ReportState.ACCEPTED || (report.root() && report.state() == ReportState.SIGNED);
            if (!sent) return Outcome.refused("Chỉ bổ sung được báo cáo đã được nhận.");
            return Outcome.done(back(asker, report, ActKind.AMENDED, why, Map.of(), ReportState.OPEN));
        });
    }

    private UUID back(
            Asker asker,
            ReportRow report,
            ActKind kind,
            String reason,
            Map<String, String> remarks,
            ReportState state) {
        UUID act = acts.write(asker, report, kind, shortened(reason), state);
        acts.remark(act, remarks);
        acts.nextTurn(report);
        return act;
    }

    /// A unit asks for more time, with a reason.
    public Outcome<UUID> askExtension(Asker asker, UUID id, @Nullable LocalDate until, String reason) {
        String why = Fold.nfc(reason);
        if (until == null)
            return Outcome.refusedAt("gia-han-den", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if (why.isEmpty()) return Outcome.refusedAt("gia-han-ly-do", "Hãy ghi lý do xin gia hạn.");
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            if (report.root())
                return Outcome.refused("Báo cáo này không gửi qua hệ thống nên không xin gia hạn ở đây.");
            if (report.firstSignedAt() != null) return Outcome.refused("Báo cáo đã gửi nên không cần gia hạn.");
            if (report.state() == ReportState.RELEASED) return Outcome.refused("Đơn vị không còn phải báo cáo.");
            if (!until.isAfter(report.counts().lastDay()))
                return Outcome.refusedAt("gia-han-den", "Ngày xin gia hạn phải sau hạn hiện tại.");
            return Outcome.done(acts.extension(asker, report, ActKind.EXTENSION_ASKED, shortened(why), until));
        });
    }

    /// The next level grants what was asked for, perhaps to another day, or does not.
    public Outcome<UUID> decideExtension(
            Asker asker, UUID id, boolean granted, @Nullable LocalDate until, String note) {
        String words = Fold.nfc(note);
        if (!granted && words.isEmpty()) return Outcome.refusedAt("gia-han-ly-do", "Hãy ghi lý do không cho gia hạn.");
        return transactions.run(() -> {
            ReportRow report = access.receivedLocked(asker, id);
            LocalDate asked = acts.askedUntil(id);
            if (asked == null) return Outcome.refused("Không còn đề nghị gia hạn nào chờ trả lời.");
            LocalDate day = until == null ? asked : until;
            if (!granted)
                return Outcome.done(acts.extension(asker, report, ActKind.EXTENSION_REFUSED, shortened(words), null));
            if (!day.isAfter(report.due().lastDay()))
                return Outcome.refusedAt("gia-han-den", "Ngày xin gia hạn phải sau hạn hiện tại.");
            acts.extend(report, day);
            return Outcome.done(acts.extension(asker, report, ActKind.EXTENDED, shortened(words), day));
        });
    }

    /// The consolidating unit goes on without one below, saying why; without words it waits again.
    public Outcome<UUID> exclude(Asker asker, UUID id, String reason) {
        String why = Fold.nfc(reason);
        if (why.length() > 2000) return Outcome.refused("Dài quá {0} ký tự; hãy viết gọn lại.", 2000);
        return transactions.run(() -> {
            ReportRow report = access.receivedLocked(asker, id);
            if (report.acceptedTurn() != null && !why.isEmpty())
                return Outcome.refused("Báo cáo này đã được nhận và đang được tính; không loại được.");
            acts.exclude(report, why);
            return Outcome.done(acts.write(
                    asker, report, why.isEmpty() ? ActKind.INCLUDED : ActKind.EXCLUDED, why, report.state()));
        });
    }

    private static Outcome<String> reason(String reason, Map<String, String> remarks) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()
                && remarks.values().stream().allMatch(words -> Fold.nfc(words).isEmpty()))
            return Outcome.refusedAt("ly-do", "Hãy ghi lý do trả lại, ở đây hoặc ở từng chỗ cần sửa.");
        for (String words : List.copyOf(remarks.values()))
            if (Fold.nfc(words).length() > LONGEST)
                return Outcome.refused("Một ý kiến dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        return why.length() > LONGEST
                ? Outcome.refusedAt("ly-do", "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST)
                : Outcome.done(why);
    }

    private static Outcome<UUID> changed() {
        return Outcome.refused("Báo cáo đã thay đổi trong lúc bạn xem; hãy đọc lại bản mới trước khi quyết định.");
    }

    private static String shortened(String note) {
        String words = Fold.nfc(note);
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
