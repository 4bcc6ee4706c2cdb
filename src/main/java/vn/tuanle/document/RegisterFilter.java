package vn.tuanle.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Which lines of a year's register are wanted; empty means all. `unread` was typed for a day and is
/// none.
public record RegisterFilter(
        int year,
        String book,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String words,
        String unread) {

    /// The typed words, each to be found somewhere in the folded line.
    String[] patterns() {
        String folded = Fold.fold(words);
        if (folded.isEmpty()) return new String[0];
        String[] all = folded.split(" ");
        for (int i = 0; i < all.length; i++)
            all[i] = "%" + all[i].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return all;
    }

    public boolean any() {
        return !book.isEmpty() || from != null || to != null || !words.isBlank();
    }

    /// The filter as the query of an address, with its question mark.
    public String query() {
        StringBuilder query = new StringBuilder("?nam=" + year);
        add(query, "so", book);
        add(query, "tu", from == null ? "" : from.toString());
        add(query, "den", to == null ? "" : to.toString());
        add(query, "q", words);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value.isEmpty()) return;
        query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
