package vn.tuanle.statistics;

import vn.tuanle.activity.ActivityKind;
import vn.tuanle.activity.Audience;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.Subject;
import vn.tuanle.ui.Phrases;

/// What a value of the programme is called, in the reader's language.
final class Titles {
    private Titles() {}

    static String of(Enum<?> value) {
        return switch (value) {
            case ActivityKind kind -> Phrases.t(kind.title());
            case Subject subject -> Phrases.t(subject.title());
            case Mode mode -> Phrases.t(mode.title());
            case Audience audience -> Phrases.t(audience.title());
            default -> value.name();
        };
    }
}
