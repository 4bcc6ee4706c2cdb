package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A named exam that never changes: which versions of which questions, in which sections, for how
/// many points. Holds everything an attempt needs, so that a round keeps one in memory.
public record ExamSet(UUID id, UUID unit, String name, Mixing mixing, List<Section> sections, List<Slot> slots) {
    /// What the seed of an attempt may change in the order of the questions; those about one
    /// situation stay together, in their order.
    public enum Mixing {
        NONE("Giữ thứ tự câu"),
        WITHIN_SECTIONS("Đảo câu trong từng phần"),
        WHOLE("Đảo câu trong cả đề");

        private final String title;

        Mixing(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// The slots from `first` up to, not including, `end`.
    public record Section(String title, int first, int end) {}

    /// One question of the set; `ordinal` counts from 0 through the whole set.
    public record Slot(int ordinal, QuestionVersion version, Points points) {}

    public ExamSet {
        sections = List.copyOf(sections);
        slots = List.copyOf(slots);
        int at = 0;
        for (Section section : sections) {
            if (section.first() != at || section.end() <= at) throw new IllegalArgumentException("sections apart");
            at = section.end();
        }
        if (at != slots.size() || at == 0) throw new IllegalArgumentException("slots without section");
        for (int i = 0; i < at; i++)
            if (slots.get(i).ordinal() != i) throw new IllegalArgumentException("slots out of order");
    }

    public Points most() {
        return slots.stream().map(Slot::points).reduce(Points.NONE, Points::plus);
    }

    /// The attachment with this file, if the set shows it.
    public Optional<Attachment> attachment(UUID file) {
        return slots.stream()
                .map(Slot::version)
                .flatMap(version -> Stream.concat(
                        version.content().allAttachments().stream(),
                        version.situation() == null ? Stream.empty() : version.situation().attachments().stream()))
                .filter(each -> each.file().equals(file))
                .findFirst();
    }

    /// Slots that stay together: each alone, or those that follow each other about one situation.
    List<List<Slot>> blocks(int from, int end) {
        List<List<Slot>> blocks = new ArrayList<>();
        for (Slot slot : slots.subList(from, end)) {
            Situation situation = slot.version().situation();
            List<Slot> last = blocks.isEmpty() ? List.of() : blocks.getLast();
            Situation before = last.isEmpty() ? null : last.getLast().version().situation();
            if (situation != null && before != null && situation.id().equals(before.id())) last.add(slot);
            else blocks.add(new ArrayList<>(List.of(slot)));
        }
        return blocks;
    }
}
