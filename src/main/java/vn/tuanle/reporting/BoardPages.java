package vn.tuanle.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the board of a form: a fixed number of queries, however many units report by it.
@Component
class BoardPages {
    private final JdbcClient sql;
    private final FormRows forms;
    private final Holders holders;
    private final Superiors superiors;
    private final FollowUps followUps;
    private final Tiles tiles;

    BoardPages(JdbcClient sql, FormRows forms, Holders holders, Superiors superiors, FollowUps followUps, Tiles tiles) {
        this.sql = sql;
        this.forms = forms;
        this.holders = holders;
        this.superiors = superiors;
        this.followUps = followUps;
        this.tiles = tiles;
    }

    BoardPage page(Asker asker, UUID id, BoardPage.Filter filter) {
        return page(asker, id, filter, BoardPage.Typed.NOTHING, Errors.none());
    }

    BoardPage page(Asker asker, UUID id, BoardPage.Filter filter, BoardPage.Typed typed, Errors errors) {
        FormRow form = forms.form(id);
        Superiors.Superior superior = superiors.of(form);
        Set<UUID> units = holders.staff(asker);
        if (form.version() == 0 || !(form.ledBy(units) || (superior != null && units.contains(superior.unit()))))
            throw new NotFound();
        Instant now = Now.instant();
        List<BoardPage.Line> lines = lines(id, now);
        record Top(UUID id, UUID unit, boolean sent, boolean accepted) {}
        Top top = sql.sql("""
                select id, unit_id, signed_turn is not null sent, state = 'ACCEPTED' accepted from report where form_id = ? and parent_id is null""")
                .param(id)
                .query((row, n) -> new Top(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getBoolean("sent"),
                        row.getBoolean("accepted")))
                .optional()
                .orElse(null);
        UUID root = top == null ? null : top.id();
        boolean open = top != null && (top.sent() || units.contains(top.unit()));
        Board board = new Board(lines, now);
        List<BoardPage.Line> matching = board.matching(filter);
        int from = Math.min(Math.max(0, filter.page() - 1) * BoardPage.PAGE, matching.size());
        return new BoardPage(
                form,
                root,
                open,
                board.all(),
                board.kinds(),
                board.tiles(root, tiles.of(form.lead())),
                board.line(),
                matching.subList(from, Math.min(from + BoardPage.PAGE, matching.size())),
                matching.size(),
                filter,
                typed.followUp() == null ? followUps.of(id) : typed.followUp(),
                form.ledBy(units) ? followUps.signers(form) : List.of(),
                letters(id),
                superior == null ? "" : superior.name(),
                form.ledBy(units),
                top != null && top.accepted(),
                now,
                typed,
                errors);
    }

    /// Every unit that the filter leaves, on one page.
    List<BoardPage.Line> matching(UUID form, BoardPage.Filter filter) {
        Instant now = Now.instant();
        return new Board(lines(form, now), now).matching(filter);
    }

    private List<BoardPage.Letter> letters(UUID form) {
        return sql.sql("""
                select l.draft_id, f.title, coalesce(d.code, '') code, f.document_id is not null issued, l.begun_at, p.name,
                  (select count(*) from report_letter_about a where a.draft_id = l.draft_id) units
                from report_letter l join draft f on f.id = l.draft_id and f.dropped_at is null
                left join document d on d.id = f.document_id join person p on p.id = l.begun_by
                where l.form_id = ? order by l.begun_at desc limit 50""")
                .param(form)
                .query((row, n) -> new BoardPage.Letter(
                        Rows.uuid(row, "draft_id"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getBoolean("issued"),
                        row.getInt("units"),
                        Objects.requireNonNull(Rows.instant(row, "begun_at")),
                        row.getString("name")))
                .list();
    }

    private record Urged(ActKind kind, Instant at) {}

    private List<BoardPage.Line> lines(UUID form, Instant now) {
        Map<UUID, Urged> urged = new HashMap<>();
        sql.sql("""
                select a.report_id, a.kind, a.done_at from report_act a join report r on r.id = a.report_id
                where r.form_id = ? and a.kind in ('REMINDED', 'DUE_TODAY', 'URGED', 'LISTED') order by a.ordinal""").param(form).query(row -> {
            urged.put(
                    Rows.uuid(row, "report_id"),
                    new Urged(
                            ActKind.valueOf(row.getString("kind")),
                            Objects.requireNonNull(Rows.instant(row, "done_at"))));
        });
        record Read(ReportRow report, UnitKind kind) {}
        List<Read> rows = sql.sql("""
                select s.* from (%s where r.form_id = ? and r.state <> 'RELEASED') s
                order by s.sort_key, s.id""".formatted(ReportRow.SELECT))
                .param(form)
                .query((row, n) -> new Read(ReportRow.of(row), UnitKind.valueOf(row.getString("unit_kind"))))
                .list();
        Map<UUID, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.report().unit(), row.report().unitName()));
        return rows.stream()
                .filter(row -> !row.report().root())
                .map(row -> {
                    Urged last = urged.get(row.report().id());
                    return new BoardPage.Line(
                            row.report(),
                            row.kind(),
                            row.report().receiver() == null
                                    ? ""
                                    : names.getOrDefault(row.report().receiver(), ""),
                            row.report().standing(),
                            row.report().timeliness(now),
                            last == null ? null : last.kind(),
                            last == null ? null : last.at());
                })
                .toList();
    }
}
