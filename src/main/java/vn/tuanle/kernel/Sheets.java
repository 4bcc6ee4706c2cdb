package vn.tuanle.kernel;

import org.dhatim.fastexcel.Worksheet;

/// What people wrote goes into workbooks and CSV as text, never as a formula.
public final class Sheets {
    // a cell of Excel takes 32,767 characters
    private static final int LONGEST = 32_000;
    /// How a formula begins, also after the tab or line end that some programs cut off, and in the wide letters of
    /// East Asian keyboards.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Sheets() {}

    /// Writes the words into the cell; an empty text leaves it empty.
    public static void text(Worksheet sheet, int row, int column, String words) {
        if (words.isEmpty()) return;
        String plain = plain(words);
        sheet.value(row, column, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    }

    /// The words, with an apostrophe where they begin like a formula: it keeps them text also where
    /// the sheet is read on as CSV.
    public static String plain(String words) {
        return isFormula(words) ? "'" + words : words;
    }

    /// The words as they were before [#plain].
    public static String written(String plain) {
        return plain.startsWith("'") && isFormula(plain.substring(1)) ? plain.substring(1) : plain;
    }

    private static boolean isFormula(String words) {
        return words.length() > 1 && FORMULA.indexOf(words.charAt(0)) >= 0;
    }
}
