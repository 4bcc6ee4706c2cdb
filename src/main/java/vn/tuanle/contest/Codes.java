package vn.tuanle.contest;

import java.security.SecureRandom;

/// Codes without letters and digits that look alike.
final class Codes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private Codes() {}

    static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String digits(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append((char) ('0' + RANDOM.nextInt(10)));
        return code.toString();
    }
}
