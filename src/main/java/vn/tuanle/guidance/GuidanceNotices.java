package vn.tuanle.guidance;

import java.util.ArrayList;
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

/// Tells each side of a difficulty what the other did, and everybody what was made known as guidance.
@Component
class GuidanceNotices {
    private static final int BRIEF = 300;
    private final Notices notices;
    private final Lineage lineage;

    GuidanceNotices(Notices notices, Lineage lineage) {
        this.notices = notices;
        this.lineage = lineage;
    }

    /// `holder` is the unit that has it after the act.
    void said(Asker by, Difficulty difficulty, UUID act, ActKind kind, String note, UUID holder) {
        Phrase subject = switch (kind) {
            case ASKED -> Phrase.of("Khó khăn, vướng mắc mới: {0}", difficulty.title());
            case ANSWERED -> Phrase.of("Đã có trả lời: {0}", difficulty.title());
            case ASKED_BACK -> Phrase.of("Cần nói rõ thêm: {0}", difficulty.title());
            case REPLIED -> Phrase.of("Đơn vị đã nói rõ thêm: {0}", difficulty.title());
            case PASSED_UP -> Phrase.of("Khó khăn, vướng mắc chuyển lên cấp trên: {0}", difficulty.title());
            case SOLVED -> Phrase.of("Đơn vị cho biết đã rõ: {0}", difficulty.title());
            case REOPENED -> Phrase.of("Đơn vị chưa rõ, hỏi tiếp: {0}", difficulty.title());
            case WITHDRAWN -> Phrase.of("Đơn vị rút câu hỏi: {0}", difficulty.title());
            case FILE, PUBLISHED, UNPUBLISHED, LETTER -> null;
        };
        if (subject == null) return;
        List<UUID> to = new ArrayList<>();
        switch (kind) {
            case ANSWERED -> {
                to.add(difficulty.unit());
                if (!difficulty.lead().equals(holder)) to.add(difficulty.lead());
            }
            case ASKED_BACK -> to.add(difficulty.unit());
            case PASSED_UP -> to.addAll(List.of(holder, difficulty.unit()));
            default -> to.add(holder);
        }
        tell(
                to,
                Notice.of(
                        "difficulty-act:" + act,
                        subject,
                        note.isEmpty()
                                ? Phrase.of("{0} vừa làm việc này. Mở để xem.", by.name())
                                : Phrase.of("{0}: {1}", by.name(), brief(note)),
                        "/kho-khan/" + difficulty.id()),
                by);
    }

    void published(Asker by, UUID guidance, Collection<UUID> units, String question, String answer) {
        tell(
                units,
                Notice.of(
                        "guidance:" + guidance,
                        Phrase.of(
                                "Hướng dẫn mới: {0}",
                                brief(question.lines().findFirst().orElse(question))),
                        Phrase.of("{0}", brief(answer)),
                        "/giai-dap/" + guidance),
                by);
    }

    /// Nobody answered by the day: whoever owes it and the unit above are told, once for that day.
    void late(Difficulty difficulty, Collection<UUID> units) {
        tell(
                units,
                Notice.of(
                                "difficulty-late:" + difficulty.id() + ":" + difficulty.dueDay(),
                                Phrase.of("Quá hạn trả lời khó khăn của đơn vị: {0}", difficulty.title()),
                                Phrase.of(
                                        "Phải trả lời chậm nhất ngày {0}, đến nay chưa có trả lời.",
                                        Days.day(difficulty.dueDay())),
                                "/kho-khan/" + difficulty.id())
                        .asUrgent(),
                null);
    }

    private void tell(Collection<UUID> units, Notice notice, @Nullable Asker by) {
        notices.tellUnits(lineage.withSuccessors(units), notice, by == null ? null : by.person());
    }

    private static String brief(String words) {
        return words.length() <= BRIEF ? words : words.substring(0, BRIEF).strip() + " …";
    }
}
