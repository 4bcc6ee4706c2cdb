package vn.tuanle.activity;

import java.util.UUID;

/// A place as the public sees it. `latitude` and `longitude` are NaN where no person confirmed them.
public record ProgrammeVenue(
        UUID id, String name, String address, String wayIn, boolean indoor, double latitude, double longitude) {
    public boolean placed() {
        return !Double.isNaN(latitude);
    }
}
