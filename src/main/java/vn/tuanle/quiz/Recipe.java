package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// How exam sets are made from banks: sections, each with quotas that are filled in their order.
record Recipe(ExamSet.Mixing mixing, List<Section> sections) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Recipe {
        sections = List.copyOf(sections);
    }

    /// `each` question is worth so many hundredths of a point.
    record Section(String title, long each, List<Quota> quotas) {
        Section {
            quotas = List.copyOf(quotas);
        }

        int count() {
            return quotas.stream().mapToInt(Quota::count).sum();
        }
    }

    /// So many questions of a bank; empty topic, level or source means any. A source is looked
    /// for within the question's source.
    record Quota(UUID bank, String topic, String level, String source, int count) {}

    int count() {
        return sections.stream().mapToInt(Section::count).sum();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Recipe of(String json) {
        return JSON.readValue(json, Recipe.class);
    }
}
