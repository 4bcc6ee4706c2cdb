package vn.tuanle.activity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Phrases;

/// One activity for the public.
/// @param loud what everybody must see first: called off, put off; or empty
/// @param data the activity as schema.org says it, safe within a page
public record PublicActivityPage(
        ProgrammeEntry entry,
        List<String> facts,
        String loud,
        List<List<PublicText.Piece>> about,
        String contact,
        String pictureWords,
        List<Sitting> sittings,
        String address,
        @Nullable String register,
        String more,
        String data)
        implements Page {
    /// One sitting; `link` is null where it is not for everybody.
    public record Sitting(
            ProgrammeSitting sitting,
            String state,
            boolean off,
            List<String> room,
            @Nullable String link,
            String online,
            @Nullable String map,
            List<Stop> stops) {}

    public record Stop(Instant at, String place) {}

    public String audiences() {
        if (entry.audiences().isEmpty()) return Phrases.t(Audience.EVERYBODY.title());
        return String.join(
                ", ",
                entry.audiences().stream().map(each -> Phrases.t(each.title())).toList());
    }

    public String facebook() {
        return "https://www.facebook.com/sharer/sharer.php?u=" + encoded();
    }

    public String zalo() {
        return "https://sp.zalo.me/share_inline?url=" + encoded();
    }

    private String encoded() {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
