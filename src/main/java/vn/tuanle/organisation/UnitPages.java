package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Reads the pages about units. Every signed-in person may see every unit; who may act for it is
/// shown to its administrators.
@Component
class UnitPages {
    static final int MOST_CHILDREN = 200;
    static final int MOST_HITS = 300;
    private static final int MOST_FORMER = 10;

    private final JdbcClient sql;
    private final Directory directory;
    private final Versions versions;

    UnitPages(JdbcClient sql, Directory directory, Versions versions) {
        this.sql = sql;
        this.directory = directory;
        this.versions = versions;
    }

    /// One query, and one more where a name is looked for.
    UnitListPage list(Asker asker, String typed, TypedDay day, @Nullable UnitKind kind, @Nullable UUID below) {
        Snapshot units = directory.snapshot(day.day());
        String wanted = Fold.nfc(typed);
        boolean flat = !wanted.isEmpty() || kind != null || below != null;
        List<UnitOn> hits = new ArrayList<>();
        if (flat) {
            List<UnitOn> all = wanted.isEmpty() ? units.all() : units.search(wanted, Integer.MAX_VALUE);
            Set<UUID> under = new LinkedHashSet<>();
            if (below != null) units.below(below).forEach(u -> under.add(u.id()));
            for (UnitOn unit : all)
                if ((kind == null || unit.kind() == kind) && (below == null || under.contains(unit.id())))
                    hits.add(unit);
        }
        List<UnitListPage.Node> tree = flat
                ? List.of()
                : units.roots().stream().map(u -> node(u, units)).toList();
        return new UnitListPage(
                typed,
                day,
                kind,
                below == null ? null : units.unit(below).orElse(null),
                flat,
                tree,
                hits.stream().limit(MOST_HITS).toList(),
                hits.size(),
                wanted.isEmpty() ? List.of() : former(wanted, day.day(), hits),
                units.all().size(),
                asker.administersSomething(),
                asker.administersAll());
    }

    /// Units that bear these words in their name, but not on this day; where some bear them one after
    /// the other, only those.
    private List<UnitListPage.Former> former(String wanted, LocalDate day, List<UnitOn> hits) {
        Set<UUID> shown = hits.stream().map(UnitOn::id).collect(java.util.stream.Collectors.toSet());
        String[] words = Arrays.stream(Fold.fold(wanted).split(" "))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        List<UnitListPage.Former> all = sql.sql("""
                select distinct on (unit_id) unit_id, name, case when valid_from <= ? then valid_to - 1 end until
                from unit_version where folded like all(?) and not (valid_from <= ? and coalesce(valid_to, 'infinity') > ?)
                order by unit_id, valid_from desc""")
                .params(Rows.values(day, words, day, day))
                .query((row, n) -> new UnitListPage.Former(
                        Rows.uuid(row, "unit_id"), row.getString("name"), Rows.day(row, "until")))
                .list();
        String phrase = " " + Fold.fold(wanted) + " ";
        List<UnitListPage.Former> named = all.stream()
                .filter(unit -> (" " + Fold.fold(unit.name()) + " ").contains(phrase))
                .toList();
        return (named.isEmpty() ? all : named)
                .stream()
                        .filter(unit -> !shown.contains(unit.id()))
                        .sorted(Comparator.comparingInt((UnitListPage.Former unit) ->
                                        Snapshot.rank(Fold.fold(unit.name()), Fold.fold(wanted)))
                                .thenComparing(unit -> SortKey.of(unit.name())))
                        .limit(MOST_FORMER)
                        .toList();
    }

    private static UnitListPage.Node node(UnitOn unit, Snapshot units) {
        List<UnitOn> children = units.children(unit.id());
        return new UnitListPage.Node(
                unit,
                children.stream().limit(MOST_CHILDREN).map(c -> node(c, units)).toList(),
                children.size());
    }

    UnitPage unit(Asker asker, UUID id, TypedDay day) {
        List<Version> all = versions.of(id);
        if (all.isEmpty()) throw new NotFound();
        Snapshot units = directory.snapshot(day.day());
        Version now = all.stream().filter(v -> v.covers(day.day())).findFirst().orElse(null);
        Version shown = now != null ? now : nearest(all, day.day());
        boolean administers =
                Rights.administers(asker, id, units) || Rights.administers(asker, id, directory.snapshot(shown.from()));
        List<Succession> successions = successions();
        List<UnitOn> chain = new ArrayList<>(units.chain(id));
        if (!chain.isEmpty()) chain.removeFirst();
        return new UnitPage(
                id,
                day,
                shown.values(),
                now != null,
                all.getFirst().from(),
                all.getLast().to(),
                chain.reversed(),
                units.children(id).stream().limit(MOST_CHILDREN).toList(),
                units.children(id).size(),
                posts(id),
                administers ? holders(id) : List.of(),
                history(all),
                successions.stream().filter(s -> id.equals(s.to())).toList(),
                successions.stream()
                        .filter(s -> id.equals(s.from()) && !s.itself())
                        .toList(),
                SuccessionFlow.around(id, successions),
                administers);
    }

