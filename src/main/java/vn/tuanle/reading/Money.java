package vn.tuanle.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts of money in đồng: “50.000.000 đồng”, “50 triệu đồng”, “1,2 tỷ”, “1 tỷ 200 triệu đồng”, and
/// after “kinh phí” or “tổng cộng” also a bare “15.000.000”.
final class Money {
    private static final String DIGITS =
            "(?<![\\d.,/])(\\d{1,3}(?:[.]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[,.]\\d{1,3})?)";
    private static final Pattern AMOUNT = Pattern.compile(
            DIGITS
                    + "\\s?(?:(trieu|ty|ti|nghin|ngan)(?![a-z])(?:\\s(?<more>\\d{1,3}(?:,\\d{1,3})?)\\s(?<unit>trieu|nghin|ngan)(?![a-z]))?\\s?(?:dong|d|vnd)?|(?:dong|d|vnd))(?![a-z])(?!\\s?(?:chi|thoi|bao|y|nai|xoai|thap|hanh|tam)\\b)");
    private static final Pattern BARE = Pattern.compile(
            "\\b(?:kinh phi|so tien|tong cong|cong|thanh tien|tong so|tri gia|du toan|muc chi|ho"
                    + " tro)\\b[^.;\\d]{0,40}?[\\s:]"
                    + "(?<![\\d.,/])(?<n>\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,})(?![\\d.,]\\d)(?!\\s?(?:dong|d|vnd|trieu|ty|nguoi|luot|cuon|ban)\\b)");

    private Money() {}

    static List<Found<ReadDocument.Budget>> in(Piece piece) {
        List<Found<ReadDocument.Budget>> out = new ArrayList<>();
        Matcher m = AMOUNT.matcher(piece.fold);
        while (m.find()) {
            if (m.group(1).length() < 2 && m.group(2) == null) continue;
            long more = m.group("more") == null ? 0 : amount(m.group("more"), m.group("unit"));
            add(out, piece, amount(m.group(1), m.group(2)) + more, m.start(), m.end());
        }
        Matcher bare = BARE.matcher(piece.fold);
        while (bare.find()) add(out, piece, amount(bare.group("n"), null), bare.start("n"), bare.end("n"));
        return out;
    }

    private static void add(List<Found<ReadDocument.Budget>> out, Piece piece, long amount, int from, int to) {
        Piece words = piece.sub(Sentences.start(piece, from), Sentences.end(piece, to));
        out.add(Found.sure(new ReadDocument.Budget(amount, words.text), piece.span(from, to)));
    }

    static long amount(String digits, @Nullable String scale) {
        boolean grouped = digits.matches("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}")
                || scale == null && digits.matches("\\d{1,3},\\d{3}");
        BigDecimal number = new BigDecimal(grouped ? digits.replaceAll("[.,]", "") : digits.replace(',', '.'));
        BigDecimal times = scale == null
                ? BigDecimal.ONE
                : switch (scale) {
                    case "trieu" -> BigDecimal.valueOf(1_000_000);
                    case "ty", "ti" -> BigDecimal.valueOf(1_000_000_000);
                    default -> BigDecimal.valueOf(1_000);
                };
        return number.multiply(times).longValue();
    }
}
