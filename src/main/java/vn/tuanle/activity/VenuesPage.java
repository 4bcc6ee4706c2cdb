package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The venues of a unit and, to be used only, those of the units above it; `open` is the one whose form is shown.
public record VenuesPage(
        String unitName,
        boolean mayWrite,
        List<Venue> own,
        List<Above> above,
        @Nullable UUID open,
        UUID fresh,
        Typed typed,
        Errors errors)
        implements Page {
    /// A venue of a unit above.
    public record Above(Venue venue, String unitName) {}

    /// What the form of a venue shows: what was typed into it, else what is stored.
    public Typed shown(Venue venue) {
        if (venue.id().equals(open) && errors.any()) return typed;
        return Typed.of(
                "ten",
                venue.name(),
                "dia-chi",
                venue.address(),
                "loi-vao",
                venue.wayIn(),
                "suc-chua",
                venue.capacity() == null ? "" : String.valueOf(venue.capacity()),
                "trong-nha",
                venue.indoor() ? "" : "khong",
                "vi-tri",
                venue.position() == null ? "" : venue.position().words(),
                "xac-nhan",
                venue.confirmed() == null ? "" : "co");
    }

    public Errors errors(UUID venue) {
        return venue.equals(open) ? errors : Errors.none();
    }
}
