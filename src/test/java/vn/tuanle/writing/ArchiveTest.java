package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The PDF is one for the archive and for those who listen to it.
class ArchiveTest {
    @ParameterizedTest
    @EnumSource(Samples.class)
    void holdsToBothStandards(Samples sample) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = pdf(sample.document());
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                var faults = new TreeSet<String>();
                result.getTestAssertions()
                        .forEach(a -> faults.add(a.getRuleId().getClause() + " " + a.getMessage() + " "
                                + a.getLocation().getContext()));
                assertThat(faults).as("%s %s", sample, flavour).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void allFontsAreInsideAndHaveEveryVietnameseLetter() throws IOException {
        String letters =
                "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcdghklmnpqrstvxfjzw";
        String all = letters + letters.toUpperCase(java.util.Locale.of("vi"));
        OfficialDocument plan = Samples.PLAN.document();
        OfficialDocument every = new OfficialDocument(
                plan.type(),
                plan.head(),
                all,
                null,
                List.of(all),
                List.of(),
                List.of(new Passage.Text(all)),
                plan.signature(),
                null,
                plan.recipients(),
                List.of(),
                OfficialDocument.Marks.NONE);
        try (PDDocument pdf = Loader.loadPDF(pdf(every))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            int found = 0;
            for (int at = text.indexOf(all); at >= 0; at = text.indexOf(all, at + 1)) found++;
            assertThat(found)
                    .as("title, basis and body, in bold, italic and upright")
                    .isEqualTo(3);
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("Tinos");
                }
            }
        }
        assertThat(all.codePoints().filter(c -> !FontWidths.REGULAR.has(c) || !FontWidths.BOLD.has(c)))
                .isEmpty();
    }

    static byte[] pdf(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, out);
        return out.toByteArray();
    }
}
