package vn.tuanle.participation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Who of a meeting is who on the list: by e-mail address, by the name as written, by the name
/// without marks. Where several fit, or only the words of a name in another order, it asks.
final class MeetingMatching {
    private final Map<String, List<RollLine>> byEmail = new HashMap<>();
    private final Map<String, List<RollLine>> byName = new HashMap<>();
    private final Map<String, List<RollLine>> byFolded = new HashMap<>();
    private final Map<String, List<RollLine>> byWords = new HashMap<>();

    /// `sure`: it is the one candidate; no candidates: nobody of the list.
    record Match(List<RollLine> candidates, boolean sure, boolean byEmail) {
        static final Match NONE = new Match(List.of(), false, false);
    }

    /// Lines with their full names; the addresses by registration.
    MeetingMatching(List<RollLine> lines, Map<UUID, String> addresses) {
        for (RollLine line : lines) {
            if (line.klass() || line.shown().isEmpty()) continue;
            String email = addresses.get(line.registration());
            if (email != null) add(byEmail, email.toLowerCase(Locale.ROOT), line);
            add(byName, exact(line.shown()), line);
            add(byFolded, Fold.fold(line.shown()), line);
            add(byWords, words(line.shown()), line);
        }
    }

    private static void add(Map<String, List<RollLine>> all, String key, RollLine line) {
        all.computeIfAbsent(key, one -> new ArrayList<>()).add(line);
    }

    private static String exact(String name) {
        return Fold.nfc(name).toLowerCase(Locale.ROOT);
    }

    private static String words(String name) {
        String[] words = Fold.fold(name).split("[^a-z0-9]+");
        Arrays.sort(words);
        return String.join(" ", words).strip();
    }

    /// By the person's place in the file.
    List<Match> of(List<MeetingPerson> people) {
        List<Match> all = new ArrayList<>();
        Map<UUID, Integer> claims = new HashMap<>();
        Map<UUID, Integer> claimsByEmail = new HashMap<>();
        for (MeetingPerson person : people) {
            Match match = of(person);
            all.add(match);
            if (!match.sure()) continue;
            UUID subject = match.candidates().getFirst().subject();
            claims.merge(subject, 1, Integer::sum);
            if (match.byEmail()) claimsByEmail.merge(subject, 1, Integer::sum);
        }
        return all.stream()
                .map(match -> {
                    if (!match.sure()) return match;
                    UUID subject = match.candidates().getFirst().subject();
                    boolean alone = claims.getOrDefault(subject, 0) == 1
                            || (match.byEmail() && claimsByEmail.getOrDefault(subject, 0) == 1);
                    return alone ? match : new Match(match.candidates(), false, match.byEmail());
                })
                .toList();
    }

    private Match of(MeetingPerson person) {
        List<RollLine> mail = found(byEmail, person.email());
        if (mail.size() == 1) return new Match(mail, true, true);
        if (mail.size() > 1) {
            List<RollLine> named = mail.stream()
                    .filter(line -> Fold.fold(line.shown()).equals(person.folded())
                            || Fold.fold(line.shown()).equals(Fold.fold(person.other())))
                    .toList();
            return named.size() == 1 ? new Match(named, true, true) : new Match(mail, false, false);
        }
        for (Match match : List.of(
                named(byName, exact(person.name()), exact(person.other())),
                named(byFolded, person.folded(), Fold.fold(person.other()))))
            if (!match.candidates().isEmpty()) return match;
        List<RollLine> words = either(byWords, words(person.name()), words(person.other()));
        return words.isEmpty() ? Match.NONE : new Match(words, false, false);
    }

    private static Match named(Map<String, List<RollLine>> all, String name, String other) {
        List<RollLine> lines = either(all, name, other);
        return lines.isEmpty() ? Match.NONE : new Match(lines, lines.size() == 1, false);
    }

    private static List<RollLine> either(Map<String, List<RollLine>> all, String name, String other) {
        LinkedHashSet<RollLine> lines = new LinkedHashSet<>(found(all, name));
        lines.addAll(found(all, other));
        return List.copyOf(lines);
    }

    private static List<RollLine> found(Map<String, List<RollLine>> all, @Nullable String key) {
        return key == null || key.isEmpty() ? List.of() : all.getOrDefault(key, List.of());
    }
}
