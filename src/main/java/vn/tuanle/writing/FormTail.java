package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.reading.ReadDocument;

/// The end of a document: “Nơi nhận” on the left, the signer on the right.
final class FormTail {
    private static final Pattern WORD = Pattern.compile("noi nhan\\s*[:;.]?(?:\\s.*)?");
    private static final Pattern DRAFTER = Pattern.compile("[\\p{Lu}\\p{L}]{1,6}\\.?\\s?\\(?\\d{1,4}\\)?\\.?");
    private static final Pattern OPENS = Pattern.compile(
            "(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)\\b.*|(?:pho |quyen )?(?:chu tich|giam doc|hieu truong|truong (?:phong|ban)|chanh van phong|bi thu)\\b.{0,40}");
    private static final Pattern FORMAL = Pattern.compile("\\(.*\\)|\\[.*]|(?:da ky|ky ten).*");

    /// Where the tail begins among the paragraphs.
    int from;

    /// The first paragraph after it.
    int to;

    @Nullable
    FormPlace word;

    @Nullable
    FormPlace drafter;

    final List<FormPlace> recipients = new ArrayList<>();
    /// Authority marks and positions, one a line.
    final List<FormPlace> marks = new ArrayList<>();

    @Nullable
    FormPlace name;

    FormTail(List<FormParagraph> all, int bodyFrom, FormSource source, @Nullable ReadDocument read) {
        from = all.size();
        to = all.size();
        int at = -1;
        for (int i = bodyFrom; i < all.size() && at < 0; i++)
            if (WORD.matcher(FormPlace.bare(
                                    all.get(i).words().lines().findFirst().orElse("")))
                            .matches()
                    && all.get(i).words().length() < 400) at = i;
        if (at >= 0) recipients(all, at);
        sign(all, at, bodyFrom, source, read);
    }

    private void recipients(List<FormParagraph> all, int at) {
        FormParagraph opens = all.get(at);
        boolean tabbed = opens.text.contains("\t");
        List<FormPlace> lines = new ArrayList<>(tabbed ? List.of(left(opens)) : FormPlace.lines(opens));
        from = at;
        int end = at + 1;
        while (end < all.size()) {
            FormParagraph p = all.get(end);
            if (opens.isInTable()) {
                if (p.table != opens.table) break;
                if (p.column == opens.column) lines.addAll(FormPlace.lines(p));
            } else {
                boolean item = p.fold().matches("[-+*•].*");
                if (p.isInTable() || !item && !tabbed) break;
                if (item) lines.addAll(tabbed || p.text.contains("\t") ? List.of(left(p)) : FormPlace.lines(p));
            }
            end++;
        }
        to = end;
        if (opens.isInTable()) while (from > 0 && all.get(from - 1).table == opens.table) from--;
        word = lines.removeFirst();
        lines.removeIf(l -> l.text().isEmpty() || l.text().matches("[-–—_=*.\\s]+"));
        // the drafter's mark and the number of copies stand in box 12
        if (!lines.isEmpty() && DRAFTER.matcher(lines.getLast().text()).matches()) drafter = lines.removeLast();
        recipients.addAll(lines);
    }

    private static FormPlace left(FormParagraph p) {
        int tab = p.text.indexOf('\t', p.text.length() - p.text.stripLeading().length());
        return new FormPlace(p, 0, tab < 0 ? p.text.length() : tab);
    }

    private void sign(List<FormParagraph> all, int at, int bodyFrom, FormSource source, @Nullable ReadDocument read) {
        List<FormPlace> lines = new ArrayList<>();
        FormParagraph opens = at < 0 ? null : all.get(at);
        if (opens != null && opens.isInTable()) {
            for (FormParagraph p : all)
                if (p.table == opens.table && p.column != opens.column) lines.addAll(FormPlace.lines(p));
            if (lines.stream().map(l -> l.paragraph().column).distinct().count() > 1) return;
        } else if (read != null && read.signature() != null) {
            for (FormPlace place : source.places(read.signature().span())) {
                int index = all.indexOf(place.paragraph());
                if (index < bodyFrom) continue;
                lines.add(place);
                from = Math.min(from, index);
                if (at < 0) to = index + 1;
                else to = Math.max(to, index + 1);
            }
        }
        lines.removeIf(l -> l.text().isEmpty() || FORMAL.matcher(l.bare()).matches() || recipients.contains(l));
        if (lines.size() < 2 || lines.size() > 9) return;
        FormPlace last = lines.getLast();
        boolean isName = !OPENS.matcher(last.bare()).matches()
                && last.text().matches("[\\p{L}. ]{5,60}")
                && last.text().contains(" ");
        if (!lines.getFirst().isCapitals()
                && !OPENS.matcher(lines.getFirst().bare()).matches()) return;
        if (isName) name = lines.removeLast();
        marks.addAll(lines);
    }
}
