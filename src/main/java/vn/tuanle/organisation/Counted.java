package vn.tuanle.organisation;

import java.util.List;
import java.util.regex.Pattern;

/// Names of groups in plain words, brought to the one way in which they are understood: a number in
/// figures before what it counts (“30 (ba mươi) UBND phường, xã” is “UBND 30 phường, xã”), the
/// bodies instead of those who head them (“Hiệu trưởng các trường …”).
final class Counted {
    private static final List<String> ONES =
            List.of("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin");
    private static final String ONE = "mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin";
    // Only from ten on: “ba”, “tam”, “nam” alone are parts of names.
    private static final Pattern WORDS =
            Pattern.compile("\\b(?:(\\d{1,4}) )?(?:(hai|ba|bon|tu|nam|sau|bay|tam|chin) )?muoi(?: (" + ONE + "))?\\b");
    private static final Pattern BEFORE = Pattern.compile("^(\\d{1,4}) uy ban nhan dan (?=phuong|xa|cac)");
    private static final Pattern HEADS = Pattern.compile(
            "^(?:hieu truong|thu truong|truong|chu tich|giam doc|nguoi dung dau|lanh dao|ban giam hieu|ban dieu hanh)"
                    + " (?=cac |uy ban nhan dan |\\d)");

    private Counted() {}

    static String plain(String plain) {
        String figures = WORDS.matcher(plain).replaceAll(Counted::figures);
        String ordered = BEFORE.matcher(figures).replaceFirst("uy ban nhan dan $1 ");
        return HEADS.matcher(ordered).replaceFirst("");
    }

    private static String figures(java.util.regex.MatchResult number) {
        if (number.group(1) != null) return number.group(1);
        int tens = number.group(2) == null ? 1 : value(number.group(2));
        return String.valueOf(10 * tens + (number.group(3) == null ? 0 : value(number.group(3))));
    }

    private static int value(String word) {
        return switch (word) {
            case "tu" -> 4;
            case "lam" -> 5;
            default -> ONES.indexOf(word);
        };
    }
}
