package vn.tuanle.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page for what is not there (404), not allowed (403), too large (413), too much (429) or broken
/// (500, with an incident number), for a database that is away (503), or a full disk (507). `back` is
/// the page that the form was sent from, empty when that is not known; `typed` what can be sent again.
public record ErrorPage(
        int status, String incident, String back, @Nullable Typed typed) implements Page {
    /// A form that was not taken: where it went and what a person typed. Files must be chosen again.
    public record Typed(String action, boolean files, List<Field> fields) {}

    public record Field(String name, String value) {}

    static ErrorPage of(int status, String incident, HttpServletRequest request, String uri) {
        boolean sent = request.getMethod().equals("POST") && (status == 413 || status == 503 || status == 507);
        return new ErrorPage(status, incident, sent ? back(request) : "", sent ? typed(request, uri, status) : null);
    }

    private static String back(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        try {
            URI page = from == null ? null : URI.create(from);
            if (page == null
                    || page.getRawPath() == null
                    || !request.getServerName().equals(page.getHost())) return "";
            return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException no) {
            return "";
        }
    }

    /// Passwords are not written back, and a request too large was not read at all.
    private static @Nullable Typed typed(HttpServletRequest request, String uri, int status) {
        if (status == 413) return null;
        List<Field> fields = new ArrayList<>();
        for (var parameter : request.getParameterMap().entrySet()) {
            if (parameter.getKey().toLowerCase(java.util.Locale.ROOT).contains("password")) return null;
            if (parameter.getKey().startsWith("_")) continue;
            for (String value : parameter.getValue()) fields.add(new Field(parameter.getKey(), value));
        }
        String type = request.getContentType();
        return fields.isEmpty()
                ? null
                : new Typed(uri, type != null && type.startsWith("multipart/"), List.copyOf(fields));
    }
}
