package vn.tuanle.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTest {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final Pattern NEVER = Pattern.compile(
            "mươi (một|bốn|năm)\\b|mười (mốt|tư|năm)\\b|lẻ (mốt|tư|lăm|không)|trăm (một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?! mươi)|một mươi|không mươi|  |^ | $|(nghìn|triệu) (nghìn|triệu)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "1, Một đồng",
        "4, Bốn đồng",
        "5, Năm đồng",
        "10, Mười đồng",
        "11, Mười một đồng",
        "14, Mười bốn đồng",
        "15, Mười lăm đồng",
        "20, Hai mươi đồng",
        "21, Hai mươi mốt đồng",
        "24, Hai mươi tư đồng",
        "25, Hai mươi lăm đồng",
        "55, Năm mươi lăm đồng",
        "100, Một trăm đồng",
        "101, Một trăm lẻ một đồng",
        "104, Một trăm lẻ bốn đồng",
        "105, Một trăm lẻ năm đồng",
        "110, Một trăm mười đồng",
        "115, Một trăm mười lăm đồng",
        "1000, Một nghìn đồng",
        "1001, Một nghìn không trăm lẻ một đồng",
        "1010, Một nghìn không trăm mười đồng",
        "1121, Một nghìn một trăm hai mươi mốt đồng",
        "10000, Mười nghìn đồng",
        "21000, Hai mươi mốt nghìn đồng",
        "105000, Một trăm lẻ năm nghìn đồng",
        "1000000, Một triệu đồng",
        "1000005, Một triệu không trăm lẻ năm đồng",
        "1005000, Một triệu không trăm lẻ năm nghìn đồng",
        "48500000, Bốn mươi tám triệu năm trăm nghìn đồng",
        "1000000000, Một tỷ đồng",
        "1000000001, Một tỷ không trăm lẻ một đồng",
        "1050000000, Một tỷ không trăm năm mươi triệu đồng",
        "1234567891, Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng",
        "1000000000000, Một nghìn tỷ đồng",
        "1005000000000, Một nghìn không trăm lẻ năm tỷ đồng",
        "1000000000000000, Một triệu tỷ đồng",
        "999999999999999, Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng"
    })
    void amountsAreSaidAsOfficersWriteThem(long amount, String words) {
        assertThat(MoneyWords.dong(amount)).isEqualTo(words);
    }

    /// Said and understood again, by a listener written apart from the speaker.
    @Test
    void everyNumberBelowAHundredThousandIsUnderstoodAgain() {
        for (long n = 0; n < 100_000; n++) check(n);
    }

    @Test
    void numbersUpToTenToTheFifteenthAreUnderstoodAgain() {
        Random random = new Random(2021);
        for (int i = 0; i < 50_000; i++) check(random.nextLong(1_000_000_000_000_001L));
        // every place alone and every two places together: where zeros are, mistakes are
        for (long one = 1; one <= 1_000_000_000_000_000L; one *= 10)
            for (long other = 1; other <= one; other *= 10)
                for (int digit = 1; digit <= 9; digit++)
                    if (digit * one + other <= 1_000_000_000_000_000L) check(digit * one + other);
    }

    @Test
    void lessThanNothingIsNoAmount() {
        assertThatThrownBy(() -> MoneyWords.dong(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(long n) {
        String words = MoneyWords.number(n);
        if (understood(words) != n || NEVER.matcher(words).find())
            throw new AssertionError(n + " is said as “" + words + "”");
    }

    private static long understood(String words) {
        long billions = 0;
        long millions = 0;
        long group = 0;
        long digit = 0;
        for (String word : words.split(" ")) {
            switch (word) {
                case "tỷ" -> {
                    billions = (millions + group + digit) * 1_000_000_000L;
                    millions = group = digit = 0;
                }
                case "triệu" -> {
                    millions += (group + digit) * 1_000_000L;
                    group = digit = 0;
                }
                case "nghìn" -> {
                    millions += (group + digit) * 1000L;
                    group = digit = 0;
                }
                case "trăm" -> {
                    group = digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "mười" -> group += 10;
                case "lẻ" -> digit = 0;
                case "mốt" -> digit = 1;
                case "tư" -> digit = 4;
                case "lăm" -> digit = 5;
                default -> digit = DIGITS.indexOf(word);
            }
        }
        return billions + millions + group + digit;
    }
}
