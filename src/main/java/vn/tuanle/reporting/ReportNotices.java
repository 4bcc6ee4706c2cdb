package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.organisation.Lineage;

/// Tells units what happened to their reports. A return goes out at once; what is routine waits to be
/// gathered. Whoever an abolished unit became is told in its place.
@Component
class ReportNotices {
    private final JdbcClient sql;
    private final Notices notices;
    private final Lineage lineage;

    ReportNotices(JdbcClient sql, Notices notices, Lineage lineage) {
        this.sql = sql;
        this.notices = notices;
        this.lineage = lineage;
    }

    void acted(Asker by, ReportRow report, ActKind kind, UUID act, String note, @Nullable LocalDate until) {
        Phrase subject = switch (kind) {
            case SUBMITTED -> Phrase.of("Báo cáo chờ thủ trưởng ký");
            case GIVEN_BACK -> Phrase.of("Thủ trưởng yêu cầu sửa báo cáo");
            case SIGNED -> report.root() ? null : Phrase.of("Báo cáo mới gửi đến: {0}", report.unitName());
            case RETURNED -> Phrase.of("Báo cáo bị trả lại");
            case ACCEPTED -> Phrase.of("Báo cáo đã được nhận");
            case EXTENSION_ASKED -> Phrase.of("{0} xin gia hạn báo cáo đến {1}", report.unitName(), Days.day(until));
            case EXTENDED -> Phrase.of("Báo cáo được gia hạn đến {0}", Days.day(until));
            case EXTENSION_REFUSED -> Phrase.of("Không được gia hạn báo cáo");
            default -> null;
        };
        UUID to = kind == ActKind.SIGNED || kind == ActKind.EXTENSION_ASKED ? report.receiver() : report.unit();
        if (subject == null || to == null) return;
        Notice notice = Notice.of(
                "report-act:" + act,
                subject,
                note.isEmpty()
                        ? Phrase.of("{0} vừa làm việc này. Mở để xem.", by.name())
                        : Phrase.of("{0}: {1}", by.name(), note.length() > 300 ? note.substring(0, 300) + " …" : note),
                "/bao-cao/" + report.id());
        notices.tellUnits(
                lineage.withSuccessors(List.of(to)),
                kind == ActKind.RETURNED ? notice.asUrgent() : notice,
                by.person());
    }

    /// The unit to which the report on top went on.
    void sentOn(Asker by, ReportRow report, UUID to, UUID act, String note) {
        notices.tellUnits(
                lineage.withSuccessors(List.of(to)),
                Notice.of(
                        "report-act:" + act,
                        Phrase.of("Báo cáo mới gửi đến: {0}", report.unitName()),
                        Phrase.of("{0}: {1}", by.name(), note),
                        "/bao-cao/" + report.id()),
                by.person());
    }

    /// Every unit with a new report to make.
    void issued(UUID by, FormRow form, int version) {
        List<UUID> units = sql.sql("select unit_id from report where form_id = ? and state <> 'RELEASED'")
                .param(form.id())
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        notices.tellUnits(
                lineage.withSuccessors(units),
                Notice.of(
                        "report-form:" + form.id() + ":" + version,
                        version == 1
                                ? Phrase.of("Báo cáo mới phải làm")
                                : Phrase.of("Mẫu báo cáo có phiên bản {0}", version),
                        Phrase.of("{0}", form.title()),
                        "/bao-cao"),
                by);
    }

    /// Units that need not report any more.
    void released(UUID by, FormRow form, int version, List<Redistribution.Known> released) {
        if (released.isEmpty()) return;
        notices.tellUnits(
                lineage.withSuccessors(
                        released.stream().map(Redistribution.Known::unit).toList()),
                Notice.of(
                        "report-released:" + form.id() + ":" + version,
                        Phrase.of("Không còn phải báo cáo"),
                        Phrase.of("{0}", form.title()),
                        "/bao-cao"),
                by);
    }

    /// A rung of the ladder. What happens by itself is told to the lead office too when it is formal, so
    /// that it can follow with a letter; the list goes to the superior. Told again for the same deadline on
    /// the same day, it stays one notice.
    void urged(
            FormRow form,
            ActKind rung,
            List<ReportRow> reports,
            String note,
            UUID by,
            boolean itself,
            @Nullable UUID superior) {
        String today = LocalDate.ofInstant(Now.instant(), Days.ZONE).toString();
        String key = "report-urging:" + form.id() + ":" + rung + ":" + today;
        String board = "/bao-cao/mau/" + form.id() + "/theo-doi?tinh-trang=qua-han";
        if (rung == ActKind.LISTED) {
            if (superior == null) return;
            Phrase subject = Phrase.of("{0} đơn vị quá hạn chưa gửi báo cáo", reports.size());
            notices.tellUnits(
                    lineage.withSuccessors(List.of(superior)),
                    Notice.of(key + ":" + reports.getFirst().id(), subject, body(form, note), board)
                            .asUrgent(),
                    by);
            return;
        }
        Map<Due, List<ReportRow>> byDue = new LinkedHashMap<>();
        for (ReportRow one : reports)
            byDue.computeIfAbsent(one.counts(), due -> new ArrayList<>()).add(one);
        byDue.forEach((due, those) -> {
            Phrase subject = switch (rung) {
                case DUE_TODAY -> Phrase.of("Hôm nay là hạn cuối gửi báo cáo");
                case URGED -> Phrase.of("Đôn đốc: báo cáo quá hạn, phải gửi {0}", due.words());
                default -> Phrase.of("Nhắc gửi báo cáo {0}", due.words());
            };
            Notice notice = Notice.of(key + ":" + due.lastDay(), subject, body(form, note), "/bao-cao");
            notices.tellUnits(
                    lineage.withSuccessors(those.stream().map(ReportRow::unit).toList()),
                    rung == ActKind.URGED ? notice.asUrgent() : notice,
                    by);
        });
        if (rung == ActKind.URGED && itself)
            notices.tellUnits(
                    lineage.withSuccessors(List.of(form.lead())),
                    Notice.of(
                            key + ":lead:" + reports.getFirst().id(),
                            Phrase.of("Đã tự đôn đốc {0} đơn vị quá hạn báo cáo", reports.size()),
                            Phrase.of("{0}. Cần thì soạn công văn đôn đốc từ bảng theo dõi.", form.title()),
                            board),
                    null);
    }

    /// The letter of urging is drafted: the person who signs it, and the lead office, go on with it.
    void letter(FormRow form, UUID draft, UUID signer, int units) {
        Notice notice = Notice.of(
                "report-letter:" + draft,
                Phrase.of("Có dự thảo công văn đôn đốc {0} đơn vị", units),
                Phrase.of("{0}. Hệ thống chỉ soạn dự thảo; xem, sửa, ký rồi mới gửi.", form.title()),
                "/du-thao/" + draft);
        notices.tell(signer, notice, null);
        notices.tellUnits(lineage.withSuccessors(List.of(form.lead())), notice, null);
    }

    private static Phrase body(FormRow form, String note) {
        if (note.isEmpty()) return Phrase.of("{0}", form.title());
        return Phrase.of("{0}: {1}", form.title(), note.length() > 300 ? note.substring(0, 300) + " …" : note);
    }
}
