package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.Heading;

/// With what a document is begun. `unit` issues it, `drafting` writes it, often the same. `content` is
/// the text between preamble and closing words, empty for the skeleton's own; `annexes` what comes after the
/// signature, each begun by a line “Phụ lục …”. `bases` are the legal
/// bases as sentences without their mark (“Kế hoạch số 142/KH-UBND ngày 19/9/2025 của …”), none to take
/// the unit's latest plan. `addressees` and `recipients` are the lines of “Kính gửi” and “Nơi nhận”.
public record Beginning(
        Form form,
        UUID unit,
        UUID drafting,
        String title,
        String content,
        String annexes,
        List<String> bases,
        List<String> addressees,
        List<String> recipients,
        @Nullable Amends amends) {
    /// The issued document that this one corrects, replaces or recalls when it is issued itself.
    public record Amends(UUID document, DocumentActKind kind) {}

    /// A document from its skeleton alone.
    public static Beginning of(Form form, UUID unit, String title) {
        return new Beginning(form, unit, unit, title, "", "", List.of(), List.of(), List.of(), null);
    }

    public Beginning draftedBy(UUID other) {
        return new Beginning(form, unit, other, title, content, annexes, bases, addressees, recipients, amends);
    }

    /// The same with its own words between preamble and closing.
    public Beginning worded(String words) {
        return new Beginning(form, unit, drafting, title, words, annexes, bases, addressees, recipients, amends);
    }

    public Beginning annexed(String after) {
        return new Beginning(form, unit, drafting, title, content, after, bases, addressees, recipients, amends);
    }

    /// “Kế hoạch số 142/KH-UBND ngày 19 tháng 9 năm 2025 của Ủy ban nhân dân phường Trấn Biên về …”.
    public static String basis(String code, LocalDate day, String issuer, String title) {
        return "Kế hoạch số " + code + " " + Beginnings.written(day) + " của " + Heading.inFull(issuer) + " về "
                + title.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }

    public Beginning resting(String... on) {
        return new Beginning(
                form, unit, drafting, title, content, annexes, List.of(on), addressees, recipients, amends);
    }

    public Beginning to(List<String> those) {
        return new Beginning(form, unit, drafting, title, content, annexes, bases, those, recipients, amends);
    }

    public Beginning sentTo(List<String> lines) {
        return new Beginning(form, unit, drafting, title, content, annexes, bases, addressees, lines, amends);
    }

    public Beginning amending(Amends what) {
        return new Beginning(form, unit, drafting, title, content, annexes, bases, addressees, recipients, what);
    }
}
