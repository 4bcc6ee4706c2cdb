package vn.tuanle.inspection;

import java.util.Set;
import java.util.UUID;

/// For which units somebody is staff, and for which head or officer, those that ended into them among them.
record Sides(Set<UUID> staff, Set<UUID> acting) {
    static String[] array(Set<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }
}
