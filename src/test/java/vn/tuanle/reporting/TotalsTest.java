package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.kernel.Due;
import vn.tuanle.testing.WebTest;

/// Whatever happens in whatever order (typing, submitting, returning, amending, going on without
/// somebody, joining listings of one activity, merging units): every total is the sum over the
/// distinct things below that were accepted, a missing figure is no zero, and what was sent stays.
class TotalsTest extends WebTest {
    private static final String PLAIN = "tin-bai";
    private static final String BROKEN_DOWN = "hoc-sinh-ho-tro";
    private static final List<CellKey> PLACES = List.of(
            new CellKey(PLAIN, ""), new CellKey(BROKEN_DOWN, "TH"), new CellKey("lop", ""), new CellKey("luot", ""));

    @Autowired
    Saves saves;

    @Autowired
    Chain chain;

    @Autowired
    Activities activities;

    @Autowired
    SameActivities same;

    @Autowired
    Totals totals;

    @Autowired
    Forms forms;

    @Autowired
    FormRows rows;

    @Autowired
    Comparisons comparisons;

    /// What one report said in one turn.
    private record Said(Map<CellKey, Long> typed, Map<UUID, Map<String, Long>> led) {
        Said copy() {
            return new Said(new HashMap<>(typed), new HashMap<>(led));
        }
    }

    private static final class Model {
        final Map<UUID, @Nullable UUID> parent = new HashMap<>();
        final Map<UUID, List<Said>> turns = new HashMap<>();
        final Map<UUID, Integer> accepted = new HashMap<>();
        final Map<UUID, UUID> same = new HashMap<>();

        List<Said> turns(UUID report) {
            return turns.computeIfAbsent(
                    report, one -> new ArrayList<>(List.of(new Said(new HashMap<>(), new HashMap<>()))));
        }

        /// The naive sum: walk down, gather the distinct things, add.
        @Nullable
        Long total(UUID report, CellKey place) {
            List<Said> counted = new ArrayList<>();
            gather(report, turns(report).getLast(), counted);
            Long total = null;
            Set<UUID> present = new TreeSet<>();
            for (Said said : counted) present.addAll(said.led().keySet());
            Set<UUID> classes = new HashSet<>();
            Map<UUID, Map<String, Long>> all = new HashMap<>();
            for (Said said : counted) {
                Long typed = said.typed().get(place);
                if (typed != null) total = (total == null ? 0 : total) + typed;
                all.putAll(said.led());
            }
            // the listing that was kept speaks for its class where it is present, else the first of the others
            List<UUID> order = new ArrayList<>(present);
            order.sort((a, b) -> {
                int kept = Boolean.compare(same.containsKey(a), same.containsKey(b));
                return kept != 0 ? kept : a.toString().compareTo(b.toString());
            });
            for (UUID one : order) {
                if (!classes.add(same.getOrDefault(one, one))) continue;
                Long figure = place.member().isEmpty()
                        ? all.getOrDefault(one, Map.of()).get(place.code())
                        : null;
                if (figure != null) total = (total == null ? 0 : total) + figure;
            }
            return total;
        }

