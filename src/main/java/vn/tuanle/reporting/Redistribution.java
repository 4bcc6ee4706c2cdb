package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a version of a form does to the reports that are there: who is new, who goes on, who need not report any
/// more, whose report goes to another. What was ever sent stays as it is and goes on counting; nothing that was
/// accepted is lost when the report it went into is not asked for any more: it waits to be accepted by the next above.
record Redistribution(
        List<Obliged> added,
        Map<UUID, Obliged> continuing,
        List<Known> released,
        List<Known> back,
        List<Move> moved,
        Map<UUID, UUID> reports) {
    /// A report as it stands; `sent` was signed once, `accepted` counts above.
    record Known(
            UUID report,
            UUID unit,
            String name,
            @Nullable UUID parent,
            ReportState state,
            boolean sent,
            boolean accepted) {}

    /// A report that goes to another; `anew` says that it was accepted where it went before.
    record Move(Known report, UUID parent, String to, boolean anew) {}

    static Redistribution of(List<Known> all, List<Obliged> obliged) {
        Map<UUID, Known> byUnit = new HashMap<>();
        Map<UUID, Known> byReport = new HashMap<>();
        for (Known known : all) {
            byUnit.put(known.unit(), known);
            byReport.put(known.report(), known);
        }
        Map<UUID, Obliged> asked = new LinkedHashMap<>();
        obliged.forEach(one -> asked.put(one.unit(), one));
        List<Known> released = new ArrayList<>();
        Set<UUID> gone = new HashSet<>();
        for (Known known : all) {
            boolean stays = asked.containsKey(known.unit()) || known.parent() == null || known.sent();
            if (stays) continue;
            gone.add(known.report());
            if (known.state() != ReportState.RELEASED) released.add(known);
        }
        List<Obliged> added = new ArrayList<>();
        Map<UUID, Obliged> continuing = new LinkedHashMap<>();
        List<Known> back = new ArrayList<>();
        Map<UUID, UUID> reports = new HashMap<>();
        for (Obliged one : obliged) {
            Known known = byUnit.get(one.unit());
            reports.put(one.unit(), known == null ? UUID.randomUUID() : known.report());
            if (known == null) added.add(one);
            else {
                continuing.put(known.report(), one);
                if (known.state() == ReportState.RELEASED) back.add(known);
            }
        }
        List<Move> moved = new ArrayList<>();
        for (Known known : all) {
            UUID parent = known.parent();
            if (parent == null || gone.contains(known.report())) continue;
            Obliged one = continuing.get(known.report());
            boolean free = known.state().open() || known.state() == ReportState.RELEASED;
            boolean orphaned = gone.contains(parent);
            if (!orphaned && (one == null || !free || known.accepted())) continue;
            UUID to = one != null && one.receiver() != null ? reports.get(one.receiver()) : null;
            if (to == null) to = above(parent, gone, byReport);
            if (to == null || to.equals(parent)) continue;
            moved.add(new Move(known, to, name(to, byReport, obliged, reports), known.accepted()));
        }
        return new Redistribution(added, continuing, released, back, moved, reports);
    }

    private static @Nullable UUID above(UUID parent, Set<UUID> gone, Map<UUID, Known> byReport) {
        UUID at = parent;
        while (at != null && gone.contains(at))
            at = Objects.requireNonNull(byReport.get(at)).parent();
        return at;
    }

    private static String name(UUID report, Map<UUID, Known> byReport, List<Obliged> obliged, Map<UUID, UUID> reports) {
        Known known = byReport.get(report);
        if (known != null) return known.name();
        return obliged.stream()
                .filter(one -> report.equals(reports.get(one.unit())))
                .map(Obliged::name)
                .findFirst()
                .orElse("");
    }

    /// In words, for the page on which the version is made.
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "+", added.stream().map(Obliged::name).toList());
        add(words, "+", back.stream().map(Known::name).toList());
        add(words, "−", released.stream().map(Known::name).toList());
        add(
                words,
                "→",
                moved.stream()
                        .map(move -> move.report().name() + " → " + move.to())
                        .toList());
        return words;
    }

    private static void add(List<String> words, String mark, List<String> names) {
        if (names.isEmpty()) return;
        int shown = Math.min(names.size(), 12);
        words.add(mark + " " + names.size() + ": " + String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? ", …" : ""));
    }
}
