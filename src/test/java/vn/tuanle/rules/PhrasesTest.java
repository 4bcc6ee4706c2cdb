package vn.tuanle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuanle.ui.Phrases;

/// Every sentence on screen has its English.
class PhrasesTest {
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bt|Phrase\\.of|refused|refusedAt|saying|\\.at)\\(\\s*(?:\"[\\w.-]*\",\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*\\+\\s*\"((?:[^\"\\\\]|\\\\.)*)\")?");
    private static final Pattern VIETNAMESE = Pattern.compile("[^\\x00-\\x7F]|\\s");

    @Test
    void everyVietnameseSentenceHasItsEnglish() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".jte") || f.toString().endsWith(".java"))
                    .toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    String sentence = said.group(1) + (said.group(2) == null ? "" : said.group(2));
                    sentence = sentence.replace("\\\"", "\"").replace("\\n", "\n");
                    if (VIETNAMESE.matcher(sentence).find() && !Phrases.all().containsKey(sentence))
                        missing.add(sentence);
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
