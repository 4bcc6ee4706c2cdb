package vn.tuanle.media;

import vn.tuanle.ui.Page;

/// How it stands with files that people sent, and with the programs that look at them.
public record MediaStatePage(String scanner, boolean player, Scans scans, Plays plays, int open, long openBytes)
        implements Page {
    public record Scans(int waiting, int clean, int infected) {}

    public record Plays(int waiting, int done, int failed) {}

    String openMegabytes() {
        return String.valueOf((openBytes + 1024 * 1024 - 1) / 1024 / 1024);
    }
}
