package vn.tuanle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Phrases;

/// Every sentence on screen has its English.
class PhrasesTest {
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bt|Phrase\\.of|refused|refusedAt|saying|\\.at)\\(\\s*(?:\"[\\w.-]*\",\\s*)?\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*\\+\\s*\"((?:[^\"\\\\]|\\\\.)*)\")?");
    private static final Pattern VIETNAMESE = Pattern.compile("[^\\x00-\\x7F]|\\s");
    private static final Pattern TRANSLATED = Pattern.compile("\\bt\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("[À-ỹ]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern COUNTED = Pattern.compile("\\{\\d\\} ((?:[a-z-]+ )?(?:[a-z]{2,}s|people))\\b");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d)\\|[^{}]*\\}");
    private static final Pattern STEP = Pattern.compile("\\bsay\\.accept\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    /// Words in -s that are no plural, or follow a value that is no count.
    private static final Set<String> NO_NOUN = Set.of(
            "has", "was", "does", "this", "goes", "holds", "asks", "comes", "tells", "issues", "yes", "writes",
            "become", "million", "and", "takes");
    private static final List<String> NAMES = List.of("title", "brief");

    @Test
    void everyVietnameseSentenceHasItsEnglish() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("src/main", ".jte", ".java")) {
            Matcher said = SAID.matcher(Files.readString(file));
            while (said.find()) {
                String sentence = said.group(1) + (said.group(2) == null ? "" : said.group(2));
                sentence = sentence.replace("\\\"", "\"").replace("\\n", "\n");
                if (VIETNAMESE.matcher(sentence).find() && !Phrases.all().containsKey(sentence)) missing.add(sentence);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyNameOfAKindHasItsEnglish() throws Exception {
        Set<String> missing = new TreeSet<>();
        int walked = 0;
        for (Path file : files("target/classes/vn/tuanle", ".class")) {
            String name = Path.of("target/classes").relativize(file).toString();
            if (name.endsWith("-info.class")) continue;
            Class<?> type = Class.forName(
                    name.substring(0, name.length() - 6).replace('/', '.'),
                    false,
                    getClass().getClassLoader());
            if (!type.isEnum()) continue;
            for (Method method : type.getDeclaredMethods()) {
                if (!NAMES.contains(method.getName())
                        || method.getParameterCount() > 0
                        || method.getReturnType() != String.class) continue;
                method.setAccessible(true);
                walked++;
                for (Object constant : type.getEnumConstants()) {
                    String title = (String) method.invoke(constant);
                    if (!title.isEmpty() && !Phrases.all().containsKey(title)) missing.add(title);
                }
            }
        }
        assertThat(walked).isGreaterThan(8);
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesSayNothingInVietnameseOnly() throws IOException {
        Set<String> plain = new TreeSet<>();
        for (Path file : files("src/main/jte", ".jte")) {
            String template = COMMENT.matcher(Files.readString(file)).replaceAll("");
            // the button that leads to Vietnamese is written in it
            String rest = TRANSLATED.matcher(template).replaceAll("").replace("Tiếng Việt</button>", "</button>");
            rest.lines()
                    .filter(line -> LETTERS.matcher(line).find())
                    .forEach(line -> plain.add(file + ": " + line.strip()));
        }
        assertThat(plain).isEmpty();
    }

    @Test
    void englishFillsTheSamePlacesAndSaysOneThing() throws IOException {
        Map<String, String> english = new HashMap<>();
        Set<String> wrong = new TreeSet<>();
        for (Path file : files("src/main/resources/phrases", ".json")) {
            Map<String, String> phrases =
                    JsonMapper.builder().build().readValue(Files.readString(file), new TypeReference<>() {});
            phrases.forEach((vietnamese, said) -> {
                String other = english.put(vietnamese, said);
                if (other != null && !other.equals(said)) wrong.add(vietnamese + ": “" + other + "”, “" + said + "”");
                if (!places(vietnamese).equals(places(said))) wrong.add(vietnamese + ": “" + said + "”");
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void englishCountsOneAsOne() {
        assertThat(Phrases.inEnglish(Phrase.of("{0} điểm cần xem lại", 1))).isEqualTo("1 point to check");
        assertThat(Phrases.inEnglish(Phrase.of("{0} điểm cần xem lại", 2))).isEqualTo("2 points to check");
        assertThat(Phrases.inEnglish(Phrase.of("{0} việc · {1} đơn vị", 12, 1))).isEqualTo("12 tasks · 1 unit");
        Set<String> wrong = new TreeSet<>();
        Phrases.all().forEach((vietnamese, said) -> {
            Matcher counted = COUNTED.matcher(said);
            while (counted.find()) {
                String[] words = counted.group(1).split(" ");
                if (Stream.of(words).noneMatch(NO_NOUN::contains)) wrong.add(counted.group() + ": “" + said + "”");
            }
            CHOICE.matcher(said)
                    .results()
                    .filter(choice -> !vietnamese.contains("{" + choice.group(1) + "}"))
                    .forEach(choice -> wrong.add(choice.group() + ": “" + said + "”"));
        });
        // “{0} places” is written “{0} {0|place|places}”
        assertThat(wrong).isEmpty();
    }

    /// What the steps of a start print is said in both languages at once.
    @Test
    void theStepsOfAStartAreSaidInBothLanguages() throws IOException {
        List<String> plain = files("src/main/java", ".java").stream()
                .flatMap(file -> {
                    try {
                        return STEP.matcher(Files.readString(file)).results().map(step -> step.group(1));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(step -> LETTERS.matcher(step).find() && !step.contains(" · "))
                .toList();
        assertThat(plain).isEmpty();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<Path> files(String folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
