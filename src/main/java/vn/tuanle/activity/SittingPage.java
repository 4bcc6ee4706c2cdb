package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One sitting of an activity: to be changed, put off, cancelled, and afterwards what came of it; or, without one, the
/// form for more sittings.
public record SittingPage(
        UUID activity,
        String title,
        boolean published,
        boolean everPublished,
        boolean own,
        @Nullable Occurrence sitting,
        boolean over,
        boolean begun,
        List<Venue> venues,
        List<Photograph> photos,
        Typed typed,
        Errors errors)
        implements Page {
    public record Photograph(UUID id, String words, boolean consent) {}

    public String here() {
        return Approving.page(activity) + "/buoi/" + (sitting == null ? "moi" : sitting.id());
    }
}
