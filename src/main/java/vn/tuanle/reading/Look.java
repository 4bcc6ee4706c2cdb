package vn.tuanle.reading;

import org.jspecify.annotations.Nullable;

/// How a paragraph looks and where it stands, beside its words.
record Look(int page, boolean bold, boolean italic, boolean centred, double confidence, Block.@Nullable Box box) {
    static final Look PLAIN = new Look(0, false, false, false, 1, null);

    static Look of(boolean bold, boolean italic, boolean centred) {
        return new Look(0, bold, italic, centred, 1, null);
    }
}
