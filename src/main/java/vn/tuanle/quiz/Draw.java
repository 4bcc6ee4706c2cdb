package vn.tuanle.quiz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;

/// One entrant's copy of an exam set: questions and options in the order that the attempt's seed
/// decides, options under names that mean nothing in any other attempt. The same seed gives the
/// same copy on every machine, for ever.
///
/// The seed is secret and comes from a secure source: who knows it knows in which order the
/// options were written. Immutable; safe for several threads.
public final class Draw {
    private static final String WHAT = "tuanle draw 1";

    private final ExamSet set;
    private final long seed;
    private final List<ExamSet.Slot> order;

    private Draw(ExamSet set, long seed) {
        this.set = set;
        this.seed = seed;
        Chance chance = chance();
        List<ExamSet.Slot> all = new ArrayList<>();
        switch (set.mixing()) {
            case NONE -> all.addAll(set.slots());
            case WHOLE -> mix(chance.begin('S', 0), set.blocks(0, set.slots().size()), all);
            case WITHIN_SECTIONS -> {
                for (ExamSet.Section section : set.sections())
                    mix(chance.begin('S', section.first()), set.blocks(section.first(), section.end()), all);
            }
        }
        this.order = List.copyOf(all);
    }

    public static Draw of(ExamSet set, long seed) {
        return new Draw(set, seed);
    }

    /// One question as the entrant sees it, without anything that tells the right answer. `place`
    /// counts from 1. `options`: what is chosen, ordered or (matching) the prompts; `choices`:
    /// what prompts are matched with.
    public record Shown(
            int place,
            QuestionKind kind,
            Wording stem,
            List<Attachment> attachments,
            @Nullable Situation situation,
            Points worth,
            List<Choice> options,
            List<Choice> choices) {}

    /// An option under its name in this attempt.
    public record Choice(String id, Wording text, @Nullable Attachment attachment) {}

    public ExamSet set() {
        return set;
    }

    public int places() {
        return order.size();
    }

    /// The slot of the set that stands at this place, counted from 1; for the server only.
    public ExamSet.Slot slot(int place) {
        return order.get(place - 1);
    }

    public List<Shown> shown() {
        Chance chance = chance();
        return IntStream.rangeClosed(1, places())
                .mapToObj(place -> shown(place, chance))
                .toList();
    }

    public Shown shown(int place) {
        return shown(place, chance());
    }

    private Shown shown(int place, Chance chance) {
        ExamSet.Slot slot = slot(place);
        Question content = slot.version().content();
        List<List<Question.Option>> lists = content.optionLists();
        List<List<Choice>> shown = new ArrayList<>();
        for (int list = 0; list < 2; list++) {
            List<Choice> choices = new ArrayList<>();
            if (list < lists.size()) {
                List<String> names = names(chance, slot, list, lists.get(list).size());
                for (int option : orderOf(chance, slot, list, lists.get(list).size())) {
                    Question.Option it = lists.get(list).get(option);
                    choices.add(new Choice(names.get(option), it.text(), it.attachment()));
                }
            }
            shown.add(List.copyOf(choices));
        }
        return new Shown(
                place,
                content.kind(),
                content.stem(),
                content.attachments(),
                slot.version().situation(),
                slot.points(),
                shown.get(0),
                shown.get(1));
    }

    /// What a form sent for the question at this place, read strictly: one value for a single
    /// choice, true or false and a written answer; for several choices one each; for ordering
    /// `item:place` (from 1), for matching `prompt:choice`. Empty values count as not sent. Only
    /// names of this attempt are taken.
    public Outcome<Answer> read(int place, List<String> values) {
        if (place < 1 || place > places()) return foreign();
        ExamSet.Slot slot = slot(place);
        return DrawForm.read(slot.version().content(), names(slot), values);
    }

    /// The values that a form would send for this answer at this place.
    public List<String> values(int place, Answer answer) {
        ExamSet.Slot slot = slot(place);
        return DrawForm.values(slot.version().content(), names(slot), answer);
    }

    /// The answers by the set's own slots, as [Marking] takes them.
    public SortedMap<Integer, Answer> bySlot(Map<Integer, Answer> byPlace) {
        SortedMap<Integer, Answer> answers = new TreeMap<>();
        byPlace.forEach((place, answer) -> answers.put(slot(place).ordinal(), answer));
        return answers;
    }

    /// The place of an own slot, from 1.
    public Optional<Integer> place(int slotOrdinal) {
        return IntStream.range(0, order.size())
                .filter(i -> order.get(i).ordinal() == slotOrdinal)
                .mapToObj(i -> i + 1)
                .findFirst();
    }

    static Outcome<Answer> foreign() {
        return Outcome.refused("Câu trả lời này không thuộc bài đang làm. Hãy tải lại trang.");
    }

    private List<List<String>> names(ExamSet.Slot slot) {
        Chance chance = chance();
        List<List<Question.Option>> lists = slot.version().content().optionLists();
        List<List<String>> names = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++)
            names.add(names(chance, slot, list, lists.get(list).size()));
        return names;
    }

    private static List<Integer> orderOf(Chance chance, ExamSet.Slot slot, int list, int size) {
        List<Integer> written = IntStream.range(0, size).boxed().toList();
        boolean kept = switch (slot.version().content()) {
            case Question.SingleChoice it -> it.fixed();
            case Question.MultipleChoice it -> it.fixed();
            case Question.TrueFalse it -> true;
            case Question.Ordering it -> false;
            // the prompts are the question's own text; what they are matched with is mixed
            case Question.Matching it -> list == 0;
            case Question.ShortAnswer it -> true;
        };
        return kept
                ? written
                : chance.begin(list == 0 ? 'O' : 'C', slot.ordinal()).shuffled(written);
    }

    /// The names of the options in the order in which they were written.
    private static List<String> names(Chance chance, ExamSet.Slot slot, int list, int size) {
        chance.begin(list == 0 ? 'I' : 'J', slot.ordinal());
        List<String> names = new ArrayList<>(size);
        while (names.size() < size) {
            String name = letters(chance.next(5));
            if (!names.contains(name)) names.add(name);
        }
        return names;
    }

    /// Five bytes as eight letters and digits (RFC 4648, in small letters).
    private static String letters(byte[] five) {
        long bits = 0;
        for (byte each : five) bits = (bits << 8) | (each & 0xff);
        char[] letters = new char[8];
        for (int i = 7; i >= 0; i--, bits >>>= 5)
            letters[i] = "abcdefghijklmnopqrstuvwxyz234567".charAt((int) bits & 31);
        return new String(letters);
    }

    private static void mix(Chance chance, List<List<ExamSet.Slot>> blocks, List<ExamSet.Slot> into) {
        chance.shuffled(blocks).forEach(into::addAll);
    }

    private Chance chance() {
        UUID id = set.id();
        byte[] whose = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new Chance(WHAT, whose, seed);
    }
}
