package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.MoneyWords;

/// An edition as it is spoken on the radio: whole sentences, times and numbers in words, nothing shortened. Always in
/// Vietnamese, the language it is read in.
final class ProgrammeSpeech {
    private static final String[][] SHORT = {
        {"UBND", "Ủy ban nhân dân"},
        {"HĐND", "Hội đồng nhân dân"},
        {"UBMTTQ", "Ủy ban Mặt trận Tổ quốc"},
        {"THCS", "trung học cơ sở"},
        {"THPT", "trung học phổ thông"},
        {"GDNN", "giáo dục nghề nghiệp"},
        {"GDTX", "giáo dục thường xuyên"},
        {"HTCĐ", "học tập cộng đồng"},
        {"TTHTCĐ", "Trung tâm học tập cộng đồng"},
        {"CLB", "câu lạc bộ"},
        {"TNCS", "thanh niên cộng sản"},
        {"TP\\.?", "thành phố"},
        {"TX\\.?", "thị xã"},
        {"P\\.", "phường"},
        {"Q\\.", "quận"},
        {"KP\\.?", "khu phố"},
        {"TT\\.", "thị trấn"},
        {"ĐHQG", "Đại học Quốc gia"},
        {"ĐH", "đại học"},
        {"CĐ", "cao đẳng"},
        {"VH", "văn hóa"},
        {"TDTT", "thể dục thể thao"},
        {"CNTT", "công nghệ thông tin"},
        {"AI", "trí tuệ nhân tạo"},
        {"GV", "giáo viên"},
        {"HS", "học sinh"},
        {"FM", "ép em"},
        {"AM", "a em"},
        {"MHz", "mê-ga-héc"},
        {"kHz", "ki-lô-héc"},
        {"km", "ki-lô-mét"}
    };
    private static final Pattern DAY = Pattern.compile("(?:ngày )?(?<!\\d)(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(\\d{1,2})(?::|h|g)(\\d{2})(?!\\d)");
    private static final Pattern FRACTION =
            Pattern.compile("(?<![\\p{L}\\d.,])(\\d{1,6})[,.](\\d{1,2})(?![\\p{L}\\d.,]*\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d{1,9}(?![\\p{L}\\d])");

    private ProgrammeSpeech() {}

    static List<String> of(PublicEdition edition) {
        List<String> said = new ArrayList<>();
        LocalDate day = edition.at().atZone(Days.ZONE).toLocalDate();
        Integer number = edition.number();
        said.add("Kính thưa quý vị và các bạn, sau đây là chương trình Tuần lễ hưởng ứng học tập suốt đời"
                + (edition.issuer().isEmpty() ? "" : " của " + spoken(edition.issuer()))
                + (number == null ? "" : ", bản số " + MoneyWords.number(number) + ", phát hành " + day(day, true))
                + ".");
        List<String> changes = new ArrayList<>();
        for (ProgrammeChange change : edition.changes()) changes.add(change(change));
        if (!changes.isEmpty()) {
            said.add(
                    "So với bản số " + MoneyWords.number(edition.previous()) + ", chương trình có những thay đổi sau.");
            said.addAll(changes);
        }
        for (Map.Entry<LocalDate, List<ProgrammeLine>> each : edition.days().entrySet()) {
            List<ProgrammeLine> held =
                    each.getValue().stream().filter(line -> !line.off()).toList();
            if (held.isEmpty()) continue;
            said.add(capital(Days.weekday(each.getKey()) + ", " + day(each.getKey(), false)) + ".");
            for (ProgrammeLine line : held) said.add(line(line));
        }
        said.add("Trân trọng kính mời quý vị và các bạn tham gia. Xin cảm ơn quý vị và các bạn đã chú ý lắng nghe.");
        return said;
    }

    private static String line(ProgrammeLine line) {
        String where = where(line);
        return capital(time(line.startsAt()))
                + (where.isEmpty() ? "" : ", " + where)
                + ": " + spoken(line.title())
                + ", do " + spoken(line.unit()) + " tổ chức"
                + (line.fee() == 0 ? ", không thu phí." : ", phí " + MoneyWords.number(line.fee()) + " đồng.");
    }

