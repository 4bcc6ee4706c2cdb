package vn.tuanle.reading;

import java.util.Locale;

/// Writes the number of a list item in the forms that office files name.
final class ListNumbers {
    private ListNumbers() {}

    static String decimal(int n) {
        return Integer.toString(n);
    }

    /// a … z, aa, bb … as the word processors count; Vietnamese đ is not among them.
    static String letters(int n) {
        if (n < 1 || n > 780) return decimal(n);
        return String.valueOf((char) ('a' + (n - 1) % 26)).repeat(1 + (n - 1) / 26);
    }

    static String roman(int n) {
        if (n < 1 || n > 3999) return decimal(n);
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(signs[i]);
                rest -= values[i];
            }
        }
        return out.toString();
    }

    static String upper(String number) {
        return number.toUpperCase(Locale.ROOT);
    }

    static String lower(String number) {
        return number.toLowerCase(Locale.ROOT);
    }

    /// Bullets of symbol fonts stand in private code points: all become the dash of official
    /// documents, hollow ones the
    /// plus.
    static String bullet(String sign) {
        String shown = sign.strip();
        return switch (shown) {
            case "+", "*" -> shown;
            case "o", "○", "◦" -> "+";
            default -> "-";
        };
    }
}
