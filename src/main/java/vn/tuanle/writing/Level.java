package vn.tuanle.writing;

import java.util.regex.Pattern;

/// Where a paragraph stands among the parts of a document (Phụ lục I, Mục II, 6.đ), from the largest
/// to the smallest.
public enum Level {
    /// “Phần I”, “Chương II”: alone on its line.
    PART("(?:Phần|Chương) [IVXLC]+\\.?"),
    /// “Mục 1”, “Tiểu mục 2”: alone on its line.
    SECTION("(?:Mục|Tiểu mục) \\d+\\.?"),
    ARTICLE("Điều \\d+[.:](?: .*)?"),
    /// “I. …”, “A. …”, in capitals in plans and reports.
    ROMAN("(?:[IVXLC]{1,7}|[A-Z])[./] .*"),
    NUMBER("\\d{1,3}(?:\\.\\d{1,3})*[./)] .*|\\d{1,3}(?:\\.\\d{1,3})+ .*"),
    LETTER("[a-zđ]{1,2}[).] .*"),
    DASH("[-–•*] .*"),
    PLUS("\\+ .*"),
    /// The title under “Phần”, “Chương”, “Mục”.
    PART_TITLE("(?!)"),
    /// A line in the middle: “QUYẾT ĐỊNH:”, the one with competence above the legal bases.
    CENTRED("(?!)"),
    TEXT("(?s).*");

    private final Pattern opens;

    Level(String opens) {
        this.opens = Pattern.compile(opens);
    }

    static Level of(String text) {
        for (Level level : values()) if (level.opens.matcher(text).matches()) return level;
        return TEXT;
    }
}
