package vn.tuanle.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Reads the list of a unit's outgoing documents, drafts and issued ones together, the latest first.
@Component
class OutgoingPages {
    static final int LINES = 40;

    /// Drafts that are not issued and documents that are, in one shape; what it asks are the unit four times.
    private static final String ALL = """
            select f.id, false issued, f.kind, f.title, %s state, '' code, null::date as day, f.changed_at at, p.name by_name,
                   0::bigint sent, 0::bigint received
            from draft f join person p on p.id = f.changed_by
            where (f.unit_id = ? or f.drafting_unit = ?) and f.dropped_at is null and f.document_id is null
            union all
            select d.id, true, d.kind, d.title,
                   case when exists (select 1 from document_act a where a.document_id = d.id
                                     and a.kind in ('RECALLED', 'REPLACED')) then 'ENDED' else 'ISSUED' end,
                   d.code, d.day, d.issued_at, coalesce(d.signer, ''),
                   (select count(*) from delivery v where v.document_id = d.id),
                   (select count(v.received_at) from delivery v where v.document_id = d.id)
            from document d
            where d.unit_id = ? or exists (select 1 from draft g where g.document_id = d.id and g.drafting_unit = ?)""".formatted(DraftState.SQL);

    private final JdbcClient sql;
    private final Directory directory;

    OutgoingPages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /// The unit the asker works for now.
    static UUID unit(Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit != null && asker.workUnits().contains(unit)) return unit;
        if (asker.workUnits().size() == 1) return asker.workUnits().iterator().next();
        throw new NotFound();
    }

    /// Since when the unit is no more, null while it is.
    @Nullable
    Ended ended(UUID unit) {
        LocalDate today = LocalDate.now(Days.ZONE);
        LocalDate since = sql.sql("""
                select max(valid_to) last from unit_version v where unit_id = ?
                having bool_and(valid_to is not null and valid_to <= ?)""")
                .params(Rows.values(unit, today))
                .query((row, n) -> Objects.requireNonNull(Rows.day(row, "last")))
                .optional()
                .orElse(null);
        if (since == null) return null;
        List<UUID> heirs = sql.sql("select to_unit from unit_succession where from_unit = ? and to_unit is not null")
                .param(unit)
                .query((row, n) -> Rows.uuid(row, "to_unit"))
                .list();
        return new Ended(
                since, directory.names(heirs, today).values().stream().sorted().toList());
    }

    /// `after` is the place where the page before ended, empty for the first.
    OutgoingPage page(Asker asker, OutgoingPage.Filter filter, String after) {
        UUID unit = unit(asker);
        Map<DraftState, Integer> counts = new EnumMap<>(DraftState.class);
        sql.sql("select x.state, count(*) n from (" + ALL + ") x group by x.state")
                .params(Rows.values(unit, unit, unit, unit))
                .query(row -> {
                    counts.put(DraftState.valueOf(row.getString("state")), row.getInt("n"));
                });
        List<OutgoingPage.Line> lines = lines(unit, filter, after);
        String next = "";
        if (lines.size() > LINES) {
            lines.removeLast();
            OutgoingPage.Line last = lines.getLast();
            Instant at = Objects.requireNonNull(last.changed());
            next = at.getEpochSecond() * 1_000_000L + at.getNano() / 1000 + "_" + last.id();
        }
        List<OutgoingPage.Count> all = new ArrayList<>();
        for (DraftState state : DraftState.values())
            if (counts.containsKey(state)) all.add(new OutgoingPage.Count(state, counts.get(state)));
        String name = directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
        return new OutgoingPage(name, ended(unit), filter, all, lines, next);
    }

    private List<OutgoingPage.Line> lines(UUID unit, OutgoingPage.Filter filter, String after) {
        List<@Nullable Object> values = new ArrayList<>(Rows.values(unit, unit, unit, unit));
        StringBuilder where = new StringBuilder(" where true");
        DraftState state = DraftState.of(filter.state());
        if (state != null) {
            where.append(" and x.state = ?");
            values.add(state.name());
        }
        if (!filter.kind().isEmpty()) {
            where.append(" and x.kind = ?");
            values.add(filter.kind());
        }
        for (String word : Fold.fold(filter.words()).split(" ")) {
            if (word.isEmpty()) continue;
            // the same folding as kernel.Fold: no marks, đ as d, lower case
            where.append(
                    " and lower(translate(regexp_replace(normalize(x.title || ' ' || x.code || ' ' || x.by_name, NFD),"
                            + " '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'dd')) like ?");
            values.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after.matches("\\d{1,17}_[0-9a-f-]{36}")) {
            long micros = Long.parseLong(after.substring(0, after.indexOf('_')));
            where.append(" and (x.at, x.id) < (?, ?)");
            values.add(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000)
                    .atOffset(ZoneOffset.UTC));
            values.add(UUID.fromString(after.substring(after.indexOf('_') + 1)));
        }
        values.add(LINES + 1);
        return new ArrayList<>(
                sql.sql("select x.* from (" + ALL + ") x" + where + " order by x.at desc, x.id desc limit ?")
                        .params(values)
                        .query((row, n) -> new OutgoingPage.Line(
                                Rows.uuid(row, "id"),
                                row.getBoolean("issued"),
                                row.getString("kind"),
                                row.getString("title"),
                                DraftState.valueOf(row.getString("state")),
                                row.getString("code"),
                                Rows.day(row, "day"),
                                Rows.instant(row, "at"),
                                row.getString("by_name"),
                                row.getInt("sent"),
                                row.getInt("received")))
                        .list());
    }
}
