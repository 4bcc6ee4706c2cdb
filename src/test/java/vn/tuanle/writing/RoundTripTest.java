package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.ReadAgain;

/// Every document of the reader's collection, written and read back, says the same.
class RoundTripTest {
    static Stream<Path> documents() throws IOException {
        try (Stream<Path> gold = Files.list(Path.of("src/test/resources/gold"));
                Stream<Path> demo = Files.list(Path.of("src/main/resources/demo"))) {
            return Stream.concat(gold, demo)
                    .filter(f -> f.toString().endsWith(".md") && !f.endsWith("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void wordFile(Path file) throws IOException {
        byte[] source = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document(source), out);
        same(source, out.toByteArray(), file, ".docx");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pdf(Path file) throws IOException {
        byte[] source = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document(source), out);
        same(source, out.toByteArray(), file, ".pdf");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keptAsData(Path file) throws IOException {
        keptAsItWas(document(Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void keptAsData(Samples sample) {
        keptAsItWas(sample.document());
    }

    @Test
    void theYearBesideABlankDayStays() throws IOException {
        OfficialDocument plan = document("""
                ỦY BAN NHÂN DÂN
                PHƯỜNG AN BÌNH

                Số: /KH-UBND

                An Bình, ngày tháng năm 2026

                KẾ HOẠCH

                Tổ chức Tuần lễ

                I. MỤC ĐÍCH

                Học.
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(plan.head().day()).isNull();
        assertThat(Layout.placeAndDate(plan.head())).isEqualTo("An Bình, ngày      tháng      năm 2026");
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        DocxWriter.write(plan, word);
        assertThat(document(word.toByteArray()).head().year()).isEqualTo(2026);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfWriter.write(plan, pdf);
        assertThat(document(pdf.toByteArray()).head().year()).isEqualTo(2026);
    }

    private static void keptAsItWas(OfficialDocument document) {
        assertThat(DocumentJson.kept(DocumentJson.keep(document)))
                .usingRecursiveComparison()
                .isEqualTo(document);
    }

    static OfficialDocument document(byte[] source) {
        return switch (DocumentJson.read(ReadAgain.jsonWithBody(source))) {
            case Outcome.Refused<OfficialDocument> refused ->
                throw new AssertionError(refused.why().text());
            case Outcome.Done<OfficialDocument>(OfficialDocument document) -> {
                assertThat(Drafting.checked(document)).isInstanceOf(Outcome.Done.class);
                yield document;
            }
        };
    }

    private static void same(byte[] source, byte[] written, Path file, String ending) throws IOException {
        String keep = System.getProperty("tuanle.keep");
        if (keep != null) {
            Files.createDirectories(Path.of(keep));
            Files.write(Path.of(keep, file.getFileName().toString().replace(".md", ending)), written);
        }
        List<?> wanted = ReadAgain.documents(source);
        List<?> read = ReadAgain.documents(written);
        assertThat(lines(read)).isEqualTo(lines(wanted));
    }

    /// One fact a line, so that a difference shows.
    static String lines(Object documents) {
        return tools.jackson.databind.json.JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(documents);
    }
}
