package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.ReadAgain;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;

/// Whatever is written says the same when it is read, from the Word file as from the PDF.
class GeneratedDocumentsTest {
    static LongStream seeds() {
        return Generated.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSame(long seed) throws IOException {
        OfficialDocument document = Generated.document(seed);
        assertThat(Drafting.checked(document)).isInstanceOf(Outcome.Done.class);
        byte[] word = word(document);
        Map<String, @Nullable Object> read = ReadAgain.documents(word).getFirst();
        assertThat(heading(read)).isEqualTo(heading(document));
        assertThat(RoundTripTest.lines(
                        ReadAgain.documents(ArchiveTest.pdf(document)).getFirst()))
                .as("the PDF says what the Word file says")
                .isEqualTo(RoundTripTest.lines(read));
        OfficialDocument again = again(word);
        assertThat(RoundTripTest.lines(ReadAgain.documents(word(again)).getFirst()))
                .as("written again")
                .isEqualTo(RoundTripTest.lines(read));
    }

    static byte[] word(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        return out.toByteArray();
    }

    private static OfficialDocument again(byte[] word) {
        var read = (Reading.Read) Reader.read(word, "");
        return ((Outcome.Done<OfficialDocument>) DocumentJson.again(read)).value();
    }

    private static final List<String> HEADING =
            List.of("issuer", "superior", "number", "place", "date", "title", "recipients", "signature");

    private static Map<String, @Nullable Object> heading(Map<String, @Nullable Object> read) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        for (String field : HEADING) out.put(field, read.get(field));
        return out;
    }

    private static Map<String, @Nullable Object> heading(OfficialDocument document) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("issuer", document.head().issuer());
        out.put("superior", document.head().superior());
        out.put(
                "number",
                Words.number(String.valueOf(document.head().number())) + "/"
                        + document.head().symbol());
        out.put("place", document.head().place());
        out.put("date", String.valueOf(document.head().day()));
        out.put("title", document.title());
        List<Map<String, String>> recipients = new ArrayList<>();
        for (var one : document.recipients()) recipients.add(Map.of("name", one.name(), "purpose", one.purpose()));
        out.put("recipients", recipients);
        Map<String, @Nullable Object> signature = new LinkedHashMap<>();
        var signed = Objects.requireNonNull(document.signature());
        signature.put("authority", signed.authority().isEmpty() ? null : String.join(" / ", signed.authority()));
        signature.put("position", signed.position());
        signature.put("name", signed.name());
        out.put("signature", signature);
        return out;
    }
}
