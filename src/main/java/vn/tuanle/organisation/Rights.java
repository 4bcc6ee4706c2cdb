package vn.tuanle.organisation;

import java.util.UUID;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;

/// Who may change what: the administrator of a unit may change it and everything below it.
final class Rights {
    private Rights() {}

    static boolean administers(Asker asker, UUID unit, Snapshot on) {
        if (asker.administersAll() || asker.has(unit, Role.ADMINISTRATOR)) return true;
        return on.chain(unit).stream().anyMatch(u -> asker.has(u.id(), Role.ADMINISTRATOR));
    }
}
