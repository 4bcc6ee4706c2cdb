package vn.tuanle.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.writing.Facsimile;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.Passage;

/// A draft as it would stand on paper, with what it lacks and whom it reaches. `made` is null where the
/// text makes no document, `trouble` says why. `before` are the paragraphs of the submission before
/// this one, null where there is none.
public record Sheet(
        int version,
        @Nullable OfficialDocument made,
        @Nullable Phrase trouble,
        List<Points.Point> points,
        List<Reach.Line> lines,
        int units,
        @Nullable Set<String> before) {
    static Sheet of(int version, DraftText read, Points points, @Nullable Reach reach, @Nullable DraftText before) {
        List<Reach.Line> lines = reach == null ? List.of() : reach.lines();
        int units = reach == null ? 0 : reach.units().size();
        Set<String> earlier =
                before != null && before.document() instanceof Outcome.Done<OfficialDocument>(OfficialDocument old)
                        ? words(old)
                        : null;
        return switch (read.document()) {
            case Outcome.Done<OfficialDocument>(OfficialDocument made) ->
                new Sheet(version, made, null, points.all(), lines, units, earlier);
            case Outcome.Refused<OfficialDocument>(Phrase why, String field) ->
                new Sheet(version, null, why, points.all(), lines, units, earlier);
        };
    }

    /// The page; a draft bears its mark.
    public Facsimile paper() {
        OfficialDocument document = Objects.requireNonNull(made);
        return Facsimile.of(document.head().number() == null ? document.asDraft() : document);
    }

    private static Set<String> words(OfficialDocument made) {
        Set<String> words = new HashSet<>(made.bases());
        made.body().forEach(passage -> words.add(words(passage)));
        return words;
    }

    /// The words of a passage in one line; of a table its first cells.
    public static String words(Passage passage) {
        return switch (passage) {
            case Passage.Text text -> text.text();
            case Passage.Table table ->
                table.rows().stream()
                        .limit(3)
                        .map(row -> String.join(" · ", row))
                        .reduce((a, b) -> a + " / " + b)
                        .orElse("");
        };
    }

    /// The words at this place did not stand in the submission before.
    public boolean isNew(String place) {
        return before != null && place.matches("[bc]\\d+") && !before.contains(quote(place));
    }

    /// The words at a place of the sheet that a remark is about; empty for no such place.
    public String quote(String place) {
        if (made == null) return "";
        if (place.equals("dau")) return (made.type() + " " + made.title()).strip();
        if (place.equals("nhan")) return "Nơi nhận";
        if (place.equals("ky")) return "Chữ ký";
        if (!place.matches("[bc]\\d{1,4}")) return "";
        int at = Integer.parseInt(place.substring(1));
        if (place.startsWith("c"))
            return at < made.bases().size() ? made.bases().get(at) : "";
        return at < made.body().size() ? words(made.body().get(at)) : "";
    }

    public boolean blocked() {
        return points.stream().anyMatch(Points.Point::blocks);
    }
}
