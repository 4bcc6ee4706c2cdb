package vn.tuanle.identity;

import java.util.List;
import java.util.UUID;

/// The token with which another system asks, and what it may: for one unit, in the name of who made
/// it.
public record ApiToken(UUID id, UUID unit, UUID madeBy, Scope scope) {
    /// READ reads aggregate figures; IMPORT hands figures in too.
    public enum Scope {
        READ("Đọc số liệu"),
        IMPORT("Đọc và nhập số liệu");

        private final String title;

        Scope(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// The unit's officer, as whom figures that are handed in are written down.
    public Asker asker() {
        return new Asker(madeBy, "", id, unit, List.of(new Asker.Right(unit, Role.OFFICER)));
    }
}
