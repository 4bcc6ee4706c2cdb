package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;

/// Which kind of device asks, as a short sign that only tells same from other.
final class Devices {
    private Devices() {}

    static String of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : Integer.toHexString(agent.hashCode());
    }

    static Starting.From from(HttpServletRequest request) {
        return new Starting.From(request.getRemoteAddr(), of(request));
    }
}
