package vn.tuanle.writing;

import vn.tuanle.kernel.Phrase;

/// The rules of form beside size, style, case and alignment of letters, which [FormPart] gives: each with the place in
/// Nghị định 30/2020/NĐ-CP and what the decree wants. `clause` begins in Phụ lục I, Phần I unless it says otherwise.
public enum FormRule {
    PAGE_SIZE("page.size", "I.1", "khổ A4 (210 mm x 297 mm)"),
    PAGE_ORIENTATION("page.orientation", "I.2", "trình bày theo chiều dài của khổ A4 khi không có bảng, biểu"),
    PAGE_NUMBER_MISSING("page-number.missing", "I.7", "đánh số trang từ trang thứ hai"),
    PAGE_NUMBER_PLACE("page-number.place", "I.7", "số trang đặt trong phần lề trên"),
    PAGE_NUMBER_FIRST("page-number.first-page", "I.7", "không hiển thị số trang thứ nhất"),
    PAGE_NUMBER_FORMAT("page-number.format", "I.7", "số trang bằng chữ số Ả Rập"),
    PAGE_NUMBER_START("page-number.start", "I.7", "số trang đánh từ số 1"),
    FONT("font.family", "I.4", "phông Times New Roman, bảng mã Unicode"),
    COLOUR("font.colour", "I.4", "chữ màu đen"),
    UNICODE("font.unicode", "I.4", "chữ Unicode dựng sẵn theo TCVN 6909:2001"),
    NATION_MISSING("heading.national-name.missing", "II.1.a", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    NATION_TEXT("heading.national-name.text", "II.1.a", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    NATION_PLACE("heading.national-name.place", "II.1.a", "Quốc hiệu ở bên phải trang đầu tiên"),
    MOTTO_MISSING("heading.motto.missing", "II.1.b", "Độc lập - Tự do - Hạnh phúc"),
    MOTTO_TEXT("heading.motto.text", "II.1.b", "Độc lập - Tự do - Hạnh phúc"),
    MOTTO_LINE("heading.motto.line", "II.1.b", "dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ"),
    HEADING_SPACING("heading.spacing", "II.1.c", "hai dòng cách nhau dòng đơn"),
    ISSUER_SPACING("heading.issuer.spacing", "II.2.b", "hai dòng cách nhau dòng đơn"),
    ISSUER_LINE("heading.issuer.line", "II.2.b", "dưới tên cơ quan có đường kẻ ngang, dài từ 1/3 đến 1/2 dòng chữ"),
    NUMBER_COLON("number.colon", "II.3.c", "sau từ “Số” có dấu hai chấm (:)"),
    NUMBER_WORD("number.word", "II.3.c", "từ “Số” viết bằng chữ in thường"),
    NUMBER_ZERO("number.leading-zero", "II.3.c", "số nhỏ hơn 10 phải ghi thêm số 0 phía trước"),
    NUMBER_SPACES(
            "number.spaces",
            "II.3.c",
            "giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm có gạch nối (-), không cách chữ"),
    NUMBER_CAPITALS("number.capitals", "II.3.c", "ký hiệu trình bày bằng chữ in hoa"),
    NUMBER_TYPE("number.type", "II.3.b", "ký hiệu mở đầu bằng chữ viết tắt tên loại theo Phụ lục III, Mục I"),
    NUMBER_LETTER("number.letter", "II.3.b", "ký hiệu công văn chỉ gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo"),
    DATE_ZERO("date.leading-zero", "II.4.b", "ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước"),
    DATE_WORDS("date.words", "II.4.b", "thời gian viết đầy đủ: ngày … tháng … năm …"),
    DATE_COMMA("date.comma", "II.4.c", "sau địa danh có dấu phẩy (,)"),
    PLACE_CAPITAL("date.place", "II.4.c", "chữ cái đầu của địa danh viết hoa"),
    ABSTRACT_LINE("abstract.line", "II.5.b", "dưới trích yếu có đường kẻ ngang, dài từ 1/3 đến 1/2 dòng chữ"),
    ABOUT_GAP("about.gap", "II.5.b", "trích yếu công văn cách số, ký hiệu 6pt"),
    BASES_END("bases.punctuation", "II.6.a", "cuối mỗi căn cứ có dấu chấm phẩy (;)"),
    BASES_LAST("bases.punctuation", "II.6.a", "căn cứ cuối cùng kết thúc bằng dấu chấm (.)"),
    CHAPTER_ROMAN("chapter.number", "II.6.đ", "số thứ tự của phần, chương dùng chữ số La Mã"),
    CHAPTER_ARABIC("chapter.number", "II.6.đ", "số thứ tự của mục, tiểu mục dùng chữ số Ả Rập"),
    ARTICLE_DOT("article.dot", "II.6.đ", "sau số thứ tự của điều có dấu chấm (.)"),
    LETTERS("numbering.letters", "II.6.đ", "thứ tự các điểm theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i…"),
    SEQUENCE("numbering.sequence", "II.6.c", "đánh số liên tiếp theo một trình tự nhất định"),
    BODY_ALIGNMENT("body.alignment", "II.6.e", "canh đều cả hai lề"),
    BODY_INDENT("body.indent", "II.6.e", "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm"),
    BODY_GAP("body.paragraph-gap", "II.6.e", "khoảng cách giữa các đoạn văn tối thiểu là 6pt"),
    BODY_LINE("body.line-spacing", "II.6.e", "từ dòng đơn đến 1,5 dòng"),
    BODY_END("body.end", "Phụ lục III, Mục II", "nội dung kết thúc bằng “./.”"),
    SIGN_MARK("sign.mark", "II.7.b", "quyền hạn ghi TM., Q., KT., TL. hoặc TUQ., có dấu chấm"),
    SIGN_AUTHORITY("sign.authority", "Điều 13; Phụ lục I, Phần I, Mục II.7.b", "ghi đúng thẩm quyền ký"),
    SIGN_TITLE("sign.name.title", "II.7.c", "trước họ tên người ký không ghi học hàm, học vị"),
    DEAR_COLON("dear.colon", "II.9.d", "sau từ “Kính gửi” có dấu hai chấm (:)"),
    DEAR_LINE("dear.one-line", "II.9.d", "gửi một nơi thì ghi cùng dòng với “Kính gửi”"),
    DEAR_DASH("dear.dash", "II.9.d", "gửi nhiều nơi thì mỗi nơi một dòng, đầu dòng có gạch đầu dòng (-)"),
    DEAR_END("dear.punctuation", "II.9.d", "cuối dòng có dấu chấm phẩy (;)"),
    DEAR_LAST("dear.punctuation", "II.9.d", "dòng cuối cùng kết thúc bằng dấu chấm (.)"),
    RECIPIENTS_COLON("recipients.colon", "II.9.d", "sau từ “Nơi nhận” có dấu hai chấm (:)"),
    RECIPIENTS_DASH("recipients.dash", "II.9.d", "đầu dòng nơi nhận có gạch đầu dòng (-)"),
    RECIPIENTS_END("recipients.punctuation", "II.9.d", "cuối dòng có dấu chấm phẩy (;)"),
    RECIPIENTS_LAST("recipients.punctuation", "II.9.d", "dòng cuối cùng kết thúc bằng dấu chấm (.)"),
    RECIPIENTS_LEFT("recipients.alignment", "II.9.d", "nơi nhận trình bày sát lề trái"),
    RECIPIENTS_FIRST("recipients.first", "II.9.b", "công văn: dòng đầu của nơi nhận là “- Như trên;”"),
    RECIPIENTS_KEPT("recipients.archive", "II.9.d", "dòng cuối gồm chữ “Lưu:”, tiếp theo là “VT”"),
    STAMP_FRAME("stamp.frame", "III.2.b", "dấu đặt trong khung hình chữ nhật viền đơn"),
    ANNEX_NUMBER("annex.number", "III.1.a", "từ hai phụ lục trở lên đánh số bằng chữ số La Mã, liên tiếp"),
    ANNEX_MENTION("annex.mention", "III.1.a", "trong văn bản phải có chỉ dẫn về phụ lục"),
    ANNEX_PAGES("annex.page-number", "III.1.đ", "số trang của phụ lục được đánh riêng theo từng phụ lục"),
    NAME_TYPE("capital.document", "Phụ lục II, Mục V.6", "viết hoa chữ cái đầu tên loại của văn bản cụ thể"),
    NAME_ARTICLE("capital.article", "Phụ lục II, Mục V.7", "viết hoa Phần, Chương, Mục, Tiểu mục, Điều khi viện dẫn"),
    NAME_AGENCY(
            "capital.agency", "Phụ lục II, Mục IV.1", "viết hoa chữ cái đầu của từ chỉ loại hình, chức năng cơ quan"),
    NAME_CITY("capital.city", "Phụ lục II, Mục III.1.c", "viết hoa Thủ đô Hà Nội, Thành phố Hồ Chí Minh");

    final String id;
    private final String clause;
    private final String title;

    FormRule(String id, String clause, String title) {
        this.id = id;
        this.clause = clause;
        this.title = title;
    }

    /// What the decree wants.
    public String title() {
        return title;
    }

    public String id() {
        return id;
    }

    public Phrase cited() {
        return cited(clause);
    }

    static Phrase cited(String clause) {
        return clause.matches("[IV]+\\b.*")
                ? Phrase.of("Phụ lục I, Phần I, Mục {0}", clause)
                : Phrase.of("{0}", clause);
    }
}
