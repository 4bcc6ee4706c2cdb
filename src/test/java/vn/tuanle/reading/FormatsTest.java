package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One text in every kind of file gives the same paragraphs, and so the same tasks and deadlines.
class FormatsTest {
    static byte[] resource(String name) throws IOException {
        try (InputStream in = FormatsTest.class.getResourceAsStream("/reading/" + name)) {
            return in.readAllBytes();
        }
    }

    static Stream<Arguments> forms() throws IOException {
        return Stream.of(
                Arguments.of("typed.docx", DocxSample.of(false)),
                Arguments.of("automatic.docx", DocxSample.of(true)),
                Arguments.of("libreoffice.doc", resource("sample.doc")),
                Arguments.of("libreoffice.odt", resource("sample.odt")),
                Arguments.of("own.odt", OdtSample.of(SamplePlan.BODY)),
                Arguments.of("text.pdf", PdfSample.of(SamplePlan.BODY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void sameParagraphs(String name, byte[] content) throws Exception {
        assertThat(SamplePlan.linesOf(Reader.source(content))).isEqualTo(SamplePlan.lines());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void sameTasksAndDeadlines(String name, byte[] content) {
        byte[] text = String.join("\n\n", SamplePlan.lines()).getBytes(StandardCharsets.UTF_8);
        ReadDocument plain = main(Reader.read(text, "plan.txt"));
        ReadDocument read = main(Reader.read(content, name));
        assertThat(plain.tasks()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(plain.deadlines()).hasSize(3);
        assertThat(values(read.tasks())).isEqualTo(values(plain.tasks()));
        assertThat(values(read.deadlines())).isEqualTo(values(plain.deadlines()));
        assertThat(read.number()).extracting(Found::value).isEqualTo("215/KH-UBND");
        assertThat(read.signature()).extracting(f -> f.value().name()).isEqualTo("Nguyễn Duy Tân");
    }

    static ReadDocument main(Reading reading) {
        assertThat(reading).asInstanceOf(type(Reading.Read.class)).isNotNull();
        return ((Reading.Read) reading).main();
    }

    static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
