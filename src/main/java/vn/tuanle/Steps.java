package vn.tuanle;

import java.io.PrintStream;
import java.util.Locale;

/// The steps of a start, one line each, with the time of those that took long.
final class Steps {
    private final PrintStream out;
    private long began;
    private boolean open;

    Steps(PrintStream out) {
        this.out = out;
    }

    /// Ends the step before and begins this one.
    void say(String sentence) {
        done();
        out.print("› " + sentence + " …");
        out.flush();
        began = System.nanoTime();
        open = true;
    }

    void done() {
        if (!open) return;
        double seconds = (System.nanoTime() - began) / 1e9;
        out.println(seconds < 1 ? "" : String.format(Locale.ROOT, " %.1f s", seconds));
        open = false;
    }

    void line(String text) {
        done();
        out.println(text);
    }
}
