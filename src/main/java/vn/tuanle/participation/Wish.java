package vn.tuanle.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// What somebody asks for, checked: who takes part, in which sittings and how, with which answers
/// and consents. `english` is the language they are written to in.
record Wish(
        UUID formKey,
        RegistrationKind kind,
        String contact,
        String name,
        String group,
        int people,
        List<Guest> guests,
        Map<UUID, Way> sittings,
        Map<UUID, String> answers,
        Set<ConsentPurpose> consents,
        boolean english) {
    /// One of those who take part.
    record Guest(
            String name,
            @Nullable Integer born,
            @Nullable AgeBand band,
            @Nullable Sex sex,
            boolean minor) {}

    /// By what a person is known again: for somebody who registers for themselves the contact
    /// alone too.
    @Nullable
    String alone() {
        return kind == RegistrationKind.SELF ? contact : null;
    }

    /// Contact and name of each of them; of a class contact and class.
    List<String> named() {
        if (kind == RegistrationKind.CLASS) return List.of(named(contact, group));
        List<String> keys = new ArrayList<>();
        for (Guest guest : guests) keys.add(named(contact, guest.name()));
        return keys;
    }

    static String named(String contact, String name) {
        return contact + "|" + Fold.fold(name);
    }
}
