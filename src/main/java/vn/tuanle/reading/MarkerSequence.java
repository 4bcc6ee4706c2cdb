package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;

/// The marks that clauses begin with, over all pages of a scan, put right where their order proves a
/// misreading: `HI.` after `II.` is `III.`, `o.` between `4.` and `6.` is `5.`. Each repair is said.
final class MarkerSequence {
    private static final Pattern TOKEN = Pattern.compile("(\\S{1,5})([.,:;/)])");
    private static final Pattern ROMAN_LIKE = Pattern.compile("[IVXHLTUYlJ|!\\[\\]Ï]{1,5}");
    private static final String[] ROMANS = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final String[] LIKE = {"oO", "lI|!i", "zZ", "aB", "A", "sSoObB", "bGó", "TZz", "BS", "gqQ"};
    /// In points: how far apart marks of one list may stand.
    private static final double BESIDE = 16;

    final List<Phrase> repairs = new ArrayList<>();
    private final List<PageText> pages;
    private final List<Mark> marks = new ArrayList<>();

    /// A line's first word that may be a mark. `rest` is what follows on the line.
    private static final class Mark {
        final int page;
        final int word;
        final double left;
        final String sign;
        final String rest;
        String text;
        boolean roman;

        Mark(int page, int word, double left, String text, String sign, String rest) {
            this.page = page;
            this.word = word;
            this.left = left;
            this.text = text;
            this.sign = sign;
            this.rest = rest;
        }

        int number() {
            return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
        }

        int letter() {
            return text.length() == 1 ? LETTERS.indexOf(text) + 1 : 0;
        }

        boolean inCapitals() {
            return rest.chars().filter(Character::isUpperCase).count() >= 4
                    && rest.chars().noneMatch(Character::isLowerCase);
        }
    }

    MarkerSequence(List<PageText> pages) {
        this.pages = new ArrayList<>(pages);
        for (int i = 0; i < pages.size(); i++) collect(i, pages.get(i).words());
        romans();
        numbers();
        letters();
    }

    List<PageText> pages() {
        return List.copyOf(pages);
    }

