package vn.tuanle.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a document says, written by hand from its meaning, to measure the reader against.
record Gold(String source, List<Expected> documents) {
    static final Path HERE = Path.of("src/test/resources/gold");

    /// Bodies in lists are compared as sets; a task's words by how they begin and end.
    record Expected(
            String kind,
            @Nullable String issuer,
            @Nullable String superior,
            @Nullable String number,
            boolean numberDoubt,
            @Nullable String place,
            @Nullable String date,
            @Nullable String title,
            List<Basis> bases,
            List<Campaign> campaigns,
            int activities,
            List<Task> tasks,
            List<Deadline> deadlines,
            List<Long> budget,
            @Nullable List<String> quantities,
            List<Recipient> recipients,
            @Nullable Signature signature) {}

    record Basis(
            @Nullable String number,
            @Nullable String date,
            @Nullable String issuer) {}

    record Campaign(
            String name, @Nullable String start, @Nullable String end, List<String> themes) {}

    record Task(
            String clause,
            List<String> assignees,
            List<String> coordinators,
            boolean request,
            String start,
            String end,
            @Nullable String deliverable) {}

    record Deadline(
            String clause,
            String boundary,
            @Nullable String date,
            @Nullable String time,
            String purpose,
            List<String> doers,
            @Nullable String receiver,
            @Nullable String route,
            @Nullable String recurrence) {}

    record Recipient(String name, String purpose) {}

    record Signature(
            @Nullable String authority,
            @Nullable String position,
            @Nullable String name) {}

    /// All of them, or with `GOLD=49-60` in the environment those that bear these numbers.
    static List<Path> files() throws IOException {
        String[] asked = System.getenv().getOrDefault("GOLD", "0-999").split("-", -1);
        try (Stream<Path> files = Files.list(HERE)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> number(f) >= Integer.parseInt(asked[0])
                            && number(f) <= Integer.parseInt(asked[asked.length - 1]))
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().split("-", 2)[0]);
    }

    static Gold of(Path file) throws IOException {
        return JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(Files.readString(file), Gold.class);
    }

    SourceText text() throws IOException {
        Path demo = Path.of("src/main/resources").resolve(source);
        Path file = Files.exists(demo) ? demo : Path.of("src/test/resources").resolve(source);
        if (source.endsWith(".md")) return PlainText.of(Files.readString(file));
        try {
            return Reader.source(Files.readAllBytes(file));
        } catch (RefusedFile e) {
            throw new IOException(source, e);
        }
    }
}
