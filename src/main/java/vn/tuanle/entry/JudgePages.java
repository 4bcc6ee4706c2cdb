package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Member;
import vn.tuanle.contest.Part;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.MediaFile;
import vn.tuanle.media.Upload;
import vn.tuanle.media.Uploads;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what judges may see, and for the office how far they are. No query for a judge reads who
/// made an entry.
@Component
class JudgePages {
    private final JdbcClient sql;
    private final EntryAccess access;
    private final Contests contests;
    private final Terms terms;
    private final Assignments assignments;
    private final Uploads uploads;

    JudgePages(
            JdbcClient sql,
            EntryAccess access,
            Contests contests,
            Terms terms,
            Assignments assignments,
            Uploads uploads) {
        this.sql = sql;
        this.access = access;
        this.contests = contests;
        this.terms = terms;
        this.assignments = assignments;
        this.uploads = uploads;
    }

    JudgingPage judging(Asker judge, UUID id, Errors errors) {
        Contest contest = access.judging(judge, id);
        List<JudgingPage.Line> lines = sql.sql("""
                select a.id, e.code, e.title, a.state, a.lease_until, a.total from entry_assignment a
                join entry e on e.id = a.entry_id
                where a.judge_id = ? and e.contest_id = ? and e.state = 'ACCEPTED'
                order by a.state <> 'OPEN', a.taken_at desc, a.id""")
                .params(judge.person(), id)
                .query((row, n) -> new JudgingPage.Line(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("state"),
                        Objects.requireNonNull(Rows.instant(row, "lease_until")),
                        row.getBigDecimal("total")))
                .list();
        int own = sql.sql("""
                select count(*) from entry where contest_id = ? and state = 'ACCEPTED' and unit_id = any(cast(? as uuid[]))""")
                .params(Rows.values(id, Assignments.units(judge)))
                .query((row, n) -> row.getInt(1))
                .single();
        return new JudgingPage(contest, terms.rubric(id), terms.of(id).started(), lines, own, errors);
    }

    MarkPage mark(Asker judge, UUID id, Typed typed, Errors errors) {
        Assignments.Mine mine = assignments.mine(judge, id, "");
        Contest contest = access.judging(judge, mine.contest());
        boolean marked = mine.state().equals("MARKED");
        Map<UUID, BigDecimal> own = new HashMap<>();
        sql.sql("select criterion_id, points from entry_mark where assignment_id = ?")
                .param(id)
                .query(row -> {
                    own.put(Rows.uuid(row, "criterion_id"), row.getBigDecimal("points"));
                });
        List<BigDecimal> others = !marked
                ? List.of()
                : sql.sql("""
                        select total from entry_assignment where entry_id = ? and id <> ? and state = 'MARKED'
                        order by ended_at, id""")
                        .params(mine.entry(), id)
                        .query((row, n) -> row.getBigDecimal("total"))
                        .list();
        return sql.sql("""
                select e.code, e.title, e.body, a.comment from entry_assignment a join entry e on e.id = a.entry_id
                where a.id = ?""")
                .param(id)
                .query((row, n) -> new MarkPage(
                        id,
                        contest,
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("body"),
                        files(mine.entry()),
                        terms.rubric(mine.contest()),
                        mine.state(),
                        mine.leaseUntil(),
                        own,
                        marked ? row.getString("comment") : typed.text("nhan-xet"),
                        others,
                        typed,
                        errors))
                .single();
    }

    List<MediaFile> files(UUID entry) {
        List<MediaFile> files = new ArrayList<>();
        for (Upload upload : uploads.of(entry)) if (upload.file() != null) files.add(upload.file());
        return files;
    }

    MediaFile file(Asker judge, UUID assignment, UUID file) {
        return files(assignments.mine(judge, assignment, "").entry()).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    JudgingPanelPage panel(Asker asker, UUID id, Errors errors, Instant now) {
        Contest contest = access.office(asker, id);
        Terms.Held held = terms.of(id);
        EntryTerms.Judging judging = held.terms().judging();
        record Found(UUID entry, String code, String title, List<BigDecimal> marks, List<String> conflicts, AtomicInteger hands) {}
        Map<UUID, Found> found = new LinkedHashMap<>();
        List<Scores.Given> given = new ArrayList<>();
        Map<UUID, Integer> open = new HashMap<>();
        sql.sql("""
                select e.id, e.code, e.title, a.judge_id, p.name judge, a.state, a.total, a.conflict,
                  a.lease_until > ? held from entry e
                left join entry_assignment a on a.entry_id = e.id left join person p on p.id = a.judge_id
                where e.contest_id = ? and e.state = 'ACCEPTED' order by e.code, a.ended_at, a.id""")
                .params(Rows.values(now, id))
                .query(row -> {
                    UUID entry = Rows.uuid(row, "id");
                    Found one = found.get(entry);
                    if (one == null) {
                        one = new Found(
                                entry, row.getString("code"), row.getString("title"), new ArrayList<>(), new ArrayList<>(),
                                new AtomicInteger());
                        found.put(entry, one);
                    }
                    String state = row.getString("state");
                    if (state == null) return;
                    UUID judge = Rows.uuid(row, "judge_id");
                    if (state.equals("MARKED")) {
                        one.marks().add(row.getBigDecimal("total"));
                        given.add(new Scores.Given(entry, judge, row.getBigDecimal("total")));
                    } else if (state.equals("CONFLICT"))
                        one.conflicts().add(row.getString("judge") + ": " + row.getString("conflict"));
                    else if (row.getBoolean("held")) {
                        one.hands().incrementAndGet();
                        open.merge(judge, 1, Integer::sum);
                    }
                });
        List<JudgingPanelPage.Row> rows = found.values().stream()
                .map(one -> {
                    int needed = Scores.needed(judging, one.marks());
                    return new JudgingPanelPage.Row(
                            one.entry(), one.code(), one.title(), one.marks().size(), needed, one.hands().get(), one.conflicts(),
                            Scores.spread(one.marks()), needed > judging.marks());
                })
                .toList();
        Map<UUID, Scores.Manner> manners = Scores.manners(given);
        List<JudgingPanelPage.Judge> judges = new ArrayList<>();
        for (Member member : contests.members(id))
            if (member.part() == Part.JUDGE) {
                UUID person = member.person();
                judges.add(new JudgingPanelPage.Judge(
                        member.name(),
                        person != null,
                        person == null ? null : manners.get(person),
                        person == null ? 0 : open.getOrDefault(person, 0)));
            }
        return new JudgingPanelPage(
                contest, judging, held.started(), rows, judges, access.decides(asker, contest), errors);
    }
}
