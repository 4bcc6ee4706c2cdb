package vn.tuanle.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.tuanle.ui.Errors;

/// The rows of a blueprint's form and the recipe they mean. A row without a title belongs to the
/// section above.
final class BlueprintForm {
    static final int MOST_ROWS = 40;

    private BlueprintForm() {}

    static List<BlueprintPage.Row> rows(MultiValueMap<String, String> sent) {
        List<BlueprintPage.Row> rows = new ArrayList<>();
        for (int i = 1; i <= MOST_ROWS; i++)
            if (sent.containsKey("so-cau-" + i))
                rows.add(new BlueprintPage.Row(
                        text(sent, "phan-" + i),
                        text(sent, "ngan-hang-" + i),
                        text(sent, "chu-de-" + i),
                        text(sent, "do-kho-" + i),
                        text(sent, "nguon-" + i),
                        text(sent, "so-cau-" + i),
                        text(sent, "diem-" + i)));
        return rows;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    static Errors faults(List<BlueprintPage.Row> rows) {
        Errors errors = Errors.none();
        List<BlueprintPage.Row> filled =
                rows.stream().filter(row -> !row.empty()).toList();
        for (int i = 0; i < filled.size(); i++) {
            if (!filled.get(i).count().matches("[1-9][0-9]{0,2}"))
                errors.at("so-cau-" + (i + 1), "Số câu là số từ 1 đến 300.");
            if (uuid(filled.get(i).bank()) == null) errors.at("ngan-hang-" + (i + 1), "Hãy chọn ngân hàng.");
            if (points(filled.get(i).each()) <= 0)
                errors.at("diem-" + (i + 1), "Điểm là số lớn hơn 0, nhiều nhất hai chữ số lẻ.");
        }
        return errors;
    }

    static Recipe recipe(ExamSet.Mixing mixing, List<BlueprintPage.Row> rows) {
        List<Recipe.Section> sections = new ArrayList<>();
        for (BlueprintPage.Row row : rows) {
            UUID bank = uuid(row.bank());
            if (row.empty() || bank == null || !row.count().matches("[1-9][0-9]{0,2}")) continue;
            Recipe.Quota quota = new Recipe.Quota(
                    bank,
                    QuestionForm.line(row.topic()),
                    row.level(),
                    QuestionForm.line(row.source()),
                    Integer.parseInt(row.count()));
            Recipe.Section last = sections.isEmpty() ? null : sections.getLast();
            String title = QuestionForm.line(row.section());
            if (last != null && (title.isEmpty() || title.equals(last.title()))) {
                sections.set(
                        sections.size() - 1,
                        new Recipe.Section(
                                last.title(),
                                last.each(),
                                Stream.concat(last.quotas().stream(), Stream.of(quota))
                                        .toList()));
            } else
                sections.add(new Recipe.Section(
                        title.length() > 200 ? title.substring(0, 200) : title, points(row.each()), List.of(quota)));
        }
        return new Recipe(mixing, sections);
    }

    static List<BlueprintPage.Row> of(Recipe recipe) {
        List<BlueprintPage.Row> rows = new ArrayList<>();
        for (Recipe.Section section : recipe.sections())
            for (int q = 0; q < section.quotas().size(); q++) {
                Recipe.Quota quota = section.quotas().get(q);
                rows.add(new BlueprintPage.Row(
                        q == 0 ? section.title() : "",
                        quota.bank().toString(),
                        quota.topic(),
                        quota.level(),
                        quota.source(),
                        String.valueOf(quota.count()),
                        new Points(section.each()).text()));
            }
        return rows;
    }

    static String words(String section, Recipe.Quota quota, List<Bank> banks) {
        List<String> words = new ArrayList<>();
        if (!section.isEmpty()) words.add(section);
        banks.stream()
                .filter(bank -> bank.id().equals(quota.bank()))
                .findFirst()
                .ifPresent(bank -> words.add(bank.name()));
        if (!quota.topic().isEmpty()) words.add(quota.topic());
        if (!quota.level().isEmpty())
            words.add(QuestionForm.named(Level.values(), quota.level()).title());
        if (!quota.source().isEmpty()) words.add(quota.source());
        return String.join(" · ", words);
    }

    /// Hundredths; one point where nothing is typed, −1 for what is no number.
    private static long points(String typed) {
        if (typed.isEmpty()) return 100;
        if (!typed.matches("[0-9]{1,4}([.,][0-9]{1,2})?")) return -1;
        return new BigDecimal(typed.replace(',', '.')).movePointRight(2).longValueExact();
    }

    private static @org.jspecify.annotations.Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
