package vn.tuanle.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What may be sent, by what it is judged, whether people vote; fixed once judging began.
public record EntryTermsPage(Contest contest, Typed typed, Errors errors, int rows, @Nullable Instant started)
        implements Page {
    String shown(String field) {
        return typed.get(field);
    }
}
