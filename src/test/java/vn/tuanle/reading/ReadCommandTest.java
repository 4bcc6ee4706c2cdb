package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return ReadCommand.run(List.of(args), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void printsEveryNameThatIsPromised() throws Exception {
        Path file = Files.write(folder.resolve("plan.docx"), DocxSample.of(true));
        assertThat(run(file.toString())).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.propertyNames())
                .containsExactly(
                        "kind",
                        "issuer",
                        "superior",
                        "number",
                        "place",
                        "date",
                        "title",
                        "legalBases",
                        "campaigns",
                        "tasks",
                        "deadlines",
                        "budget",
                        "recipients",
                        "signature",
                        "warnings");
        assertThat(json.get("kind").asString()).isEqualTo("KE_HOACH");
        assertThat(json.get("date").asString()).isEqualTo("2021-10-14");
        assertThat(json.get("signature").get("name").asString()).isEqualTo("Nguyễn Duy Tân");
        assertThat(err.size()).isZero();
    }

    @Test
    void saysInVietnameseAndEnglishWhyAFileCannotBeRead() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.docx"));
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("Tệp rỗng.", "The file is empty.");
        assertThat(out.size()).isZero();
    }

    @Test
    void wrongUse() {
        assertThat(run()).isEqualTo(1);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(1);
    }
}
