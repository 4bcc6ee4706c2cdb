package vn.tuanle.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;

/// Reads contests for those who work on them.
@Component
class ContestPages {
    private final JdbcClient sql;
    private final Contests contests;
    private final ContestChoices choices;
    private final Publishing publishing;
    private final Rounds rounds;
    private final Rosters rosters;
    private final Directory directory;
    private final Files files;

    ContestPages(
            JdbcClient sql,
            Contests contests,
            ContestChoices choices,
            Publishing publishing,
            Rounds rounds,
            Rosters rosters,
            Directory directory,
            Files files) {
        this.sql = sql;
        this.contests = contests;
        this.choices = choices;
        this.publishing = publishing;
        this.rounds = rounds;
        this.rosters = rosters;
        this.directory = directory;
        this.files = files;
    }

    ContestListPage list(Asker asker) {
        Set<UUID> mine = contests.mine(asker.workUnits());
        record Row(ContestListPage.Line line, UUID unit) {}
        List<Row> rows = sql.sql("""
                select c.id, c.title, c.kind, c.state, c.unit_id, c.published_at from contest c
                where c.unit_id = any(cast(? as uuid[])) or exists (select 1 from contest_member m
                  where m.contest_id = c.id and m.person_id = ? and m.dropped_at is null)
                order by c.created_at desc, c.id""")
                .params(Rows.values(ContestChoices.array(mine), asker.person()))
                .query((row, n) -> new Row(
                        new ContestListPage.Line(
                                Rows.uuid(row, "id"),
                                row.getString("title"),
                                ContestKind.valueOf(row.getString("kind")),
                                ContestState.valueOf(row.getString("state")),
                                "",
                                Rows.instant(row, "published_at")),
                        Rows.uuid(row, "unit_id")))
                .list();
        UUID unit = asker.workingUnit();
        Set<UUID> units = new java.util.HashSet<>(rows.stream().map(Row::unit).toList());
        if (unit != null) units.add(unit);
        Map<UUID, String> names = directory.names(units, LocalDate.now(Days.ZONE));
        return new ContestListPage(
                unit == null ? "" : names.getOrDefault(unit, ""),
                unit != null && asker.has(unit, Role.HEAD, Role.OFFICER),
                rows.stream()
                        .map(row -> named(row.line(), names.getOrDefault(row.unit(), "")))
                        .toList());
    }

    private static ContestListPage.Line named(ContestListPage.Line line, String unit) {
        return new ContestListPage.Line(line.id(), line.title(), line.kind(), line.state(), unit, line.published());
    }

    ContestFormPage blank(Asker asker, Typed typed, Errors errors) {
        UUID unit = Preparing.unit(asker);
        return form(null, unit, typed, errors, null);
    }

    ContestFormPage form(Asker asker, UUID id, Typed typed, Errors errors) {
        Contest contest = contests.owned(asker, id);
        return form(id, contest.unit(), typed.any() ? typed : fields(contest), errors, contest.file());
    }

    private ContestFormPage form(@Nullable UUID id, UUID unit, Typed typed, Errors errors, @Nullable UUID file) {
        Set<UUID> mine = contests.mine(Set.of(unit));
        return new ContestFormPage(
                id,
                name(unit),
                typed,
                errors,
                choices.campaigns(mine),
                choices.documents(mine),
                file == null ? "" : files.find(file).map(Files.Kept::name).orElse(""));
    }

    private static Typed fields(Contest contest) {
        return Typed.of(
                "ten", contest.title(),
                "gioi-thieu", contest.about(),
                "doi-tuong", contest.audience(),
                "lien-he", contest.contact(),
                "van-ban", contest.document() == null ? "" : contest.document().toString(),
                "ke-hoach",
                        contest.plan() == null
                                ? ""
                                : contest.task() == null
                                        ? contest.plan().toString()
                                        : contest.plan() + " " + contest.task(),
                "phien-ban", String.valueOf(contest.version()));
    }

    ContestOfficePage page(Asker asker, UUID id, Errors errors) {
        Contest contest = contests.seen(asker, id);
        People people = people(id);
        List<Rosters.Unit> lists = rosters.of(id);
        return new ContestOfficePage(
                contest,
                name(contest.unit()),
                contests.writes(asker, contest),
                contests.heads(asker, contest),
                rulesDocument(contest),
                campaign(contest),
                contests.members(id),
                RulesWords.of(contest.rules(), contest.kind()),
                rounds(id),
                people.contestants(),
                people.proven(),
                people.shared(),
                lists.stream().mapToInt(Rosters.Unit::people).sum(),
                lists.size(),
                contest.draft() ? publishing.missing(contest) : List.of(),
                acts(id),
                UUID.randomUUID().toString(),
                errors);
    }

    private record People(int contestants, int proven, int shared) {}

    private People people(UUID id) {
        return sql.sql("""
                select count(*) contestants, count(*) filter (where proof <> 'NONE') proven,
                  (select count(*) from (select address from contestant where contest_id = ? and address <> ''
                    group by address having count(*) >= 20) s) shared
                from contestant where contest_id = ?""")
                .params(Rows.values(id, id))
                .query((row, n) -> new People(row.getInt("contestants"), row.getInt("proven"), row.getInt("shared")))
                .single();
    }

    private List<ContestOfficePage.RoundLine> rounds(UUID id) {
        Map<UUID, int[]> counts = new java.util.HashMap<>();
        sql.sql("""
                select a.round_id, count(*) filter (where a.state = 'OPEN') open, count(*) filter (where a.state <> 'OPEN') done
                from attempt a join contest_round r on r.id = a.round_id where r.contest_id = ? group by a.round_id""").param(id).query(row -> {
            counts.put(Rows.uuid(row, "round_id"), new int[] {row.getInt("open"), row.getInt("done")});
        });
        return rounds.of(id).stream()
                .map(round -> {
                    int[] both = counts.getOrDefault(round.id(), new int[2]);
                    return new ContestOfficePage.RoundLine(round, both[0], both[1]);
                })
                .toList();
    }

    /// What the rules document is called; empty where there is none.
    String rulesDocument(Contest contest) {
        if (contest.file() != null)
            return files.find(contest.file()).map(Files.Kept::name).orElse("");
        if (contest.document() == null) return "";
        return sql.sql("select code || ' · ' || title from document where id = ?")
                .param(contest.document())
                .query(String.class)
                .single();
    }

    private String campaign(Contest contest) {
        if (contest.plan() == null) return "";
        return sql.sql("""
                select d.code || ' · ' || p.title || coalesce(' · ' || i.clause, '') from plan p
                join document d on d.id = p.document_id left join plan_item i on i.id = ? where p.id = ?""")
                .params(Rows.values(contest.task(), contest.plan()))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<ContestOfficePage.Act> acts(UUID id) {
        List<ContestOfficePage.Act> acts = new ArrayList<>(sql.sql("""
                select a.kind, a.note, p.name, a.done_at from contest_act a join person p on p.id = a.done_by
                where a.contest_id = ? order by a.ordinal""")
                .param(id)
                .query((row, n) -> new ContestOfficePage.Act(
                        Phrase.of(ActKind.valueOf(row.getString("kind")).title()),
                        row.getString("note"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list());
        Collections.reverse(acts);
        return acts;
    }

    String name(UUID unit) {
        return directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
    }
}
