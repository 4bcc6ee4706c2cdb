package vn.tuanle.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts of money in đồng: “50.000.000 đồng”, “50 triệu đồng”, “1,2 tỷ đồng”.
final class Money {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,/])(\\d{1,3}(?:[.]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[,.]\\d{1,2})?)\\s?(?:(trieu|ty|ti|nghin|ngan)\\s?(?:dong|d|vnd)?|(?:dong|d|vnd))\\b(?!\\s?(?:chi|thoi|bao|y|nai|xoai|thap|hanh|tam))");

    private Money() {}

    static List<Found<ReadDocument.Budget>> in(Piece piece) {
        List<Found<ReadDocument.Budget>> out = new ArrayList<>();
        Matcher m = AMOUNT.matcher(piece.fold);
        while (m.find()) {
            if (m.group(1).length() < 2 && m.group(2) == null) continue;
            Piece words = piece.sub(Sentences.start(piece, m.start()), Sentences.end(piece, m.end()));
            out.add(Found.sure(
                    new ReadDocument.Budget(amount(m.group(1), m.group(2)), words.text),
                    piece.span(m.start(), m.end())));
        }
        return out;
    }

    static long amount(String digits, @Nullable String scale) {
        boolean grouped = digits.matches("\\d{1,3}(?:[.,]\\d{3})+");
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
