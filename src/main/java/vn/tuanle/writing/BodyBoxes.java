package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;

/// The body's passages as boxes: each level with its look, tables with their columns.
final class BodyBoxes {
    private BodyBoxes() {}

    /// `ends` closes the text with “./.” where its last words are not a table. Tells the box of each passage: a
    /// chart's picture comes before that of its words.
    static List<Integer> add(List<Box> out, List<Passage> body, double width, boolean ends) {
        List<Integer> where = new ArrayList<>(body.size());
        for (int i = 0; i < body.size(); i++) {
            boolean last = i == body.size() - 1;
            switch (body.get(i)) {
                case Passage.Text text -> {
                    Chart chart = i == 0 ? null : Chart.of(body.get(i - 1), text);
                    if (chart != null) out.addAll(ChartPicture.of(chart, width));
                    Passage next = last ? null : body.get(i + 1);
                    String words = last && ends ? closed(text.text()) : text.text();
                    boolean title = next instanceof Passage.Text t && t.level() == Level.CENTRED;
                    out.add(chart != null ? new Box.Para(Style.CAPTION, words) : para(text, words, title));
                }
                case Passage.Table table ->
                    out.add(new Box.Grid(table.rows(), table.heads(), ColumnWidths.widths(table, width), false));
            }
            where.add(out.size() - 1);
        }
        return where;
    }

    private static String closed(String text) {
        if (text.endsWith(Decree30.END) || !text.endsWith(".")) return text;
        return text.substring(0, text.length() - 1) + Decree30.END;
    }

    private static Box.Para para(Passage.Text passage, String text, boolean beforeTitle) {
        return switch (passage.level()) {
            case PART, SECTION -> new Box.Para(Style.PART, text);
            case PART_TITLE -> new Box.Para(Style.PART_TITLE, Words.capitals(text));
            case CENTRED -> new Box.Para(Style.COMPETENCE, text);
            case ARTICLE -> article(passage, text);
            case ROMAN -> isCapitals(text) || titled(passage) ? new Box.Para(Style.HEADING, text) : plain(text);
            case NUMBER -> titled(passage) ? new Box.Para(Style.CLAUSE_TITLE, text) : plain(text);
            default -> Boolean.TRUE.equals(passage.titled()) ? new Box.Para(Style.CLAUSE_TITLE, text) : plain(text);
        };
    }

    private static Box.Para plain(String text) {
        return new Box.Para(Style.TEXT, text);
    }

    /// “Điều 1.” is bold, and with it the title where the rest is one.
    private static Box.Para article(Passage.Text passage, String text) {
        int end = text.indexOf(' ', "Điều ".length());
        int strong = end < 0 || titled(passage) ? text.length() : end;
        return new Box.Para(Style.ARTICLE, text, strong, 0, 0, 0, strong == text.length());
    }

    /// A heading is short and ends without a mark.
    private static boolean titled(Passage.Text passage) {
        if (passage.titled() != null) return passage.titled();
        String text = passage.text();
        return text.length() <= 120 && ".;:,".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static boolean isCapitals(String text) {
        return text.equals(Words.capitals(text));
    }
}
