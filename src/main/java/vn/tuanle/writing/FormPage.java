package vn.tuanle.writing;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;

/// Paper and margins of each section (Phụ lục I, Phần I, Mục I.1–I.3).
final class FormPage {
    static final double TWIPS_A_MM = 1440 / 25.4;

    private final FormBoxes boxes;
    private final FormFindings findings;

    FormPage(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
    }

    void judge(List<Element> sections) {
        for (int i = 0; i < sections.size(); i++) {
            FormSpot spot = FormSpot.page(Phrase.of("phần trang {0}", i + 1));
            Element size = FormXml.child(sections.get(i), "pgSz");
            Integer w = FormXml.number(size, "w");
            Integer h = FormXml.number(size, "h");
            if (size == null || w == null || h == null) {
                findings.note(Phrase.of("Khổ giấy: tệp không ghi khổ giấy ở phần trang {0}.", i + 1));
                continue;
            }
            boolean landscape = w > h;
            size(size, w, h, spot);
            int section = i;
            Element margins = FormXml.child(sections.get(i), "pgMar");
            boolean tables = boxes.all.stream().anyMatch(p -> p.section == section && isData(p));
            if (landscape && i == 0 && !tables && boxes.isOfficial())
                findings.add(
                        FormRule.PAGE_ORIENTATION, FormPart.PAGE, Phrase.of("trình bày theo chiều rộng"), spot, () -> {
                            FormXml.set(size, "w", "" + h);
                            FormXml.set(size, "h", "" + w);
                            FormXml.unset(size, "orient");
                        });
            if (landscape) continue;
            if (margins == null) {
                findings.note(Phrase.of("Lề trang: tệp không ghi lề ở phần trang {0}.", i + 1));
                continue;
            }
            margin(margins, "top", "lề trên {0} mm", "lề trên {0} đến {1} mm", 20, 25, 20, spot);
            margin(margins, "bottom", "lề dưới {0} mm", "lề dưới {0} đến {1} mm", 20, 25, 20, spot);
            margin(margins, "left", "lề trái {0} mm", "lề trái {0} đến {1} mm", 30, 35, 30, spot);
            margin(margins, "right", "lề phải {0} mm", "lề phải {0} đến {1} mm", 15, 20, 15, spot);
        }
    }

    /// In a table of three columns or more, which is none that only puts a heading in place.
    private static boolean isData(FormParagraph p) {
        Element table = p.table;
        return table != null
                && FormXml.children(FormXml.child(table, "tblGrid") instanceof Element grid ? grid : table)
                                .size()
                        > 2;
    }

    private void size(Element size, int w, int h, FormSpot spot) {
        boolean landscape = w > h;
        double wide = Math.min(w, h) / TWIPS_A_MM;
        double high = Math.max(w, h) / TWIPS_A_MM;
        if (Math.abs(wide - 210) <= 1 && Math.abs(high - 297) <= 1) return;
        findings.add(FormRule.PAGE_SIZE, FormPart.PAGE, Phrase.of("{0} x {1} mm", mm(wide), mm(high)), spot, () -> {
            FormXml.set(size, "w", landscape ? "16838" : "11906");
            FormXml.set(size, "h", landscape ? "11906" : "16838");
        });
    }

    private void margin(
            Element margins, String side, String told, String wanted, int least, int most, int good, FormSpot spot) {
        Integer twips = FormXml.number(margins, side);
        if (twips == null) return;
        double mm = Math.abs(twips) / TWIPS_A_MM;
        Integer gutter = FormXml.number(margins, "gutter");
        if (gutter != null && side.equals("left")) mm += gutter / TWIPS_A_MM;
        if (mm >= least - 0.5 && mm <= most + 0.5) return;
        findings.add(
                "page.margin." + side,
                FormPart.PAGE,
                FormRule.cited("I.3"),
                Phrase.of(told, mm(mm)),
                Phrase.of(wanted, least, most),
                spot,
                () -> {
                    if (side.equals("left") && gutter != null) FormXml.set(margins, "gutter", "0");
                    FormXml.set(margins, side, "" + Math.round(good * TWIPS_A_MM));
                });
    }

    static String mm(double value) {
        return Math.abs(value - Math.round(value)) < 0.06
                ? "" + Math.round(value)
                : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    }
}
