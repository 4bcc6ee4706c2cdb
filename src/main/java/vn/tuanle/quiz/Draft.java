package vn.tuanle.quiz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// A question as somebody wrote or brought it, not kept yet. `topic` and `level` are how the bank
/// files it, the rest is what a version pins.
public record Draft(
        Question content,
        Wording explanation,
        String source,
        String topic,
        Level level,
        @Nullable Situation situation) {

    /// What is searched: words of the question, its options, explanation, source and topic.
    String folded() {
        StringBuilder words = new StringBuilder(content.stem().text());
        for (var list : content.optionLists())
            if (!(content instanceof Question.TrueFalse))
                for (Question.Option option : list)
                    words.append(' ').append(option.text().text());
        if (content instanceof Question.ShortAnswer written)
            written.accepted().forEach(each -> words.append(' ').append(each.text()));
        words.append(' ')
                .append(explanation.text())
                .append(' ')
                .append(source)
                .append(' ')
                .append(topic);
        if (situation != null)
            words.append(' ')
                    .append(situation.title())
                    .append(' ')
                    .append(situation.text().text());
        return Fold.fold(words.toString());
    }

    /// Of everything that a version pins; the same words give the same digest.
    String digest() {
        String all =
                content.kind() + "\n" + QuestionJson.json(content) + "\n" + explanation.html() + "\n" + source + "\n"
                        + (situation == null
                                ? ""
                                : situation.title() + "\n" + situation.text().html() + "\n"
                                        + QuestionJson.json(situation.attachments()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
