package vn.tuanle.writing;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Lines end at blanks only, and not at all of them ([LineEnds]): “COVID-19”, “QĐ-TTg”,
/// “11951/KH-UBND” and “ngày 28/10/2021” are never broken.
final class BlankBreaker implements FSTextBreaker {
    private String text = "";
    private int at;

    /// The blank itself is the place: it opens the next piece and is dropped where a line begins, so
    /// that no line is too long by the blank at its end.
    @Override
    public int next() {
        int from = at == 0 ? 0 : at + 1;
        int blank = text.indexOf(' ', at + 1);
        while (blank >= 0 && LineEnds.tied(text, blank, from)) blank = text.indexOf(' ', blank + 1);
        at = blank < 0 ? text.length() : blank;
        return blank;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }
}
