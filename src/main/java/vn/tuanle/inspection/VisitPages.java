package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.inspection.VisitPage.Photo;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one visit; the visited unit sees what was found once the visit is over.
@Component
class VisitPages {
    private final JdbcClient sql;
    private final VisitAccess access;
    private final Responsible responsible;
    private final Directory directory;
    private final Files files;

    VisitPages(JdbcClient sql, VisitAccess access, Responsible responsible, Directory directory, Files files) {
        this.sql = sql;
        this.access = access;
        this.responsible = responsible;
        this.directory = directory;
        this.files = files;
    }

    VisitPage page(Asker asker, UUID id, Instant now) {
        Visit visit = access.seen(asker, id);
        Sides sides = access.sides(asker);
        boolean oversees = visit.overseenBy(sides);
        boolean shown = oversees || visit.state() == VisitState.CONCLUDED;
        boolean leads = visit.ledBy(sides);
        List<Photo> photos = shown ? photos(id) : List.of();
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        Map<UUID, String> names = directory.names(Set.of(visit.unit(), visit.lead()), today);
        return new VisitPage(
                id,
                head(visit, names, shown),
                leads,
                oversees,
                findings(visit, photos, shown),
                photos.stream().filter(photo -> photo.finding() == null).toList(),
                shown ? remedies(id, now) : List.of(),
                acts(id),
                minutes(asker, id),
                sides.staff().contains(visit.lead()) && visit.state() == VisitState.CONCLUDED,
                leads && visit.state().open() ? responsible.units(visit) : List.of(),
                !visit.day().isAfter(today),
                VisitPage.Typed.NOTHING,
                Errors.none());
    }

    private VisitPage.Head head(Visit visit, Map<UUID, String> names, boolean shown) {
        return sql.sql("""
                select p.title, d.code, (select b.conclusion from visit_before b join visit_act k on k.id = b.act_id
                  where k.visit_id = ? order by k.ordinal desc limit 1) before_conclusion
                from plan p left join document d on d.id = p.document_id where p.id = ?""")
                .params(visit.id(), visit.plan())
                .query((row, n) -> new VisitPage.Head(
                        visit.plan(),
                        row.getString("code") == null
                                ? row.getString("title")
                                : row.getString("code") + " · " + row.getString("title"),
                        names.getOrDefault(visit.unit(), ""),
                        names.getOrDefault(visit.lead(), ""),
                        visit.day(),
                        visit.hour(),
                        visit.basis(),
                        visit.team(),
                        shown ? visit.met() : "",
                        shown ? visit.conclusion() : "",
                        shown ? row.getString("before_conclusion") : null,
                        visit.version(),
                        visit.state()))
                .single();
    }

    private List<VisitPage.Finding> findings(Visit visit, List<Photo> photos, boolean shown) {
        return sql.sql("""
                select f.id, f.ordinal, f.kind = 'CHOICE' choice, f.question, f.answer, f.note, f.version,
                       coalesce(p.name, '') by_name, b.answer before_answer, b.note before_note, k.done_at before_at
                from visit_finding f left join person p on p.id = f.changed_by
                left join visit_act k on k.visit_id = f.visit_id and k.ordinal =
                  (select max(l.ordinal) from visit_act l where l.visit_id = f.visit_id and l.kind = 'REOPENED')
                left join visit_finding_before b on b.act_id = k.id and b.finding_id = f.id
                where f.visit_id = ? order by f.ordinal""")
                .param(visit.id())
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    return new VisitPage.Finding(
                            id,
                            row.getInt("ordinal"),
                            row.getBoolean("choice"),
                            row.getString("question"),
                            shown ? Answer.named(row.getString("answer")) : null,
                            shown ? row.getString("note") : "",
                            row.getInt("version"),
                            shown ? row.getString("by_name") : "",
                            photos.stream()
                                    .filter(photo -> id.equals(photo.finding()))
                                    .toList(),
                            shown && row.getString("before_note") != null
                                    ? new VisitPage.Before(
                                            Answer.named(row.getString("before_answer")),
                                            row.getString("before_note"),
                                            Objects.requireNonNull(Rows.instant(row, "before_at")))
                                    : null);
                })
                .list();
    }

    private List<Photo> photos(UUID id) {
        return sql.sql("""
                select o.id, o.finding_id, o.caption, p.name, o.kept_at from visit_photo o join person p on p.id = o.kept_by
                where o.visit_id = ? and o.removed_at is null order by o.kept_at, o.id""")
                .param(id)
                .query((row, n) -> new Photo(
                        Rows.uuid(row, "id"),
                        Rows.uuidOrNull(row, "finding_id"),
                        row.getString("caption"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "kept_at"))))
                .list();
    }

    private List<VisitPage.RemedyLine> remedies(UUID id, Instant now) {
        record Row(Remedy remedy, Integer ordinal) {}
        List<Row> rows = sql.sql("select s.*, f.ordinal from (" + Remedy.SELECT + " where r.visit_id = ?) s"
                        + " join remedy o on o.id = s.id left join visit_finding f on f.id = o.finding_id"
                        + " where s.state <> 'DROPPED' order by f.ordinal nulls last, o.created_at, s.id")
                .param(id)
                .query((row, n) -> new Row(Remedy.of(row), (Integer) row.getObject("ordinal")))
                .list();
        Map<UUID, String> names = directory.names(
                rows.stream().map(row -> row.remedy().unit()).toList(), LocalDate.ofInstant(now, Days.ZONE));
        return rows.stream()
                .map(row -> {
                    Due due = row.remedy().due();
                    boolean open = row.remedy().state() == RemedyState.OPEN;
                    return new VisitPage.RemedyLine(
                            row.remedy().id(),
                            row.ordinal(),
                            row.remedy().words(),
                            names.getOrDefault(row.remedy().unit(), ""),
                            due,
                            row.remedy().state(),
                            row.remedy().given(),
                            open ? due.left(now) : null,
                            open && due.late(now));
                })
                .toList();
    }

    private List<VisitPage.Act> acts(UUID id) {
        return sql.sql("""
                select k.kind, k.note, p.name, k.done_at from visit_act k join person p on p.id = k.done_by
                where k.visit_id = ? order by k.ordinal""")
                .param(id)
                .query((row, n) -> new VisitPage.Act(
                        VisitActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    private List<VisitPage.Minutes> minutes(Asker asker, UUID id) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("""
                select m.draft_id, f.title, coalesce(d.code, '') code, f.unit_id = any(?) or f.drafting_unit = any(?) mine
                from visit_minutes m join draft f on f.id = m.draft_id and f.dropped_at is null
                left join document d on d.id = f.document_id
                where m.visit_id = ? order by m.begun_at, m.draft_id""")
                .params(Rows.values(units, units, id))
                .query((row, n) -> new VisitPage.Minutes(
                        Rows.uuid(row, "draft_id"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getBoolean("mine")))
                .list();
    }

    /// A photo for whoever sees what was found.
    Files.Kept photo(Asker asker, UUID id, UUID photo) {
        Visit visit = access.seen(asker, id);
        if (!visit.overseenBy(access.sides(asker)) && visit.state() != VisitState.CONCLUDED) throw new NotFound();
        return sql.sql("select file_id from visit_photo where id = ? and visit_id = ? and removed_at is null")
                .params(photo, id)
                .query(UUID.class)
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
