package vn.tuanle.writing;

import java.util.List;

/// Holds a .docx against the form that Nghị định 30/2020/NĐ-CP asks for: what it breaks and where, and what could not
/// be judged.
public record FormCheck(List<Breach> breaches, List<String> unknown) {

    public static FormCheck of(byte[] docx) throws FormRefused {
        FormFindings findings = findings(FormPackage.open(docx));
        return new FormCheck(findings.breaches(), List.copyOf(findings.unknown));
    }

    static FormFindings findings(FormPackage file) {
        FormText text = new FormText(FormLooks.of(file));
        text.walk(file.body());
        List<FormParagraph> shown =
                text.paragraphs.stream().filter(p -> !p.isBlank()).toList();
        for (int i = 0; i < shown.size(); i++) shown.get(i).number = i + 1;
        FormBoxes boxes = new FormBoxes(shown, new FormSource(file.reading, shown));
        FormFindings findings = new FormFindings();
        if (boxes.foreign) {
            findings.unknown.add("Văn bản của Đảng, đoàn thể không theo thể thức của Nghị định 30/2020/NĐ-CP.");
            return findings;
        }
        FormRules rules = new FormRules(boxes, findings);
        rules.page(text.sections);
        rules.fonts();
        rules.heading();
        rules.body();
        return findings;
    }
}
