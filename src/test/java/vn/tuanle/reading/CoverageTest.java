package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing read is thrown away: every letter of a source stands in exactly one part of one
/// document.
class CoverageTest {
    @Test
    void everyLetterHasOnePlace() throws IOException {
        for (Path file : Gold.files()) assertCovered(Gold.of(file).text(), file.toString());
    }

    static void assertCovered(SourceText source, String name) {
        int[] times = new int[source.text().length()];
        for (Segments.Segment segment : Segments.of(Lines.of(source)))
            for (Span span : spans(segment)) for (int i = span.from(); i < span.to(); i++) times[i]++;
        List<String> lost = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (!Character.isLetterOrDigit(source.text().charAt(i))) continue;
            String around = source.text()
                    .substring(Math.max(0, i - 10), Math.min(times.length, i + 10))
                    .replace('\n', '⏎');
            if (times[i] == 0 && !allowed(source.text(), i)) lost.add(around);
            if (times[i] > 1) twice.add(around);
        }
        assertThat(lost).as("lost in " + name).isEmpty();
        assertThat(twice).as("twice in " + name).isEmpty();
    }

    /// The words “Nơi nhận” say nothing by themselves.
    private static boolean allowed(String text, int at) {
        String line = Piece.of(
                        text.substring(
                                text.lastIndexOf('\n', at) + 1,
                                text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at)),
                        0)
                .fold;
        return line.startsWith("noi nhan");
    }

    private static List<Span> spans(Segments.Segment segment) {
        List<Span> out = new ArrayList<>();
        for (Line line : segment.head()) out.add(line.piece().span());
        if (segment.type() != null)
            out.add(segment.type()
                    .piece()
                    .sub(0, Segments.typeEnd(segment.type().piece()))
                    .span());
        Parts parts = Parts.of(segment);
        for (List<Piece> pieces : List.of(
                parts.title,
                parts.attached,
                parts.addressees,
                parts.preamble,
                parts.closing,
                parts.tail.recipients,
                parts.tail.approval,
                parts.left,
                parts.tail.signature.pieces(),
                parts.tail.signature.left)) for (Piece piece : pieces) out.add(piece.span());
        for (Node node : ClauseTree.of(parts).root.self()) {
            if (node.table != null) out.add(new Span(node.table.from(), node.table.to()));
            else if (node.parent != null) {
                out.add(node.sign.span());
                for (Piece piece : node.parts()) out.add(piece.span());
            }
        }
        return out;
    }
}
