package vn.tuanle.activity;

import java.util.List;

/// Where an online sitting takes place, known by the host of its link.
public enum Platform {
    ZOOM("Zoom", "zoom.us", "zoom.com", "zoomgov.com"),
    GOOGLE_MEET("Google Meet", "meet.google.com"),
    K12ONLINE("K12Online", "k12online.vn"),
    TEAMS("Microsoft Teams", "teams.microsoft.com", "teams.live.com"),
    YOUTUBE("YouTube", "youtube.com", "youtu.be"),
    OTHER("Nền tảng khác");

    private final String title;
    private final List<String> hosts;

    Platform(String title, String... hosts) {
        this.title = title;
        this.hosts = List.of(hosts);
    }

    public String title() {
        return title;
    }

    static Platform of(String host) {
        for (Platform each : values())
            for (String known : each.hosts) if (host.equals(known) || host.endsWith("." + known)) return each;
        return OTHER;
    }
}