        private void gather(UUID report, Said said, List<Said> into) {
            into.add(said);
            parent.forEach((child, above) -> {
                Integer counts = accepted.get(child);
                if (report.equals(above) && counts != null)
                    gather(child, turns(child).get(counts - 1), into);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2021})
    void everyTotalIsTheSumOverTheDistinctThingsBelow(long seed) {
        Random random = new Random(seed);
        ReportTree tree = new ReportTree(sql, cast, rows, forms, random, 3 + random.nextInt(3));
        Model model = new Model();
        for (UUID report : tree.reports()) model.parent.put(report, tree.parent(report));
        Map<UUID, Map<CellKey, Long>> signed = new HashMap<>();
        int done = 0;
        for (int step = 0; done < 90 && step < 600; step++) {
            UUID report = tree.reports().get(random.nextInt(tree.reports().size()));
            if (!act(tree, model, report, random, signed)) continue;
            done++;
            UUID looked = tree.reports().get(random.nextInt(tree.reports().size()));
            compare(tree, model, looked, step);
        }
        assertThat(done).isEqualTo(90);
        for (UUID report : tree.reports()) compare(tree, model, report, -1);
        assertThat(model.accepted).isNotEmpty();
        // what was sent is as it was, whatever happened since
        signed.forEach((report, figures) -> assertThat(totals.signed(
                        report, Objects.requireNonNull(tree.row(report).signedTurn())))
                .containsAllEntriesOf(figures));
    }

    /// The same things said, sent, sent back, corrected and accepted in different orders give the same totals.
    @ParameterizedTest
    @ValueSource(longs = {7, 11})
    void noOrderOfActsChangesATotal(long seed) {
        List<Map<CellKey, @Nullable Long>> seen = new ArrayList<>();
        for (long order = 0; order < 3; order++) {
            ReportTree tree = new ReportTree(sql, cast, rows, forms, new Random(seed), 3);
            List<UUID> all = tree.inOrder();
            List<UUID> shuffled = new ArrayList<>(all);
            java.util.Collections.shuffle(shuffled, new Random(seed * 31 + order));
            Random how = new Random(order);
            for (UUID report : shuffled) {
                int place = all.indexOf(report);
                if (tree.row(report).root()) continue;
                // some first say something else, and are sent back or correct it afterwards
                int detour = how.nextInt(3);
                long figure = place * 7L % 23;
                sent(tree, report, detour == 0 ? figure : figure + 100);
                if (detour == 1) {
                    done(chain.returnIt(tree.everybody, report, tree.row(report).turn(), "Xem lại", Map.of()));
                    sent(tree, report, figure);
                }
                done(chain.accept(tree.everybody, report, tree.row(report).turn()));
                if (detour == 2) {
                    done(chain.amend(tree.everybody, report, "Sửa số"));
                    sent(tree, report, figure);
                    done(chain.accept(tree.everybody, report, tree.row(report).turn()));
                }
                if (how.nextInt(5) == 0) tree.merge(how);
            }
            Map<CellKey, @Nullable Long> top = new HashMap<>();
            for (UUID report : all)
                top.put(
                        new CellKey(PLAIN, String.valueOf(all.indexOf(report))),
                        totals.of(report, tree.row(report).turn())
                                .getOrDefault(new CellKey(PLAIN, ""), Sum.NOTHING)
                                .total());
            seen.add(top);
        }
        assertThat(seen.get(1)).isEqualTo(seen.getFirst());
        assertThat(seen.get(2)).isEqualTo(seen.getFirst());
        assertThat(seen.getFirst().get(new CellKey(PLAIN, "0"))).isNotNull();
    }

    private void sent(ReportTree tree, UUID report, long figure) {
        for (UUID child : tree.children(report))
            if (tree.row(child).acceptedTurn() == null)
                done(chain.exclude(tree.everybody, child, "Không chờ được nữa"));
        saves.type(tree.everybody, report, Map.of(new CellKey(PLAIN, ""), String.valueOf(figure)));
        assertThat(chain.submit(tree.everybody, report, "").byField()).isEmpty();
        done(chain.sign(tree.everybody, report, tree.row(report).turn()));
    }

    /// Over mergers, whoever merged into whom: each report stands in one row, so that the rows add up to the total;
    /// a unit of today has the sum over all that became it.
    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8})
    void theHistoryOfAMergedUnitIsTheSumOverItsPredecessors(long seed) {
        Random random = new Random(seed);
        ReportTree tree = new ReportTree(sql, cast, rows, forms, random, 4);
        Map<UUID, Long> said = new HashMap<>();
        for (UUID report : tree.inOrder().reversed()) {
            if (tree.row(report).root()) continue;
            long figure = random.nextInt(40);
            sent(tree, report, figure);
            done(chain.accept(tree.everybody, report, 1));
            said.put(report, figure);
        }
        Map<UUID, UUID> into = new HashMap<>();
        for (int i = 0; i < 3; i++) tree.mergeCities(random, into);
        UUID root = tree.inOrder().getFirst();
        Field field = Objects.requireNonNull(rows.version(tree.form, 1).field(PLAIN));
        List<Comparison.Column> columns =
                List.of(new Comparison.Column(tree.form, root, "2021", LocalDate.of(2021, 10, 16)));
        Comparison comparison = Objects.requireNonNull(comparisons.of(columns, field, null));
        Long top = totals.of(root, 1)
                .getOrDefault(new CellKey(PLAIN, ""), Sum.NOTHING)
                .total();
        assertThat(top)
                .isEqualTo(said.values().stream().mapToLong(Long::longValue).sum());
        assertThat(comparison.totals()).containsExactly(top);
        assertThat(comparison.rows().stream()
                        .map(row -> row.values().getFirst())
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(top);
        // by hand: every city's branch goes to the unit it became in the end
        Map<UUID, Long> byHeir = new HashMap<>();
        for (UUID city : tree.children(root)) {
            UUID unit = tree.row(city).unit();
            while (into.containsKey(unit)) unit = into.get(unit);
            byHeir.merge(
                    unit,
                    Objects.requireNonNull(totals.of(city, 1)
                            .getOrDefault(new CellKey(PLAIN, ""), Sum.NOTHING)
                            .total()),
                    Long::sum);
        }
        assertThat(comparison.rows().stream().map(row -> row.values().getFirst()))
                .containsExactlyInAnyOrderElementsOf(byHeir.values());
        // one level down, and another: below each unit stands exactly what it has above
        assertThat(comparison.rows()).anyMatch(Comparison.Row::below);
        descend(columns, field, comparison);
        assertThat(comparisons.of(columns, field, UUID.randomUUID())).isNull();
    }

    private void descend(List<Comparison.Column> columns, Field field, Comparison above) {
        for (Comparison.Row row : above.rows()) {
            if (!row.below()) continue;
            Comparison below = Objects.requireNonNull(comparisons.of(columns, field, row.unit()));
            assertThat(below.totals()).isEqualTo(row.values());
            assertThat(below.rows().stream()
                            .map(one -> one.values().getFirst())
                            .filter(Objects::nonNull)
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(row.values().getFirst());
            descend(columns, field, below);
        }
    }

    /// A version that asks other units, over generated trees: nobody live hangs under somebody released, who was
    /// sent is never released, and everybody asked has a report.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aNewVersionLosesNobody(long seed) {
        Random random = new Random(seed);
        List<Redistribution.Known> known = new ArrayList<>();
        List<Obliged> obliged = new ArrayList<>();
        Due due = Due.of(LocalDate.of(2099, 10, 28), Due.Boundary.BEFORE);
        Audience how = new Audience("TRUONG_TH", Duty.MUST, Via.PARENT, due, due.day());
        ReportState[] states = ReportState.values();
        for (int i = 0; i < 60; i++) {
            UUID unit = new UUID(seed, i);
            UUID above = i == 0 ? null : new UUID(seed, random.nextInt(i));
            boolean there = i == 0 || random.nextInt(5) > 0;
            if (there) {
                Redistribution.Known parent = above == null ? null : at(known, above);
                ReportState state = i == 0 ? ReportState.OPEN : states[random.nextInt(states.length)];
                boolean sent = state == ReportState.SIGNED
                        || state == ReportState.ACCEPTED
                        || (state != ReportState.RELEASED && random.nextInt(4) == 0);
                known.add(new Redistribution.Known(
                        new UUID(~seed, i),
                        unit,
                        "Đơn vị " + i,
                        i == 0 ? null : parent == null ? known.getFirst().report() : parent.report(),
                        state,
                        sent,
                        sent && state != ReportState.SIGNED && random.nextBoolean()));
            }
            if (i == 0 || random.nextInt(3) > 0) {
                Obliged receiver = above == null
                        ? null
                        : obliged.stream()
                                .filter(one -> one.unit().equals(above))
                                .findFirst()
                                .orElse(obliged.getFirst());
                obliged.add(new Obliged(
                        unit, "Đơn vị " + i, how, receiver == null ? null : receiver.unit(), "", i == 0 ? 0 : 1));
            }
        }
        Redistribution plan = Redistribution.of(known, obliged);
        assertThat(plan.released()).noneMatch(Redistribution.Known::sent);
        assertThat(plan.reports().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        obliged.stream().map(Obliged::unit).toList());
        Set<UUID> gone = new HashSet<>();
        plan.released().forEach(one -> gone.add(one.report()));
        for (Redistribution.Known one : known)
            if (one.state() == ReportState.RELEASED && !plan.back().contains(one)) gone.add(one.report());
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        for (Redistribution.Known one : known) parents.put(one.report(), one.parent());
        plan.moved().forEach(move -> parents.put(move.report().report(), move.parent()));
        for (Obliged one : plan.added())
            parents.put(plan.reports().get(one.unit()), plan.reports().get(one.receiver()));
        parents.forEach((report, parent) -> {
            if (parent != null && !gone.contains(report))
                assertThat(gone).as("above %s", report).doesNotContain(parent);
            // every way up ends at the top
            UUID at = report;
            for (int steps = 0; at != null; steps++, at = parents.get(at))
                assertThat(steps).isLessThan(200);
        });
        for (Redistribution.Move move : plan.moved())
            if (move.anew())
                assertThat(gone).contains(Objects.requireNonNull(move.report().parent()));
    }

    private static Redistribution.@Nullable Known at(List<Redistribution.Known> known, UUID unit) {
        return known.stream().filter(one -> one.unit().equals(unit)).findFirst().orElse(null);
    }

    private void compare(ReportTree tree, Model model, UUID report, int step) {
        Map<CellKey, Sum> sums = totals.of(report, tree.row(report).turn());
        for (CellKey place : PLACES)
            assertThat(sums.getOrDefault(place, Sum.NOTHING).total())
                    .as("step %s, %s", step, place)
                    .isEqualTo(model.total(report, place));
    }

    private boolean act(
            ReportTree tree, Model model, UUID report, Random random, Map<UUID, Map<CellKey, Long>> signed) {
        ReportRow row = tree.row(report);
        List<Said> turns = model.turns(report);
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                if (!row.state().open()) return false;
                CellKey place = PLACES.get(random.nextInt(2));
                Long figure = random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(4) * 7L);
                Typing typed = new Typing(place, Figures.shown(figure), "", "", "", "");
                Cell stored = tree.cell(report, row.turn(), place);
                assertThat(saves.save(
                                        tree.everybody,
                                        report,
                                        row.formVersion(),
                                        version -> List.of(typed.seeing(stored)))
                                .done())
                        .isTrue();
                if (figure == null) turns.getLast().typed().remove(place);
                else turns.getLast().typed().put(place, figure);
            }
            case 2 -> {
                if (!row.state().open()) return false;
                long visits = random.nextInt(50);
                UUID activity = done(activities.add(
                        tree.everybody,
                        report,
                        new NewActivity(
                                ActivityKind.LOP,
                                "Lớp " + random.nextInt(3),
                                "17/10/2021",
                                "",
                                String.valueOf(visits),
                                "",
                                Set.of())));
                turns.getLast().led().put(activity, Map.of("lop", 1L, "luot", visits));
            }
            case 3, 4 -> {
                if (!row.state().open()) return false;
                for (UUID child : tree.children(report))
                    if (tree.row(child).acceptedTurn() == null)
                        done(chain.exclude(tree.everybody, child, "Không chờ được nữa"));
                assertThat(chain.submit(tree.everybody, report, "").byField()).isEmpty();
                done(chain.sign(tree.everybody, report, row.turn()));
                Map<CellKey, Long> figures = new HashMap<>();
                for (CellKey place : PLACES) {
                    Long total = model.total(report, place);
                    if (total != null) figures.put(place, total);
                }
                signed.put(report, figures);
            }
            case 5, 6 -> {
                if (row.state() != ReportState.SIGNED || row.root()) return false;
                if (random.nextInt(3) > 0) {
                    done(chain.accept(tree.everybody, report, row.turn()));
                    model.accepted.put(report, row.turn());
                } else {
                    done(chain.returnIt(tree.everybody, report, row.turn(), "Xem lại số", Map.of()));
                    turns.add(turns.getLast().copy());
                }
            }
            case 7 -> {
                if (row.state() != ReportState.ACCEPTED) return false;
                done(chain.amend(tree.everybody, report, "Có thêm lớp"));
                turns.add(turns.getLast().copy());
            }
            default -> {
                if (random.nextInt(4) == 0) return tree.merge(random);
                List<Activities.Listed> here = activities.below(row);
                if (here.size() < 2) return false;
                UUID dropped = here.get(random.nextInt(here.size())).id();
                UUID kept = here.get(random.nextInt(here.size())).id();
                UUID root = model.same.getOrDefault(kept, kept);
                if (dropped.equals(kept) || root.equals(dropped)) return false;
                done(same.join(tree.everybody, report, Set.of(dropped), kept, "Cùng một lớp"));
                model.same.replaceAll((one, of) -> of.equals(dropped) ? root : of);
                model.same.put(dropped, root);
            }
        }
        return true;
    }
}
