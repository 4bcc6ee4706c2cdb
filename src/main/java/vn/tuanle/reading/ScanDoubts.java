package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What a person must compare in a document read from a picture: dates and amounts whose digits were
/// faint, marks that were put right, a number that only the file's name knows.
final class ScanDoubts {
    /// `KH-173-2026`, `173-KH-UBND`, `ke-hoach-so-173`: the number beside a kind of document or “so”.
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![a-z])(?:kh|qd|cv|bc|tb|hd|ke[ _-]?hoach|so)[ ._-]{0,3}(?:so[ ._-]?)?(?<a>\\d{1,4})(?!\\d)"
                    + "|(?<!\\d)(?<b>\\d{1,4})[ ._-]{1,2}(?:kh|qd|cv|bc|tb|hd)(?![a-z])");

    private static final Phrase FAINT = Phrase.of("Chữ số trong bản quét không rõ: xin đối chiếu với bản gốc.");

    private ScanDoubts() {}

    static List<ReadDocument> marked(List<ReadDocument> read, SourceText source, String fileName) {
        if (!source.scanned()) return read;
        List<ReadDocument> out = new ArrayList<>();
        for (ReadDocument one : read) out.add(marked(one, source, read.size() == 1 ? fileName : "", out.isEmpty()));
        return List.copyOf(out);
    }

    private static ReadDocument marked(ReadDocument read, SourceText source, String fileName, boolean first) {
        List<Phrase> warnings = new ArrayList<>(read.warnings());
        if (first) warnings.addAll(source.repairs());
        return new ReadDocument(
                read.kind(),
                read.issuer(),
                read.superior(),
                number(read.number(), fileName, warnings),
                read.place(),
                read.date(),
                read.year(),
                read.title(),
                faint(read.legalBases(), source),
                read.sections(),
                faint(read.campaigns(), source),
                read.activities(),
                read.tasks(),
                faint(read.deadlines(), source),
                faint(read.budget(), source),
                faint(read.quantities(), source),
                read.recipients(),
                read.signature(),
                read.unplaced(),
                List.copyOf(warnings),
                read.span());
    }

    private static <T> List<Found<T>> faint(List<Found<T>> found, SourceText source) {
        return found.stream()
                .map(f -> f.isDoubtful() || !isFaint(f.span(), source) ? f : new Found<>(f.value(), f.span(), FAINT))
                .toList();
    }

    private static boolean isFaint(Span span, SourceText source) {
        return source.faint().stream().anyMatch(f -> f.from() < span.to() && span.from() < f.to());
    }

    /// The file's name fills a number that is blank on paper, and is held against one that was read;
    /// both stay in doubt.
    private static @Nullable Found<String> number(
            @Nullable Found<String> read, String fileName, List<Phrase> warnings) {
        String named = named(fileName);
        if (named == null) return read;
        if (read == null) {
            warnings.add(Phrase.of("Không đọc được số văn bản; tên tệp cho biết số có thể là {0}.", named));
            return null;
        }
        int slash = read.value().indexOf('/');
        String digits = slash < 0 ? read.value() : read.value().substring(0, slash);
        if (digits.equals(named)) return read;
        if (digits.isEmpty())
            return new Found<>(
                    named + read.value(),
                    read.span(),
                    Phrase.of(
                            "Trên bản quét phần số để trống hoặc không rõ; {0} lấy theo tên tệp: xin đối chiếu.",
                            named));
        return new Found<>(
                read.value(),
                read.span(),
                Phrase.of("Đọc từ bản quét là {0} nhưng tên tệp ghi {1}: xin đối chiếu với bản gốc.", digits, named));
    }

    static @Nullable String named(String fileName) {
        Matcher m = NAMED.matcher(vn.tuanle.kernel.Fold.fold(fileName));
        if (!m.find()) return null;
        String digits = m.group("a") == null ? m.group("b") : m.group("a");
        // A year says nothing of the number.
        return digits.matches("(?:19|20)\\d\\d") ? null : digits.replaceFirst("^0+(?=\\d{2})", "0");
    }
}