    private static String where(ProgrammeLine line) {
        return switch (line.mode()) {
            case PLACE, BOTH -> line.place().isEmpty() ? "" : "tại " + spoken(line.place());
            case ONLINE -> "trực tuyến";
            case ROUTE -> "lưu động theo tuyến";
            case BROADCAST -> line.place().isEmpty() ? "trên sóng phát thanh" : "trên sóng " + spoken(line.place());
        };
    }

    private static String change(ProgrammeChange change) {
        ProgrammeLine line = change.line();
        String what = spoken(line.title()) + ", do " + spoken(line.unit()) + " tổ chức";
        String when = time(line.startsAt()) + ", " + day(line.day(), false);
        return switch (change.kind()) {
            case ADDED -> "Thêm buổi: " + what + ", lúc " + when + ".";
            case MOVED ->
                "Buổi " + what + " nay diễn ra lúc " + when + (where(line).isEmpty() ? "" : ", " + where(line)) + ".";
            case CANCELLED -> "Buổi " + what + ", dự kiến " + when + ", không diễn ra nữa.";
            case POSTPONED -> "Buổi " + what + ", dự kiến " + when + ", tạm hoãn cho đến khi có thông báo mới.";
            case RESUMED -> "Buổi " + what + " được tổ chức trở lại, lúc " + when + ".";
        };
    }

    /// “bảy giờ ba mươi phút sáng”.
    static String time(Instant at) {
        LocalTime time = at.atZone(Days.ZONE).toLocalTime();
        return clock(time.getHour(), time.getMinute());
    }

    private static String clock(int hour, int minute) {
        String part = hour < 11 ? "sáng" : hour < 13 ? "trưa" : hour < 18 ? "chiều" : "tối";
        int said = hour > 12 ? hour - 12 : hour;
        return MoneyWords.number(said) + " giờ"
                + (minute == 0 ? "" : " " + MoneyWords.number(minute) + " phút")
                + " " + part;
    }

    /// “ngày mồng một tháng Mười”.
    static String day(LocalDate day, boolean year) {
        return "ngày " + (day.getDayOfMonth() <= 10 ? "mồng " : "")
                + MoneyWords.number(day.getDayOfMonth())
                + " tháng " + (day.getMonthValue() == 4 ? "tư" : MoneyWords.number(day.getMonthValue()))
                + (year ? " năm " + MoneyWords.number(day.getYear()) : "");
    }

    /// Text with what is shortened spelt out and its numbers in words.
    static String spoken(String text) {
        String said = text;
        for (String[] each : SHORT)
            said = Pattern.compile("(?<![\\p{L}\\d])" + each[0] + "(?![\\p{L}\\d])")
                    .matcher(said)
                    .replaceAll(each[1]);
        said = DAY.matcher(said).replaceAll(found -> {
            int day = Integer.parseInt(found.group(1));
            int month = Integer.parseInt(found.group(2));
            if (day < 1 || day > 31 || month < 1 || month > 12) return Matcher.quoteReplacement(found.group());
            return "ngày " + MoneyWords.number(day) + " tháng " + MoneyWords.number(month)
                    + (found.group(3) == null ? "" : " năm " + MoneyWords.number(Integer.parseInt(found.group(3))));
        });
        said = CLOCK.matcher(said).replaceAll(found -> {
            int hour = Integer.parseInt(found.group(1));
            int minute = Integer.parseInt(found.group(2));
            return hour < 24 && minute < 60 ? clock(hour, minute) : Matcher.quoteReplacement(found.group());
        });
        said = FRACTION.matcher(said)
                .replaceAll(found -> MoneyWords.number(Long.parseLong(found.group(1))) + " phẩy "
                        + MoneyWords.number(Long.parseLong(found.group(2))));
        said = NUMBER.matcher(said).replaceAll(found -> MoneyWords.number(Long.parseLong(found.group())));
        return said.replace("&", "và")
                .replace(" - ", ", ")
                .replaceAll("[“”\"]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.of("vi")) + text.substring(1);
    }
}
