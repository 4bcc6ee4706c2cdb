package vn.tuanle.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Somebody of a meeting with all their joins together. `at` is their place in the file; `seconds`
/// is null where the file does not say how long.
public record MeetingPerson(
        int at,
        String name,
        String other,
        String email,
        @Nullable Integer seconds,
        int joins,
        boolean host) {
    private static final Pattern MACHINE = Pattern.compile(
            ".*(note ?-?taker|read\\.ai|fireflies|otter\\.ai|otterpilot|tl;dv|fathom|meetgeek|ai companion|copilot|recorder"
                    + "|\\bbot\\b|may ghi|ghi hinh).*");

    @Nullable
    Integer minutes() {
        return seconds == null ? null : Integer.valueOf(seconds / 60);
    }

    /// A program that takes notes or records, not a person.
    boolean machine() {
        return MACHINE.matcher(Fold.fold(name)).matches();
    }

    String folded() {
        return Fold.fold(name);
    }

    /// What they are told apart by, the same in every file.
    String key() {
        return email.isEmpty() ? folded() : email;
    }

    /// One e-mail address is one person; a name without address is that person where only one has
    /// the name.
    static List<MeetingPerson> of(List<MeetingRow> rows) {
        Map<String, MeetingPerson> people = new LinkedHashMap<>();
        for (MeetingRow row : rows)
            people.merge(
                    row.email().isEmpty() ? "n " + Fold.fold(row.name()) : "e " + row.email(),
                    new MeetingPerson(0, row.name(), row.other(), row.email(), row.seconds(), 1, row.host()),
                    MeetingPerson::with);
        for (MeetingPerson bare : List.copyOf(people.values())) {
            if (!bare.email.isEmpty()) continue;
            List<MeetingPerson> named = people.values().stream()
                    .filter(one -> !one.email.isEmpty() && one.folded().equals(bare.folded()))
                    .toList();
            if (named.size() != 1) continue;
            people.remove("n " + bare.folded());
            people.computeIfPresent("e " + named.getFirst().email, (key, one) -> one.with(bare));
        }
        List<MeetingPerson> all = new ArrayList<>();
        for (MeetingPerson one : people.values())
            all.add(new MeetingPerson(all.size(), one.name, one.other, one.email, one.seconds, one.joins, one.host));
        return all;
    }

    private MeetingPerson with(MeetingPerson more) {
        return new MeetingPerson(
                at,
                name,
                other.isEmpty() ? more.other : other,
                email,
                seconds == null || more.seconds == null ? null : Integer.valueOf(seconds + more.seconds),
                joins + more.joins,
                host || more.host);
    }
}
