package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.Documents;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.Passage;

/// What a draft still lacks, each as a sentence; one that `blocks` must be settled before it is
/// submitted, the others are to be seen.
public record Points(List<Point> all) {
    public record Point(Phrase sentence, boolean blocks) {}

    private static final Pattern BLANK = Pattern.compile("…|\\.{4,}");
    private static final LocalDate SOME_DAY = LocalDate.of(1999, 12, 31);
    private static final String SOME_CODE = "98765/MÃ-THỬ";

    static Points of(DocumentType kind, String text, DraftText read, UnitKind unit) {
        List<Point> points = new ArrayList<>();
        switch (read.document()) {
            case Outcome.Refused<OfficialDocument>(Phrase why, String field) -> points.add(new Point(why, true));
            case Outcome.Done<OfficialDocument>(OfficialDocument made) -> whole(points, kind, text, made, unit);
        }
        for (String words : read.lost())
            points.add(new Point(
                    Phrase.of(
                            "“{0}” chưa rõ thuộc phần nào, sẽ không có trong tệp; hãy viết lại hoặc bỏ.", brief(words)),
                    true));
        long blanks = BLANK.matcher(text).results().count();
        if (blanks > 0) points.add(new Point(Phrase.of("Còn {0} chỗ để trống (dấu …).", blanks), true));
        return new Points(List.copyOf(points));
    }

    private static void whole(
            List<Point> points, DocumentType kind, String text, OfficialDocument made, UnitKind unit) {
        String line = kind == DocumentType.CONG_VAN ? "" : kind.title().toUpperCase(Locale.forLanguageTag("vi"));
        if (!made.type().equals(line))
            points.add(new Point(
                    Phrase.of(
                            "Tên loại trong văn bản là “{0}”, dự thảo này là {1}.",
                            made.type().isEmpty() ? "Công văn" : made.type(), Phrase.of(kind.title())),
                    true));
        if (made.head().symbol().isEmpty()) points.add(new Point(Phrase.of("Thiếu ký hiệu ở dòng “Số:”."), true));
        String numbered = Documents.numbered(text, SOME_CODE, SOME_DAY);
        if (!numbered.contains(SOME_CODE))
            points.add(new Point(
                    Phrase.of(
                            "Phần số hãy để trống (“Số: /{0}”): văn thư cấp số khi ban hành.",
                            made.head().symbol()),
                    true));
        if (!numbered.contains("ngày 31 tháng 12 năm 1999"))
            points.add(new Point(Phrase.of("Ngày hãy để trống (“ngày tháng năm …”): ngày ghi khi ban hành."), true));
        if (made.marks().secrecy() != null)
            points.add(new Point(
                    Phrase.of(
                            "Văn bản mật không được soạn trên máy nối mạng (Luật Bảo vệ bí mật nhà nước 2018, Điều 5); hãy soạn ngoài hệ thống này."),
                    true));
        if (made.title().isEmpty()) points.add(new Point(Phrase.of("Thiếu trích yếu nội dung."), true));
        if (made.body().stream().noneMatch(Points::says))
            points.add(new Point(Phrase.of("Thiếu phần nội dung."), true));
        Phrase signed = SigningRules.wrong(made, unit);
        if (signed != null) points.add(new Point(signed, true));
        if (kind == DocumentType.BIEN_BAN && made.secretary() == null)
            points.add(new Point(Phrase.of("Biên bản thiếu chữ ký của thư ký (dòng “THƯ KÝ” và họ tên)."), true));
        if (made.recipients().isEmpty() && kind != DocumentType.GIAY_KHEN)
            points.add(new Point(Phrase.of("Thiếu mục “Nơi nhận”."), true));
        boolean letter = kind == DocumentType.CONG_VAN;
        if (letter && made.addressees().isEmpty()) points.add(new Point(Phrase.of("Thiếu “Kính gửi”."), true));
        if (signed == null && Drafting.checked(made) instanceof Outcome.Refused<?>(Phrase why, String field))
            points.add(new Point(why, true));
        if (kind != DocumentType.GIAY_KHEN && !ended(made))
            points.add(new Point(Phrase.of("Nội dung kết thúc bằng dấu “./.”."), false));
    }

    private static boolean says(Passage passage) {
        return !(passage instanceof Passage.Text text && Fold.nfc(text.text()).isEmpty());
    }

    private static boolean ended(OfficialDocument made) {
        return made.body().isEmpty()
                || !(made.body().getLast() instanceof Passage.Text text)
                || text.text().endsWith("./.");
    }

    /// The first that must be settled, or null.
    @Nullable
    Phrase blocking() {
        return all.stream()
                .filter(Point::blocks)
                .map(Point::sentence)
                .findFirst()
                .orElse(null);
    }

    private static String brief(String words) {
        return words.length() > 80 ? words.substring(0, 79) + "…" : words;
    }
}
