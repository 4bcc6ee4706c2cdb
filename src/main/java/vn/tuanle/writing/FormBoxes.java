package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.Span;

/// Which words of the file stand in which box of the decree's diagram (Phụ lục I, Phần I, Mục IV).
/// What cannot be told stays empty and is judged by nobody.
final class FormBoxes {
    private static final Pattern NATIONAL =
            Pattern.compile("cong\\s*ho[a]\\s*xa\\s*hoi\\s*chu\\s*nghia\\s*viet\\s*nam");
    private static final Pattern MOTTO = Pattern.compile("doc\\s*lap.{0,4}?tu\\s*do.{0,4}?hanh\\s*phuc");
    private static final Pattern PARTY = Pattern.compile("dang\\s*cong\\s*san\\s*viet\\s*nam|doan tncs ho chi minh");
    private static final Pattern NUMBER =
            Pattern.compile("\\bso\\s?[:.]?\\s?[\\d .…_]*/\\s?[\\p{L}]\\S*(?: ?[-&] ?[\\p{Lu}\\p{L}]\\S*)*");
    private static final Pattern DATE = Pattern.compile(
            "[\\p{L}][\\p{L}0-9 .'-]{1,40}?\\s?,?\\s?ngay\\s?[\\d .…_]*(?:thang\\s?[\\d .…_]*nam\\s?[\\d.…_ ]*|[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4})");
    private static final Pattern OPENS = Pattern.compile(
            "(?!v/v)(?:- )?(?:can cu|thuc hien|theo de nghi|xet de nghi|kinh gui|dieu \\d|[ivx]+\\s?[.)/]|[a-h]\\s?[.)]|\\d+\\s?[.)/]|phan thu|phan [ivx]+|chuong [ivx]+)\\b?.*");
    static final Pattern BASIS = Pattern.compile("(?:- )?(?:can cu|theo de nghi|xet de nghi|xet to trinh)\\b.*");
    private static final Pattern OPENING = Pattern.compile(
            ".*(?::|nhu sau:?\\.?|sau day:?)$|.*[,;] (?:uy ban|ubnd|so|phong|truong|ban|hoi|trung tam|chu tich|giam doc)\\b.*\\b(?:ban hanh|xay dung|to chuc|trien khai|lap|de nghi|bao cao|thong bao)\\b.*");
    private static final int HEAD = 45;
    /// No line of a heading is longer, and no pattern is held against more.
    private static final int LONG = 2000;

    final List<FormParagraph> all;
    /// A document of another system: the Party, the Youth Union.
    boolean foreign;
    /// A certificate: the decree's diagram is not for it.
    final boolean certificate;

    @Nullable
    FormPlace national;

    @Nullable
    FormPlace motto;

    @Nullable
    FormPlace number;

    @Nullable
    FormPlace date;

    final List<FormPlace> superior = new ArrayList<>();
    final List<FormPlace> issuer = new ArrayList<>();
    final List<FormPlace> about = new ArrayList<>();

    @Nullable
    FormPlace type;

    final List<FormPlace> abstracts = new ArrayList<>();
    final List<FormParagraph> bases = new ArrayList<>();
    /// The sentence of the bases goes on in what follows.
    boolean basesGoOn;

    @Nullable
    FormParagraph dear;

    final List<FormParagraph> dearLines = new ArrayList<>();
    final List<FormParagraph> body = new ArrayList<>();
    final FormTail tail;
    int bodyFrom;

    FormBoxes(List<FormParagraph> shown, FormSource source) {
        all = shown;
        certificate = shown.stream().limit(HEAD).anyMatch(FormTypes::isCertificate);
        int first = head();
        ReadDocument read = source.first();
        if (read != null) {
            take(source, read.superior() == null ? null : read.superior().span(), first, superior);
            take(source, read.issuer() == null ? null : read.issuer().span(), first, issuer);
        }
        issuer.removeIf(p -> p.text().isEmpty());
        int after = title(source, read, first);
        after = dear(after);
        after = bases(after);
        bodyFrom = after;
        tail = new FormTail(all, after, source, read);
        for (int i = after; i < Math.min(tail.from, all.size()); i++) {
            FormParagraph p = all.get(i);
            if (!p.isInTable() && !p.inTextBox && !p.isRule()) body.add(p);
        }
    }

    boolean isOfficial() {
        return national != null || motto != null;
    }

    /// Box 5b instead of a type line: a công văn.
    boolean isLetter() {
        return type == null && dear != null;
    }

    String typeName() {
        return type == null ? "" : FormTypes.name(type.text());
    }

    /// Finds what stands above the type line and gives where that ends.
    private int head() {
        int end = 0;
        for (int i = 0; i < Math.min(all.size(), HEAD); i++) {
            FormParagraph p = all.get(i);
            String bare = FormPlace.bare(p.text);
            if (p.text.length() > LONG
                    || FormTypes.isType(p)
                    || OPENS.matcher(p.fold()).matches() && !p.isInTable()) break;
            foreign |= PARTY.matcher(bare).find() && p.isCapitals();
            if (national == null) national = place(p, NATIONAL.matcher(bare));
            if (motto == null) motto = place(p, MOTTO.matcher(bare));
            if (number == null) number = place(p, NUMBER.matcher(bare));
            if (date == null) date = place(p, DATE.matcher(bare));
            boolean v = bare.strip().startsWith("v/v") || bare.contains("\tv/v");
            FormPlace last = about.isEmpty() ? null : about.getLast();
            boolean goesOn = last != null
                    && p.isInTable()
                    && last.paragraph().cell == p.cell
                    && !FormStamps.isAny(p)
                    && !p.isRule();
            if (v && about.isEmpty() || goesOn) {
                int tab = v ? Math.max(0, bare.indexOf("v/v")) : 0;
                int to = bare.indexOf('\t', tab);
                about.add(new FormPlace(p, tab, to < 0 ? p.text.length() : to));
            }
            if (national != null || motto != null || number != null || date != null) end = i + 1;
        }
        return end;
    }

