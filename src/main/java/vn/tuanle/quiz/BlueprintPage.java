package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A blueprint as it is typed, what there is to draw from, and the form that draws; `id` is null
/// for a new one.
public record BlueprintPage(
        @Nullable UUID id,
        String name,
        ExamSet.Mixing mixing,
        int version,
        List<Row> rows,
        List<Choice> banks,
        List<String> topics,
        List<Stock> stock,
        int count,
        String setName,
        int sets,
        boolean apart,
        Errors errors)
        implements Page {
    /// A quota as typed; a section's title stands at its first row.
    public record Row(
            String section, String bank, String topic, String level, String source, String count, String each) {
        static final Row EMPTY = new Row("", "", "", "", "", "", "");

        boolean empty() {
            return section.isBlank() && count.isBlank();
        }
    }

    public record Choice(String id, String name) {}

    /// What one quota asks for and has.
    public record Stock(String words, int wanted, int ready, int missing) {}
}
