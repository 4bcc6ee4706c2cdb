package vn.tuanle.writing;

import java.text.Normalizer;
import vn.tuanle.kernel.Phrase;

/// Font, colour and table of letters over the whole text (Phụ lục I, Phần I, Mục I.4).
final class FormFonts {
    private static final int NEAR_BLACK = 0x30;

    private final FormBoxes boxes;
    private final FormFindings findings;

    FormFonts(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
    }

    void judge() {
        for (FormParagraph p : boxes.all) {
            for (FormParagraph.Run run : p.within(0, p.text.length())) {
                font(run, p);
                if (!isBlack(run.look().colour) && !FormStamps.isStamp(p))
                    findings.add(
                            FormRule.COLOUR,
                            FormPart.WHOLE,
                            Phrase.of("chữ màu {0}", "#" + run.look().colour),
                            FormSpot.of(p),
                            () -> FormMend.black(run.element()));
            }
        }
        unicode();
    }

    void unicode() {
        for (FormParagraph p : boxes.all) {
            if (!Normalizer.isNormalized(p.text, Normalizer.Form.NFC))
                findings.add(
                        FormRule.UNICODE,
                        FormPart.WHOLE,
                        Phrase.of("chữ Unicode tổ hợp (dấu rời)"),
                        FormSpot.of(p),
                        null);
        }
    }

    private void font(FormParagraph.Run run, FormParagraph p) {
        FormLook look = run.look();
        String font = look.font.equalsIgnoreCase(Decree30.FONT) ? look.otherFont : look.font;
        if (font.equalsIgnoreCase(Decree30.FONT)) return;
        // in another table of letters the font is the words
        boolean legacy = font.startsWith(".Vn") || font.startsWith("VNI");
        findings.add(
                FormRule.FONT,
                FormPart.WHOLE,
                Phrase.of("phông {0}", font),
                FormSpot.of(p),
                legacy ? null : () -> FormMend.font(run.element()));
    }

    private static boolean isBlack(String colour) {
        if (!colour.matches("[0-9A-Fa-f]{6}")) return true;
        for (int i = 0; i < 6; i += 2) if (Integer.parseInt(colour.substring(i, i + 2), 16) > NEAR_BLACK) return false;
        return true;
    }
}
