package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Begins the minutes (Biên bản) of a visit with what was found; they are written on, approved, issued and delivered as
/// every document is.
@Component
class Minutes {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private final JdbcClient sql;
    private final Transactions transactions;
    private final VisitAccess access;
    private final VisitPages pages;
    private final Drafts drafts;

    Minutes(JdbcClient sql, Transactions transactions, VisitAccess access, VisitPages pages, Drafts drafts) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.pages = pages;
        this.drafts = drafts;
    }

    /// The draft, of the unit that visited or of what it became.
    Outcome<UUID> begin(Asker asker, UUID id, Instant now) {
        VisitPage visit = pages.page(asker, id, now);
        if (!visit.oversees()) throw new NotFound();
        if (!visit.head().concluded()) return Outcome.refused("Hãy kết thúc cuộc kiểm tra rồi mới lập biên bản.");
        UUID lead = access.seen(asker, id).lead();
        UUID unit = asker.workUnits().stream()
                .sorted()
                .filter(one -> access.now(one).contains(lead))
                .findFirst()
                .orElseThrow(NotFound::new);
        VisitPage.Head head = visit.head();
        Beginning beginning = Beginning.of(
                        Form.BIEN_BAN, unit, "Kiểm tra việc thực hiện kế hoạch tại " + head.unitName())
                .sentTo(List.of(head.unitName()))
                .worded(words(visit));
        return transactions.run(() -> {
            Outcome<UUID> begun = drafts.begin(asker, beginning);
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) {
                sql.sql("insert into visit_minutes (draft_id, visit_id, begun_by, begun_at) values (?, ?, ?, ?)")
                        .params(Rows.values(draft, id, asker.person(), now))
                        .update();
                access.act(asker, id, VisitActKind.MINUTES, "", now);
            }
            return begun;
        });
    }

    static String words(VisitPage visit) {
        VisitPage.Head head = visit.head();
        List<String> lines = new ArrayList<>();
        lines.add("Thời gian bắt đầu: "
                + (head.hour() == null
                        ? "… giờ …"
                        : "%02d giờ %02d phút"
                                .formatted(head.hour().getHour(), head.hour().getMinute()))
                + ", " + written(head.day()) + ".");
        lines.add("Địa điểm: " + head.unitName() + ".");
        lines.add("Căn cứ: " + head.basis() + ".");
        lines.add("Đoàn kiểm tra: " + joined(head.team()) + ".");
        lines.add("Đại diện đơn vị được kiểm tra: " + (head.met().isEmpty() ? "…" : joined(head.met())) + ".");
        lines.add("Nội dung:");
        lines.add("I. KẾT QUẢ KIỂM TRA");
        for (VisitPage.Finding finding : visit.findings())
            lines.add(finding.ordinal() + ". " + finding.question() + ": " + found(finding));
        lines.add("II. NHẬN XÉT, KẾT LUẬN");
        if (head.conclusion().isEmpty()) lines.add("…");
        else
            head.conclusion()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        lines.add("III. VIỆC PHẢI KHẮC PHỤC");
        if (visit.remedies().isEmpty()) lines.add("Không có.");
        int number = 0;
        for (VisitPage.RemedyLine remedy : visit.remedies())
            lines.add(++number + ". " + remedy.unitName() + ": " + ended(remedy.words()) + " Thực hiện "
                    + remedy.due().words().text() + ".");
        return String.join("\n\n", lines);
    }

    private static String found(VisitPage.Finding finding) {
        String note = finding.note().lines().map(String::strip).collect(Collectors.joining(" "));
        if (!finding.choice()) return note.isEmpty() ? "…." : ended(note);
        String answer =
                finding.answer() == null ? "…" : finding.answer().title().toLowerCase(VIETNAMESE);
        return note.isEmpty() ? answer + "." : answer + "; " + ended(note);
    }

    private static String joined(String people) {
        return people.lines()
                .map(line -> line.strip().replaceAll("[;,.]+$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String ended(String words) {
        return words.matches(".*[.!?]$") ? words : words + ".";
    }

    private static String written(LocalDate day) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }
}
