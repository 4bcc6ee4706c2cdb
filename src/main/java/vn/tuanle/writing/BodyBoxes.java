package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;

/// The body's passages as boxes: each level with its look, tables with their columns.
final class BodyBoxes {
    private BodyBoxes() {}

    /// `ends` closes the text with “./.” where its last words are not a table.
    static void add(List<Box> out, List<Passage> body, double width, boolean ends) {
        for (int i = 0; i < body.size(); i++) {
            boolean last = i == body.size() - 1;
            switch (body.get(i)) {
                case Passage.Text text -> {
                    Passage next = last ? null : body.get(i + 1);
                    String words = last && ends ? closed(text.text()) : text.text();
                    out.add(para(text, words, next instanceof Passage.Text t && t.level() == Level.CENTRED));
                }
                case Passage.Table table -> out.add(new Box.Grid(table.rows(), table.heads(), widths(table, width)));
            }
        }
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
            default -> plain(text);
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

    /// The widths asked for, or by how much stands in the columns.
    private static List<Double> widths(Passage.Table table, double width) {
        int columns = table.columns();
        double[] shares = new double[columns];
        for (int c = 0; c < columns; c++)
            shares[c] =
                    table.widths().isEmpty() ? weight(table, c) : table.widths().get(c);
        double sum = 0;
        for (double share : shares) sum += share;
        List<Double> out = new ArrayList<>(columns);
        for (double share : shares) out.add(sum <= 0 ? width / columns : width * share / sum);
        return out;
    }

    /// The longest word must fit; beyond that, columns with more text are wider.
    private static double weight(Passage.Table table, int column) {
        double longest = 0;
        double all = 0;
        int rows = Math.min(table.rows().size(), 200);
        for (int r = 0; r < rows; r++) {
            String cell = table.rows().get(r).get(column);
            all += cell.length();
            for (String word : cell.split("[ \n]")) longest = Math.max(longest, word.length());
        }
        return Math.max(longest + 2, Math.sqrt(all / rows) * 6);
    }
}
