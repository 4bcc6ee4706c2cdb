package vn.tuanle.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// Who may be made responsible for putting something right: the visited unit, those below it, and the offices that
/// lead.
@Component
class Responsible {
    private final Directory directory;

    Responsible(Directory directory) {
        this.directory = directory;
    }

    record Unit(UUID id, String name) {}

    List<Unit> units(Visit visit) {
        Set<UUID> ids = new LinkedHashSet<>();
        ids.add(visit.unit());
        directory.below(visit.unit(), LocalDate.now(Days.ZONE)).stream()
                .map(UnitOn::id)
                .forEach(ids::add);
        ids.add(visit.lead());
        ids.add(visit.issuing());
        Map<UUID, String> names = directory.names(ids, LocalDate.now(Days.ZONE));
        List<Unit> units = new ArrayList<>();
        ids.forEach(id -> units.add(new Unit(id, names.getOrDefault(id, ""))));
        return units;
    }

    Set<UUID> ids(Visit visit) {
        Set<UUID> ids = new LinkedHashSet<>();
        units(visit).forEach(unit -> ids.add(unit.id()));
        return ids;
    }
}
