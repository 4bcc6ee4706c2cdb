package vn.tuanle.activity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, for everybody: plain text with its line breaks, and only addresses of the web become links.
public final class PublicText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`{}|\\\\^]{3,500}");

    private PublicText() {}

    /// A piece of a paragraph: words, a link, or a break of the line.
    public record Piece(String text, @Nullable String link, boolean breaks) {}

    static List<List<Piece>> paragraphs(String text) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").strip().split("\n\\s*\n", -1)) {
            if (paragraph.isBlank()) continue;
            List<Piece> pieces = new ArrayList<>();
            for (String line : paragraph.strip().split("\n", -1)) {
                if (!pieces.isEmpty()) pieces.add(new Piece("", null, true));
                pieces(line.strip(), pieces);
            }
            paragraphs.add(pieces);
        }
        return paragraphs;
    }

    private static void pieces(String line, List<Piece> into) {
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            String link = address.group().replaceAll("[.,;:!?)\\]]+$", "");
            if (safe(link) == null) continue;
            if (address.start() > from) into.add(new Piece(line.substring(from, address.start()), null, false));
            into.add(new Piece(link, link, false));
            from = address.start() + link.length();
        }
        if (from < line.length()) into.add(new Piece(line.substring(from), null, false));
    }

    /// The address if a browser may be led there: of the web, without a name and password in front; else null.
    static @Nullable String safe(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? address : null;
        } catch (java.net.URISyntaxException none) {
            return null;
        }
    }

    /// The words in one line, at most so long.
    static String brief(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) return line;
        int end = line.lastIndexOf(' ', most - 1);
        return line.substring(0, end > most / 2 ? end : most - 1) + "…";
    }
}
