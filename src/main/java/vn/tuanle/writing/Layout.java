package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Marks;

/// A document put into the decree's form: sheets of boxes, from which both writers write.
final class Layout {
    private static final double POINTS = 72 / 25.4;
    /// The left column holds the issuer, the right one the motto on one line.
    static final double LEFT_COLUMN = 68;
    private static final double TEXT_WIDTH = Decree30.TEXT_WIDTH * POINTS;
    private static final double TITLE_WIDTH = TEXT_WIDTH - 10 * POINTS;

    private final OfficialDocument document;
    private final List<String> places = new ArrayList<>();

    private Layout(OfficialDocument document) {
        this.document = document;
    }

    static List<Sheet> of(OfficialDocument document) {
        return new Layout(document).sheets();
    }

    private List<Sheet> sheets() {
        List<Sheet> out = new ArrayList<>();
        if (Certificate.is(document)) return List.of(Certificate.sheet(document));
        List<Box> main = new ArrayList<>();
        main.add(letterhead(document.head(), document.type().isEmpty() ? document.title() : null, document.marks()));
        title(main);
        place(main.size() - 1, "dau");
        preamble(main);
        int body = main.size();
        BodyBoxes.add(main, document.body(), Decree30.TEXT_WIDTH, true);
        for (int i = 0; i < document.body().size(); i++) place(body + i, "b" + i);
        new Tail(document).add(main);
        out.add(new Sheet(Sheet.Paper.UPRIGHT, main, document.marks().address(), places));
        int annexes = (int)
                document.annexes().stream().filter(a -> a.type().isEmpty()).count();
        int number = 0;
        for (Annex annex : document.annexes()) {
            if (annex.type().isEmpty()) number++;
            out.add(annex(annex, annexes > 1 && annex.type().isEmpty() ? " " + Words.roman(number) : ""));
        }
        return out;
    }

    private void place(int box, String name) {
        while (places.size() < box) places.add("");
        places.add(name);
    }

    private static Box letterhead(Letterhead head, @Nullable String about, Marks marks) {
        List<Box> left = new ArrayList<>();
        double width = LEFT_COLUMN * POINTS - 4;
        String superior = head.superior();
        if (superior != null)
            left.add(new Box.Para(
                    Style.SUPERIOR, String.join("\n", NameLines.of(Words.capitals(superior), Style.SUPERIOR, width))));
        List<String> lines = NameLines.of(Words.capitals(head.issuer()), Style.ISSUER, width);
        left.add(new Box.Para(Style.ISSUER, String.join("\n", lines)));
        left.add(new Box.Rule(FontWidths.BOLD.longest(lines, Style.ISSUER.size) * Decree30.RULE));
        List<Box> right = List.of(
                new Box.Para(Style.NATION, Decree30.NATION),
                new Box.Para(Style.MOTTO, Decree30.MOTTO),
                new Box.Rule(FontWidths.BOLD.of(Decree30.MOTTO, Style.MOTTO.size)));
        List<Box> under = new ArrayList<>();
        under.add(new Box.Para(Style.NUMBER, number(head)));
        if (about != null && !about.isEmpty()) under.add(Box.Para.even(Style.ABOUT, "V/v " + about, width, width - 8));
        stamps(under, marks);
        List<Box> day = List.of(new Box.Para(Style.PLACE_DATE, placeAndDate(head)));
        return new Box.Columns(List.of(new Box.Row(left, right), new Box.Row(under, day)), LEFT_COLUMN, false);
    }

    static String number(Letterhead head) {
        String number = head.number();
        return "Số: " + (number == null ? "       " : Words.number(number)) + "/" + head.symbol();
    }

    static String placeAndDate(Letterhead head) {
        String place = head.place() == null ? "" : head.place() + ", ";
        return place + day(head);
    }

    static String day(Letterhead head) {
        if (head.day() != null) return Words.date(head.day());
        return "ngày      tháng      năm " + (head.year() > 0 ? head.year() : "    ");
    }

