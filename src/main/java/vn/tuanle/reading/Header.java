package vn.tuanle.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What stands above a document's type line: bodies, number, place and date (Phụ lục I, Mục II,
/// 1–4).
final class Header {
    static final Pattern PLACE_DATE = Pattern.compile(
            "(?:(?<place>[\\p{L}][\\p{L}0-9 .'-]{1,40}?)\\s?,?\\s?)?\\bngay\\s?(?:(?<d>\\d\\s?\\d?|[.…_/"
                    + " ]*)\\s?thang\\s?(?<m>\\d\\s?\\d?|[.…_/"
                    + " ]*)\\s?nam\\s?(?<y>\\d{0,4})|(?<dd>\\d{1,2})\\s?[/.-]\\s?(?<mm>\\d{1,2})\\s?[/.-]\\s?(?<yyyy>\\d{4}))(?![\\p{L}\\d])");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\bso\\s?[:.]\\s?)?(?<n>\\d{1,5}\\s?-\\s?[a-z]{2,4}|\\d{0,5}|[.…_]+)\\s?/\\s?(?<s>(?:\\d{4}\\s?/\\s?)?[\\p{L}]{1,10}\\d{0,5}(?:\\s?[-–&./]\\s?[\\p{L}0-9&.]{1,18}){0,4})");
    private static final Pattern LABELLED = Pattern.compile("\\bso\\s?[:.]");
    private static final Pattern MOTTO = Pattern.compile(
            "cong hoa xa hoi(?: chu)?(?: nghia)?(?: viet)?(?: nam)?|cong hoa(?: xa)?$|doc lap\\s?-\\s?tu do\\s?-\\s?hanh phuc|dang cong"
                    + " san viet nam");
    private static final List<String> MOTTOES =
            List.of("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc");
    private static final Pattern ABOUT = Pattern.compile("v/v\\s?:?|ve viec\\b");
    private static final Pattern NOISE = Pattern.compile(
            "[-–—_=*.\\s]+|\\(?(?:ban )?du thao.*|(?:(?:hoa toc|(?:thuong )?khan|(?:tuyet |toi )?mat|luu hanh noi"
                    + " bo|xem xong tra lai|chinh thuc)\\s*)+");
    static final Pattern BODY = Pattern.compile(
            "(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|so|phong|truong|ban chi dao|ban chap hanh|ban (?:thuong vu|thuong truc|co so)(?= [a-z])|bch|ban to"
                    + " chuc|ban tuyen giao|hoi|doan|trung tam|tt|lien doan|cong doan|bo|tinh uy|thanh uy|huyen uy|quan"
                    + " uy|dang uy|dang bo|dang bo|uy ban mat tran|mat tran|mttq|uy ban mttq|lien hiep|cong an|chi bo|van"
                    + " phong|thu vien|bao tang|nha van hoa|vien|cuc|tong cuc|dai hoc|hoc vien|cong ty|tap doan|tong cong"
                    + " ty|tong lien doan|xi nghiep|nha may|ngan hang|hop tac xa|khoa|ban quan ly|ban dan van|ban van"
                    + " hoa|ban nhan dan|ban dai dien|ban van dong|ban quan tri|benh vien|thanh doan|tinh doan|huyen"
                    + " doan|kho bac|chi cuc|cau lac bo|lien minh)\\b");

    static final Pattern AREA =
            Pattern.compile("(?:tinh|thanh pho|tp|thi xa|quan|huyen|phuong|xa|thi tran|dac khu)\\b\\.?\\s");

    @Nullable
    Found<String> issuer;

    @Nullable
    Found<String> superior;

    @Nullable
    Found<String> number;

    @Nullable
    Found<String> place;

    @Nullable
    Found<LocalDate> date;

    @Nullable
    Found<String> about;

    /// What is still to come of a motto broken by its column: “CỘNG HÒA XÃ HỘI CHỦ” / “NGHĨA VIỆT NAM”.
    private String mottoLeft = "";
    private boolean aboutOpen;
    /// The number stands behind “Số:”.
    private boolean numberNamed;

    int year;
    /// A date of which a part was left blank, or that no calendar holds.
    @Nullable
    Phrase undated;

    final List<Piece> left = new ArrayList<>();

    static Header of(List<Line> lines, boolean scanned) {
        Header header = new Header();
        List<Piece> bodies = new ArrayList<>();
        List<Piece> about = new ArrayList<>();
        for (Line line : LooseLines.joined(lines)) header.take(line, bodies, about, scanned);
        List<Found<String>> names = LetterheadNames.of(bodies);
        if (!names.isEmpty()) header.issuer = names.getLast();
        if (names.size() > 1) header.superior = names.get(names.size() - 2);
        if (!about.isEmpty()) {
            Piece all = Piece.joined(about);
            header.about = Found.sure(all.text, all.span());
        }
        return header;
    }

    static boolean isNumberLine(Piece piece) {
        return piece.fold.matches("so\\s?[:.].*") || NUMBER.matcher(piece.fold).matches();
    }

    static boolean isDateLine(Piece piece) {
        Matcher m = PLACE_DATE.matcher(piece.fold);
        return m.find() && piece.text.length() < 90;
    }

    /// One line may hold the left and the right column together: what is known is cut out of it,
    /// the rest is
    /// the body's name.
    private void take(Line line, List<Piece> bodies, List<Piece> about, boolean scanned) {
        if (mottoGoesOn(line.piece())) return;
        // “V/v …” on the line above, set without a table, goes on below.
        boolean below = aboutOpen && line.column() == 0;
        aboutOpen = false;
        List<Piece> parts = new ArrayList<>(List.of(line.piece()));
        parts = cut(parts, MOTTO, null);
        parts = cut(parts, NUMBER, (p, m) -> ownNumber(p, m, scanned));
        parts = cut(parts, PLACE_DATE, (p, m) -> !ofAnother(p, m) && placeAndDate(p, m, scanned));
        for (Piece part : parts) {
            Piece rest = part;
            Matcher v = ABOUT.matcher(rest.fold);
            if (v.find() && (rest.fold.startsWith("v/v", v.start()) || v.start() == 0)) {
                about.add(rest.sub(v.end()));
                aboutOpen = true;
                rest = rest.sub(0, v.start());
            }
            if (rest.isEmpty() || NOISE.matcher(rest.fold).matches()) continue;
            Piece bare = rest.sub(0, rest.text.length() - trailing(rest.text));
            if (bare.isEmpty() || bare.fold.matches("so\\s?:?")) continue;
            if (!about.isEmpty()
                    && !bare.isCapitals()
                    && about.size() < 5
                    && (date == null || line.column() == 1 || below)) {
                about.add(bare);
                aboutOpen = true;
            } else if (bare.isCapitals() || BODY.matcher(bare.fold).lookingAt() || goesOn(bare, bodies))
                bodies.add(bare);
            else leftOver(bare);
        }
    }

    /// A line that begins with “Số:” is the document's own number, whatever a note above it named; a
    /// second one is kept apart and is no name of a body.
    private boolean ownNumber(Piece piece, Matcher m, boolean scanned) {
        boolean named = piece.fold.matches("so\\s?[:.].*");
        if (number != null && (numberNamed || !named)) {
            if (named) leftOver(piece);
            return named;
        }
        boolean taken = numbered(piece, m, scanned);
        numberNamed |= taken && named;
        return taken;
    }

    /// “V/v thu hồi văn bản số 03/UBND ngày 28 tháng 11 năm 2026”: the day of the document that this one is
    /// about. Its own would stand after its place and a comma.
    private static boolean ofAnother(Piece piece, Matcher m) {
        Matcher about = ABOUT.matcher(piece.fold);
        int day = piece.fold.indexOf("ngay", m.start());
        return about.find()
                && about.start() < m.start()
                && !piece.fold.substring(0, day).stripTrailing().endsWith(",");
    }

    private boolean mottoGoesOn(Piece piece) {
        boolean goesOn = !mottoLeft.isEmpty() && mottoLeft.startsWith(piece.fold);
        if (goesOn) mottoLeft = mottoLeft.substring(piece.fold.length()).strip();
        for (String motto : MOTTOES) {
            if (!piece.fold.contains(motto.substring(0, 7))) continue;
            String begun = piece.fold.substring(piece.fold.indexOf(motto.substring(0, 7)));
            if (motto.startsWith(begun))
                mottoLeft = motto.substring(begun.length()).strip();
        }
        return goesOn;
    }

    /// “Phường Trấn Biên” in small letters under “ỦY BAN NHÂN DÂN”, “Nguyễn Trãi” under “TRƯỜNG THPT”.
    private static boolean goesOn(Piece piece, List<Piece> bodies) {
        if (bodies.isEmpty() || !Character.isUpperCase(piece.first()) || piece.text.length() > 60) return false;
        return AREA.matcher(piece.fold).lookingAt()
                || LetterheadNames.hangs(bodies.getLast())
                || bodies.getLast()
                        .fold
                        .matches("truong (?:thpt|thcs|tieu hoc|th|mam non|mn|mau giao|th va thcs|trung hoc .*)");
    }

    private void leftOver(Piece piece) {
        if (!NOISE.matcher(piece.fold).matches()) left.add(piece);
    }

    private static int trailing(String text) {
        int n = 0;
        while (n < text.length() && "-–—_=* .".indexOf(text.charAt(text.length() - 1 - n)) >= 0) n++;
        return n;
    }

    private interface Taken {
        boolean take(Piece piece, Matcher m);
    }

    private static List<Piece> cut(List<Piece> parts, Pattern pattern, @Nullable Taken taken) {
        List<Piece> out = new ArrayList<>();
        for (Piece part : parts) {
            int from = 0;
            Matcher m = pattern.matcher(part.fold);
            while (m.find()) {
                if (taken != null && !taken.take(part, m)) continue;
                if (m.start() > from) out.add(part.sub(from, m.start()));
                from = m.end();
            }
            if (from < part.text.length()) out.add(part.sub(from));
        }
        out.removeIf(Piece::isEmpty);
        return out;
    }

    private boolean placeAndDate(Piece piece, Matcher m, boolean scanned) {
        if (date != null || year != 0 && date == null && place != null) return false;
        if (m.group("place") != null) {
            Piece words = piece.sub(m.start("place"), m.end("place"));
            if (!words.isEmpty()) place = new Found<>(words.text, words.span(), mended(words));
        }
        boolean short1 = m.group("yyyy") != null;
        String d = short1 ? m.group("dd") : m.group("d");
        String month = short1 ? m.group("mm") : m.group("m");
        String y = short1 ? m.group("yyyy") : m.group("y");
        int starts = m.start(short1 ? "dd" : "d");
        Span span = piece.span(starts >= 0 ? piece.fold.indexOf("ngay", Math.max(0, starts - 6)) : m.start(), m.end());
        if (y.length() == 4) year = Integer.parseInt(y);
        if (digits(d).matches("\\d+") && digits(month).matches("\\d+") && year > 0) {
            try {
                LocalDate day = LocalDate.of(year, Integer.parseInt(digits(month)), Integer.parseInt(digits(d)));
                date = new Found<>(
                        day,
                        span,
                        scanned ? Phrase.of("Ngày ban hành đọc từ bản quét: xin đối chiếu với bản gốc.") : null);
            } catch (DateTimeException impossible) {
                left.add(piece);
            }
        }
        if (date == null)
            undated = Phrase.of(
                    "Ngày ban hành “{0}” để trống hoặc không có trong lịch: xin ghi ngày cụ thể.",
                    piece.text.substring(
                            Math.max(0, starts >= 0 ? piece.fold.indexOf("ngay", Math.max(0, starts - 6)) : m.start()),
                            m.end()));
        return true;
    }

    private static String digits(String written) {
        return written.replace(" ", "");
    }

    /// A symbol has capitals; without digits it counts only after “Số:”.
    private boolean numbered(Piece piece, Matcher m, boolean scanned) {
        String symbol = piece.text.substring(m.start("s"), m.end("s"));
        boolean labelled = LABELLED.matcher(piece.fold).find();
        if (!symbol.matches(".*\\p{Lu}.*") || !labelled && m.group("n").isBlank()) return false;
        number(piece, m, scanned);
        return true;
    }

    private void number(Piece piece, Matcher m, boolean scanned) {
        String digits = m.group("n").matches("[.…_]*")
                ? ""
                : piece.text.substring(m.start("n"), m.end("n")).replaceAll("\\s", "");
        int end = m.end("s");
        String symbol =
                piece.text.substring(m.start("s"), end).replaceAll("\\s", "").replace('–', '-');
        Phrase doubt = null;
        if (digits.isEmpty()) doubt = Phrase.of("Văn bản chưa có số: phần số để trống.");
        else if (scanned) doubt = Phrase.of("Số văn bản đọc từ bản quét: xin đối chiếu với bản gốc.");
        number = new Found<>(
                digits + "/" + symbol, piece.span(m.start("n") >= 0 ? m.start("n") : m.start(), end), doubt);
    }

    static @Nullable Phrase mended(Piece piece) {
        return piece.mended ? Phrase.of("Chữ bị tách rời trong văn bản gốc, đã ghép lại: xin đối chiếu.") : null;
    }
}
