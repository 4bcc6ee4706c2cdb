package vn.tuanle.writing;

import java.util.List;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;

/// Holds a .docx against the form that Nghị định 30/2020/NĐ-CP asks for: what it breaks and where, and what could not
/// be judged or deserves a look.
public record FormCheck(List<Breach> breaches, List<Phrase> notes) {

    public static FormCheck of(byte[] docx) throws FormRefused {
        FormFindings findings = findings(FormPackage.open(docx));
        return new FormCheck(findings.breaches(), List.copyOf(findings.notes));
    }

    static FormFindings findings(FormPackage file) {
        FormLooks looks = FormLooks.of(file);
        FormText text = new FormText(looks);
        text.walk(file.body());
        List<FormParagraph> shown =
                text.paragraphs.stream().filter(p -> !p.isBlank()).toList();
        for (int i = 0; i < shown.size(); i++) shown.get(i).number = i + 1;
        FormBoxes boxes = new FormBoxes(shown, new FormSource(file.reading, shown));
        FormFindings findings = new FormFindings();
        if (boxes.foreign) {
            findings.note(Phrase.of("Văn bản của Đảng, đoàn thể không theo thể thức của Nghị định 30/2020/NĐ-CP."));
            return findings;
        }
        if (boxes.certificate) {
            certificate(boxes, findings);
            return findings;
        }
        new FormPage(boxes, findings).judge(text.sections);
        new FormPageNumber(file, looks, boxes, findings).judge(text.sections);
        new FormFonts(boxes, findings).judge();
        FormHeading heading = new FormHeading(boxes, findings);
        heading.judge();
        heading.strokes(strokes(file, text, boxes, findings));
        new FormStamps(boxes, findings).judge();
        new FormProse(boxes, findings).judge();
        new FormNumbering(boxes, findings).judge();
        new FormEnding(boxes, findings).judge();
        new FormAddress(file, looks, boxes, findings).judge(text.sections);
        new FormAnnexes(boxes, findings).judge(text.sections);
        new FormNames(boxes, findings).judge();
        return findings;
    }

    private static void certificate(FormBoxes boxes, FormFindings findings) {
        findings.note(
                Phrase.of(
                        "Bằng khen, giấy khen, giấy chứng nhận có mẫu riêng, không theo sơ đồ của Nghị định 30/2020/NĐ-CP: chỉ xét Quốc hiệu, Tiêu ngữ, thẩm quyền ký, cách viết hoa và bảng mã chữ."));
        new FormFonts(boxes, findings).unicode();
        new FormHeading(boxes, findings).nationWords();
        new FormEnding(boxes, findings).sign();
        new FormNames(boxes, findings).judge();
    }

    private static FormStrokes strokes(FormPackage file, FormText text, FormBoxes boxes, FormFindings findings) {
        int head = text.paragraphs.size();
        if (boxes.bodyFrom < boxes.all.size()) head = text.paragraphs.indexOf(boxes.all.get(boxes.bodyFrom));
        int wide = 0;
        boolean drawnAbove = false;
        if (!text.sections.isEmpty()) {
            Element section = text.sections.getFirst();
            Integer page = FormXml.number(FormXml.child(section, "pgSz"), "w");
            Integer left = FormXml.number(FormXml.child(section, "pgMar"), "left");
            Integer right = FormXml.number(FormXml.child(section, "pgMar"), "right");
            if (page != null && left != null && right != null) wide = page - left - right;
            for (Element reference : FormXml.children(section, "headerReference")) {
                Element root = file.root(String.valueOf(file.related(FormXml.attribute(reference, "id"))));
                if (root != null) drawnAbove |= FormText.isDrawn(root);
            }
        }
        return new FormStrokes(text.paragraphs, head, drawnAbove, wide, findings);
    }
}
