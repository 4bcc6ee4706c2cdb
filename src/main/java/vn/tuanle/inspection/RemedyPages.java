package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.inspection.RemedyListPage.Filter;
import vn.tuanle.inspection.RemedyListPage.Line;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what must be put right, for its unit and for who visited.
@Component
class RemedyPages {
    private final JdbcClient sql;
    private final VisitAccess access;
    private final Directory directory;
    private final Holidays holidays;
    private final Files files;

    RemedyPages(JdbcClient sql, VisitAccess access, Directory directory, Holidays holidays, Files files) {
        this.sql = sql;
        this.access = access;
        this.directory = directory;
        this.holidays = holidays;
        this.files = files;
    }

    RemedyListPage list(Asker asker, Filter filter, Instant now) {
        UUID unit = VisitListPages.unit(asker);
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        List<Line> all = lines(access.now(unit), now);
        String words = Fold.fold(filter.words());
        List<Line> matching = all.stream()
                .filter(line -> switch (filter.state()) {
                    case "qua-han" -> line.late();
                    case "cho-xac-nhan" -> line.state() == RemedyState.DONE;
                    case "xong" -> line.settled();
                    default -> !line.settled();
                })
                .filter(line -> words.isEmpty()
                        || Fold.fold(line.words() + " " + line.unitName()).contains(words))
                .toList();
        int from = Math.clamp((long) (filter.page() - 1) * RemedyListPage.PAGE, 0, matching.size());
        return new RemedyListPage(
                directory.names(List.of(unit), today).getOrDefault(unit, ""),
                matching.subList(from, Math.min(from + RemedyListPage.PAGE, matching.size())),
                matching.size(),
                all.isEmpty(),
                new RemedyListPage.Counts(
                        (int) all.stream().filter(line -> !line.settled()).count(),
                        (int) all.stream().filter(Line::late).count(),
                        (int) all.stream()
                                .filter(line -> line.judged() && line.state() == RemedyState.DONE)
                                .count(),
                        (int) all.stream().filter(Line::settled).count()),
                filter);
    }

    /// Those of visits that are over: of the units, or overseen by them.
    List<Line> lines(Set<UUID> mine, Instant now) {
        record Row(Remedy remedy, LocalDate visited) {}
        List<Row> rows = sql.sql("select s.*, v.day visited from (" + Remedy.SELECT + " where " + Remedy.GIVEN + """
                ) s join visit v on v.id = s.visit_id
                join (select cast(? as uuid[]) units) mine on s.unit_id = any(mine.units) or s.lead_unit = any(mine.units)
                  or s.issuing_unit = any(mine.units)
                order by s.state in ('CONFIRMED', 'DROPPED'), s.day, s.id""")
                .param(Sides.array(mine))
                .query((row, n) -> new Row(Remedy.of(row), Objects.requireNonNull(Rows.day(row, "visited"))))
                .list();
        Set<UUID> named = new HashSet<>();
        rows.forEach(
                row -> named.addAll(List.of(row.remedy().unit(), row.remedy().lead())));
        Map<UUID, String> names = directory.names(named, LocalDate.ofInstant(now, Days.ZONE));
        return rows.stream()
                .map(row -> {
                    Remedy remedy = row.remedy();
                    boolean open = remedy.state() == RemedyState.OPEN;
                    return new Line(
                            remedy.id(),
                            remedy.visit(),
                            row.visited(),
                            remedy.words(),
                            names.getOrDefault(remedy.unit(), ""),
                            names.getOrDefault(remedy.lead(), ""),
                            remedy.due(),
                            remedy.state(),
                            open ? remedy.due().left(now) : null,
                            open && remedy.due().late(now),
                            mine.contains(remedy.unit()),
                            mine.contains(remedy.lead()));
                })
                .toList();
    }

    private Remedy seen(Asker asker, UUID id) {
        Remedy remedy = sql.sql(Remedy.SELECT + " where r.id = ?")
                .param(id)
                .query((row, n) -> Remedy.of(row))
                .optional()
                .orElseThrow(NotFound::new);
        if (!remedy.seenBy(access.sides(asker))) throw new NotFound();
        return remedy;
    }

    RemedyPage page(Asker asker, UUID id, Instant now) {
        Remedy remedy = seen(asker, id);
        Sides sides = access.sides(asker);
        record From(LocalDate day, UUID unit, String question) {}
        From from = sql.sql("""
                select v.day, v.unit_id, coalesce(f.question, '') question from remedy r join visit v on v.id = r.visit_id
                left join visit_finding f on f.id = r.finding_id where r.id = ?""")
                .param(id)
                .query((row, n) -> new From(
                        Objects.requireNonNull(Rows.day(row, "day")),
                        Rows.uuid(row, "unit_id"),
                        row.getString("question")))
                .single();
        Map<UUID, String> names = directory.names(
                List.of(remedy.unit(), remedy.lead(), from.unit()), LocalDate.ofInstant(now, Days.ZONE));
        Due due = remedy.due();
        boolean open = remedy.state() == RemedyState.OPEN;
        boolean reported = remedy.state() == RemedyState.DONE;
        return new RemedyPage(
                id,
                remedy.visit(),
                remedy.overseenBy(sides) || sides.staff().contains(from.unit()),
                from.day(),
                names.getOrDefault(from.unit(), ""),
                names.getOrDefault(remedy.unit(), ""),
                names.getOrDefault(remedy.lead(), ""),
                from.question(),
                remedy.words(),
                due,
                open ? due.left(now) : null,
                open ? due.warning(holidays.daysOff()) : null,
                open && due.late(now),
                remedy.state(),
                remedy.doneBy(sides) && open,
                remedy.doneBy(sides) && (open || reported),
                remedy.ledBy(sides) && remedy.given() && reported,
                remedy.ledBy(sides) && remedy.given() && (open || reported),
                acts(id),
                VisitPage.Typed.NOTHING,
                Errors.none());
    }

    private List<RemedyPage.Act> acts(UUID id) {
        return sql.sql("""
                select k.id, k.kind, k.note, coalesce(f.name, '') file, p.name, k.done_at
                from remedy_act k join person p on p.id = k.done_by left join stored_file f on f.id = k.file_id
                where k.remedy_id = ? order by k.ordinal""")
                .param(id)
                .query((row, n) -> new RemedyPage.Act(
                        Rows.uuid(row, "id"),
                        RemedyActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        row.getString("file"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    Files.Kept file(Asker asker, UUID id, UUID act) {
        seen(asker, id);
        return sql.sql("select file_id from remedy_act where id = ? and remedy_id = ? and file_id is not null")
                .params(act, id)
                .query(UUID.class)
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }
}
