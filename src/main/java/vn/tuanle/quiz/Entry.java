package vn.tuanle.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// One question of a file: where it stands there, how it is called, what it says; `key` is its
/// name for ever, null without. Without a draft there is trouble; notes say what was left out.
record Entry(
        int row,
        String label,
        @Nullable String key,
        @Nullable Draft draft,
        List<Phrase> troubles,
        List<Phrase> notes) {
    static Entry refused(int row, String label, String vietnamese, Object... values) {
        return new Entry(row, label, null, null, List.of(Phrase.of(vietnamese, values)), List.of());
    }

    Entry with(Draft other) {
        return new Entry(row, label, key, other, troubles, notes);
    }

    Entry troubled(Phrase why) {
        return new Entry(row, label, key, null, List.of(why), notes);
    }
}
