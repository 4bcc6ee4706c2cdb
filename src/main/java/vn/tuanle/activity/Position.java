package vn.tuanle.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place on the earth in degrees, read from two numbers or from a link to a map; no map is asked.
public record Position(BigDecimal latitude, BigDecimal longitude) {
    private static final String NUMBER = "(-?\\d{1,3}[.]\\d{1,15}|-?\\d{1,3})";
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile("\\(?" + NUMBER + "\\s*[,;\\s]\\s*" + NUMBER + "\\)?"),
            // the pin of a Google link stands behind !3d and !4d, where one looks from behind @
            Pattern.compile("https?://.*!3d" + NUMBER + "!4d" + NUMBER + ".*"),
            Pattern.compile("https?://.*[?&](?:q|query|ll|daddr|destination|center)=(?:loc:)?" + NUMBER + "[,\\s+]+"
                    + NUMBER + ".*"),
            Pattern.compile("https?://.*[?&]mlat=" + NUMBER + "&mlon=" + NUMBER + ".*"),
            Pattern.compile("https?://.*/@" + NUMBER + "," + NUMBER + ".*"),
            Pattern.compile("https?://.*#map=[\\d.]+/" + NUMBER + "/" + NUMBER + ".*"),
            Pattern.compile("geo:" + NUMBER + "," + NUMBER + ".*"));

    /// Null where none can be read.
    static @Nullable Position of(String typed) {
        if (typed.length() > 2000) return null;
        String text = typed.strip();
        try {
            if (text.startsWith("http")) text = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return null;
        }
        for (Pattern way : WAYS) {
            Matcher found = way.matcher(text);
            if (found.matches()) return within(new BigDecimal(found.group(1)), new BigDecimal(found.group(2)));
        }
        return null;
    }

    private static @Nullable Position within(BigDecimal latitude, BigDecimal longitude) {
        if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) return null;
        return new Position(latitude.setScale(6, RoundingMode.HALF_UP), longitude.setScale(6, RoundingMode.HALF_UP));
    }

    /// “10.957400, 106.842600” without the last zeros.
    String words() {
        return latitude.stripTrailingZeros().toPlainString() + ", "
                + longitude.stripTrailingZeros().toPlainString();
    }
}
