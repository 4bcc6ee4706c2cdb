package vn.tuanle.certificate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The words of a unit's certificates: what holds, to be changed, and every version before.
public record TemplatePage(
        UUID unit,
        String unitName,
        TemplateKind kind,
        int version,
        String title,
        String words,
        List<Templates.Written> before,
        Errors errors)
        implements Page {
    static Map<String, String> places() {
        return Template.PLACES;
    }
}
