package vn.tuanle.reading;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sign an item begins with (`II.`, `2/`, `1.1.`, `a)`, `-`): its kind, its label in a clause
/// path and
/// its place in a count.
/// `end` is where the words of the item begin.
record Marker(Kind kind, String key, String label, int value, int end) {
    /// From the widest to the narrowest (Phụ lục I, Mục II: phần, chương, mục, điều, khoản, điểm).
    enum Kind {
        ANNEX,
        PART,
        CHAPTER,
        DIVISION,
        ARTICLE,
        CAPITAL,
        ROMAN,
        NUMBER,
        LETTER,
        BULLET
    }

    /// The letters that count points: the Vietnamese alphabet, in which d and đ are two letters.
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final Pattern NAMED = Pattern.compile("(phan|chuong|muc|tieu"
            + " muc)\\s+(?:thu\\s+)?([ivxlc]{1,6}|\\d{1,2}|nhat|hai|ba|tu|nam|sau)\\b\\s*[.:)/-]?\\s*");
    /// “Nhiệm vụ 1: …”, “Hoạt động 2. …” count things of one kind.
    private static final Pattern ITEM =
            Pattern.compile("(?:nhom nhiem vu|nhiem vu|hoat dong|noi dung|cong viec|buoc|giai phap|su kien|chuyen de)"
                    + "\\s+(?:so\\s+|thu\\s+)?(\\d{1,2}|i{1,3}|iv|v)\\s*[.:)]\\s*(?=\\S)");
    private static final Pattern ARTICLE = Pattern.compile("dieu\\s+(\\d{1,3})\\s*[.:]\\s*");
    private static final Pattern ANNEX =
            Pattern.compile("phu\\s*luc\\b\\s*(?:so\\s*)?([ivx]{1,5}\\b|\\d{1,2}\\b)?\\s*[.:-]?\\s*");
    private static final Pattern ROMAN =
            Pattern.compile("(?!V/v)([IVXLC]{1,6})\\s*[./)]\\s*(?=\\S)|([IVXLC]{1,6})\\s*[-–:]\\s+(?=\\S)");
    private static final Pattern CAPITAL =
            Pattern.compile("([A-HĐK])\\s*[./)]\\s*(?=\\S)|([A-HĐK])\\s*[-–:]\\s+(?=\\S)");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*(?:[/.-]\\s*\\d{2,4}|[:)–,]|-\\s*\\d)|\\d{1,2}\\s*[hg]\\d*\\b");
    private static final Pattern DEEP = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:\\.([a-zđ]))?\\s*(?:[./):]|[-–](?=\\s))?\\s+(?=\\S)|(\\d{1,2})\\.([a-zđ])\\s*[.)]\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})(?:\\s*[./)]|\\s*[-–](?=\\s))\\s*(?=\\D)");
    private static final Pattern LETTER = Pattern.compile("(?:[-–+]\\s*)?([a-zđ])\\s*([./)])\\s*(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("([-–—−+*•·▪●○~✓])\\s*(?=\\S)");
    private static final Map<String, Integer> WORDS = Map.of("nhat", 1, "hai", 2, "ba", 3, "tu", 4, "nam", 5, "sau", 6);

    static @Nullable Marker of(Piece piece) {
        String text = piece.text;
        if (text.isEmpty() || text.charAt(0) == '“') return null;
        Marker named = Character.isUpperCase(piece.first()) ? named(piece) : null;
        if (named != null) return named;
        Matcher m = ROMAN.matcher(text);
        if (m.lookingAt()) {
            String label = m.group(1) == null ? m.group(2) : m.group(1);
            int value = roman(label);
            if (value > 0) return new Marker(Kind.ROMAN, "ROMAN", label, value, m.end());
        }
        m = CAPITAL.matcher(text);
        if (m.lookingAt()) {
            String label = m.group(1) == null ? m.group(2) : m.group(1);
            return new Marker(Kind.CAPITAL, "CAPITAL", label, letter(label), m.end());
        }
        if (Character.isDigit(piece.first()) || piece.first() == '(') return number(text);
        m = LETTER.matcher(text);
        if (m.lookingAt()) {
            String style = m.group(2).equals(")") ? ")" : ".";
            return new Marker(Kind.LETTER, "LETTER" + style, m.group(1), letter(m.group(1)), m.end());
        }
        m = BULLET.matcher(text);
        if (!m.lookingAt()) return null;
        String sign = m.group(1);
        String mark = "–—−~".contains(sign) ? "-" : "•·▪●○✓".contains(sign) ? "•" : sign;
        return new Marker(Kind.BULLET, mark, mark, 0, m.end());
    }

    private static @Nullable Marker named(Piece piece) {
        Matcher m = ARTICLE.matcher(piece.fold);
        if (m.lookingAt()) {
            return new Marker(Kind.ARTICLE, "ARTICLE", "Điều " + m.group(1), Integer.parseInt(m.group(1)), m.end());
        }
        m = ITEM.matcher(piece.fold);
        if (m.lookingAt())
            return new Marker(Kind.NUMBER, "ITEM", m.group(1).toUpperCase(Locale.ROOT), count(m.group(1)), m.end());
        m = NAMED.matcher(piece.fold);
        if (!m.lookingAt()) return null;
        Kind kind = switch (m.group(1)) {
            case "phan" -> Kind.PART;
            case "chuong" -> Kind.CHAPTER;
            default -> Kind.DIVISION;
        };
        String number = m.group(2);
        String label = piece.text.substring(0, m.end(2));
        return new Marker(kind, kind.name(), label, count(number), m.end());
    }

    /// “Phụ lục”, “PHỤ LỤC II” on a line of its own; a sentence about an annex is none.
    static @Nullable Marker annex(Piece piece) {
        Matcher m = ANNEX.matcher(piece.fold);
        if (!Character.isUpperCase(piece.first()) || !m.lookingAt()) return null;
        boolean alone = m.end() >= piece.text.length() || piece.isCapitals();
        if (!alone && (m.group(1) == null || piece.text.length() > 120)) return null;
        String number = m.group(1);
        String label = number == null ? "Phụ lục" : "Phụ lục " + number.toUpperCase(Locale.ROOT);
        return new Marker(Kind.ANNEX, "ANNEX", label, number == null ? 0 : count(number), m.end());
    }

    /// Of an annex whose title does not say “Phụ lục”.
    static Marker unnamedAnnex() {
        return new Marker(Kind.ANNEX, "ANNEX", "Phụ lục", 0, 0);
    }

    private static @Nullable Marker number(String text) {
        if (DATE.matcher(text).lookingAt() && !text.matches("(?s)\\d{1,2}\\.\\d{1,2}\\.?\\)?\\s.*")) return null;
        Matcher m = DEEP.matcher(text);
        if (m.lookingAt()) {
            String digits = m.group(1) == null ? m.group(3) : m.group(1);
            String letter = m.group(1) == null ? m.group(4) : m.group(2);
            int depth = digits.split("\\.").length;
            if (letter != null) {
                return new Marker(Kind.LETTER, "DEEP" + depth, digits + "." + letter, letter(letter), m.end());
            }
            int last = Integer.parseInt(digits.substring(digits.lastIndexOf('.') + 1));
            return new Marker(Kind.NUMBER, "NUMBER" + depth, digits, last, m.end());
        }
        m = NUMBER.matcher(text);
        if (!m.lookingAt()) return null;
        String sign = text.substring(m.end(1), m.end()).strip();
        String style = sign.equals(")") ? ")" : "";
        return new Marker(Kind.NUMBER, "NUMBER1" + style, m.group(1), Integer.parseInt(m.group(1)), m.end());
    }

    /// How deep a number goes: `1.` 1, `1.1.` 2.
    int depth() {
        return kind == Kind.NUMBER ? label.split("\\.").length : 1;
    }

    boolean follows(Marker before) {
        if (kind == Kind.BULLET || value == before.value + 1) return true;
        // The Biên Hòa plan counts a b c d e, others a b c d đ e: both are right.
        return kind == Kind.LETTER && before.label.endsWith("d") && label.endsWith("e");
    }

    private static int letter(String letter) {
        return LETTERS.indexOf(letter.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int count(String number) {
        if (WORDS.containsKey(number)) return WORDS.get(number);
        return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : roman(number);
    }

    /// The value of a Roman number, 0 when it is none (“VC”, “HI”).
    static int roman(String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        if (!upper.matches("(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})") || upper.isEmpty()) return 0;
        int total = 0;
        int before = 0;
        for (int i = upper.length() - 1; i >= 0; i--) {
            int value = switch (upper.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 50;
            };
            total += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return total;
    }
}
