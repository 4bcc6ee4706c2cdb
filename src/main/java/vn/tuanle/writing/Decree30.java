package vn.tuanle.writing;

/// Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I: what the decree allows, and what we choose
/// within it. Lengths in millimetres, sizes of letters in points.
public final class Decree30 {
    public static final String FONT = "Times New Roman";

    public static final double PAGE_WIDTH = 210;
    public static final double PAGE_HEIGHT = 297;

    public static final double TOP_LEAST = 20;
    public static final double TOP_MOST = 25;
    public static final double LEFT_LEAST = 30;
    public static final double LEFT_MOST = 35;
    public static final double RIGHT_LEAST = 15;
    public static final double RIGHT_MOST = 20;
    public static final double TOP = 20;
    public static final double BOTTOM = 20;
    public static final double LEFT = 30;
    public static final double RIGHT = 20;
    /// The page number stands in the middle of the top margin.
    public static final double PAGE_NUMBER_FROM_EDGE = 10;

    public static final double TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /// A new paragraph begins 1 cm or 1.27 cm from the left margin.
    public static final double INDENT = 12.7;
    public static final double INDENT_SMALL = 10;
    /// Between paragraphs, in points, at least.
    public static final double PARAGRAPH_GAP = 6;
    public static final double LINE_LEAST = 1.0;
    public static final double LINE_MOST = 1.5;
    public static final double LINE = 1.1;
    /// The font's own height of a single line, as a share of its size (Times New Roman, Tinos).
    public static final double SINGLE_LINE = 1.149;

    public static final double MOTTO_TOP_SIZE = 12;
    public static final double MOTTO_SIZE = 13;
    public static final double BODY_NAME_SIZE = 12;
    public static final double NUMBER_SIZE = 13;
    public static final double PLACE_DATE_SIZE = 13;
    public static final double ABOUT_SIZE = 12;
    public static final double TEXT_SIZE_LEAST = 13;
    public static final double TEXT_SIZE = 14;
    public static final double RECIPIENTS_WORD_SIZE = 12;
    public static final double RECIPIENTS_SIZE = 11;
    public static final double ANNEX_SIZE = 14;
    public static final double STAMP_SIZE = 13;
    public static final double DRAFTER_SIZE = 11;
    public static final double ADDRESS_SIZE = 11;
    public static final double PAGE_NUMBER_SIZE = 14;

    /// The lines under the issuer and the title, as a share of their text.
    public static final double RULE_LEAST = 1 / 3.0;
    public static final double RULE_MOST = 1 / 2.0;
    public static final double RULE = 0.4;

    public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    /// The end of a document's text.
    public static final String END = "./.";

    private Decree30() {}
}
