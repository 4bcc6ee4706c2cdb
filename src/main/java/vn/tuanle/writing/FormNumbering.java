package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;

/// Parts, chapters, articles, sections and the order of their numbers (Phụ lục I, Phần I, Mục II.6.đ, V.6).
final class FormNumbering {
    private static final Pattern CHAPTER = Pattern.compile("(?:Phần|Chương|PHẦN|CHƯƠNG) ([IVXL]+|\\d+)\\.?");
    private static final Pattern PART = Pattern.compile("(?:Mục|Tiểu mục|MỤC|TIỂU MỤC) ([IVXL]+|\\d+)\\.?");
    private static final Pattern ARTICLE = Pattern.compile("(?:Điều|ĐIỀU) (\\d{1,4})([.:]?)(\\s.*|$)");
    private static final Pattern SECTION = Pattern.compile("(?!V/v)([IVX]{1,6})\\s?([./]) (.+)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,2})\\s?([./)])\\s?(\\D.*)");
    private static final Pattern LETTER = Pattern.compile("(?:- )?([a-zđăâêôơư])\\s?([./)])\\s?(\\S.*)");
    private static final String ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    /// What lists go through: the letters with a hat or a horn are mostly left out.
    private static final String USUAL = "abcdđeghiklmnopqrstuvxy";

    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLetters letters;
    private final List<FormPlace> headings = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>();
    private final List<Integer> clauses = new ArrayList<>();
    private final List<Integer> articles = new ArrayList<>();
    private int lastClause;
    private char letter;

    FormNumbering(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
        this.letters = new FormLetters(findings);
    }

    void judge() {
        boolean title = false;
        for (FormParagraph p : boxes.body) {
            String told = p.told();
            Matcher chapter = CHAPTER.matcher(told);
            Matcher part = PART.matcher(told);
            boolean opens = chapter.matches() || part.matches();
            if (opens) chapter(p, chapter.matches(), chapter.matches() ? chapter.group(1) : part.group(1));
            else if (title && told.length() < 200 && !ARTICLE.matcher(told).matches())
                letters.judge(FormPart.CHAPTER_TITLE, FormPlace.of(p));
            title = opens;
            if (!opens) numbered(p, told);
        }
        headings();
    }

    private void chapter(FormParagraph p, boolean roman, String number) {
        letters.judge(FormPart.CHAPTER, FormPlace.of(p));
        if (roman == number.matches("\\d+"))
            findings.add(
                    roman ? FormRule.CHAPTER_ROMAN : FormRule.CHAPTER_ARABIC,
                    FormPart.CHAPTER,
                    Phrase.of("{0}", p.told()),
                    FormSpot.of(p),
                    null);
        restart();
    }

    private void restart() {
        sections.clear();
        lastClause = clauses.isEmpty() ? 0 : clauses.getLast();
        clauses.clear();
        letter = 0;
    }

    private void numbered(FormParagraph p, String told) {
        Matcher article = ARTICLE.matcher(told);
        Matcher section = SECTION.matcher(told);
        Matcher clause = CLAUSE.matcher(told);
        Matcher point = LETTER.matcher(told);
        if (article.matches()) {
            article(p, article);
            follow(articles, Integer.parseInt(article.group(1)), "Điều " + article.group(1), p, 0);
            clauses.clear();
            lastClause = 0;
            letter = 0;
        } else if (section.matches() && roman(section.group(1)) > 0) {
            section(p, section);
            follow(sections, roman(section.group(1)), section.group(1) + section.group(2), p, 0);
            lastClause = clauses.isEmpty() ? lastClause : clauses.getLast();
            clauses.clear();
            letter = 0;
        } else if (clause.matches()) {
            follow(clauses, Integer.parseInt(clause.group(1)), clause.group(1) + clause.group(2), p, lastClause);
            letter = 0;
        } else if (point.matches()) {
            letter(point.group(1).charAt(0), point.group(1) + point.group(2), p);
        }
    }

