package vn.tuanle.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that goes into an issued document: whose series, by which advisory body under the agency's
/// seal (`body`, empty for the agency itself), the frozen text, who signs, who
/// receives.
/// `number` is null to take the next of the series; given, it is the number the paper already
/// bears.
public record IssueOrder(
        UUID unit,
        String body,
        String kind,
        String symbol,
        @Nullable Integer number,
        LocalDate day,
        String title,
        String text,
        @Nullable String authority,
        @Nullable String position,
        @Nullable String signer,
        List<Line> recipients) {

    /// A line of “Nơi nhận” with the units it is delivered to, none for a line that names nobody
    /// here.
    public record Line(String name, String purpose, Set<UUID> units) {}
}