    private static @Nullable FormPlace place(FormParagraph p, Matcher m) {
        return m.find() ? new FormPlace(p, m.start(), m.end()) : null;
    }

    private void take(FormSource source, @Nullable Span span, int end, List<FormPlace> into) {
        if (span == null) return;
        for (FormPlace place : source.places(span)) {
            FormParagraph p = place.paragraph();
            FormParagraph first = into.isEmpty() ? p : into.getFirst().paragraph();
            boolean beside = p.cell != first.cell;
            if (all.indexOf(p) < end && !beside && !isOther(place)) into.add(place);
        }
    }

    /// A line of the heading that names no agency.
    private boolean isOther(FormPlace place) {
        return overlaps(national, place)
                || overlaps(motto, place)
                || overlaps(number, place)
                || overlaps(date, place)
                || FormStamps.isAny(place.paragraph())
                || FormTypes.isType(place.paragraph());
    }

    private static boolean overlaps(@Nullable FormPlace other, FormPlace place) {
        return other != null
                && other.paragraph() == place.paragraph()
                && other.from() < place.to()
                && other.to() > place.from();
    }

    private int title(FormSource source, @Nullable ReadDocument read, int from) {
        int at = -1;
        for (int i = from; i < Math.min(all.size(), from + 12) && at < 0; i++) {
            if (FormTypes.isType(all.get(i))) at = i;
            else if (all.get(i).fold().startsWith("kinh gui")
                    || OPENS.matcher(all.get(i).fold()).matches()) break;
        }
        if (at < 0) return from;
        List<FormPlace> lines = FormPlace.lines(all.get(at));
        type = lines.getFirst();
        abstracts.addAll(lines.subList(1, lines.size()));
        Span title = read == null || read.title() == null ? null : read.title().span();
        int next = at + 1;
        while (next < all.size() && next < at + 8) {
            FormParagraph p = all.get(next);
            if (title == null || p.isRule() || OPENS.matcher(p.fold()).matches() || !source.within(p, title)) break;
            boolean goesOn = abstracts.isEmpty()
                    || !p.afterBlank && p.isCentred() == all.get(next - 1).isCentred();
            if (!goesOn) break;
            abstracts.addAll(FormPlace.lines(p));
            next++;
        }
        while (next < all.size() && all.get(next).isRule()) next++;
        return next;
    }

    private int dear(int from) {
        int at = -1;
        for (int i = Math.max(0, from - 3); i < Math.min(all.size(), from + 8) && at < 0; i++)
            if (all.get(i).fold().startsWith("kinh gui")) at = i;
        if (at < 0) return from;
        FormParagraph word = all.get(at);
        dear = word;
        int next = at + 1;
        boolean alone = word.fold().matches("kinh gui\\s*:?");
        while (next < all.size() && next < at + 40) {
            FormParagraph p = all.get(next);
            boolean sameTable = word.isInTable() && p.table == word.table;
            boolean line = p.fold().matches("[-+*•].*")
                    && p.told().length() < 200
                    && (next == at + 1 || !endsList(all.get(next - 1)));
            line |= next > at + 1
                    && all.get(next - 1).told().endsWith(";")
                    && p.told().length() < 200
                    && !OPENS.matcher(p.fold()).matches();
            if (!sameTable && !line && !(alone && next == at + 1 && p.told().length() < 120)) break;
            dearLines.add(p);
            next++;
        }
        return Math.max(from, next);
    }

    private static boolean endsList(FormParagraph p) {
        return p.told().endsWith(".") || p.told().endsWith(":");
    }

    private int bases(int from) {
        int at = from;
        while (at < Math.min(all.size(), from + 4)
                && !BASIS.matcher(all.get(at).fold()).matches()) at++;
        int next = at;
        while (next < all.size()
                && BASIS.matcher(all.get(next).fold()).matches()
                && !all.get(next).isInTable()) {
            bases.add(all.get(next));
            next++;
        }
        if (bases.isEmpty()) return from;
        String last = bases.getLast().fold();
        if (last.length() < LONG && OPENING.matcher(last).matches()) {
            bases.removeLast();
            next--;
            basesGoOn = true;
        }
        if (next < all.size())
            basesGoOn |= all.get(next)
                    .fold()
                    .matches("(?:- )?(?:thuc hien|tiep tuc|trien khai|nham|de |thi hanh|huong ung|xet|sau khi).*");
        // a sentence like any other may begin with “Căn cứ”
        boolean alone = bases.size() == 1 && !bases.getFirst().told().endsWith(";");
        if (alone && next < all.size() && !all.get(next).told().endsWith(":")) bases.clear();
        return bases.isEmpty() ? from : next;
    }
}
