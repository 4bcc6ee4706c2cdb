package vn.tuanle.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Words of the source in composed letters and single spaces, with a folded twin of the same length
/// for
/// matching, and the
/// place in the source of every character, so that whatever is found in it can be pointed at.
final class Piece {
    private static final char[] BARE = bareLetters();

    final String text;
    final String fold;
    private final int[] at;
    /// The spaces at which a line ended in the source.
    private final BitSet breaks;

    /// Letters were spaced out or run together in the source and have been put right here.
    final boolean mended;

    private Piece(String text, int[] at, BitSet breaks, boolean mended) {
        this.breaks = breaks;
        this.mended = mended;
        this.text = text;
        this.at = at;
        char[] bare = new char[text.length()];
        for (int i = 0; i < bare.length; i++) bare[i] = bare(text.charAt(i));
        this.fold = new String(bare);
    }

    /// The words of `source`, which begins at `offset` of the whole text.
    static Piece of(String source, int offset) {
        StringBuilder out = new StringBuilder(source.length());
        BitSet breaks = new BitSet(0);
        int[] at = new int[source.length() * 2 + 1];
        int i = 0;
        int end = offset;
        while (i < source.length()) {
            char c = source.charAt(i);
            int next = i + 1;
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    at[out.length()] = offset + i;
                    out.append(' ');
                }
                if (c == '\n' && !out.isEmpty()) breaks.set(out.length() - 1);
            } else if (c != '\u00AD' && c != '\uFEFF' && c != '\u200B') {
                while (next < source.length() && Character.getType(source.charAt(next)) == Character.NON_SPACING_MARK)
                    next++;
                String whole = next == i + 1
                        ? String.valueOf(c)
                        : Normalizer.normalize(source.substring(i, next), Normalizer.Form.NFC);
                for (int k = 0; k < whole.length(); k++) at[out.length() + k] = offset + i;
                out.append(whole);
                end = offset + next;
            }
            i = next;
        }
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) == ' ') length--;
        at[length] = end;
        return new Piece(out.substring(0, length), Arrays.copyOf(at, length + 1), breaks, false);
    }

    /// Several pieces as one, a space between each two.
    static Piece joined(List<Piece> pieces) {
        if (pieces.size() == 1) return pieces.getFirst();
        StringBuilder out = new StringBuilder();
        int total = pieces.stream().mapToInt(p -> p.text.length() + 1).sum();
        int[] at = new int[total + 1];
        BitSet breaks = new BitSet(total);
        int end = 0;
        for (Piece piece : pieces) {
            if (piece.isEmpty()) continue;
            if (!out.isEmpty()) {
                at[out.length()] = end;
                breaks.set(out.length());
                out.append(' ');
            }
            for (int i = piece.breaks.nextSetBit(0); i >= 0; i = piece.breaks.nextSetBit(i + 1))
                breaks.set(out.length() + i);
            System.arraycopy(piece.at, 0, at, out.length(), piece.text.length());
            out.append(piece.text);
            end = piece.at[piece.text.length()];
        }
        at[out.length()] = end;
        return new Piece(
                out.toString(),
                Arrays.copyOf(at, out.length() + 1),
                breaks,
                pieces.stream().anyMatch(p -> p.mended));
    }

    Piece sub(int from, int to) {
        int a = from;
        int b = Math.max(from, to);
        while (a < b && text.charAt(a) == ' ') a++;
        while (b > a && text.charAt(b - 1) == ' ') b--;
        int[] part = Arrays.copyOfRange(at, a, b + 1);
        if (b > a) part[b - a] = end(b);
        return new Piece(text.substring(a, b), part, breaks.isEmpty() ? breaks : breaks.get(a, b), mended);
    }

    /// The same letters with other spaces: `spaced` differs from the text in nothing else.
    Piece respaced(String spaced) {
        int[] places = new int[spaced.length() + 1];
        int k = 0;
        for (int i = 0; i < spaced.length(); i++) {
            while (k < text.length() && text.charAt(k) == ' ' && spaced.charAt(i) != ' ') k++;
            places[i] = at[k];
            if (k < text.length() && text.charAt(k) == spaced.charAt(i)) k++;
        }
        places[spaced.length()] = at[text.length()];
        return new Piece(spaced, places, new BitSet(0), true);
    }

    Piece sub(int from) {
        return sub(from, text.length());
    }

    /// Where the character before `index` ends in the source.
    private int end(int index) {
        if (index >= text.length()) return at[text.length()];
        return text.charAt(index) == ' ' ? at[index] : Math.max(at[index], at[index - 1] + 1);
    }

    Span span(int from, int to) {
        return to <= from ? new Span(at[from], at[from]) : new Span(at[from], end(to));
    }

    Span span() {
        return span(0, text.length());
    }

    /// The first place from `from` on at which a line ended in the source, -1 where none did.
    int lineEnd(int from) {
        int end = breaks.nextSetBit(from);
        return end < text.length() ? end : -1;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// The same words with every space left out: for text whose spaces were lost or sown between
    /// letters.
    String despaced() {
        return fold.replace(" ", "");
    }

    /// True when nine letters of ten are capitals.
    boolean isCapitals() {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            if (Character.isUpperCase(c)) capitals++;
        }
        return letters > 0 && capitals * 10 >= letters * 9;
    }

    boolean starts(Pattern pattern) {
        return pattern.matcher(fold).lookingAt();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(fold).find();
    }

    char first() {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    char last() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static char bare(char c) {
        return c < BARE.length ? BARE[c] : c == '–' || c == '—' || c == '−' ? '-' : Character.toLowerCase(c);
    }

    private static char[] bareLetters() {
        char[] bare = new char[0x1F00];
        for (char c = 0; c < bare.length; c++) {
            char base = c < 0x80
                    ? c
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                            .charAt(0);
            bare[c] = c == 'đ' || c == 'Đ' ? 'd' : Character.toLowerCase(base);
        }
        return bare;
    }

    @Override
    public String toString() {
        return text;
    }
}
