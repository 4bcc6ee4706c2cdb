package vn.tuanle.entry;

import java.util.List;
import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What the committee sees of the voting: how many came and how, not for whom.
public record VotePanelPage(
        Contest contest,
        EntryTerms.Voting voting,
        VoteWatch.Sum sum,
        List<VoteWatch.Burst> bursts,
        List<VoteWatch.Crowd> crowds,
        List<VoteWatch.Annulment> annulments,
        boolean decides,
        String typedWhy,
        Errors errors) implements Page {}
