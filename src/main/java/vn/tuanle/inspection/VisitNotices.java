package vn.tuanle.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.organisation.Lineage;

/// Tells the visited unit of its visit and what came of it, and each side of what the other did to put things right.
@Component
class VisitNotices {
    private static final int BRIEF = 200;
    private final Notices notices;
    private final Lineage lineage;

    VisitNotices(Notices notices, Lineage lineage) {
        this.notices = notices;
        this.lineage = lineage;
    }

    void planned(Asker by, Visit visit, UUID act) {
        visit(
                by,
                visit,
                act,
                Phrase.of("Lịch kiểm tra ngày {0}", Days.day(visit.day())),
                Phrase.of("{0}", visit.basis()));
    }

    void moved(Asker by, Visit visit, LocalDate to, UUID act) {
        visit(
                by,
                visit,
                act,
                Phrase.of("Đổi lịch kiểm tra sang ngày {0}", Days.day(to)),
                Phrase.of("Lịch cũ: ngày {0}.", Days.day(visit.day())));
    }

    void cancelled(Asker by, Visit visit, String why, UUID act) {
        visit(
                by,
                visit,
                act,
                Phrase.of("Hủy cuộc kiểm tra ngày {0}", Days.day(visit.day())),
                Phrase.of("Lý do: {0}", brief(why)));
    }

    void concluded(Asker by, Visit visit, UUID act) {
        visit(
                by,
                visit,
                act,
                Phrase.of("Đã có kết quả kiểm tra ngày {0}", Days.day(visit.day())),
                Phrase.of("Mở để xem kết quả và việc phải khắc phục."));
    }

    void reopened(Asker by, Visit visit, String why, UUID act) {
        visit(
                by,
                visit,
                act,
                Phrase.of("Kết quả kiểm tra ngày {0} được mở lại để sửa", Days.day(visit.day())),
                Phrase.of("Lý do: {0}", brief(why)));
    }

    private void visit(Asker by, Visit visit, UUID act, Phrase subject, Phrase body) {
        tell(List.of(visit.unit()), Notice.of("visit-act:" + act, subject, body, "/cuoc-kiem-tra/" + visit.id()), by);
    }

    void given(Asker by, Remedy remedy, UUID act) {
        remedy(
                by,
                List.of(remedy.unit()),
                remedy,
                act,
                Phrase.of("Việc phải khắc phục, {0}", remedy.due().words()),
                "");
    }

    void acted(Asker by, Remedy remedy, RemedyActKind kind, String note, UUID act) {
        Phrase subject = switch (kind) {
            case DONE -> Phrase.of("Đơn vị báo đã khắc phục");
            case RETURNED -> Phrase.of("Khắc phục chưa đạt, bị trả lại");
            case CONFIRMED -> Phrase.of("Đã xác nhận khắc phục xong");
            case EXTENDED -> Phrase.of("Hạn khắc phục đã đổi");
            case DROPPED -> Phrase.of("Không còn phải khắc phục");
            case GIVEN, FILE -> null;
        };
        if (subject == null || !remedy.given()) return;
        UUID to = kind == RemedyActKind.DONE ? remedy.lead() : remedy.unit();
        remedy(by, List.of(to), remedy, act, subject, note);
    }

    /// Past its day: its unit and the office that visited are told, once for that day.
    void late(Remedy remedy) {
        tell(
                List.of(remedy.unit(), remedy.lead()),
                Notice.of(
                                "remedy-late:" + remedy.id() + ":"
                                        + remedy.due().lastDay(),
                                Phrase.of("Quá hạn khắc phục, {0}", remedy.due().words()),
                                Phrase.of("{0}", brief(remedy.words())),
                                "/khac-phuc/" + remedy.id())
                        .asUrgent(),
                null);
    }

    private void remedy(Asker by, Collection<UUID> to, Remedy remedy, UUID act, Phrase subject, String note) {
        Phrase body = note.isEmpty()
                ? Phrase.of("{0}", brief(remedy.words()))
                : Phrase.of("{0}: {1}", brief(remedy.words()), brief(note));
        tell(to, Notice.of("remedy-act:" + act, subject, body, "/khac-phuc/" + remedy.id()), by);
    }

    private void tell(Collection<UUID> units, Notice notice, @Nullable Asker by) {
        notices.tellUnits(lineage.withSuccessors(units), notice, by == null ? null : by.person());
    }

    private static String brief(String words) {
        return words.length() <= BRIEF ? words : words.substring(0, BRIEF).strip() + " …";
    }
}
