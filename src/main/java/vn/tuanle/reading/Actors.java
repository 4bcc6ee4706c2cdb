package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Who acts in the words of one item: “Các khu phố gửi báo cáo …; Hội Khuyến học phường tổng hợp …” tells of two, each
/// with his own work and time.
final class Actors {
    /// What one of them does: `words` without his name, `all` with it.
    record Part(
            List<String> names,
            boolean request,
            Piece words,
            Piece all,
            @Nullable Phrase doubt) {}

    /// Behind a comma another begins only after such a word, or after a day.
    private static final Pattern BREAK =
            Pattern.compile(",\\s(?:va )?(?=(?:rieng|con|trong khi do|trong do)\\s)|(?<=\\d)(?:,|,? va)\\s");
    private static final Pattern LINK =
            Pattern.compile("(?:[-+*•]\\s?)?(?:(?:con|trong khi do|dong thoi|sau do|ngoai ra|va|trong do),?\\s)?");
    /// “yêu cầu các trường …”, “mời …”, “đối với …” are the work of the one who was named before.
    private static final Pattern OWN_WORK =
            Pattern.compile("(?:yeu cau|moi|kinh moi|mong|doi voi|ve phia|trach nhiem|nhiem"
                    + " vu|phan cong|giao|uy quyen|chi dao)\\b");
    private static final Pattern ASKED = Pattern.compile("(?:kinh )?de nghi\\b");
    private static final Pattern HONOURS =
            Pattern.compile(".*\\b(?:khen thuong|bieu duong|tuyen duong|tang giay khen|tang bang khen|cong nhan)\\b.*");
    /// What somebody is or gets is no work of his.
    private static final Pattern STATE = Pattern.compile(
            "(?:được|chưa|không|cũng|đã|đang|vẫn|sẽ|nếu|khi|để|nhằm|là|đạt|luôn|kết quả|tình hình|danh sách|số"
                    + " liệu|giảm|miễn phí|về|tiến độ|dự kiến|trong)(?!\\p{L})");
    private static final Pattern BY_WHEN =
            Pattern.compile("(?:truoc|cham nhat|muon nhat|tre nhat|den het|den ngay|han)\\b");
    private static final Pattern PEOPLE = Pattern.compile(
            "(?:(?:cac|toan the|tat ca|moi|nhung|\\d+) )?(?:hoc sinh|sinh"
                    + " vien|nhan dan|nguoi|phu huynh|cha me|gia dinh|dong ho|ca nhan|can bo|cong chuc|vien chuc|hoi vien|doan"
                    + " vien|dai bieu|hoc vien|thanh vien|em|khach|luc luong|dai dien|tap the|giao vien|thay|co|nhan vien)\\b.*");
    private static final Pattern DATED = Pattern.compile("\\d\\s?[/.-]\\s?\\d|thang \\d|\\d ngay");

