package vn.tuanle.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Deadline;

/// What the sentence of a deadline says of it: what for, by whom, to whom and by which way.
record DeadlineWords(
        ReadDocument.Purpose purpose,
        List<String> doers,
        @Nullable String receiver,
        @Nullable String route,
        String text) {
    private static final Pattern PURPOSE = Pattern.compile(
            "\\b(?:(?<r>bao cao(?! vien)|tong hop ket qua|ket qua thuc hien|(?:gui|nop|thong tin)(?: [^.;,]{0,20})? ket qua)|(?<p>(?:xay dung|gui|(?<!ky )ban"
                    + " hanh|nop|trinh|hoan thanh|lap|dang ky)(?:,? [^.;,]{0,40}?| )ke hoach(?! ?- ?tai| va dau)|dang ky|(?<!(?:trien"
                    + " khai|thuc hien|thong bao|theo|can cu|quan triet|pho bien|kem theo) )ke hoach(?! nay| so| ?- ?tai| va dau))|(?<b>du toan|kinh"
                    + " phi|quyet toan|thanh toan))\\b");
    /// A part of a sentence that says nothing but when: “…; hạn cuối 26/9/2025”.
    private static final Pattern ONLY_WHEN = Pattern.compile(
            "(?:[\\s,:(-]|truoc|cham|muon|tre|nhat|khong|qua|den|het|han|cuoi|cung|chot|nop|thoi|gian|hoan|thanh|tat|xong|trong|la|vao|ngay|gio|phut|luc|sang|chieu|\\d|/|\\.)*");

    private static final Pattern SUMS =
            Pattern.compile("\\bde (?<who>[^.;,\\d]{2,60}?) (?:tong hop,? )?(?:va )?bao cao [^.;]{2,80}$");

    /// No sentence reaches further from its day; broken text does.
    private static final int LONGEST = 1200;

    static DeadlineWords at(Piece piece, int from, int to, List<String> doers) {
        int start = Math.max(Sentences.start(piece, from), from - LONGEST);
        int end = Math.min(Sentences.end(piece, to), to + LONGEST);
        Piece words = piece.sub(start, end);
        int at = Math.max(0, Math.min(words.text.length(), from - start));
        if (start > 0 && at < 200 && ONLY_WHEN.matcher(words.sub(0, at).fold).matches()) {
            int whole = Sentences.start(piece, Math.max(0, start - 2));
            words = piece.sub(whole, end);
            at = Math.max(0, Math.min(words.text.length(), from - whole));
            start = whole;
        }
        return new DeadlineWords(
                purpose(words, at),
                doers(words, start > 0, doers, Math.min(words.text.length(), to - start)),
                Routes.receiver(words, at),
                Routes.route(sums(words, to - start) > 0 ? words.sub(sums(words, to - start)) : words),
                words.text);
    }

    Deadline deadline(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            Boundary boundary,
            String clause,
            @Nullable String rule) {
        return new Deadline(date, time, boundary, purpose, clause, doers, receiver, route, rule, text);
    }

    static ReadDocument.Purpose purpose(Piece words, int at) {
        Matcher m = PURPOSE.matcher(words.fold);
        ReadDocument.Purpose found = ReadDocument.Purpose.OTHER;
        while (m.find()) {
            if (m.start() >= at && found != ReadDocument.Purpose.OTHER) break;
            ReadDocument.Purpose one = m.group("r") != null
                    ? ReadDocument.Purpose.REPORT
                    : m.group("p") != null ? ReadDocument.Purpose.PLAN : ReadDocument.Purpose.BUDGET;
            // “báo cáo kết quả thực hiện Kế hoạch” is a report all the same.
            if (found == ReadDocument.Purpose.REPORT
                    && m.group("p") != null
                    && (m.group().equals("ke hoach") || m.group().equals("dang ky"))
                    && !words.fold.substring(0, m.start()).matches(".*(?:[,;]|\\bva) ?")) continue;
            found = one;
        }
        return found;
    }

    /// Where the one is named who sums up what he is sent, and for whom the day is; 0 where nobody is.
    private static int sums(Piece words, int after) {
        Matcher m = SUMS.matcher(words.fold).region(0, Math.min(after, words.fold.length()));
        return m.find() && !Bodies.list(words, m.start("who"), true).names().isEmpty() ? m.start("who") : 0;
    }

    /// The subject of its own clause does it (“các trường báo cáo …”); else the one whom the item
    /// names.
    private static List<String> doers(Piece words, boolean later, List<String> given, int after) {
        // “… để Hội phường tổng hợp, báo cáo UBND phường trước ngày 11/10”: it is for the one who sums up.
        int sums = sums(words, after);
        if (sums > 0) return Bodies.list(words, sums, true).texts();
        if ((later || given.isEmpty()) && !Actors.honours(words)) {
            Assignee head = Assignee.of(words, true);
            if (head != null && !head.names().isEmpty()) return head.names();
        }
        if (!given.isEmpty()) return given;
        int colon = words.fold.indexOf(": ");
        Assignee named = colon < 0 || colon > after ? null : Assignee.of(words.sub(colon + 2));
        if (named != null) return named.names();
        // “Trước ngày 15/12, các cấp hội báo cáo …”: the subject follows the date.
        int comma = words.fold.indexOf(", ", after);
        Assignee following = comma < 0 || comma > after + 45 ? null : Assignee.of(words.sub(comma + 2), true);
        return following == null ? given : following.names();
    }
}
