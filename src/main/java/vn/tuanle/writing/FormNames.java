package vn.tuanle.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;

/// Capitals of Phụ lục II, where there can be no doubt.
final class FormNames {
    private static final String CITED =
            "(?<![\\p{L}“\"])(%s) (?:số )?(?:liên tịch )?(?:số )?\\d{1,5}/(?:\\d{4}/)?\\p{Lu}";
    private static final Pattern TYPE = Pattern.compile(CITED.formatted(
            "nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kế hoạch|tờ trình|thông báo|hướng dẫn|báo cáo"));
    private static final Pattern ARTICLE =
            Pattern.compile("(?<!\\p{L})(?:khoản \\d+|điểm \\p{L}) (?:khoản \\d+ )?(điều \\d+)");
    private static final Pattern AGENCY = Pattern.compile(
            "(?<!\\p{L})([uủ]ỷ ban nhân dân|ủy ban nhân dân|[UỦ][ỷy] Ban [Nn]hân [Dd]ân|hội đồng nhân dân|Hội Đồng [Nn]hân [Dd]ân|sở [Gg]iáo dục và [Đđ]ào tạo|Sở giáo dục và đào tạo)(?!\\p{L})");
    private static final Pattern CITY = Pattern.compile("(?<!\\p{L})(thành phố Hồ Chí Minh|thủ đô Hà Nội)(?!\\p{L})");

    private final FormBoxes boxes;
    private final FormFindings findings;

    FormNames(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
    }

    void judge() {
        for (FormParagraph p : boxes.all) {
            if (p.isCapitals()) continue;
            find(p, TYPE, FormRule.NAME_TYPE);
            find(p, ARTICLE, FormRule.NAME_ARTICLE);
            find(p, AGENCY, FormRule.NAME_AGENCY);
            find(p, CITY, FormRule.NAME_CITY);
        }
    }

    private void find(FormParagraph p, Pattern pattern, FormRule rule) {
        Matcher m = pattern.matcher(p.told());
        if (m.find()) findings.add(rule, FormPart.BODY, Phrase.of("{0}", m.group(1)), FormSpot.of(p), null);
    }
}
