package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Breaches as they are found; the same breach in many paragraphs is told once, with its first place.
final class FormFindings {
    private static final class Group {
        String first = "";
        int more;
        boolean mendable = true;
        final List<Runnable> mends = new ArrayList<>();
    }

    private record Key(String rule, String clause, String found, String expected) {}

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    final List<String> unknown = new ArrayList<>();

    /// `mend` puts the form right without touching a word; none where only words could.
    void add(String rule, String clause, String found, String expected, String where, @Nullable Runnable mend) {
        Group group = groups.computeIfAbsent(new Key(rule, clause, found, expected), k -> new Group());
        if (group.first.isEmpty()) group.first = where;
        else group.more++;
        if (mend == null) group.mendable = false;
        else group.mends.add(mend);
    }

    List<Breach> breaches() {
        List<Breach> out = new ArrayList<>();
        groups.forEach((key, group) -> out.add(new Breach(
                key.rule,
                "Phụ lục I, Phần I, " + key.clause,
                key.found,
                key.expected,
                group.more == 0 ? group.first : group.first + " và " + group.more + " chỗ khác",
                group.mendable)));
        return out;
    }

    /// Puts right what can be.
    void mend() {
        groups.values().forEach(group -> group.mends.forEach(Runnable::run));
    }
}
