package vn.tuanle.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Whether the items of each list count on without a gap: a gap is a number misread or an item lost.
final class Sequences {
    private Sequences() {}

    static void check(Node node, List<Phrase> warnings) {
        Map<String, Marker> before = new HashMap<>();
        for (Node child : node.children) {
            Marker marker = child.marker;
            if (marker != null && marker.kind() != Marker.Kind.BULLET && marker.value() > 0) {
                @Nullable
                Marker previous = before.put(marker.kind() == Marker.Kind.NUMBER ? "NUMBER" : marker.key(), marker);
                if (previous == null && marker.value() != 1)
                    warnings.add(Phrase.of(
                            "Mục {0} là mục đầu tiên của dãy nhưng không mang số 1: có thể thiếu mục ở trước.",
                            child.path));
                if (previous != null && !marker.follows(previous))
                    warnings.add(Phrase.of(
                            "Đánh số bị đứt: sau “{0}” là “{1}” (mục {2}). Có thể số bị đọc sai hoặc thiếu mục.",
                            previous.label(), marker.label(), child.path));
            }
            check(child, warnings);
        }
    }
}
