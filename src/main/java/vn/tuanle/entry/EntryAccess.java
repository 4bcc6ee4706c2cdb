package vn.tuanle.entry;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestKind;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Part;
import vn.tuanle.identity.Asker;
import vn.tuanle.ui.NotFound;

/// Who of the contest's people sees what: its office who sent what, its judges only what was made.
@Component
class EntryAccess {
    private final Contests contests;

    EntryAccess(Contests contests) {
        this.contests = contests;
    }

    /// For those who look after entries: the unit's staff, the committee without its judges. A judge, whatever else they
    /// are, does not learn names.
    Contest office(Asker asker, UUID id) {
        Contest contest = entries(contests.seen(asker, id));
        if (contests.sits(asker, id, Part.JUDGE)) throw new NotFound();
        return contest;
    }

    /// For those who decide: chair, secretary, the unit's head.
    Contest deciding(Asker asker, UUID id) {
        office(asker, id);
        return entries(contests.decided(asker, id, Part.CHAIR, Part.SECRETARY));
    }

    boolean decides(Asker asker, Contest contest) {
        return contests.heads(asker, contest) || contests.sits(asker, contest.id(), Part.CHAIR, Part.SECRETARY);
    }

    /// For those who confirm results: the chair, or the unit's head.
    boolean confirms(Asker asker, Contest contest) {
        return contests.heads(asker, contest) || contests.sits(asker, contest.id(), Part.CHAIR);
    }

    Contest judging(Asker asker, UUID id) {
        Contest contest = entries(contests.seen(asker, id));
        if (!contests.sits(asker, id, Part.JUDGE)) throw new NotFound();
        return contest;
    }

    /// A published contest of entries by its public address, which may carry the title before the code.
    Contest shown(String name) {
        return entries(contests.published(name.substring(name.lastIndexOf('-') + 1)).orElseThrow(NotFound::new));
    }

    Contest writing(Asker asker, UUID id) {
        return entries(contests.owned(asker, id));
    }

    boolean writes(Asker asker, Contest contest) {
        return contests.writes(asker, contest);
    }

    private static Contest entries(Contest contest) {
        if (contest.kind() != ContestKind.ENTRY) throw new NotFound();
        return contest;
    }
}
