package vn.tuanle.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Uploads;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads entries, rankings and the voting for those who organise a contest.
@Component
class OfficePages {
    private static final int MOST = 1_000;
    private final JdbcClient sql;
    private final EntryAccess access;
    private final Terms terms;
    private final Entries entries;
    private final Uploads uploads;
    private final Rankings rankings;
    private final VoteWatch watch;

    OfficePages(
            JdbcClient sql,
            EntryAccess access,
            Terms terms,
            Entries entries,
            Uploads uploads,
            Rankings rankings,
            VoteWatch watch) {
        this.sql = sql;
        this.access = access;
        this.terms = terms;
        this.entries = entries;
        this.uploads = uploads;
        this.rankings = rankings;
        this.watch = watch;
    }

    EntryTermsPage terms(Asker asker, UUID id, Typed typed, Errors errors) {
        Contest contest = access.writing(asker, id);
        Terms.Held held = terms.of(id);
        List<Criterion> rubric = terms.rubric(id);
        Typed shown = typed.any() ? typed : TermsReading.fields(held, rubric);
        int rows = Math.clamp(rubric.size() + 2L, 5, Terms.MOST_CRITERIA);
        return new EntryTermsPage(contest, shown, errors, rows, held.started());
    }

    EntryListPage list(Asker asker, UUID id, @Nullable EntryState chosen) {
        Contest contest = access.office(asker, id);
        Map<EntryState, Integer> numbers = new EnumMap<>(EntryState.class);
        sql.sql("select state, count(*) number from entry where contest_id = ? group by state")
                .param(id)
                .query(row -> {
                    numbers.put(EntryState.valueOf(row.getString("state")), row.getInt("number"));
                });
        List<EntryListPage.Line> lines = sql.sql("""
                select e.id, e.code, e.title, e.author, e.group_name, e.unit_name, e.state, e.changed_at,
                  (select count(*) from upload u where u.owner_id = e.id and u.state = 'TAKEN') files
                from entry e where e.contest_id = ? and (cast(? as text) is null or e.state = ?)
                order by e.state <> 'SUBMITTED', e.submitted_at nulls last, e.changed_at, e.id limit ?""")
                .params(Rows.values(id, chosen, chosen, MOST))
                .query((row, n) -> new EntryListPage.Line(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("group_name").isEmpty() ? row.getString("author") : row.getString("group_name"),
                        row.getString("unit_name"),
                        EntryState.valueOf(row.getString("state")),
                        row.getInt("files"),
                        Objects.requireNonNull(Rows.instant(row, "changed_at"))))
                .list();
        Terms.Held held = terms.of(id);
        return new EntryListPage(
                contest,
                Arrays.stream(EntryState.values())
                        .map(state -> new EntryListPage.Count(state, numbers.getOrDefault(state, 0)))
                        .toList(),
                chosen,
                lines,
                access.writes(asker, contest),
                held.terms().voting() != null,
                held.terms().open(Instant.now()));
    }

    EntryReviewPage review(Asker asker, UUID id, UUID entryId, String why, Errors errors) {
        Contest contest = access.office(asker, id);
        Entry entry = entries.find(entryId, "");
        if (!entry.contest().equals(id)) throw new NotFound();
        return new EntryReviewPage(
                contest, entry, uploads.of(entryId), acts(entryId), terms.of(id).started() != null, why, errors);
    }

    List<EntryReviewPage.Act> acts(UUID entry) {
        return sql.sql("""
                select a.kind, a.note, coalesce(p.name, '') by_name, a.done_at from entry_act a
                left join person p on p.id = a.done_by where a.entry_id = ? order by a.ordinal""")
                .param(entry)
                .query((row, n) -> new EntryReviewPage.Act(
                        EntryActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("by_name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    EntryRankingPage ranking(Asker asker, UUID id, RankingKind kind, @Nullable Integer version, Typed typed, Errors errors) {
        Contest contest = access.office(asker, id);
        List<Rankings.Ranking> versions = rankings.of(id, kind);
        Rankings.Ranking shown = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElse(null);
        List<Rankings.Rank> ranks = shown == null ? List.of() : rankings.ranks(shown.id());
        Set<Integer> tied = Ties.of(ranks).keySet();
        return new EntryRankingPage(
                contest,
                kind,
                versions,
                shown,
                ranks,
                tied,
                access.decides(asker, contest),
                access.confirms(asker, contest),
                typed,
                errors);
    }

    VotePanelPage votes(Asker asker, UUID id, String why, Errors errors) {
        Contest contest = access.office(asker, id);
        EntryTerms.Voting voting = terms.of(id).terms().voting();
        if (voting == null) throw new NotFound();
        return new VotePanelPage(
                contest,
                voting,
                watch.sum(id),
                watch.bursts(id),
                watch.crowds(id),
                new ArrayList<>(watch.annulments(id)),
                access.decides(asker, contest),
                why,
                errors);
    }
}
