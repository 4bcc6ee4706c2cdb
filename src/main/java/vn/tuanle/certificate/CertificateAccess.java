package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Lineage;

/// Who may do what: head and officers of the unit that issues, or of what it became, see and prepare;
/// the head alone issues, revokes and returns.
@Component
class CertificateAccess {
    private final Lineage lineage;

    CertificateAccess(Lineage lineage) {
        this.lineage = lineage;
    }

    /// As an array for SQL.
    String[] units(Asker asker) {
        return units(asker, Role.HEAD, Role.OFFICER).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    boolean heads(Asker asker, UUID unit) {
        return units(asker, Role.HEAD).contains(unit);
    }

    boolean sees(Asker asker, UUID unit) {
        return units(asker, Role.HEAD, Role.OFFICER).contains(unit);
    }

    private Set<UUID> units(Asker asker, Role... roles) {
        return lineage.withPredecessors(asker.unitsAs(roles), LocalDate.now(Days.ZONE));
    }
}
