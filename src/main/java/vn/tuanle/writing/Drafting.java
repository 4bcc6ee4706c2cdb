package vn.tuanle.writing;

import java.util.function.Consumer;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.writing.OfficialDocument.Signature;

/// What a document must have before it can be written.
public final class Drafting {
    private Drafting() {}

    /// The document itself, or the first reason why it cannot be written, with the field.
    public static Outcome<OfficialDocument> checked(OfficialDocument document) {
        if (document.head().issuer().isEmpty())
            return Outcome.refusedAt("issuer", "Thiếu tên cơ quan ban hành (issuer).");
        if (document.type().isEmpty() && document.title().isEmpty())
            return Outcome.refusedAt("title", "Công văn phải có trích yếu sau chữ V/v (title).");
        Signature signature = document.signature();
        boolean numbered = document.head().number() != null;
        if (numbered && (signature == null || signature.name() == null))
            return Outcome.refusedAt("signature", "Văn bản đã có số mà thiếu họ tên người ký (signature.name).");
        if (signature != null && Signing.checked(signature, document.head()) instanceof Outcome.Refused<?> refused)
            return refused.as();
        int[] strange = {0};
        texts(document, text -> {
            for (int i = 0; i < text.length() && strange[0] == 0; i += Character.charCount(text.codePointAt(i)))
                if (text.charAt(i) != '\n' && !FontWidths.REGULAR.has(text.codePointAt(i)))
                    strange[0] = text.codePointAt(i);
        });
        if (strange[0] != 0)
            return Outcome.refused(
                    "Ký tự “{0}” (U+{1}) không dùng trong văn bản hành chính.",
                    Character.toString(strange[0]), "%04X".formatted(strange[0]));
        return Outcome.done(document);
    }

    /// The signature, or why nobody signs like that for this issuing body (Điều 13).
    public static Outcome<Signature> signed(Signature signature, String issuer) {
        return Signing.checked(signature, new OfficialDocument.Letterhead(null, issuer, null, "", null, null));
    }

    private static void texts(OfficialDocument document, Consumer<String> each) {
        for (Sheet sheet : Layout.of(document)) {
            sheet.foot().forEach(each);
            for (Box box : sheet.boxes()) texts(box, each);
        }
    }

    private static void texts(Box box, Consumer<String> each) {
        switch (box) {
            case Box.Para para -> each.accept(para.text());
            case Box.Stamp stamp -> each.accept(stamp.text());
            case Box.Grid grid -> grid.rows().forEach(row -> row.forEach(each));
            case Box.Columns columns ->
                columns.rows().forEach(row -> {
                    row.left().forEach(inner -> texts(inner, each));
                    row.right().forEach(inner -> texts(inner, each));
                });
            case Box.Rule rule -> {}
            case Box.Picture picture -> {}
        }
    }
}
