package vn.tuanle.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// An e-mail address or a telephone number, brought to the one form in which it is stored and
/// compared.
public record Contact(@Nullable String email, @Nullable String phone) {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,190}\\.[^\\s@.,;<>\"]{2,24}");
    private static final Pattern PHONE = Pattern.compile("0\\d{8,10}");

    /// `+84 913 123 456`, `0913.123.456` and `0913123456` are one number. Null when it is neither
    /// address nor number.
    public static @Nullable Contact of(String typed) {
        String text = Fold.nfc(typed);
        if (text.contains("@")) {
            String email = text.toLowerCase(Locale.ROOT);
            return EMAIL.matcher(email).matches() ? new Contact(email, null) : null;
        }
        String digits = text.replaceAll("[\\s.()-]", "");
        if (digits.startsWith("+84")) digits = "0" + digits.substring(3);
        return PHONE.matcher(digits).matches() ? new Contact(null, digits) : null;
    }
}
