package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tuanle.writing.OfficialDocument.Letterhead;

/// The form of certificates: a framed sheet across, the nation's name over who gives it, its name in
/// large letters, who receives it (the document's title) and for what (its body); below, on the left,
/// the decision and the book, on the right the day and the signature. Without the national emblem,
/// which only the State's printers may set.
final class Certificate {
    /// From the edge of the paper, in millimetres.
    static final double FRAME = 10;
    static final String COLOUR = "8A6D1B";
    static final String TYPE_COLOUR = "B3140C";
    private static final double POINTS = 72 / 25.4;
    private static final double LEFT_COLUMN = 118;
    private static final Set<String> GIVEN = Set.of("GIẤY KHEN", "BẰNG KHEN");

    private final OfficialDocument document;
    private final List<Box> out = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final double width = Sheet.Paper.FRAMED.text() * POINTS;

    private Certificate(OfficialDocument document) {
        this.document = document;
    }

    static boolean is(OfficialDocument document) {
        return GIVEN.contains(document.type()) || document.type().equals("GIẤY CHỨNG NHẬN");
    }

    static Sheet sheet(OfficialDocument document) {
        Certificate certificate = new Certificate(document);
        certificate.head();
        certificate.text();
        certificate.tail();
        return new Sheet(Sheet.Paper.FRAMED, certificate.out, document.marks().address(), certificate.places);
    }

    private boolean commends() {
        return GIVEN.contains(document.type());
    }

    private void head() {
        out.add(new Box.Para(Style.CERTIFICATE_NATION, Decree30.NATION));
        out.add(new Box.Para(Style.CERTIFICATE_MOTTO, Decree30.MOTTO));
        out.add(new Box.Rule(FontWidths.BOLD.of(Decree30.MOTTO, Style.CERTIFICATE_MOTTO.size)));
        String by = document.competence();
        even(Style.CERTIFICATE_BY, Words.capitals(by == null ? document.head().issuer() : by));
        out.add(new Box.Para(Style.CERTIFICATE_BY, commends() ? "TẶNG" : "CẤP").under(-24));
        out.add(new Box.Para(Style.CERTIFICATE_TYPE, document.type()));
    }

    private void text() {
        if (!document.title().isEmpty()) even(Style.CERTIFICATE_FOR, document.title());
        while (places.size() < out.size() - 1) places.add("");
        places.add("dau");
        for (int i = 0; i < document.body().size(); i++) {
            places.add("b" + i);
            switch (document.body().get(i)) {
                case Passage.Text text -> even(Style.CERTIFICATE_TEXT, text.text());
                case Passage.Table table -> BodyBoxes.add(out, List.of(table), Sheet.Paper.FRAMED.text(), false);
            }
        }
    }

    private void even(Style style, String text) {
        out.add(Box.Para.even(style, text, width, width - 20 * POINTS));
    }

    private void tail() {
        List<Box> left = new ArrayList<>();
        List<Box> right = new ArrayList<>();
        Letterhead head = document.head();
        String number = Layout.number(head);
        if (commends() && head.symbol().startsWith("QĐ-")) {
            left.add(new Box.Para(Style.CERTIFICATE_NUMBER, "Quyết định số" + number.substring(3)).under(32));
            left.add(new Box.Para(Style.CERTIFICATE_NUMBER, Layout.day(head)));
        } else {
            left.add(new Box.Para(Style.CERTIFICATE_NUMBER, number).under(32));
        }
        left.add(new Box.Para(Style.CERTIFICATE_NUMBER, commends() ? "Số sổ vàng: ……" : "Vào sổ số: ……"));
        Tail tail = new Tail(document);
        tail.recipients(left);
        right.add(new Box.Para(Style.PLACE_DATE, Layout.placeAndDate(head)).under(26));
        double column = Sheet.Paper.FRAMED.text() - LEFT_COLUMN;
        if (document.signature() != null) Tail.signature(right, document.signature(), column);
        out.add(new Box.Columns(List.of(new Box.Row(left, right)), LEFT_COLUMN, true));
    }
}