    private static void stamps(List<Box> out, Marks marks) {
        if (marks.secrecy() != null) {
            String stamp = marks.secrecy().stamp;
            out.add(new Box.Stamp(Style.STAMP, stamp, stamp.length() < 5 ? 20 : stamp.length() < 9 ? 30 : 40, true));
        }
        if (marks.urgency() != null)
            out.add(new Box.Stamp(Style.STAMP, marks.urgency().stamp, marks.urgency().width, true));
        String circulation = marks.circulation();
        if (circulation != null) {
            double width = FontWidths.BOLD.of(circulation, Style.CIRCULATION.size) / POINTS + 6;
            out.add(new Box.Stamp(Style.CIRCULATION, circulation, Math.min(width, LEFT_COLUMN - 2), false));
        }
    }

    private void title(List<Box> out) {
        if (document.type().isEmpty()) return;
        out.add(new Box.Para(Style.TYPE, document.type()));
        String title = document.title();
        if (title.isEmpty()) return;
        out.add(Box.Para.even(Style.TITLE, title, TEXT_WIDTH, TITLE_WIDTH));
        List<String> lines = FontWidths.BOLD.even(title, Style.TITLE.size, TITLE_WIDTH);
        out.add(new Box.Rule(FontWidths.BOLD.longest(lines, Style.TITLE.size) * Decree30.RULE));
    }

    private void preamble(List<Box> out) {
        dear(out, document.addressees());
        String competence = document.competence();
        if (competence != null) out.add(Box.Para.even(Style.COMPETENCE, competence, TEXT_WIDTH, TITLE_WIDTH));
        for (int i = 0; i < document.bases().size(); i++) {
            boolean last = i == document.bases().size() - 1;
            place(out.size(), "c" + i);
            out.add(new Box.Para(Style.BASIS, Words.open(document.bases().get(i)) + (last ? "." : ";")));
        }
    }

    /// One addressee on the line itself; several on lines of their own, their dashes under the colon
    /// (Phụ lục I, Mục II, 9.d).
    private static void dear(List<Box> out, List<String> addressees) {
        if (addressees.isEmpty()) return;
        double gap = 12;
        if (addressees.size() == 1) {
            String dear = "Kính gửi: " + addressees.getFirst();
            out.add(Box.Para.even(Style.DEAR_ONE, dear, TEXT_WIDTH, TITLE_WIDTH).under(gap));
            return;
        }
        double left = 28 * POINTS;
        out.add(new Box.Para(Style.DEAR, "Kính gửi:", 0, left, 0, gap, true));
        double colon = left + FontWidths.REGULAR.of("Kính gửi", Style.DEAR.size);
        double dash = FontWidths.REGULAR.of("- ", Style.DEAR.size);
        for (int i = 0; i < addressees.size(); i++) {
            String end = i == addressees.size() - 1 ? "." : ";";
            String line = "- " + Words.open(addressees.get(i)) + end;
            out.add(new Box.Para(Style.DEAR, line, 0, colon + dash, dash, -4, false));
        }
    }

    private Sheet annex(Annex annex, String number) {
        List<Box> boxes = new ArrayList<>();
        Sheet.Paper paper = annex.landscape() ? Sheet.Paper.WIDE : Sheet.Paper.UPRIGHT;
        double width = paper.text();
        double wide = width * POINTS;
        double most = wide - 10 * POINTS;
        boolean numbered = annex.type().isEmpty();
        boxes.add(numbered ? new Box.Para(Style.ANNEX, "Phụ lục" + number) : new Box.Para(Style.TYPE, annex.type()));
        String title = numbered ? Words.capitals(annex.title()) : annex.title();
        Style look = numbered ? Style.ANNEX_TITLE : Style.TITLE;
        if (!title.isEmpty()) boxes.add(Box.Para.even(look, title, wide, most));
        String attached = annex.attached() == null ? attached() : annex.attached();
        boxes.add(Box.Para.even(Style.ATTACHED, attached, wide, most));
        boxes.add(new Box.Rule(40 * POINTS));
        BodyBoxes.add(boxes, annex.body(), width, false);
        return new Sheet(paper, boxes, List.of());
    }

    /// “(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân …)”; a decision of
    /// the chairman is his.
    private String attached() {
        Letterhead head = document.head();
        String type = document.type().isEmpty() ? "Công văn" : Names.sentence(document.type());
        String number = head.number() == null ? "      " : Words.number(head.number());
        String competence = document.competence();
        return "(Kèm theo " + type + " số " + number + "/" + head.symbol() + " " + day(head) + " của "
                + Names.proper(competence == null ? head.issuer() : competence) + ")";
    }
}
