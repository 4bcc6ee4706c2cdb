package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.ReadDocument.Boundary;

/// What the words before a day make of it: left out, taken in, or the very day; nothing where they ask
/// for nothing.
final class Boundaries {
    /// `words` stand before the day and belong to it; `stretch` tells that a stretch of days was given.
    record Bound(Boundary boundary, String words, boolean stretch) {}

    private static final String CLOCK =
            "\\d{1,2}\\s?(?:(?:h|gio|g)\\s?:?\\s?(?:\\d{2})?|:\\s?\\d{2})(?:\\s?(?:phut|ph|p(?![a-z])|['’′]))?(?:\\s?(?:sang|trua|chieu|toi))?";
    private static final String HOUR = "(?:" + CLOCK + "\\s?,?\\s?)?";
    private static final String DAY = "(?:(?:(?:cac )?ngay|thu [a-z0-9]+|chu nhat)\\s?,?\\s?\\(?){0,2}";
    private static final Pattern HOUR_BEFORE =
            Pattern.compile("(?:" + CLOCK + "\\s?(?:-|den)\\s?)?" + CLOCK + "\\s?,?\\s?(?:cung )?" + DAY + "$");
    private static final Pattern HOURS =
            Pattern.compile("\\b" + CLOCK + "\\s?(?:-|den)\\s?" + CLOCK + "\\s?,?\\s?" + DAY + "$");
    private static final Pattern SENDS = Pattern.compile("\\b(?:hoan thanh|hoan tat|xong)\\b");
    private static final Pattern BEFORE =
            Pattern.compile("\\btruoc(?: thoi diem| khi het| het)?\\s?:?\\s?" + HOUR + DAY + "$");
    private static final Pattern AT_LATEST = Pattern.compile(
            "(?:\\b(?:cham nhat|muon nhat|tre nhat|lau nhat|khong qua|khong muon hon|khong cham hon|khong tre hon|den"
                    + " het|den cuoi|den|toi|truoc cuoi|het|han cuoi|han chot|han cuoi cung|han (?:tra loi|nop|gui|bao cao|dang ky|phan hoi|hoan thanh|gop y)|han|thoi han|hoan"
                    + " thanh|hoan tat|xong|trong|cuoi)(?:\\s(?:cung|cua|bai|bai du thi|san pham|ho so|danh sach|ke"
                    + " hoach|la|vao|den|het|trong|truoc het|cuoi|bao cao|nop|gui|hoan thanh|:))*\\s?:?\\s?)"
                    + HOUR + DAY + "$");
    private static final Pattern ON = Pattern.compile(
            "(?:\\b(?:vao|sang|chieu|toi|luc|trong|dien ra|to chuc|khai mac|be mac|phat dong|thuc hien|bat dau tu|du"
                    + " kien)\\s?,?\\s?)"
                    + HOUR + "(?:(?:vao|sang|chieu|toi)\\s)?" + DAY
                    + "$|(?:^|[\\s(])(?:dot|lan) \\d\\s?[:(]?\\s?(?:ngay\\s?)?$|(?:^|[\\s(])(?:thu (?:hai|ba|tu|nam|sau|bay|\\d)|chu nhat)\\s?[,:(]?\\s?(?:ngay\\s?)?$");
    private static final Pattern CITED = Pattern.compile(
            "(?:/\\s?(?!(?:ngay|tuan|thang|nam|buoi|lan|nguoi|lop|gio|xa|phuong|truong|don vi)\\b)(?=[0-9&.-]*\\p{L})[\\p{L}0-9&.-]+(?:\\s?-\\s?[\\p{L}0-9&.-]+)*|\\b(?:luat|nghi quyet|hien phap|bo"
                    + " luat)[^;,.]{0,60})\\s?,?\\s?\\(?(?:ky )?(?:ngay )?$");
    private static final Pattern FEAST = Pattern.compile(
            "(?:nhan|ky niem|mung|chao mung|nhan dip|ngay thanh lap|truyen thong|quoc te)\\s?(?:ngay)?\\s?$");
    /// “từ ngày 30/10” alone is when something begins, not by when it is due.
    private static final Pattern BEGINS = Pattern.compile("(?<!bat dau )(?<!thu )\\btu (?:ngay )?$");

    /// “đăng ký từ 01/10 đến 05/10”: what is handed in during a stretch is due by its last day.
    private static final Pattern ENTRIES = Pattern.compile(
            "\\b(?:dang ky|nop|gui|bao cao|tiep nhan|nhan (?:bai|ho so))\\b[^.;]{0,40}?[\\s(](?:trong thoi gian"
                    + " )?(?:tu )?(?:ngay )?$");
    private static final Pattern ASKS = Pattern.compile(
            ".*\\b(?:bao cao|gui|nop|hoan thanh|hoan tat|trinh|dang ky|xay dung|lap|tong hop|to chuc)\\b.*");

