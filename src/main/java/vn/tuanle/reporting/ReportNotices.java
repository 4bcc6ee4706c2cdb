package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;

/// Tells units what happened to their reports. A return goes out at once; what is routine waits to be
/// gathered. Whoever an abolished unit became is told in its place.
@Component
class ReportNotices {
    private final JdbcClient sql;
    private final Notices notices;

    ReportNotices(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    void acted(Asker by, ReportRow report, ActKind kind, UUID act, String note, @Nullable LocalDate until) {
        Phrase subject = switch (kind) {
            case SUBMITTED -> Phrase.of("Báo cáo chờ thủ trưởng ký");
            case GIVEN_BACK -> Phrase.of("Thủ trưởng yêu cầu sửa báo cáo");
            case SIGNED -> Phrase.of("Báo cáo mới gửi đến: {0}", report.unitName());
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
                withSuccessors(List.of(to)), kind == ActKind.RETURNED ? notice.asUrgent() : notice, by.person());
    }

    /// Every unit with a new report to make.
    void issued(Asker by, FormRow form, int version) {
        List<UUID> units = sql.sql("select unit_id from report where form_id = ?")
                .param(form.id())
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        notices.tellUnits(
                withSuccessors(units),
                Notice.of(
                        "report-form:" + form.id() + ":" + version,
                        version == 1
                                ? Phrase.of("Báo cáo mới phải làm")
                                : Phrase.of("Mẫu báo cáo có phiên bản {0}", version),
                        Phrase.of("{0}", form.title()),
                        "/bao-cao"),
                by.person());
    }

    private List<UUID> withSuccessors(List<UUID> units) {
        List<UUID> all = new ArrayList<>(units);
        all.addAll(sql.sql("""
                with recursive later(id) as (
                  select s.to_unit from unit_succession s
                  where s.from_unit = any(cast(? as uuid[])) and s.to_unit is not null and s.to_unit <> s.from_unit
                  union
                  select s.to_unit from later l join unit_succession s on s.from_unit = l.id
                  where s.to_unit is not null and s.to_unit <> s.from_unit)
                select l.id from later l
                where exists (select 1 from unit_version v where v.unit_id = l.id and v.valid_to is null)""")
                .param(units.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list());
        return all;
    }
}
