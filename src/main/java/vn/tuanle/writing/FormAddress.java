package vn.tuanle.writing;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// The address of the agency at the foot of the first page (box 13; Phụ lục I, Phần I, Mục III.4).
final class FormAddress {
    private static final Pattern CONTACT = Pattern.compile(
            "(?:so|dia chi|dt|dien thoai|fax|e-?mail|website)\\b.*\\d.*|.*\\b(?:dt|dien thoai|e-?mail|website)\\s?:.*");

    private final FormPackage file;
    private final FormLooks looks;
    private final FormBoxes boxes;
    private final FormFindings findings;

    FormAddress(FormPackage file, FormLooks looks, FormBoxes boxes, FormFindings findings) {
        this.file = file;
        this.looks = looks;
        this.boxes = boxes;
        this.findings = findings;
    }

    void judge(List<Element> sections) {
        if (sections.isEmpty() || !boxes.isOfficial()) return;
        FormLetters letters = new FormLetters(findings);
        for (Element reference : FormXml.children(sections.getFirst(), "footerReference")) {
            String part = file.related(FormXml.attribute(reference, "id"));
            Element root = part == null ? null : file.root(part);
            if (part == null || root == null) continue;
            FormText text = new FormText(looks);
            text.walk(root);
            int before = findings.breaches().size();
            for (FormParagraph p : text.paragraphs) {
                if (p.text.length() > 400 || !CONTACT.matcher(p.fold()).matches()) continue;
                letters.size(FormPart.ADDRESS, FormPlace.of(p));
                letters.style(FormPart.ADDRESS, FormPlace.of(p));
            }
            if (findings.breaches().size() > before) file.changed(part);
        }
    }
}
