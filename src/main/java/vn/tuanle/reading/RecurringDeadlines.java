package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Deadline;

/// Terms that return: “trước ngày 25 hằng tháng”, “định kỳ 6 tháng (trước ngày 15/6)”. They have a rule and no
/// date.
final class RecurringDeadlines {
    private static final String BY = "(?:truoc|cham nhat(?: la| vao| den)*|muon nhat(?: la| vao)*|vao|den(?: het)?)";
    /// The end of a day without year: “25/12” of “25/12/2025” is none.
    private static final String NO_YEAR = "(?!\\s?/|\\d|[.-]\\d|\\s?(?:thang|nam) \\d)";
    private static final String GAP = "(?:,? ?\\(?|[^.;:,]{0,60}? \\(?)";
    private static final Pattern RULE = Pattern.compile(
            // hằng tháng tổng hợp số liệu trước ngày 25
            "(?:dinh ky )?(?:hang|moi) (?:thang|quy)" + GAP + BY
                    + " ngay \\d{1,2}(?: (?:cua )?thang (?:cuoi|dau)(?: quy)?)?"
                    + NO_YEAR + "\\)?"
                    // định kỳ 6 tháng (trước ngày 15/6); hằng năm, trước 15/12
                    + "|(?:dinh ky )?(?:(?:hang|moi) nam|(?<=dinh ky )(?:0?6|sau) thang)(?: dau nam| cuoi nam)?" + GAP
                    + BY
                    + " (?:ngay \\d{1,2}(?: thang |\\s?/\\s?)\\d{1,2}|\\d{1,2}\\s?/\\s?\\d{1,2})" + NO_YEAR + "\\)?"
                    + "|(?:" + BY
                    + " )?(?:\\d{1,2}\\s?(?:h|gio|g)(?:\\s?\\d{2})?(?: phut)?,? )?(?:sang |chieu |ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay cuoi) (?:hang|moi)"
                    + " (?:tuan|thang)|(?:hang|moi) (?:ngay|tuan),? (?:[^.;:]{0,70}? )?(?:" + BY
                    + " )(?:\\d{1,2}\\s?(?:h|gio|g)(?:\\s?\\d{2})?(?: phut)?|thu [a-z]+)"
                    + "|(?:truoc|vao|luc|vao luc|cham nhat|muon nhat) \\d{1,2}\\s?(?:h|gio|g)(?:\\s?\\d{2})?(?: phut)?,? (?:hang|moi) (?:ngay|tuan)"
                    + "|" + BY
                    + "?\\s?(?:cac )?ngay \\d{1,2}(?:\\s?/\\s?\\d{1,2}|\\s?thang\\s?\\d{1,2})?(?:(?:,| va) (?:ngay"
                    + " )?\\d{1,2}(?:\\s?/\\s?\\d{1,2})?)?\\s?(?:(?:cua )?(?:thang (?:cuoi|dau)(?: cua)?(?: moi|"
                    + " hang)? quy(?: sau)?|(?:hang|moi) (?:thang|quy|nam|tuan)|cua thang|thang (?:tiep"
                    + " theo|sau)))|dinh ky (?:(?:hang|moi|theo|vao) )?(?:tuan|thang|quy|nam|6 thang|06 thang|sau"
                    + " thang)(?: va (?:hang )?(?:nam|quy))?|(?:truoc |vao |cham nhat )?(?:thang \\d{1,2}|cuoi)"
                    + " (?:hang|moi) (?:nam|quy|thang)|(?<![\\p{L}])(?:hang|moi) (?:nam|quy|thang)(?=,?"
                    + " [^.;]{0,120}\\bbao cao)|(?<=\\bbao cao[^.;,]{0,60} )(?:hang|moi) (?:nam|quy|thang)\\b(?!"
                    + " ?\\(?(?:truoc|cham nhat|vao))");

    /// Without one of these nothing returns, and the long pattern need not be tried.
    private static final List<String> RETURNS = List.of(
            "hang nam",
            "hang quy",
            "hang thang",
            "hang tuan",
            "hang ngay",
            "moi nam",
            "moi quy",
            "moi thang",
            "moi tuan",
            "moi ngay",
            "dinh ky",
            "cuoi quy",
            "dau quy",
            "quy sau",
            "cua thang",
            "thang sau",
            "thang tiep",
            "thang cuoi",
            "thang dau");

    private RecurringDeadlines() {}

    /// Where such rules stand.
    static List<int[]> in(Piece piece) {
        List<int[]> out = new ArrayList<>();
        if (RETURNS.stream().noneMatch(piece.fold::contains)) return out;
        Matcher m = RULE.matcher(piece.fold);
        while (m.find()) {
            // “Định kỳ hằng quý, trước ngày 20 tháng cuối quý” is one rule.
            boolean goes = !out.isEmpty()
                    && piece.fold.substring(out.getLast()[1], m.start()).matches("[\\s,(]*")
                    && !piece.fold.substring(out.getLast()[0], out.getLast()[1]).matches(".*\\d.*");
            int start = m.start() >= 8 && piece.fold.startsWith("dinh ky ", m.start() - 8) ? m.start() - 8 : m.start();
            if (goes) out.getLast()[1] = m.end();
            else out.add(new int[] {start, m.end()});
        }
        return out;
    }

    static Found<Deadline> of(Piece piece, int from, int to, String clause, List<String> doers) {
        Piece words = piece.sub(from, to);
        Boundary boundary = words.fold.matches("(?:.*[\\s(])?truoc .*") ? Boundary.BEFORE : Boundary.AT_LATEST;
        DeadlineWords d = DeadlineWords.at(piece, from, to, doers);
        boolean dated = words.fold.matches(".*(?:ngay \\d|\\d/|\\bthu |ngay cuoi|\\d ?(?:h|gio)).*");
        return new Found<>(
                d.deadline(null, null, boundary, clause, words.text),
                piece.span(from, to),
                dated ? null : Phrase.of("Hạn định kỳ không nêu ngày cụ thể."));
    }
}
