package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.ReadAgain;
import vn.tuanle.writing.DocumentBatch.Entry;

/// Many documents as one ZIP.
class DocumentBatchTest {
    private final List<String> progress = new ArrayList<>();

    private Map<String, byte[]> written(Entry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = DocumentBatch.write(
                List.of(entries).iterator(),
                out,
                (taken, name, outcome) -> progress.add(
                        taken + " " + name + " " + (outcome instanceof Outcome.Done<?> ? "done" : "refused")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        assertThat(files).hasSize(2 * count);
        return files;
    }

    @Test
    void eachDocumentIsAWordFileAndAPdfThatSayTheSame() throws IOException {
        Map<String, byte[]> files = written(
                new Entry("Kế hoạch phường", Samples.PLAN.document()),
                new Entry("Công văn", Samples.LETTER.document()));
        assertThat(files.keySet())
                .containsExactly("Kế hoạch phường.docx", "Kế hoạch phường.pdf", "Công văn.docx", "Công văn.pdf");
        assertThat(ReadAgain.documents(Objects.requireNonNull(files.get("Công văn.pdf"))))
                .isEqualTo(ReadAgain.documents(Objects.requireNonNull(files.get("Công văn.docx"))));
        assertThat(progress).containsExactly("1 Kế hoạch phường done", "2 Công văn done");
    }

    @Test
    void namesAreFileNamesOnEverySystemAndNoPaths() throws IOException {
        OfficialDocument letter = Samples.LETTER.document();
        assertThat(written(
                                new Entry("../../etc/passwd", letter),
                                new Entry("A", letter),
                                new Entry("a", letter),
                                new Entry(" . ", letter),
                                new Entry("x".repeat(300), letter))
                        .keySet())
                .filteredOn(name -> name.endsWith(".pdf"))
                .containsExactly("-..-etc-passwd.pdf", "A.pdf", "a (2).pdf", "van-ban.pdf", "x".repeat(120) + ".pdf");
    }

    @Test
    void whatCannotBeWrittenIsLeftOutAndToldSo() throws IOException {
        OfficialDocument strange = new Draft("BÁO CÁO", "BC-UBND", "Chúc mừng \uD83C\uDF89")
                .signed(null)
                .draft()
                .document();
        assertThat(written(new Entry("Lạ", strange), new Entry("Thư", Samples.LETTER.document())))
                .containsOnlyKeys("Thư.docx", "Thư.pdf");
        assertThat(progress).containsExactly("1 Lạ refused", "2 Thư done");
    }

    @Test
    void aBatchThatBreaksOffIsNoWholeZip() {
        OutputStream broken = new OutputStream() {
            private int left = 4_000;

            @Override
            public void write(int b) throws IOException {
                if (--left < 0) throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> DocumentBatch.write(
                        List.of(new Entry("a", Samples.PLAN.document())).iterator(), broken, (n, name, outcome) -> {}))
                .hasMessage("gone");
        assertThat(progress).isEmpty();
    }
}
