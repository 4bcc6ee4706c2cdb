package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.Passage;

/// A report as an official document: its prose by the outline, what units below wrote where the
/// unit itself wrote nothing, who is missing, and the figures as an annex. Number, day and signer
/// are left for the clerk and the head.
@Component
class ReportText {
    private final Directory directory;

    ReportText(Directory directory) {
        this.directory = directory;
    }

    Outcome<OfficialDocument> of(ConsolidationPage page) {
        UnitOn unit = directory.unit(page.report().unit(), page.form().first()).orElse(null);
        String name = page.report().unitName();
        boolean committee = unit != null && unit.kind().committee();
        String issuer = capitals(name.replaceFirst("^UBND ", "Ủy ban nhân dân "));
        String superior = unit == null || committee
                ? null
                : capitals(unit.parentName().replaceFirst("^UBND ", "Ủy ban nhân dân "));
        List<String> bases = page.form().planCode().isEmpty()
                ? List.of()
                : List.of(
                        "Thực hiện Kế hoạch số " + page.form().planCode() + ", " + name + " báo cáo kết quả như sau:");
        return Drafting.checked(new OfficialDocument(
                "BÁO CÁO",
                new Letterhead(
                        superior == null || superior.isEmpty() ? null : superior,
                        issuer,
                        null,
                        committee ? "BC-UBND" : "BC-…",
                        null,
                        null,
                        page.form().last().getYear()),
                page.form().title().replaceFirst("^Báo cáo k", "K"),
                null,
                List.of(),
                List.of(),
                body(page, bases),
                new Signature(
                        committee ? List.of("TM. ỦY BAN NHÂN DÂN") : List.of(),
                        committee ? "CHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ",
                        null),
                null,
                List.of(new Recipient("Như kính gửi", ""), new Recipient("VT", "Lưu")),
                List.of(new Annex("", "Số liệu kết quả", null, List.of(figures(page)), false)),
                Marks.NONE));
    }

    private static List<Passage> body(ConsolidationPage page, List<String> bases) {
        List<Passage> body = new ArrayList<>();
        bases.forEach(basis -> body.add(new Passage.Text(basis)));
        ReportProse.lines(page, ReportProse.proposed(page)).forEach(line -> body.add(new Passage.Text(line)));
        return body;
    }

    private static Passage figures(ConsolidationPage page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Số đơn vị"));
        int n = 0;
        for (ConsolidationPage.Figure figure : page.figures()) {
            Long total = figure.sum().total();
            rows.add(List.of(
                    String.valueOf(++n),
                    figure.field().title() + (figure.member().isEmpty() ? "" : ": " + figure.member()),
                    figure.field().measure(),
                    total == null ? "–" : Figures.shown(total),
                    String.valueOf(figure.sum().givenBy())));
        }
        return new Passage.Table(rows, 1, List.of(0.08, 0.46, 0.16, 0.17, 0.13));
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }

    /// A file name without accents: the unit and the year.
    static String fileName(ConsolidationPage page) {
        return "bao-cao-" + vn.tuanle.kernel.Fold.fold(page.report().unitName()).replaceAll("[^a-z0-9]+", "-") + "-"
                + Days.day(page.form().last()).substring(6);
    }
}
