package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Signature;

/// “Nơi nhận” on the left, the signature on the right (boxes 7, 9b, 12); minutes have the secretary
/// on the left and the recipients below.
final class Tail {
    private static final double SIGNATURE_ROOM = 62;
    private static final double CODE_WIDTH = 22;
    private static final double LEFT_COLUMN = 76;

    private final OfficialDocument document;

    Tail(OfficialDocument document) {
        this.document = document;
    }

    void add(List<Box> out) {
        if (document.signature() == null && document.recipients().isEmpty()) return;
        keepWithTail(out);
        List<Box> left = new ArrayList<>();
        List<Box> right = new ArrayList<>();
        if (document.signature() != null) signature(right, document.signature(), Decree30.TEXT_WIDTH - LEFT_COLUMN);
        if (document.secretary() == null) {
            recipients(left);
            out.add(columns(left, right));
            return;
        }
        signature(left, document.secretary(), LEFT_COLUMN);
        out.add(columns(left, right));
        recipients(out);
    }

    private static Box columns(List<Box> left, List<Box> right) {
        return new Box.Columns(List.of(new Box.Row(left, right)), LEFT_COLUMN, true);
    }

    /// At least two lines of the body stand on the page of the signature.
    private static void keepWithTail(List<Box> out) {
        double width = (Decree30.TEXT_WIDTH - Decree30.INDENT) * 72 / 25.4;
        int lines = 0;
        for (int i = out.size() - 1; i >= 0 && lines < 2; i--) {
            if (out.get(i) instanceof Box.Grid grid) out.set(i, grid.kept());
            if (!(out.get(i) instanceof Box.Para para)) break;
            out.set(i, para.with(true));
            lines += FontWidths.of(para.style())
                    .lines(para.text(), para.style().size, width)
                    .size();
        }
    }

    static void signature(List<Box> out, Signature signature, double millimetres) {
        double width = millimetres * 72 / 25.4 - 1;
        List<String> lines = new ArrayList<>(signature.authority());
        @Nullable String position = signature.position();
        if (position != null) lines.addAll(List.of(position.split(" / ")));
        for (int i = 0; i < lines.size(); i++) {
            String line = Words.capitals(lines.get(i));
            out.add(Box.Para.even(Style.AUTHORITY, line, width, width).under(i == 0 ? 10 : 0));
        }
        String name = signature.name() == null ? "" : signature.name();
        out.add(new Box.Para(Style.NAME, name, 0, 0, 0, SIGNATURE_ROOM, false));
    }

    void recipients(List<Box> out) {
        if (!document.recipients().isEmpty()) {
            out.add(new Box.Para(Style.RECIPIENTS_WORD, "Nơi nhận:"));
            for (int i = 0; i < document.recipients().size(); i++) {
                boolean last = i == document.recipients().size() - 1;
                double hanging = FontWidths.REGULAR.of("- ", Style.RECIPIENT.size);
                String line = "- " + line(document.recipients().get(i)) + (last ? "." : ";");
                out.add(new Box.Para(Style.RECIPIENT, line, 0, hanging, hanging, 0, false));
            }
        }
        String drafter = document.marks().drafter();
        if (drafter != null) {
            String copies =
                    document.marks().copies() > 0 ? ".(" + document.marks().copies() + ")" : ".";
            out.add(new Box.Para(Style.RECIPIENT, Words.open(drafter) + copies, 0, 0, 0, 4, false));
        }
        if (document.marks().code().length > 0)
            out.add(new Box.Picture(
                    document.marks().code(), CODE_WIDTH, CODE_WIDTH, "Mã QR để tra cứu văn bản", Box.Picture.CODE));
    }

    private static String line(Recipient recipient) {
        if (recipient.isArchive()) return "Lưu: " + Words.open(recipient.name());
        if (recipient.purpose().isEmpty()) return Words.open(recipient.name());
        return recipient.name() + " (" + recipient.purpose() + ")";
    }
}
