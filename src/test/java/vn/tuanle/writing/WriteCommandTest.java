package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanle.reading.ReadAgain;

/// `write` and `check` as a person types them: what they answer, and that no file is lost by it.
class WriteCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int write(String... args) {
        return WriteCommand.run(List.of(args), new PrintStream(out), new PrintStream(err));
    }

    private int check(String... args) {
        return CheckCommand.run(List.of(args), new PrintStream(out), new PrintStream(err));
    }

    private String said() {
        String said = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return said;
    }

    private String json() throws IOException {
        byte[] plan = Files.readAllBytes(Path.of("src/main/resources/demo/ke-hoach-tran-bien-2025.md"));
        return Files.writeString(folder.resolve("plan.json"), ReadAgain.jsonWithBody(plan))
                .toString();
    }

    @Test
    void writesBesideTheDescriptionOrWhereItIsTold() throws IOException {
        String json = json();
        assertThat(write(json, "--to", "docx")).isZero();
        assertThat(write(json, "--to", "pdf", "--out", folder.resolve("b.pdf").toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        folder.resolve("plan.docx").toString(),
                        folder.resolve("b.pdf").toString());
        assertThat(check(folder.resolve("plan.docx").toString())).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void wrongUseAndFilesThatCannotBeOpenedAreOne() throws IOException {
        String json = json();
        assertThat(write()).isEqualTo(1);
        assertThat(write(json)).isEqualTo(1);
        assertThat(write(json, "--to", "odt")).isEqualTo(1);
        assertThat(write(json, "--to", "docx", "--more")).isEqualTo(1);
        assertThat(said().lines().distinct())
                .containsExactly(
                        "Cách dùng: write TỆP.json --to docx|pdf [--out TỆP]",
                        "Usage: write FILE.json --to docx|pdf [--out FILE]");
        assertThat(write(folder.toString(), "--to", "pdf")).isEqualTo(1);
        assertThat(said()).isEqualTo("Không mở được tệp " + folder + ".\nThe file " + folder + " cannot be opened.\n");
        assertThat(write(json, "--to", "pdf", "--out", folder.toString())).isEqualTo(1);
        assertThat(said()).startsWith("Không ghi được tệp " + folder + ".");
    }

    @Test
    void aDescriptionThatMakesNoDocumentIsTwo() throws IOException {
        for (String wrong : List.of("{\"kind\":", "[]", "", "{\"kind\":\"KE_HOACH\",\"bogus\":1}")) {
            Path file = Files.writeString(folder.resolve("wrong.json"), wrong);
            assertThat(write(file.toString(), "--to", "docx")).as(wrong).isEqualTo(2);
            assertThat(said().lines()).as(wrong).hasSize(2);
            assertThat(folder.resolve("wrong.docx")).doesNotExist();
        }
    }

    @Test
    void neverWritesOverWhatItReads() throws IOException {
        String json = json();
        String before = Files.readString(Path.of(json));
        assertThat(write(json, "--to", "docx", "--out", json)).isEqualTo(1);
        assertThat(said())
                .isEqualTo("Tệp mới phải khác tệp đã có: " + json
                        + ".\nThe new file must not be the file that is read: " + json + ".\n");
        assertThat(Path.of(json)).hasContent(before);
        assertThat(write(json, "--to", "docx")).isZero();
        String word = folder.resolve("plan.docx").toString();
        byte[] written = Files.readAllBytes(Path.of(word));
        assertThat(check(
                        word,
                        "--mend",
                        folder.resolve("../" + folder.getFileName() + "/plan.docx")
                                .toString()))
                .isEqualTo(2);
        assertThat(said()).startsWith("Tệp mới phải khác tệp đã có: " + word);
        assertThat(Path.of(word)).hasBinaryContent(written);
    }

    @Test
    void theCheckerSaysBothLanguagesWhyItDidNotCheck() {
        assertThat(check()).isEqualTo(2);
        assertThat(said()).isEqualTo("""
                        Cách dùng: check TỆP.docx [--mend TỆP-MỚI.docx]
                        Usage: check FILE.docx [--mend NEW-FILE.docx]
                        """);
        assertThat(check(folder.toString())).isEqualTo(2);
        assertThat(said()).isEqualTo("Không mở được tệp " + folder + ".\nThe file " + folder + " cannot be opened.\n");
    }
}
