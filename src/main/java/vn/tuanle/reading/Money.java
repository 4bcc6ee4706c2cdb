package vn.tuanle.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Amounts of money in đồng: “50.000.000 đồng”, “50 triệu đồng”, “1,2 tỷ”, “1 tỷ 200 triệu đồng”, and
/// after “kinh phí” or “tổng cộng” also a bare “15.000.000”.
final class Money {
    private static final String DIGITS =
            "(?<![\\d.,/])(\\d{1,3}(?:[.]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d+(?:[,.]\\d{1,3})?)";
    private static final Pattern AMOUNT = Pattern.compile(
            DIGITS
                    + "\\s?(?:(trieu|ty|ti|nghin|ngan)(?![a-z])(?:\\s(?<more>\\d{1,3}(?:,\\d{1,3})?)\\s(?<unit>trieu|nghin|ngan)(?![a-z]))?(?<half> ruoi)?(?<odd>\\s?\\d(?![\\d/]|[.,]\\d))?\\s?(?:dong|d|vnd)?|(?:dong|d|vnd))(?![a-z])(?!\\s?(?:chi|thoi|bao|y|nai|xoai|thap|hanh|tam)\\b)");
    /// “45tr”, “500k”, “1tr5”, “2 tr.đ”: as people write among themselves.
    private static final Pattern SHORT = Pattern.compile(
            DIGITS
                    + "(?:\\s?(?<tr>tr)(?:(?<odd>\\d)(?!\\d))?(?:\\.?\\s?d(?:ong)?)?|\\s?(?<k>k)(?:\\s?d(?:ong)?)?)(?![\\p{L}\\d])");
    /// “2 - 3 triệu”, “từ 2 đến 3 triệu”: the second of two amounts.
    private static final Pattern BETWEEN = Pattern.compile("\\d\\s?(?:-|den|toi|hoac)\\s?$");
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
            boolean half = m.group("half") != null;
            boolean odd = m.group("odd") != null;
            if (half) more += amount("1", m.group("unit") == null ? m.group(2) : m.group("unit")) / 2;
            if (odd) more += amount(m.group("odd").strip(), m.group(2)) / 10;
            boolean between = BETWEEN.matcher(piece.fold.substring(Math.max(0, m.start() - 8), m.start()))
                    .find();
            add(out, piece, amount(m.group(1), m.group(2)) + more, m.start(), m.end(), half || odd || between);
        }
        Matcher colloquial = SHORT.matcher(piece.fold);
        while (colloquial.find()) {
            boolean thousands = colloquial.group("k") != null;
            // “thông điệp 5K” is no money.
            if (thousands && (colloquial.group(1).length() < 2 || piece.text.charAt(colloquial.start("k")) == 'K'))
                continue;
            long more = colloquial.group("odd") == null ? 0 : amount(colloquial.group("odd"), "trieu") / 10;
            add(
                    out,
                    piece,
                    amount(colloquial.group(1), thousands ? "nghin" : "trieu") + more,
                    colloquial.start(),
                    colloquial.end(),
                    true);
        }
        Matcher bare = BARE.matcher(piece.fold);
        while (bare.find()) add(out, piece, amount(bare.group("n"), null), bare.start("n"), bare.end("n"), false);
        out.sort(java.util.Comparator.comparingInt(b -> b.span().from()));
        return out;
    }

    private static void add(
            List<Found<ReadDocument.Budget>> out, Piece piece, long amount, int from, int to, boolean unsure) {
        Piece words = piece.sub(Sentences.start(piece, from), Sentences.end(piece, to));
        @Nullable
        Phrase doubt = unsure
                ? Phrase.of(
                        "Số tiền “{0}” hiểu là {1} đồng: xin đối chiếu.",
                        piece.text.substring(from, to).strip(),
                        "%,d".formatted(amount).replace(',', '.'))
                : null;
        out.add(new Found<>(new ReadDocument.Budget(amount, words.text), piece.span(from, to), doubt));
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
