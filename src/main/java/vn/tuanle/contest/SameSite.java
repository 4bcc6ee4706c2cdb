package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Whether a form of ours was sent by a page of ours: no form token is needed where the browser itself says from which
/// site it asks. The contestant's cookie does not come along from elsewhere in any case (SameSite=Lax).
final class SameSite {
    private SameSite() {}

    static boolean holds(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null) return fetched.equals("same-origin") || fetched.equals("none");
        @Nullable String origin = request.getHeader("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
