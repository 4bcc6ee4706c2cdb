package vn.tuanle.organisation;

import java.util.UUID;

/// Finds the units that a written name means.
final class Matcher {
    private final Snapshot units;

    Matcher(Snapshot units) {
        this.units = units;
    }

    Match match(String written, UUID issuer) {
        return units.all().stream()
                .filter(u -> u.name().equals(written))
                .findFirst()
                .map(u -> Match.of(u, "Đúng tên trong danh mục."))
                .orElse(Match.unknown(written));
    }
}
