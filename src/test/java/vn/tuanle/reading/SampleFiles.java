package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The demo plan of five pages in every kind of file that tests and benchmarks can make.
public final class SampleFiles {
    private SampleFiles() {}

    /// File name → content; `.doc` is the shorter sample, for no library here writes that format.
    public static Map<String, byte[]> all() throws IOException {
        List<String> body = demoBody();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.txt", String.join("\n\n", body).getBytes(StandardCharsets.UTF_8));
        files.put("plan.docx", DocxSample.of(false, body));
        files.put("plan-automatic.docx", DocxSample.of(true, body));
        files.put("plan.odt", OdtSample.of(body));
        files.put("plan.pdf", PdfSample.of(body));
        files.put("sample.doc", FormatsTest.resource("sample.doc"));
        return files;
    }

    /// The paragraphs of the demo plan between title and recipients.
    static List<String> demoBody() throws IOException {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/demo/ke-hoach-bien-hoa-2021.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = SamplePlan.linesOf(PlainText.of(text)).stream()
                    .flatMap(String::lines)
                    .toList();
            int from = 0;
            while (!lines.get(from).startsWith("Thực hiện Kế hoạch")) from++;
            int to = from;
            while (!lines.get(to).startsWith("Nơi nhận")) to++;
            return lines.subList(from, to);
        }
    }
}