    private static Version nearest(List<Version> all, LocalDate day) {
        return all.stream()
                .filter(v -> !v.from().isAfter(day))
                .reduce((a, b) -> b)
                .orElse(all.getFirst());
    }

    private List<UnitPage.Line> history(List<Version> all) {
        List<UUID> parents = all.stream()
                .map(v -> v.values().parent())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> decisions = new HashMap<>();
        sql.sql("""
                select v.id, d.number, d.issuer from unit_version v join decision d on d.id = v.decision_id
                where v.unit_id = ?""").param(all.getFirst().unit()).query(row -> {
            decisions.put(Rows.uuid(row, "id"), row.getString("number"));
        });
        Map<UUID, Map<LocalDate, String>> names = new HashMap<>();
        for (Version version : all) {
            UUID parent = version.values().parent();
            if (parent != null) names.put(parent, new HashMap<>());
        }
        if (!parents.isEmpty())
            sql.sql("select unit_id, valid_from, name from unit_version where unit_id = any(cast(? as uuid[]))")
                    .params(Rows.values(
                            (Object) parents.stream().map(String::valueOf).toArray(String[]::new)))
                    .query(row -> {
                        Objects.requireNonNull(names.get(Rows.uuid(row, "unit_id")))
                                .put(Objects.requireNonNull(Rows.day(row, "valid_from")), row.getString("name"));
                    });
        return all.stream()
                .map(v -> new UnitPage.Line(
                        v.id(),
                        v.from(),
                        v.to(),
                        v.values(),
                        nameOn(names.get(v.values().parent()), v.from()),
                        decisions.getOrDefault(v.id(), "")))
                .toList();
    }

    private static String nameOn(@Nullable Map<LocalDate, String> names, LocalDate day) {
        if (names == null) return "";
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .reduce((a, b) -> b.getKey().isAfter(day) ? a : b)
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /// Every succession there is; a locality has some hundreds.
    List<Succession> successions() {
        return sql.sql("""
                select s.from_unit, f.name from_name, s.to_unit, t.name to_name, s.kind, s.on_day, d.number, s.confidence
                from unit_succession s
                left join unit_version f on f.unit_id = s.from_unit and f.valid_from < s.on_day
                  and (f.valid_to is null or f.valid_to >= s.on_day)
                left join unit_version t on t.unit_id = s.to_unit and t.valid_from <= s.on_day
                  and (t.valid_to is null or t.valid_to > s.on_day)
                left join decision d on d.id = s.decision_id
                order by s.on_day, t.sort_key, f.sort_key, s.id""")
                .query((row, n) -> new Succession(
                        Rows.uuid(row, "from_unit"),
                        text(row.getString("from_name")),
                        Rows.uuidOrNull(row, "to_unit"),
                        text(row.getString("to_name")),
                        SuccessionKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(Rows.day(row, "on_day")),
                        text(row.getString("number")),
                        row.getString("confidence")))
                .list();
    }

    private List<UnitPage.Post> posts(UUID unit) {
        return sql.sql("""
                select id, title, person_name, phone, email, from_day, to_day from unit_post where unit_id = ?
                order by to_day is not null, from_day, title, id""")
                .param(unit)
                .query((row, n) -> new UnitPage.Post(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("person_name"),
                        row.getString("phone"),
                        row.getString("email"),
                        Rows.day(row, "from_day"),
                        Rows.day(row, "to_day")))
                .list();
    }

    /// Who has a right for the unit, those of today first.
    List<UnitPeoplePage.Holder> holders(UUID unit) {
        return sql.sql("""
                select g.id, p.id person_id, p.name, coalesce(p.email, p.phone) contact, g.role, g.from_day, g.to_day,
                       p.password_hash is not null signed_in
                from role_grant g join person p on p.id = g.person_id
                where g.unit_id = ? order by g.to_day is not null, g.to_day desc, p.name, g.role, g.id""")
                .param(unit)
                .query((row, n) -> new UnitPeoplePage.Holder(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "person_id"),
                        row.getString("name"),
                        row.getString("contact"),
                        Role.valueOf(row.getString("role")),
                        Objects.requireNonNull(Rows.day(row, "from_day")),
                        Rows.day(row, "to_day"),
                        row.getBoolean("signed_in")))
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
