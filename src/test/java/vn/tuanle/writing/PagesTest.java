package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the lines and pages of a PDF end.
class PagesTest {
    static LongStream seeds() {
        return Generated.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsPartedThatBelongsTogether(long seed) throws IOException {
        OfficialDocument document = Generated.document(seed);
        List<List<String>> pages = pages(ArchiveTest.pdf(document));
        String all = String.join("\n", pages.stream().flatMap(List::stream).toList());
        assertThat(all).as("letters are precomposed").isEqualTo(Normalizer.normalize(all, Normalizer.Form.NFC));
        for (String whole : Generated.WHOLE)
            assertThat(count(all, whole)).as(whole).isEqualTo(written(document, whole));
        for (int p = 0; p < pages.size(); p++) {
            List<String> page = pages.get(p);
            assertThat(page.getLast())
                    .as("last on page %s", p + 1)
                    .doesNotMatch("[IVX]+\\. [\\p{Lu} ,]+|TT Nội dung.*");
            int head = indexOfStart(page, "TT Nội dung công việc");
            if (head >= 0) {
                int first = page.get(head).endsWith("Ghi chú") && page.get(head).contains("chủ trì") ? 1 : 2;
                assertThat(page.get(head + first))
                        .as("first in the table on page %s", p + 1)
                        .matches("\\d+ .*");
            }
            int signed = page.indexOf("Nơi nhận:");
            if (signed < 0) signed = indexOfStart(page, "Nơi nhận: ");
            int least = document.recipients().size() > 20 ? 1 : 2;
            if (signed >= 0)
                assertThat(signed)
                        .as("lines above the signature, below the page number")
                        .isGreaterThanOrEqualTo(p == 0 ? 2 : least + 1);
        }
    }

    private static int indexOfStart(List<String> page, String start) {
        for (int i = 0; i < page.size(); i++) if (page.get(i).startsWith(start)) return i;
        return -1;
    }

    static List<List<String>> pages(byte[] file) throws IOException {
        List<List<String>> out = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                out.add(stripper.getText(pdf)
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList());
            }
        }
        return out;
    }

    private static int written(OfficialDocument document, String whole) {
        StringBuilder out = new StringBuilder();
        document.bases().forEach(basis -> out.append(basis).append('\n'));
        append(out, document.body());
        document.annexes().forEach(annex -> append(out, annex.body()));
        return count(out.toString(), whole);
    }

    private static void append(StringBuilder out, List<Passage> body) {
        for (Passage passage : body) {
            switch (passage) {
                case Passage.Text text -> out.append(text.text()).append('\n');
                case Passage.Table table ->
                    table.rows().forEach(row -> row.forEach(c -> out.append(c).append('\n')));
            }
        }
    }

    private static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) found++;
        return found;
    }
}
