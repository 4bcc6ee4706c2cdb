package vn.tuanle.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Typed;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.MediaFile;
import vn.tuanle.media.MediaFiles;
import vn.tuanle.media.Uploads;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what everybody may see, and one's own entry or ballot by its link.
@Component
class PublicPages {
    private static final int MOST = 2_000;
    private final JdbcClient sql;
    private final EntryAccess access;
    private final Contests contests;
    private final Terms terms;
    private final Entries entries;
    private final EntryLetters letters;
    private final Uploads uploads;
    private final MediaFiles media;
    private final Rankings rankings;
    private final OfficePages office;
    private final Ballots ballots;
    private final Directory directory;

    PublicPages(
            JdbcClient sql,
            EntryAccess access,
            Contests contests,
            Terms terms,
            Entries entries,
            EntryLetters letters,
            Uploads uploads,
            MediaFiles media,
            Rankings rankings,
            OfficePages office,
            Ballots ballots,
            Directory directory) {
        this.sql = sql;
        this.access = access;
        this.contests = contests;
        this.terms = terms;
        this.entries = entries;
        this.letters = letters;
        this.uploads = uploads;
        this.media = media;
        this.rankings = rankings;
        this.office = office;
        this.ballots = ballots;
        this.directory = directory;
    }

    EnterPage enter(Contest contest, Typed typed, Errors errors, Instant now) {
        Typed shown = typed.any() ? typed : Typed.of("ma", UUID.randomUUID().toString(), "neu-ten", "co");
        return new EnterPage(contest, unit(contest), terms.of(contest.id()).terms(), now, shown, errors);
    }

    private String unit(Contest contest) {
        return directory.names(List.of(contest.unit()), LocalDate.now(Days.ZONE)).getOrDefault(contest.unit(), "");
    }

    private Contest contest(UUID id) {
        String code = sql.sql("select code from contest where id = ?")
                .param(id)
                .query((row, n) -> row.getString("code"))
                .single();
        return contests.published(code).orElseThrow(NotFound::new);
    }

    OwnEntryPage own(String token, String title, String body, Errors errors, Instant now) {
        Entry entry = entries.opened(token, now);
        Contest contest = contest(entry.contest());
        return new OwnEntryPage(
                token,
                contest,
                unit(contest),
                terms.of(entry.contest()).terms(),
                entry,
                uploads.of(entry.id()),
                office.acts(entry.id()),
                letters.reaches(entry.contact()),
                result(contest, entry).orElse(null),
                now,
                errors.any() ? title : entry.title(),
                errors.any() ? body : entry.body(),
                errors);
    }

    /// Only after the committee confirmed it.
    private Optional<OwnEntryPage.Result> result(Contest contest, Entry entry) {
        Optional<Rankings.Ranking> ranking = rankings.confirmed(contest.id(), RankingKind.MARKS);
        if (ranking.isEmpty()) return Optional.empty();
        List<Rankings.Rank> ranks = rankings.ranks(ranking.get().id());
        List<String> comments = sql.sql("""
                select comment from entry_assignment where entry_id = ? and state = 'MARKED' and comment <> ''
                order by md5(id::text)""")
                .param(entry.id())
                .query((row, n) -> row.getString("comment"))
                .list();
        return ranks.stream()
                .filter(one -> one.entry().equals(entry.id()))
                .findFirst()
                .map(one -> new OwnEntryPage.Result(
                        one.place(), ranks.size(), one.score(), EntryResults.prize(contest, one), comments));
    }

    GalleryPage gallery(String name, String seed, Typed typed, Errors errors, Instant now) {
        Contest contest = access.shown(name);
        EntryTerms all = terms.of(contest.id()).terms();
        EntryTerms.Voting voting = all.voting();
        Map<UUID, Integer> votes = votes(contest.id());
        boolean shown = all.closed(now);
        List<GalleryPage.Card> cards = new ArrayList<>(shown ? cards(contest.id(), "", votes) : List.of());
        cards.sort(Comparator.comparing(card -> order(seed, card.id())));
        return new GalleryPage(contest, voting, cards, !votes.isEmpty(), now, typed, errors);
    }

    /// The same for one voter each time, another for the next.
    private static String order(String seed, UUID entry) {
        return HexFormat.of().formatHex(EntryLinks.digest(seed + " " + entry));
    }

    /// Nothing before the committee confirmed the count.
    private Map<UUID, Integer> votes(UUID contest) {
        Map<UUID, Integer> votes = new HashMap<>();
        rankings.confirmed(contest, RankingKind.VOTES)
                .ifPresent(one -> rankings.ranks(one.id())
                        .forEach(rank -> votes.put(rank.entry(), rank.score().intValue())));
        return votes;
    }

    private List<GalleryPage.Card> cards(UUID contest, String code, Map<UUID, Integer> votes) {
        record Row(Entry entry, List<UUID> files) {}
        List<Row> rows = sql.sql("""
                select e.*, (select string_agg(u.file_id::text, ',' order by u.created_at, u.id) from upload u
                  where u.owner_id = e.id and u.state = 'TAKEN') file_ids
                from entry e where e.contest_id = ? and e.state = 'ACCEPTED' and (? = '' or e.code = ?)
                order by e.code limit ?""")
                .params(Rows.values(contest, code, code, MOST))
                .query((row, n) -> {
                    List<UUID> files = new ArrayList<>();
                    String ids = row.getString("file_ids");
                    if (ids != null) for (String one : ids.split(",", -1)) files.add(UUID.fromString(one));
                    return new Row(Entry.of(row), files);
                })
                .list();
        // a judge may look here too: who made what is told when the judges' word stands
        boolean named = rankings.confirmed(contest, RankingKind.MARKS).isPresent();
        Map<UUID, MediaFile> files =
                media.of(rows.stream().flatMap(row -> row.files().stream()).toList());
        return rows.stream()
                .map(row -> new GalleryPage.Card(
                        row.entry().id(),
                        row.entry().code(),
                        row.entry().title(),
                        row.entry().body(),
                        named ? row.entry().shownAuthor() : "",
                        named && row.entry().showName() ? row.entry().unitName() : "",
                        row.files().stream()
                                .map(files::get)
                                .filter(java.util.Objects::nonNull)
                                .map(java.util.Objects::requireNonNull)
                                .toList(),
                        votes.get(row.entry().id())))
                .toList();
    }

    PublicEntryPage entry(String name, String code, Instant now) {
        Contest contest = access.shown(name);
        if (!terms.of(contest.id()).terms().closed(now)) throw new NotFound();
        return cards(contest.id(), code, votes(contest.id())).stream()
                .findFirst()
                .map(card -> new PublicEntryPage(contest, card))
                .orElseThrow(NotFound::new);
    }

    MediaFile file(String name, String code, UUID file, Instant now) {
        return entry(name, code, now).card().files().stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    BallotPage ballot(String token, Errors errors) {
        Ballots.Seen ballot = ballots.seen(token, "").orElseThrow(NotFound::new);
        List<String> titles = sql.sql("""
                select e.title from entry_ballot_line l join entry e on e.id = l.entry_id where l.ballot_id = ? order by e.title""")
                .param(ballot.id())
                .query((row, n) -> row.getString("title"))
                .list();
        return new BallotPage(token, contest(ballot.contest()), titles, ballot.verified() != null, errors);
    }
}
