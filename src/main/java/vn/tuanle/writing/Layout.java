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
    private static final double TITLE_WIDTH = (Decree30.TEXT_WIDTH - 10) * POINTS;

    private final OfficialDocument document;

    private Layout(OfficialDocument document) {
        this.document = document;
    }

    static List<Sheet> of(OfficialDocument document) {
        return new Layout(document).sheets();
    }

    private List<Sheet> sheets() {
        List<Sheet> out = new ArrayList<>();
        List<Box> main = new ArrayList<>();
        main.add(letterhead(document.head(), document.type().isEmpty() ? document.title() : null, document.marks()));
        title(main);
        preamble(main);
        BodyBoxes.add(main, document.body(), Decree30.TEXT_WIDTH, true);
        new Tail(document).add(main);
        out.add(new Sheet(false, main, document.marks().address()));
        int annexes = (int)
                document.annexes().stream().filter(a -> a.type().isEmpty()).count();
        int number = 0;
        for (Annex annex : document.annexes()) {
            if (annex.type().isEmpty()) number++;
            out.add(annex(annex, annexes > 1 && annex.type().isEmpty() ? " " + Words.roman(number) : ""));
        }
        return out;
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
        double longest = lines.stream()
                .mapToDouble(line -> FontWidths.BOLD.of(line, Style.ISSUER.size))
                .max()
                .orElse(0);
        left.add(new Box.Rule(longest * Decree30.RULE));
        List<Box> right = List.of(
                new Box.Para(Style.NATION, Decree30.NATION),
                new Box.Para(Style.MOTTO, Decree30.MOTTO),
                new Box.Rule(FontWidths.BOLD.of(Decree30.MOTTO, Style.MOTTO.size)));
        List<Box> under = new ArrayList<>();
        under.add(new Box.Para(Style.NUMBER, number(head)));
        if (about != null && !about.isEmpty()) under.add(new Box.Para(Style.ABOUT, "V/v " + about));
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
        if (head.day() != null) return place + Words.date(head.day());
        return place + "ngày      tháng      năm " + (head.year() > 0 ? head.year() : "    ");
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
        titled(out, Style.TITLE, document.title());
    }

    private static void titled(List<Box> out, Style style, String title) {
        if (title.isEmpty()) return;
        out.add(new Box.Para(style, title));
        out.add(new Box.Rule(FontWidths.BOLD.longestLine(title, style.size, TITLE_WIDTH) * Decree30.RULE));
    }

    private void preamble(List<Box> out) {
        dear(out, document.addressees());
        if (document.competence() != null) out.add(new Box.Para(Style.COMPETENCE, document.competence()));
        for (int i = 0; i < document.bases().size(); i++) {
            boolean last = i == document.bases().size() - 1;
            out.add(new Box.Para(Style.BASIS, Words.open(document.bases().get(i)) + (last ? "." : ";")));
        }
    }

    /// One addressee on the line itself; several on lines of their own, their dashes under the colon
    /// (Phụ lục I, Mục II, 9.d).
    private static void dear(List<Box> out, List<String> addressees) {
        if (addressees.isEmpty()) return;
        double gap = 12;
        if (addressees.size() == 1) {
            out.add(new Box.Para(Style.DEAR_ONE, "Kính gửi: " + addressees.getFirst(), 0, 0, 0, gap, false));
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
        if (annex.type().isEmpty()) {
            boxes.add(new Box.Para(Style.ANNEX, "Phụ lục" + number));
            if (!annex.title().isEmpty()) boxes.add(new Box.Para(Style.ANNEX_TITLE, Words.capitals(annex.title())));
        } else {
            boxes.add(new Box.Para(Style.TYPE, annex.type()));
            if (!annex.title().isEmpty()) boxes.add(new Box.Para(Style.TITLE, annex.title()));
        }
        String attached = annex.attached() == null ? attached() : annex.attached();
        boxes.add(new Box.Para(Style.ATTACHED, attached));
        boxes.add(new Box.Rule(40 * POINTS));
        double width = annex.landscape() ? Decree30.TEXT_WIDTH_LANDSCAPE : Decree30.TEXT_WIDTH;
        BodyBoxes.add(boxes, annex.body(), width, false);
        return new Sheet(annex.landscape(), boxes, List.of());
    }

    /// “(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân …)”.
    private String attached() {
        Letterhead head = document.head();
        String type = document.type().isEmpty() ? "Công văn" : Names.sentence(document.type());
        String number = head.number() == null ? "      " : Words.number(head.number());
        String day = head.day() == null ? "ngày     tháng     năm     " : Words.date(head.day());
        return "(Kèm theo " + type + " số " + number + "/" + head.symbol() + " " + day + " của "
                + Names.proper(head.issuer()) + ")";
    }
}
