package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Breaches as they are found; the same breach in many paragraphs is told once, with all its places.
final class FormFindings {
    private static final class Group {
        final List<FormSpot> spots = new ArrayList<>();
        boolean mendable = true;
        final List<Runnable> mends = new ArrayList<>();
    }

    private record Key(String rule, FormPart part, Phrase clause, Phrase found, Phrase expected) {}

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    /// What could not be judged, and what is no breach but deserves a look.
    final List<Phrase> notes = new ArrayList<>();

    /// `mend` puts the form right without touching a word; none where only words could.
    void add(FormRule rule, FormPart part, Phrase found, FormSpot spot, @Nullable Runnable mend) {
        add(rule.id, part, rule.cited(), found, Phrase.of(rule.title()), spot, mend);
    }

    void add(
            String rule,
            FormPart part,
            Phrase clause,
            Phrase found,
            Phrase expected,
            FormSpot spot,
            @Nullable Runnable mend) {
        Group group = groups.computeIfAbsent(new Key(rule, part, clause, found, expected), k -> new Group());
        if (group.spots.isEmpty() || !group.spots.getLast().equals(spot)) group.spots.add(spot);
        if (mend == null) group.mendable = false;
        else group.mends.add(mend);
    }

    void note(Phrase note) {
        if (!notes.contains(note)) notes.add(note);
    }

    List<Breach> breaches() {
        List<Breach> out = new ArrayList<>();
        groups.forEach((key, group) -> out.add(new Breach(
                key.rule, key.part, key.clause, key.found, key.expected, List.copyOf(group.spots), group.mendable)));
        return out;
    }

    /// Puts right what can be.
    boolean mend() {
        boolean any = false;
        for (Group group : groups.values()) {
            any |= !group.mends.isEmpty();
            group.mends.forEach(Runnable::run);
        }
        return any;
    }
}
