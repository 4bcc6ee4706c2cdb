package vn.tuanle.quiz;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Questions as they lie in the database.
final class QuestionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuestionJson() {}

    static String json(Question content) {
        return JSON.writeValueAsString(content);
    }

    static Question question(QuestionKind kind, String json) {
        return switch (kind) {
            case SINGLE_CHOICE -> JSON.readValue(json, Question.SingleChoice.class);
            case MULTIPLE_CHOICE -> JSON.readValue(json, Question.MultipleChoice.class);
            case TRUE_FALSE -> JSON.readValue(json, Question.TrueFalse.class);
            case ORDERING -> JSON.readValue(json, Question.Ordering.class);
            case MATCHING -> JSON.readValue(json, Question.Matching.class);
            case SHORT_ANSWER -> JSON.readValue(json, Question.ShortAnswer.class);
        };
    }

    static String json(List<Attachment> attachments) {
        return JSON.writeValueAsString(attachments);
    }

    static List<Attachment> attachments(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
