package vn.tuanle.guidance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a difficulty is about: a task of the unit, a plan in general, or reporting on it. `id` is the assignment or
/// the plan.
record About(Kind kind, UUID id) {
    enum Kind {
        TASK("viec"),
        PLAN("ke-hoach"),
        REPORT("bao-cao");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /// “viec:…”, as forms and addresses have it; null for anything else.
    static @Nullable About of(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) return null;
        try {
            UUID id = UUID.fromString(written.substring(colon + 1).strip());
            for (Kind kind : Kind.values())
                if (kind.key.equals(written.substring(0, colon))) return new About(kind, id);
            return null;
        } catch (IllegalArgumentException no) {
            return null;
        }
    }

    String written() {
        return kind.key + ":" + id;
    }
}
