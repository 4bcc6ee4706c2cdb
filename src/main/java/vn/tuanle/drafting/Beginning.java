package vn.tuanle.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;

/// With what a document is begun. `unit` issues it, `drafting` writes it, often the same. `content` is
/// the text between preamble and closing words, empty for the skeleton's own. `bases` are the legal
/// bases as sentences without their mark (“Kế hoạch số 142/KH-UBND ngày 19/9/2025 của …”), none to take
/// the unit's latest plan. `addressees` and `recipients` are the lines of “Kính gửi” and “Nơi nhận”.
public record Beginning(
        Form form,
        UUID unit,
        UUID drafting,
        String title,
        String content,
        List<String> bases,
        List<String> addressees,
        List<String> recipients,
        @Nullable Amends amends) {
    /// The issued document that this one corrects, replaces or recalls when it is issued itself.
    public record Amends(UUID document, DocumentActKind kind) {}

    /// A document from its skeleton alone.
    public static Beginning of(Form form, UUID unit, String title) {
        return new Beginning(form, unit, unit, title, "", List.of(), List.of(), List.of(), null);
    }

    public Beginning draftedBy(UUID other) {
        return new Beginning(form, unit, other, title, content, bases, addressees, recipients, amends);
    }

    /// The same with its own words between preamble and closing.
    public Beginning worded(String words) {
        return new Beginning(form, unit, drafting, title, words, bases, addressees, recipients, amends);
    }

    public Beginning resting(String... on) {
        return new Beginning(form, unit, drafting, title, content, List.of(on), addressees, recipients, amends);
    }

    public Beginning to(List<String> those) {
        return new Beginning(form, unit, drafting, title, content, bases, those, recipients, amends);
    }

    public Beginning sentTo(List<String> lines) {
        return new Beginning(form, unit, drafting, title, content, bases, addressees, lines, amends);
    }

    public Beginning amending(Amends what) {
        return new Beginning(form, unit, drafting, title, content, bases, addressees, recipients, what);
    }
}