    /// Behind such words names are those who are told, helped or worked with.
    private static final Pattern LISTS = Pattern.compile(
            "\\b(?:phoi hop|cung|voi|va|chi dao|huong dan|yeu cau|de nghi|giao|gom|moi"
                    + "|cua|cho|ve|den|qua|nhu|theo|la|bao cao|trinh|gui|nop|tai|giua|cac|doi voi|thong bao|tham muu)\\b");
    private static final Pattern END = Pattern.compile("(?:[,;]|,? va)? ?$");

    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:[^.;,]{3,70}, )?\\p{Lu}[^.;,]{1,60} sẽ (?:không )?(?:tổng hợp|thông báo|xem xét|tổ chức|kiểm"
                    + " tra|có văn bản|công bố|đánh giá|phê bình|trình|hướng dẫn|báo cáo|cung cấp)(?!\\p{L})");

    private Actors() {}

    /// Whether the words only propose to honour somebody.
    static boolean honours(Piece words) {
        return ASKED.matcher(words.fold).lookingAt()
                && HONOURS.matcher(words.fold).matches();
    }

    /// One part where nobody else is told of.
    static List<Part> in(Piece all, List<String> names, boolean request) {
        Piece text = told(all);
        List<Part> out = new ArrayList<>();
        List<String> who = names;
        boolean asked = request;
        @Nullable Phrase doubt = null;
        int from = 0;
        int words = 0;
        for (int at : starts(text)) {
            int end = Sentences.end(text, at);
            Matcher link = LINK.matcher(text.fold).region(at, end);
            int begin = link.lookingAt() ? link.end() : at;
            Piece part = text.sub(begin, end);
            boolean sentence = stop(text, at) == '.';
            @Nullable Assignee other = subject(part, sentence, stop(text, at) == ',' && begin == at);
            if (other == null) {
                if (sentence && !who.equals(names) && doubt == null && !part.isEmpty())
                    doubt = Phrase.of("Câu “{0}” có thể là việc của {1}: xin đối chiếu.", part.text, all(names));
                continue;
            }
            if (all(who).contains(all(other.names()))) continue;
            if (BY_WHEN.matcher(part.fold)
                    .region(other.rest(), part.fold.length())
                    .lookingAt()) {
                // “Các trường gửi báo cáo trước ngày 10/10; Phòng GDĐT trước ngày 12/10”: the work is told once.
                who = joined(who, other.names());
                doubt = several(who);
                continue;
            }
            int cut = cut(text, at);
            add(out, who, asked, text.sub(words, Math.max(words, cut)), text.sub(from, cut), doubt);
            who = other.names();
            asked = other.request();
            doubt = null;
            from = begin;
            words = text.text.length() - other.task(text.sub(begin)).text.length();
        }
        add(out, who, asked, text.sub(words), text.sub(from), doubt);
        return out;
    }

    /// Without what the one who writes will do himself: “Sau thời hạn trên, Sở sẽ tổng hợp …”.
    private static Piece told(Piece all) {
        for (int at : starts(all))
            if (stop(all, at) == '.'
                    && ANNOUNCES.matcher(all.text).region(at, all.text.length()).lookingAt()) return all.sub(0, at);
        return all;
    }

    private static void add(
            List<Part> out, List<String> names, boolean request, Piece words, Piece all, @Nullable Phrase doubt) {
        List<String> more = doubt == null ? beside(words, names) : List.of();
        List<String> who = joined(names, more);
        @Nullable Phrase unsure = more.isEmpty() ? doubt : several(who);
        out.add(new Part(who, request, words, all, unsure));
    }

    /// “giữ trật tự, Trạm Y tế cử nhân viên trực”: another may begin behind a mere comma; a person looks.
    private static List<String> beside(Piece words, List<String> names) {
        int start = 0;
        for (int at = words.fold.indexOf(", "); at > 0; at = words.fold.indexOf(", ", at + 2)) {
            if (!Character.isUpperCase(words.text.charAt(at + 2))) continue;
            start = Math.max(start, Sentences.start(words, at));
            if (LISTS.matcher(words.fold).region(start, at).find()) continue;
            Piece part = words.sub(at + 2);
            @Nullable Assignee who = subject(part, false, true);
            if (who != null && !who.strong() && !all(names).contains(all(who.names()))) return who.names();
        }
        return List.of();
    }

    private static Phrase several(List<String> who) {
        return Phrase.of("Một câu giao cho nhiều bên ({0}): xin đối chiếu ai làm gì.", all(who));
    }

    /// Before the sign or the “và” that stands between two parts.
    private static int cut(Piece text, int at) {
        int near = Math.max(0, at - 6);
        Matcher m = END.matcher(text.fold.substring(near, at));
        return m.find() ? near + m.start() : at;
    }

    private static List<Integer> starts(Piece text) {
        List<Integer> out = new ArrayList<>();
        Matcher comma = BREAK.matcher(text.fold);
        while (comma.find()) {
            // Within a list of days no name follows.
            if (Character.isLetter(text.fold.charAt(Math.min(comma.end(), text.fold.length() - 1))))
                out.add(comma.end());
        }
        for (int at = Sentences.end(text, 0); at + 1 < text.fold.length(); at = Sentences.end(text, at + 1)) {
            int next = at + 1;
            while (next < text.fold.length() && text.fold.charAt(next) == ' ') next++;
            if (next < text.fold.length()) out.add(next);
        }
        out.sort(null);
        return out;
    }

    /// The sign before a part.
    private static char stop(Piece text, int at) {
        int before = at - 1;
        while (before > 0 && text.fold.charAt(before) == ' ') before--;
        char sign = text.fold.charAt(before);
        return sign == ';' ? ';' : sign == '.' || sign == '!' || sign == '?' ? '.' : ',';
    }

    private static @Nullable Assignee subject(Piece part, boolean sentence, boolean comma) {
        if (OWN_WORK.matcher(part.fold).lookingAt()) return null;
        boolean asked = ASKED.matcher(part.fold).lookingAt();
        if (asked && (!sentence || honours(part))) return null;
        boolean set = part.fold.startsWith("rieng ");
        @Nullable Assignee who = Assignee.of(part, !comma || set);
        if (who == null || who.closed()) return null;
        if (STATE.matcher(part.text).region(who.rest(), part.text.length()).lookingAt()) return null;
        if (PEOPLE.matcher(
                                all(who.names()).isEmpty()
                                        ? ""
                                        : Piece.of(who.names().getFirst(), 0).fold)
                        .matches()
                && !DATED.matcher(part.fold).find()) return null;
        return asked || set || who.strong() || Charging.isSubject(part, who) ? who : null;
    }

    private static String all(List<String> names) {
        return String.join(", ", names);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> out = new ArrayList<>(some);
        for (String one : more) if (!out.contains(one)) out.add(one);
        return out;
    }
}
