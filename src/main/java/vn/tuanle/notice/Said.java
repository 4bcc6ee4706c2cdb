package vn.tuanle.notice;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;

/// A phrase as it is kept in the database, so that it is shown in each reader's language.
final class Said {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Said() {}

    static String json(Phrase phrase) {
        return JSON.writeValueAsString(phrase);
    }

    static Phrase phrase(String json) {
        return JSON.readValue(json, Phrase.class);
    }

    /// What the message gateway is sent.
    static byte[] bytes(Map<String, String> fields) {
        return JSON.writeValueAsBytes(fields);
    }
}