    private void collect(int page, List<PageWord> words) {
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            while (to < words.size() && words.get(to).base() == words.get(from).base()) to++;
            PageWord first = words.get(from);
            Matcher m = TOKEN.matcher(first.text());
            if (to > from + 1 && first.confidence() < 1 && m.matches()) {
                StringBuilder rest = new StringBuilder();
                for (int i = from + 1; i < to; i++)
                    rest.append(words.get(i).text()).append(' ');
                if (opens(rest.charAt(0)))
                    marks.add(new Mark(page, from, first.left(), m.group(1), m.group(2), rest.toString()));
            }
            from = to;
        }
    }

    private static boolean opens(char first) {
        return Character.isUpperCase(first) || first == '“' || first == '"';
    }

    private void romans() {
        // A document that counts A., B., C. may well come to H. and I.
        boolean counts = marks.stream().anyMatch(m -> m.text.equals("B") && m.inCapitals());
        List<Mark> candidates = marks.stream()
                .filter(m -> !m.sign.equals(")") && ROMAN_LIKE.matcher(m.text).matches())
                .filter(m -> Marker.roman(m.text) > 0 && Character.isUpperCase(m.text.charAt(0)) || m.inCapitals())
                .toList();
        int before = 0;
        for (int i = 0; i < candidates.size(); i++) {
            Mark mark = candidates.get(i);
            int value = Character.isUpperCase(mark.text.charAt(0)) ? Marker.roman(mark.text) : 0;
            int next = i + 1 < candidates.size() ? Marker.roman(strokes(candidates.get(i + 1).text)) : 0;
            boolean again = value == 1 && !(before == 1 && next == 3);
            if (!counts && value != before + 1 && !again && before + 1 < ROMANS.length && value <= before) {
                String wanted = ROMANS[before + 1];
                if (near(strokes(mark.text), wanted)) {
                    repair(mark, wanted);
                    value = before + 1;
                }
            }
            if (value > 0) {
                mark.roman = true;
                before = value;
            }
        }
    }

    private void numbers() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.roman || isLetter(i)) continue;
            int before = beside(i, -1);
            int after = beside(i, 1);
            int p = before < 0 ? 0 : marks.get(before).number();
            int n = after < 0 ? 0 : marks.get(after).number();
            if (mark.number() == p + 1 || mark.number() == 1) {
                if (!mark.sign.matches("[.)/]")) write(mark, mark.text + ".");
                continue;
            }
            boolean odd = mark.number() < 0;
            boolean proven = p > 0 && n == p + 2 && alone(before, after, i);
            boolean likely = odd && like(mark.text, p + 1) && (n == p + 2 || n <= 0 && p > 0);
            if (proven || likely && (p > 0 || !mark.inCapitals())) repair(mark, String.valueOf(p + 1));
        }
    }

    /// The next number of the same list before or after, -1 where a section ends first.
    private int beside(int at, int step) {
        Mark mark = marks.get(at);
        for (int i = at + step; i >= 0 && i < marks.size() && !marks.get(i).roman; i += step) {
            Mark other = marks.get(i);
            if (other.number() > 0 && other.sign.equals(".") == mark.sign.matches("[.,:]") && near(other, mark))
                return i;
        }
        return -1;
    }

    private static boolean near(Mark a, Mark b) {
        return Math.abs(a.left - b.left) < BESIDE;
    }

    /// Whether between two numbers no other mark could as well be the one that is lost.
    private boolean alone(int from, int to, int at) {
        for (int i = from + 1; i < to; i++)
            if (i != at && !isLetter(i) && near(marks.get(i), marks.get(at))) return false;
        return true;
    }

    private boolean isLetter(int at) {
        int value = marks.get(at).letter();
        if (value == 0) return false;
        for (int i = at - 1; i >= 0 && value > 1; i--) {
            int other = marks.get(i).letter();
            if (other > 0) return other == value - 1 || other == 4 && value == 6 || other == value - 2;
            if (marks.get(i).roman) return false;
        }
        return value == 1;
    }

    private static boolean like(String text, int value) {
        return value < LIKE.length && text.length() == 1 && LIKE[value].contains(text);
    }

    private void letters() {
        for (int i = 1; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int p = marks.get(i - 1).letter();
            if (p == 0 || mark.roman || mark.number() > 0 || mark.text.length() != 1) continue;
            if (!marks.get(i - 1).sign.equals(mark.sign) || !near(mark, marks.get(i - 1))) continue;
            int n = i + 1 < marks.size() && marks.get(i + 1).sign.equals(mark.sign)
                    ? marks.get(i + 1).letter()
                    : 0;
            int value = mark.letter();
            boolean lostStroke = p == 3 && value == 5 && n != 4 && n != 5;
            boolean proven = n == p + 2 && value != p + 1 && p < LETTERS.length() - 1;
            if (lostStroke || proven) repair(mark, LETTERS.substring(p, p + 1));
        }
    }

    private void repair(Mark mark, String wanted) {
        String sign = mark.sign.matches("[,:;]") ? "." : mark.sign;
        repairs.add(Phrase.of(
                "Số mục “{0}” của “{1}” được hiểu là “{2}” theo thứ tự đánh số: xin đối chiếu với bản quét.",
                mark.text + mark.sign, brief(mark.rest), wanted + sign));
        write(mark, wanted + sign);
        mark.text = wanted;
    }

    private void write(Mark mark, String text) {
        PageText page = pages.get(mark.page);
        List<PageWord> words = new ArrayList<>(page.words());
        words.set(mark.word, words.get(mark.word).saying(text));
        pages.set(mark.page, page.with(words));
    }

    private static String brief(String rest) {
        String text = rest.strip();
        int cut = text.length() <= 50 ? -1 : text.lastIndexOf(' ', 49);
        return cut < 0 ? text.substring(0, Math.min(50, text.length())) : text.substring(0, cut) + "…";
    }

    /// What stands there as strokes that Roman numbers are made of.
    static String strokes(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(
                    switch (c) {
                        case 'H', 'U' -> "II";
                        case 'V', 'Y' -> "V";
                        case 'X' -> "X";
                        default -> "I";
                    });
        }
        return out.toString();
    }

    private static boolean near(String a, String b) {
        if (a.equals(b)) return true;
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (longer.length() - shorter.length() != 1) return false;
        for (int i = 0; i < longer.length(); i++)
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) return true;
        return false;
    }
}
