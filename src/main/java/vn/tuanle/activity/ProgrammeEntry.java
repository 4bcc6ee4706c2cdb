package vn.tuanle.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuanle.kernel.Fold;

/// An activity as the public programme holds it in memory; its long text stays in the database.
/// @param coordinators the coordinating units of the directory; `coordinating` names all of them
/// @param stamp when it, a sitting or a place of it was last changed, in millionths of a second
/// @param text the number of its words in the index
/// @param words by which one sees that its words are the same
public record ProgrammeEntry(
        UUID id,
        String code,
        ProgrammeUnit unit,
        ActivityKind kind,
        String title,
        String theme,
        Subject subject,
        String language,
        Set<Audience> audiences,
        long fee,
        boolean registered,
        boolean required,
        boolean cancelled,
        boolean pictured,
        List<String> coordinating,
        List<UUID> coordinators,
        List<String> partners,
        List<ProgrammeSitting> sittings,
        int version,
        long stamp,
        int text,
        long words) {
    /// The address of its page.
    public String path() {
        return "/hoat-dong/" + slug(title) + "-" + code;
    }

    /// A name as it stands in an address: “Hòa nhạc, mở cửa!” is “hoa-nhac-mo-cua”.
    static String slug(String name) {
        String bare = Fold.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (bare.length() <= 80) return bare.isEmpty() ? "hoat-dong" : bare;
        int end = bare.lastIndexOf('-', 80);
        return bare.substring(0, end > 20 ? end : 80);
    }

    /// Whether the sitting does not take place as announced.
    public boolean off(ProgrammeSitting sitting) {
        return cancelled
                || sitting.state() == OccurrenceState.CANCELLED
                || sitting.state() == OccurrenceState.POSTPONED
                || sitting.state() == OccurrenceState.NOT_HELD;
    }
}
