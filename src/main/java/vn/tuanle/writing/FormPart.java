package vn.tuanle.writing;

import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// The parts of a document's form with the letters that the decree wants in each: its table of sample letters
/// (Phụ lục I, Phần I, Mục V). Sizes in half points; `box` is the number in the decree's diagram.
public enum FormPart {
    PAGE("page", "", "I", "Trang giấy"),
    WHOLE("text", "", "I.4", "Toàn văn bản"),
    NATION("heading.national-name", "1", "II.1.a", "Quốc hiệu", 24, 26, true, false, Case.UPPER, true),
    MOTTO("heading.motto", "1", "II.1.b", "Tiêu ngữ", 26, 28, true, false, Case.LOWER, true),
    SUPERIOR("heading.superior", "2", "II.2.b", "Tên cơ quan chủ quản", 24, 26, false, false, Case.UPPER, true),
    ISSUER("heading.issuer", "2", "II.2.b", "Tên cơ quan ban hành", 24, 26, true, false, Case.UPPER, true),
    NUMBER("number", "3", "II.3.c", "Số, ký hiệu", 26, 26, false, false, Case.ANY, true),
    DATE("date", "4", "II.4.c", "Địa danh, thời gian ban hành", 26, 28, false, true, Case.LOWER, true),
    TYPE("type", "5a", "II.5.b", "Tên loại văn bản", 26, 28, true, false, Case.UPPER, true),
    ABSTRACT("abstract", "5a", "II.5.b", "Trích yếu nội dung", 26, 28, true, false, Case.LOWER, true),
    ABOUT("about", "5b", "II.5.b", "Trích yếu công văn", 24, 26, false, false, Case.LOWER, true),
    DEAR("dear", "9a", "II.9.d", "Kính gửi", 26, 28, false, false, Case.LOWER, false),
    BASES("bases", "6", "II.6.a", "Căn cứ ban hành", 26, 28, false, true, Case.LOWER, false),
    CHAPTER("chapter", "6", "II.6.đ", "Phần, chương, mục", 26, 28, true, false, Case.LOWER, true),
    CHAPTER_TITLE("chapter-title", "6", "II.6.đ", "Tiêu đề phần, chương, mục", 26, 28, true, false, Case.UPPER, true),
    SECTION("section", "6", "V.6.b", "Số và tiêu đề mục", 26, 28, true, false, Case.UPPER, false),
    ARTICLE("article", "6", "II.6.đ", "Điều", 26, 28, true, false, Case.LOWER, false),
    BODY("body", "6", "II.6.e", "Nội dung văn bản", 26, 28, false, false, Case.ANY, false),
    AUTHORITY("sign", "7a", "II.7.đ", "Quyền hạn, chức vụ người ký", 26, 28, true, false, Case.UPPER, true),
    SIGNER("sign.name", "7b", "II.7.đ", "Họ tên người ký", 26, 28, true, false, Case.LOWER, true),
    RECIPIENTS_WORD("recipients.word", "9b", "II.9.d", "Từ “Nơi nhận”", 24, 24, true, true, Case.LOWER, false),
    RECIPIENTS("recipients", "9b", "II.9.d", "Nơi nhận", 22, 22, false, false, Case.ANY, false),
    STAMP("stamp", "10b", "III.2.b", "Dấu chỉ mức độ khẩn", 26, 28, true, false, Case.UPPER, true),
    CIRCULATION("circulation", "11", "III.2.c", "Phạm vi lưu hành", 26, 28, true, false, Case.UPPER, true),
    DRAFTER("drafter", "12", "III.3", "Ký hiệu người soạn thảo", 22, 22, false, false, Case.ANY, false),
    ADDRESS("address", "13", "III.4", "Địa chỉ cơ quan", 22, 24, false, false, Case.LOWER, false),
    ANNEX("annex", "", "III.1.b", "Phụ lục", 28, 28, true, false, Case.LOWER, true),
    ANNEX_TITLE("annex.title", "", "III.1.b", "Tên phụ lục", 26, 28, true, false, Case.UPPER, true),
    ATTACHED("annex.attached", "", "III.1.c", "Thông tin kèm theo của phụ lục", 26, 28, false, true, Case.LOWER, true),
    PAGE_NUMBER("page-number", "", "I.7", "Số trang", 26, 28, false, false, Case.ANY, true);

    enum Case {
        UPPER,
        LOWER,
        ANY
    }

    final String id;
    final String box;
    final String clause;
    private final String title;
    final int least;
    final int most;
    final boolean bold;
    final boolean italic;
    final Case letters;
    final boolean centred;

    FormPart(String id, String box, String clause, String title) {
        this(id, box, clause, title, 0, 0, false, false, Case.ANY, false);
    }

    FormPart(
            String id,
            String box,
            String clause,
            String title,
            int least,
            int most,
            boolean bold,
            boolean italic,
            Case letters,
            boolean centred) {
        this.id = id;
        this.box = box;
        this.clause = clause;
        this.title = title;
        this.least = least;
        this.most = most;
        this.bold = bold;
        this.italic = italic;
        this.letters = letters;
        this.centred = centred;
    }

    public String title() {
        return title;
    }

    /// “ô số 3”; null for what has no box in the diagram.
    public @Nullable Phrase place() {
        return box.isEmpty() ? null : Phrase.of("ô số {0}", box);
    }

    /// The number of the box in the decree's diagram, empty for what has none.
    public String box() {
        return box;
    }
}
