package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.UUID;

/// What certificates are given for: a sitting, a whole activity or a contest, with its days, where it
/// was (empty: not said), how long it took in minutes (0: not said), and the page it is prepared on.
public record Basis(
        Kind kind, UUID about, String name, LocalDate from, LocalDate until, String place, int minutes, String path) {
    public enum Kind {
        SITTING(TemplateKind.TAKING_PART),
        ACTIVITY(TemplateKind.TAKING_PART),
        CONTEST(TemplateKind.AWARD);

        private final TemplateKind template;

        Kind(TemplateKind template) {
            this.template = template;
        }

        TemplateKind template() {
            return template;
        }
    }
}
