package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Role;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Who may act for a unit, and the form that invites somebody. `link` is the secret address to hand
/// over, shown this once; empty otherwise.
public record UnitPeoplePage(
        UUID unit,
        String unitName,
        List<Holder> people,
        Invitation typed,
        String link,
        boolean mailed,
        boolean mailWorks,
        Errors errors)
        implements Page {
    /// A person's right for the unit. `signedIn` is whether they have chosen a password yet.
    public record Holder(
            UUID grant,
            UUID person,
            String name,
            String contact,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean signedIn) {
        public boolean over() {
            return to != null && to.isBefore(LocalDate.now(vn.tuanle.kernel.Days.ZONE));
        }
    }

    /// The form as it was typed.
    public record Invitation(String name, String contact, String role, String from, String to) {}
}
