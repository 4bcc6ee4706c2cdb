package vn.tuanle.drafting;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The last look before an approved draft is issued: its number, its day, whom it reaches.
public record DraftIssuePage(
        UUID id,
        String kind,
        String title,
        String issuer,
        String symbol,
        String signature,
        List<Reach.Line> lines,
        int units,
        int nextNumber,
        List<String> bodies,
        Typed typed,
        Errors errors)
        implements Page {
    public record Typed(String number, String day, String body) {}
}
