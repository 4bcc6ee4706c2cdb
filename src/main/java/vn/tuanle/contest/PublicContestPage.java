package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// A contest for everybody.
/// @param in whether this device is a contestant's
/// @param turnouts of each round that is over, and of the whole under its own id
/// @param cancelled why it was cancelled, empty where it was not
/// @param seals the last hash of the log of each round that is whole
public record PublicContestPage(
        Contest contest,
        String unitName,
        String rulesDocument,
        List<Member> members,
        List<RulesWords.Section> rules,
        List<RulesChanges.Version> versions,
        List<Round> rounds,
        Map<UUID, String> seals,
        Map<UUID, Turnouts.Turnout> turnouts,
        @Nullable Instant rosterCloses,
        String cancelled,
        boolean in,
        Instant now)
        implements Page {}
