package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What one version says otherwise than the one before: the part, and its words there and here.
public record VersionChange(String part, String before, String after) {
    static List<VersionChange> between(QuestionVersion old, QuestionVersion next) {
        List<VersionChange> changes = new ArrayList<>();
        add(
                changes,
                "Kiểu câu",
                old.content().kind().title(),
                next.content().kind().title());
        add(
                changes,
                "Câu hỏi",
                old.content().stem().text(),
                next.content().stem().text());
        add(changes, "Phương án", options(old.content()), options(next.content()));
        add(changes, "Đáp án", key(old.content()), key(next.content()));
        add(changes, "Ảnh, âm thanh", files(old.content()), files(next.content()));
        add(changes, "Tình huống", situation(old), situation(next));
        add(changes, "Giải thích", old.explanation().text(), next.explanation().text());
        add(changes, "Nguồn", old.source(), next.source());
        if (changes.isEmpty()) changes.add(new VersionChange("Cách trình bày, cách chấm", "", ""));
        return changes;
    }

    private static void add(List<VersionChange> changes, String part, String before, String after) {
        if (!before.equals(after)) changes.add(new VersionChange(part, before, after));
    }

    private static String options(Question content) {
        return content.optionLists().stream()
                .flatMap(List::stream)
                .map(option -> option.text().text())
                .collect(Collectors.joining("\n"));
    }

    private static String key(Question content) {
        return KeyLine.of(content).stream()
                .filter(KeyLine::right)
                .map(line -> line.match().isEmpty()
                        ? line.text().text()
                        : line.text().text() + " – " + line.match().text())
                .collect(Collectors.joining("\n"));
    }

    private static String files(Question content) {
        return content.allAttachments().stream()
                .map(each -> each.description() + " (" + each.file().toString().substring(0, 8) + ")")
                .collect(Collectors.joining("\n"));
    }

    private static String situation(QuestionVersion version) {
        Situation it = version.situation();
        return it == null ? "" : it.title() + "\n" + it.text().text();
    }
}
