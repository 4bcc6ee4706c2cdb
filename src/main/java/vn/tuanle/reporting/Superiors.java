package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// The body to which a lead office tells who did not report: the one whose plan it carries out, else
/// the one it belongs to.
@Component
class Superiors {
    record Superior(UUID unit, String name) {}

    private final Directory directory;

    Superiors(Directory directory) {
        this.directory = directory;
    }

    @Nullable
    Superior of(FormRow form) {
        UUID superior = form.issuer();
        if (superior.equals(form.lead()))
            superior = directory
                    .unit(form.lead(), form.first())
                    .map(UnitOn::parent)
                    .orElse(null);
        if (superior == null) return null;
        return new Superior(
                superior, directory.names(List.of(superior), form.first()).getOrDefault(superior, ""));
    }
}