    private void article(FormParagraph p, Matcher article) {
        String mark = "Điều " + article.group(1) + article.group(2);
        if (!article.group(2).equals("."))
            findings.add(FormRule.ARTICLE_DOT, FormPart.ARTICLE, Phrase.of("{0}", mark), FormSpot.of(p), null);
        int end = p.text.indexOf(article.group(1))
                + article.group(1).length()
                + article.group(2).length();
        if (p.marker().isEmpty() && end <= p.text.length()) letters.style(FormPart.ARTICLE, new FormPlace(p, 0, end));
    }

    /// “I. …” is a heading where it ends without a mark.
    private void section(FormParagraph p, Matcher section) {
        String title = section.group(3);
        if (title.length() > 130 || ".;:,".indexOf(title.charAt(title.length() - 1)) >= 0) return;
        FormPlace place = FormPlace.of(p);
        letters.style(FormPart.SECTION, place);
        headings.add(place);
    }

    /// All in small letters they are told once; beside others in capitals one is wrong.
    private void headings() {
        List<FormPlace> small = headings.stream().filter(p -> !p.isCapitals()).toList();
        boolean capitals = small.size() < headings.size();
        for (FormPlace place : small) {
            if (!capitals) {
                findings.note(Phrase.of(
                        "Tiêu đề mục “{0}”: mẫu chữ của Nghị định trình bày bằng chữ in hoa (Phụ lục I, Phần I, Mục V.6.b).",
                        place.shortly()));
                return;
            }
            findings.add(
                    FormPart.SECTION.id + ".capitals",
                    FormPart.SECTION,
                    FormRule.cited(FormPart.SECTION.clause),
                    Phrase.of("chữ in thường"),
                    Phrase.of("chữ in hoa"),
                    FormSpot.of(place),
                    () -> place.runs().forEach(run -> FormMend.capitals(run.element(), true)));
        }
    }

    /// A number follows the one before it, begins anew, or goes on in an outer list.
    private void follow(List<Integer> seen, int number, String told, FormParagraph p, int before) {
        boolean follows =
                number == 1 || seen.contains(number - 1) || seen.isEmpty() && (before == 0 || number == before + 1);
        boolean twice = !seen.isEmpty() && number != 1 && seen.getLast() == number && seen != clauses;
        if (seen.isEmpty() && number != 1 && before == 0 && (seen == sections || seen == articles)) follows = false;
        int last = seen.isEmpty() ? before : seen.getLast();
        seen.add(number);
        if (follows && !twice) return;
        Phrase found = last == 0
                ? Phrase.of("bắt đầu bằng “{0}”", told)
                : Phrase.of("“{0}” đứng sau số {1}", told, seen == sections ? Words.roman(last) : "" + last);
        findings.add(FormRule.SEQUENCE, FormPart.BODY, found, FormSpot.of(p), null);
    }

    private void letter(char now, String told, FormParagraph p) {
        char before = letter;
        letter = now;
        if (ALPHABET.indexOf(now) < 0) {
            found(Phrase.of("“{0}” không có trong bảng chữ cái tiếng Việt", told), p);
        } else if (now != 'a' && before != 0) {
            int from = USUAL.indexOf(before);
            int at = ALPHABET.indexOf(now);
            char next = from >= 0 && from + 1 < USUAL.length() ? USUAL.charAt(from + 1) : 'y';
            if (before == 'd' && now == 'e')
                findings.note(Phrase.of("Thứ tự các điểm: sau “d)” là “đ)”, ở đây là “{0}”.", told));
            else if (at <= ALPHABET.indexOf(before) || at > ALPHABET.indexOf(next))
                found(Phrase.of("“{0}” đứng sau “{1})”", told, String.valueOf(before)), p);
        }
    }

    private void found(Phrase found, FormParagraph p) {
        findings.add(FormRule.LETTERS, FormPart.BODY, found, FormSpot.of(p), null);
    }

    private static int roman(String letters) {
        for (int n = 1; n <= 20; n++) if (Words.roman(n).equals(letters)) return n;
        return 0;
    }
}
