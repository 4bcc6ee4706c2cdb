package vn.tuanle.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;

/// Sentences on screen: Vietnamese stands in the templates as the key, English beside it in
/// `phrases/en*.json`.
public final class Phrases {
    private static final Map<String, String> ENGLISH = load();

    private Phrases() {}

    /// The sentence without values in the reader's language.
    public static String t(String vietnamese) {
        return english() ? ENGLISH.getOrDefault(vietnamese, vietnamese) : vietnamese;
    }

    /// The sentence in the reader's language, `{0}` … filled in.
    public static String t(String vietnamese, Object... values) {
        return t(Phrase.of(vietnamese, values));
    }

    /// The sentence in the reader's language; nothing for nothing.
    public static String t(@Nullable Phrase phrase) {
        if (phrase == null) return "";
        return english() ? inEnglish(phrase) : phrase.text();
    }

    /// The English of a sentence; the Vietnamese where none is written yet.
    public static String inEnglish(Phrase phrase) {
        return phrase.in(key -> ENGLISH.getOrDefault(key, key));
    }

    public static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }

    /// Every Vietnamese key that has English.
    public static Map<String, String> all() {
        return Map.copyOf(ENGLISH);
    }

    private static Map<String, String> load() {
        Map<String, String> all = new HashMap<>();
        JsonMapper json = JsonMapper.builder().build();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:phrases/en*.json")) {
                try (InputStream in = file.getInputStream()) {
                    all.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
