package vn.tuanle.writing;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Lines end at blanks only: “COVID-19”, “QĐ-TTg” and “11951/KH-UBND” are never broken.
final class BlankBreaker implements FSTextBreaker {
    private String text = "";
    private int at;

    @Override
    public int next() {
        if (at >= text.length()) return -1;
        int blank = text.indexOf(' ', at);
        at = blank < 0 ? text.length() : blank + 1;
        return at >= text.length() && blank < 0 ? -1 : at;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }
}
