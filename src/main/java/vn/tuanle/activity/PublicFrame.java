package vn.tuanle.activity;

import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Phrases;

/// What a public page is shown in: the full address of the product, its own address in it, the language.
/// @param query the question in its one spelling, `?…` or nothing
/// @param picture the picture that stands for the page where it is shared
public record PublicFrame(
        String base, String path, String query, @Nullable String picture) {
    public boolean english() {
        return Phrases.english();
    }

    public String address() {
        return base + path + query;
    }

    /// This page in the other language.
    public String otherLanguage() {
        return here(english() ? "vi" : "en");
    }

    private String here(String language) {
        return path + query + (query.isEmpty() ? "?" : "&") + "tieng=" + language;
    }

    /// An address within the public pages, in the language of this one.
    public String at(String address) {
        if (!english()) return address;
        int anchor = address.indexOf('#');
        String bare = anchor < 0 ? address : address.substring(0, anchor);
        return bare + (bare.contains("?") ? "&" : "?") + "tieng=en" + (anchor < 0 ? "" : address.substring(anchor));
    }
}
