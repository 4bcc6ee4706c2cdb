package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// An exam set as a paper, with a code that mixes it; the key where it was asked for.
public record PaperPage(
        UUID id,
        String name,
        String unit,
        String mixing,
        String most,
        int code,
        boolean withKey,
        String seed,
        List<Line> lines,
        List<KeysSeen.Seen> seen)
        implements Page {
    /// `section` is the title where one begins, else empty; `key` is empty without it.
    public record Line(String section, Draw.Shown shown, String key) {}
}
