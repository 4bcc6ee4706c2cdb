package vn.tuanle.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.Heading;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.Passage;

/// The text of a draft understood as the document it makes, by the reader that reads all documents.
/// `document` says why it makes none; `lost` are words that found no place in it.
record DraftText(Outcome<OfficialDocument> document, List<String> lost) {
    /// Who wrote minutes down signs on the left; the reader knows one signature only.
    private static final Pattern SECRETARY = Pattern.compile(
            "(?m)^[ \\t]*(THƯ KÝ|NGƯỜI GHI BIÊN BẢN)[ \\t]*\\R+[ \\t]*(\\p{Lu}\\p{Ll}.{1,80}|…)[ \\t]*$");

    /// The blank for the signer's name, which the skeleton leaves at the very end, before any annex.
    private static final Pattern NOBODY =
            Pattern.compile("(?m)^[ \\t]*…\\s*(?=\\z|^Phụ lục\\b)", Pattern.UNICODE_CHARACTER_CLASS);

    static DraftText of(DocumentType kind, String text) {
        String rest = NOBODY.matcher(text).replaceFirst("");
        @Nullable Signature secretary = null;
        Matcher written = SECRETARY.matcher(rest);
        if (kind == DocumentType.BIEN_BAN && written.find()) {
            secretary =
                    new Signature(List.of(), written.group(1), written.group(2).strip());
            rest = rest.substring(0, written.start()) + rest.substring(written.end());
        }
        if (!(Reader.read(rest.getBytes(StandardCharsets.UTF_8), "du-thao.md") instanceof Reading.Read read))
            return new DraftText(Outcome.refused("Văn bản chưa có chữ nào."), List.of());
        List<String> lost = read.main().unplaced().stream().map(Found::value).toList();
        if (!(DocumentJson.again(read) instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)))
            return new DraftText(
                    Outcome.refused(
                            "Chưa nhận ra loại văn bản: cần dòng tên loại “{0}” dưới dòng địa danh, ngày tháng, và ký hiệu đúng loại ở dòng “Số:”.",
                            kind.title().toUpperCase(Locale.forLanguageTag("vi"))),
                    lost);
        return new DraftText(
                Outcome.done(with(made, giver(kind, made), secretary)),
                lost.stream().filter(words -> !holds(made, words)).toList());
    }

    /// What the reader could make no task of is a sentence of the text, or a row of a table, all the same.
    private static boolean holds(OfficialDocument made, String words) {
        String wanted = Fold.fold(words);
        return Stream.concat(made.body().stream(), made.annexes().stream().flatMap(annex -> annex.body().stream()))
                .anyMatch(passage -> switch (passage) {
                    case Passage.Text text -> Fold.fold(text.text()).contains(wanted);
                    case Passage.Table table ->
                        table.rows().stream()
                                .anyMatch(
                                        row -> Fold.fold(String.join(" ", row)).contains(wanted));
                });
    }

    /// The subject as lists and registers show it; in a công văn it goes on after “V/v”.
    static String title(OfficialDocument made) {
        String title = made.title();
        return title.isEmpty()
                ? title
                : title.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }

    /// Who gives a certificate stands above its name: the head of the body that issues it.
    private static @Nullable String giver(DocumentType kind, OfficialDocument made) {
        Signature signature = made.signature();
        if (kind != DocumentType.GIAY_KHEN || made.competence() != null || signature == null) return made.competence();
        String position = signature.position();
        return position == null
                ? made.competence()
                : Heading.head(position, made.head().issuer());
    }

    private static OfficialDocument with(
            OfficialDocument made, @Nullable String competence, @Nullable Signature secretary) {
        return new OfficialDocument(
                made.type(),
                made.head(),
                made.title(),
                competence,
                made.bases(),
                made.addressees(),
                made.body(),
                made.signature(),
                secretary,
                made.recipients(),
                made.annexes(),
                made.marks());
    }
}
