package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.DifficultyPage.Act;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one difficulty for those who asked, lead, or were given to answer it.
@Component
class DifficultyPages {
    private final JdbcClient sql;
    private final Saying saying;
    private final Leading leading;
    private final Directory directory;
    private final Files files;

    DifficultyPages(JdbcClient sql, Saying saying, Leading leading, Directory directory, Files files) {
        this.sql = sql;
        this.saying = saying;
        this.leading = leading;
        this.directory = directory;
        this.files = files;
    }

    private record Written(
            UUID id,
            ActKind kind,
            String note,
            String by,
            UUID unit,
            @Nullable UUID to,
            String file,
            Instant at) {}

    DifficultyPage page(Asker asker, UUID id, Instant now) {
        Difficulty one = saying.seen(asker, id);
        List<Written> acts = acts(id);
        Set<UUID> mine = saying.mine(asker);
        UUID above = one.heldBy(mine) ? leading.above(one) : null;
        Set<UUID> named = new HashSet<>(List.of(one.unit(), one.lead(), one.holder()));
        acts.forEach(act -> {
            named.add(act.unit());
            if (act.to() != null) named.add(act.to());
        });
        if (above != null) named.add(above);
        Map<UUID, String> names = directory.names(named, LocalDate.ofInstant(now, Days.ZONE));
        UUID guidance = guidance(id);
        Due due = one.due();
        return new DifficultyPage(
                id,
                one.title(),
                one.body(),
                subject(asker, one),
                names.getOrDefault(one.unit(), ""),
                names.getOrDefault(one.lead(), ""),
                names.getOrDefault(one.holder(), ""),
                one.state(),
                one.since(),
                due,
                due == null ? null : due.left(now),
                due != null && due.late(now),
                acts.stream().map(act -> shown(act, names)).toList(),
                may(asker, one, mine, guidance, above),
                guidance,
                letters(asker, id),
                acts.stream()
                        .filter(act -> act.kind() == ActKind.ANSWERED)
                        .map(Written::note)
                        .reduce((before, last) -> last)
                        .orElse(""),
                above == null ? "" : names.getOrDefault(above, ""),
                Typed.NOTHING,
                Errors.none());
    }

    private DifficultyPage.May may(
            Asker asker, Difficulty one, Set<UUID> mine, @Nullable UUID guidance, @Nullable UUID above) {
        boolean asks = one.askedBy(mine);
        boolean holds = one.heldBy(mine);
        boolean leads = holds || mine.contains(one.lead());
        State state = one.state();
        boolean told = state == State.ANSWERED || state == State.SOLVED;
        boolean due = state == State.WAITING || state == State.ASKED_BACK;
        return new DifficultyPage.May(
                asks,
                holds && one.open(),
                holds && state == State.WAITING,
                holds && due && above != null,
                asks && due,
                asks && state == State.ANSWERED,
                asks && told,
                asks && due,
                (asks || holds) && one.open(),
                leads && told && guidance == null,
                leads && guidance != null,
                state != State.WITHDRAWN
                        && (leads || saying.theirs(asker.workUnits()).contains(one.holder())));
    }

    /// A plan or task that only its lead office sees further up is not linked.
    private DifficultyPage.Subject subject(Asker asker, Difficulty one) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("""
                select p.title, d.code, i.clause, i.text,
                  p.drafting_unit = any(?) or p.issuing_unit = any(?)
                    or exists (select 1 from delivery v where v.document_id = p.document_id and v.unit_id = any(?)) linked,
                  a.unit_id = any(?) or p.drafting_unit = any(?) or p.issuing_unit = any(?) task_linked
                from plan p left join document d on d.id = p.document_id
                left join assignment a on a.id = cast(? as uuid) left join plan_item i on i.id = a.task_id
                where p.id = ?""")
                .params(Rows.values(units, units, units, units, units, units, one.assignment(), one.plan()))
                .query((row, n) -> new DifficultyPage.Subject(
                        one.plan(),
                        row.getString("code") == null
                                ? row.getString("title")
                                : row.getString("code") + " · " + row.getString("title"),
                        row.getBoolean("linked"),
                        one.about() == About.Kind.REPORT,
                        row.getBoolean("task_linked") ? one.assignment() : null,
                        Objects.requireNonNullElse(row.getString("clause"), ""),
                        Objects.requireNonNullElse(row.getString("text"), "")))
                .single();
    }

    private List<Written> acts(UUID id) {
        return sql.sql("""
                select k.id, k.kind, k.note, p.name, k.by_unit, k.to_unit, coalesce(f.name, '') file, k.done_at
                from difficulty_act k join person p on p.id = k.done_by left join stored_file f on f.id = k.file_id
                where k.difficulty_id = ? order by k.ordinal""")
                .param(id)
                .query((row, n) -> new Written(
                        Rows.uuid(row, "id"),
                        ActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("name"),
                        Rows.uuid(row, "by_unit"),
                        Rows.uuidOrNull(row, "to_unit"),
                        row.getString("file"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    private static Act shown(Written act, Map<UUID, String> names) {
        return new Act(
                act.id(),
                act.kind(),
                act.note(),
                act.by(),
                names.getOrDefault(act.unit(), ""),
                act.to() == null || act.kind() != ActKind.PASSED_UP ? "" : names.getOrDefault(act.to(), ""),
                act.file(),
                act.at());
    }

    private @Nullable UUID guidance(UUID id) {
        return sql.sql("select id from guidance where difficulty_id = ? and withdrawn_at is null")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// A draft that is not issued yet opens only for the units that write it.
    private List<DifficultyPage.Letter> letters(Asker asker, UUID id) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("""
                select l.draft_id, f.title, coalesce(d.code, '') code, p.name, l.begun_at,
                       f.unit_id = any(?) or f.drafting_unit = any(?) mine
                from guidance_letter l join draft f on f.id = l.draft_id and f.dropped_at is null
                left join document d on d.id = f.document_id join person p on p.id = l.begun_by
                where l.difficulty_id = ? order by l.begun_at, l.draft_id""")
                .params(Rows.values(units, units, id))
                .query((row, n) -> new DifficultyPage.Letter(
                        Rows.uuid(row, "draft_id"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "begun_at")),
                        row.getBoolean("mine")))
                .list();
    }

    /// A file given by the act of the difficulty.
    Files.Kept file(Asker asker, UUID id, UUID act) {
        saying.seen(asker, id);
        return sql.sql("select file_id from difficulty_act where id = ? and difficulty_id = ? and file_id is not null")
                .params(act, id)
                .query(UUID.class)
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
