package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// What people said after the sittings of an activity, for the unit that led it: how many, how good
/// on average, and their words without names.
public record FeedbackPage(Offering offering, boolean answers, List<Summary> sittings) implements Page {
    /// From so many answers on they are shown, so that nobody can guess whose they are.
    static final int ENOUGH = 3;

    public record Words(UUID id, int rating, String good, String better, boolean venue) {}

    /// `counts` are the answers by rating, 1 to 5; `address` leads to the form at the venue.
    public record Summary(
            Sitting sitting,
            List<Integer> counts,
            int registered,
            int venue,
            String address,
            String picture,
            List<Words> words) {
        int answers() {
            return registered + venue;
        }

        boolean enough() {
            return answers() >= ENOUGH;
        }

        String mean() {
            int sum = 0;
            for (int i = 0; i < counts.size(); i++) sum += (i + 1) * counts.get(i);
            return String.format(java.util.Locale.forLanguageTag("vi"), "%.1f", sum / (double) Math.max(1, answers()));
        }

        int percent(int rating) {
            return Math.round(100f * counts.get(rating - 1) / Math.max(1, answers()));
        }
    }

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/y-kien" + end;
    }
}
