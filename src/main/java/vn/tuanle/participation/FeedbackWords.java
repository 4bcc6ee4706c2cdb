package vn.tuanle.participation;

import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// What somebody wrote, without what would tell who they or others are: addresses, telephone and
/// other long numbers, links.
final class FeedbackWords {
    static final String COVERED = "[…]";
    private static final Pattern PERSONAL = Pattern.compile(
            "[^\\s@]{1,64}@[^\\s@]{1,200}|(?:https?://|www\\.)\\S{1,500}|(?<![\\d,])\\+?\\d(?:[ .\\-]{0,2}\\d){7,14}(?!\\d)");

    private FeedbackWords() {}

    static String covered(String typed) {
        return PERSONAL.matcher(Fold.nfc(typed.replace("\r\n", "\n")))
                .replaceAll(COVERED)
                .strip();
    }
}
