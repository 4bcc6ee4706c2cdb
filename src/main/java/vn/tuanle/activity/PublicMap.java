package vn.tuanle.activity;

import java.util.List;
import java.util.Locale;

/// The places of a list, drawn from positions that people confirmed: to the north is up, no ground is guessed.
/// @param height of a drawing that is `WIDTH` wide
/// @param scale how wide the bar is that stands for `scaleMetres`
/// @param unplaced sittings whose place has no confirmed position
public record PublicMap(List<Pin> pins, List<Name> names, double height, double scale, int scaleMetres, int unplaced) {
    public static final double WIDTH = 720;

    /// A place with its sittings.
    public record Pin(
            int number,
            double x,
            double y,
            double size,
            String name,
            String address,
            int count,
            double latitude,
            double longitude,
            List<PublicCard> cards) {
        /// On a map of others; only who presses it goes there.
        public String outside() {
            return String.format(
                    Locale.ROOT,
                    "https://www.openstreetmap.org/?mlat=%1$.6f&mlon=%2$.6f#map=17/%1$.6f/%2$.6f",
                    latitude,
                    longitude);
        }

        public String at() {
            return String.format(Locale.ROOT, "translate(%.1f %.1f)", x, y);
        }

        public String radius() {
            return String.format(Locale.ROOT, "%.1f", size);
        }
    }

    /// A ward, named in the middle of its places.
    public record Name(double x, double y, String name) {
        public String left() {
            return String.format(Locale.ROOT, "%.1f", x);
        }

        public String top() {
            return String.format(Locale.ROOT, "%.1f", y);
        }
    }

    public String box() {
        return String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, height);
    }

    public String bar() {
        return String.format(Locale.ROOT, "M24 %1$.0fv6h%2$.1fv-6", height - 26, scale);
    }

    public String barText() {
        return String.format(Locale.ROOT, "%.0f", height - 34);
    }
}
