package vn.tuanle.entry;

import java.time.Instant;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where somebody begins an entry: who they are and what they agree to.
public record EnterPage(Contest contest, String unitName, EntryTerms terms, Instant now, Typed typed, Errors errors)
        implements Page {
    boolean ticked(String field) {
        return typed.has(field, "co");
    }
}