    /// “trong Tuần lễ (từ 01/10 đến 07/10)” says when the Week is, not when the task is done.
    private static final Pattern WEEK_ITSELF = Pattern.compile(
            "\\btuan le(?: huong ung)?(?: hoc tap suot doi)?(?: nam \\d{4})?,?\\s?\\((?:tu )?(?:ngay )?$");
    private static final Pattern FINISHES =
            Pattern.compile("\\b(?:hoan thanh|hoan tat|xong|ket thuc)\\s?:?\\s?(?:trong )?(?:tu )?(?:ngay )?$");

    private Boundaries() {}

    /// Whether the words before a date cite another document by it.
    static boolean cited(String before) {
        return CITED.matcher(before).find();
    }

    /// The words before a day, with its own “ngày”.
    static String before(Piece piece, Dates.When when) {
        int from = Math.max(0, when.from() - 80);
        return piece.fold.substring(from, when.from()) + (piece.fold.startsWith("ngay", when.from()) ? "ngay " : "");
    }

    static @Nullable Bound of(Piece piece, Dates.When when, Deadlines.As as) {
        String before = before(piece, when);
        boolean range = when.kind() == Dates.Kind.RANGE;
        boolean day = when.kind() == Dates.Kind.DAY;
        if (day && BEGINS.matcher(before).find() && since(piece, when)) return null;
        Matcher b = BEFORE.matcher(before);
        if (!range && b.find()) return new Bound(Boundary.BEFORE, b.group(), false);
        if (CITED.matcher(before).find() || FEAST.matcher(before).find()) return null;
        // “từ 7h30 đến 11h00, ngày 04/10”: the hours of that day.
        Matcher hours = HOURS.matcher(before);
        if (day && as != Deadlines.As.TEXT && hours.find()) return new Bound(Boundary.ON, hours.group(), false);
        Matcher a = AT_LATEST.matcher(before);
        if (!range && a.find() && !bareIn(piece, a.group(), when, as))
            return new Bound(Boundary.AT_LATEST, a.group(), false);
        if (range && as != Deadlines.As.LABEL && ENTRIES.matcher(before).find())
            return new Bound(Boundary.AT_LATEST, "", true);
        if (range && as == Deadlines.As.TASK) {
            if (WEEK_ITSELF.matcher(before).find()) return null;
            boolean sure = FINISHES.matcher(before).find()
                    || piece.fold.substring(when.from(), when.to()).contains("den het ");
            return new Bound(Boundary.AT_LATEST, "", !sure);
        }
        if (as == Deadlines.As.LABEL) {
            Matcher hour = HOUR_BEFORE.matcher(before);
            return new Bound(day ? Boundary.ON : Boundary.AT_LATEST, hour.find() ? hour.group() : "", false);
        }
        Matcher o = ON.matcher(before);
        boolean on = o.find();
        boolean dated = before.endsWith("ngay ") && !refers(piece.fold, when);
        if (!day || as != Deadlines.As.TASK || !on && !dated) return null;
        Matcher hour = HOUR_BEFORE.matcher(before);
        return new Bound(Boundary.ON, hour.find() ? hour.group() : on ? o.group() : "", false);
    }

    /// With its tones: “giữ trật tự ngày 01/10” begins nothing.
    private static boolean since(Piece piece, Dates.When when) {
        return piece.text
                .substring(Math.max(0, when.from() - 10), when.from())
                .matches("(?iu)(?:.*[^\\p{L}])?từ\\s?(?:ngày\\s?)?");
    }

    /// “trong ngày 02/10” and “trong năm 2025” of a goal say when, not until when.
    private static boolean bareIn(Piece piece, String words, Dates.When when, Deadlines.As as) {
        boolean in = words.matches("(?:trong|toi|cuoi)\\s?(?:ngay\\s?)*");
        boolean sent = as == Deadlines.As.TASK
                && words.matches("trong .*")
                && SENDS.matcher(piece.sub(Sentences.start(piece, when.from()), when.from()).fold)
                        .find();
        return in
                && !sent
                && (when.kind() == Dates.Kind.DAY || when.kind() == Dates.Kind.YEAR && as != Deadlines.As.LABEL);
    }

    private static boolean refers(String fold, Dates.When when) {
        return fold.startsWith(" cua ", when.to()) || fold.startsWith(" va cac van ban", when.to());
    }

    /// Whether the clause before the day asks for something.
    static boolean asks(Piece piece, Dates.When when) {
        Piece words = piece.sub(Sentences.start(piece, when.from()), when.from());
        return ASKS.matcher(words.fold).matches();
    }
}
