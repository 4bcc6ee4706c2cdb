package vn.tuanle.writing;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;

/// Puts the form of a .docx right and touches no word: `mended` says what was changed, `left` what only a person can.
public record FormMend(byte[] docx, List<Breach> mended, List<Breach> left) {

    public static FormMend of(byte[] docx) throws FormRefused {
        FormPackage file = FormPackage.open(docx);
        FormFindings findings = FormCheck.findings(file);
        findings.mend();
        file.changed(file.main);
        try {
            byte[] mended = file.bytes();
            List<Breach> left = FormCheck.of(mended).breaches();
            return new FormMend(
                    mended,
                    findings.breaches().stream().filter(Breach::mendable).toList(),
                    left);
        } catch (IOException e) {
            throw new FormRefused(
                    Phrase.of("Tệp bị hỏng hoặc bị cắt dở, không đọc được nội dung. Hãy gửi lại tệp gốc."));
        }
    }

    static void font(Element run) {
        Element fonts = FormXml.need(FormXml.need(run, "rPr"), "rFonts");
        for (String slot : new String[] {"ascii", "hAnsi", "cs", "eastAsia"}) {
            FormXml.unset(fonts, slot.equals("cs") ? "cstheme" : slot + "Theme");
            FormXml.set(fonts, slot, "Times New Roman");
        }
    }

    static void size(Element run, int halfPoints) {
        Element rPr = FormXml.need(run, "rPr");
        FormXml.set(FormXml.need(rPr, "sz"), "val", "" + halfPoints);
        FormXml.set(FormXml.need(rPr, "szCs"), "val", "" + halfPoints);
    }

    static void style(Element run, boolean bold, boolean italic) {
        Element rPr = FormXml.need(run, "rPr");
        FormXml.set(FormXml.need(rPr, "b"), "val", bold ? "1" : "0");
        FormXml.set(FormXml.need(rPr, "i"), "val", italic ? "1" : "0");
    }

    static void alignment(Element p, String value) {
        FormXml.set(FormXml.need(FormXml.need(p, "pPr"), "jc"), "val", value);
    }

    static void indent(Element p) {
        Element ind = FormXml.need(FormXml.need(p, "pPr"), "ind");
        FormXml.unset(ind, "hanging");
        FormXml.set(ind, "firstLine", "720");
    }

    static void spacing(Element p, String name, String value) {
        FormXml.set(FormXml.need(FormXml.need(p, "pPr"), "spacing"), name, value);
    }
}
