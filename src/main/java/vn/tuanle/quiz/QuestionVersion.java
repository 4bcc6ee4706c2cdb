package vn.tuanle.quiz;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question as it was written once and as exam sets pin it: it never changes. `explanation` and
/// `source` (document and clause) are told after the round only.
public record QuestionVersion(
        UUID id,
        UUID question,
        int number,
        Question content,
        Wording explanation,
        String source,
        @Nullable Situation situation) {}
