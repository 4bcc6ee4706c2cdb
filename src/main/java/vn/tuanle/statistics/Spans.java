package vn.tuanle.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.Campaigns;
import vn.tuanle.activity.Campaigns.Campaign;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.ui.NotFound;

/// Gives a span to those who may see it: the office that leads a plan all of it, any other unit itself and those below.
@Component
class Spans {
    /// Without a Week, and outside of any plan.
    private static final int AROUND = 60;

    private final Campaigns campaigns;
    private final Directory directory;
    private final Lineage lineage;

    Spans(Campaigns campaigns, Directory directory, Lineage lineage) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.lineage = lineage;
    }

    /// `campaigns` are all that may be chosen, the newest first.
    record Found(Span span, List<Campaign> campaigns, UUID unit) {}

    Found of(Asker asker, Ask ask, LocalDate today) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        Set<UUID> own = lineage.withPredecessors(Set.of(unit), today);
        List<Campaign> all = campaigns.of(own);
        Campaign chosen = chosen(ask, all);
        LocalDate first = first(chosen, today);
        LocalDate last = last(chosen, today);
        LocalDate from = Days.typed(ask.get(Ask.FROM));
        LocalDate to = Days.typed(ask.get(Ask.TO));
        if (from != null) first = from;
        if (to != null) last = to;
        if (last.isBefore(first)) last = first;
        Snapshot snapshot = directory.snapshot(chosen == null ? today : chosen.issued());
        boolean leads = chosen != null && chosen.leads();
        Set<UUID> tops = leads && chosen != null ? Set.of(chosen.issuer()) : own;
        return new Found(
                new Span(chosen, first, last, leads ? null : units(snapshot, own), tops, own, snapshot), all, unit);
    }

    private static @Nullable Campaign chosen(Ask ask, List<Campaign> all) {
        if (ask.is(Ask.PLAN, Ask.NO_PLAN)) return null;
        if (ask.has(Ask.PLAN))
            return all.stream()
                    .filter(one -> ask.is(Ask.PLAN, one.plan()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        return all.stream().filter(one -> !one.composed()).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
    }

    static LocalDate first(@Nullable Campaign campaign, LocalDate today) {
        if (campaign == null) return today.minusDays(AROUND);
        LocalDate first = campaign.first();
        return first == null ? campaign.issued() : first;
    }

    static LocalDate last(@Nullable Campaign campaign, LocalDate today) {
        if (campaign == null) return today.plusDays(AROUND);
        LocalDate last = campaign.last();
        LocalDate first = first(campaign, today);
        return last != null ? last : campaign.first() != null ? first : first.plusDays(AROUND);
    }

    private static Set<UUID> units(Snapshot snapshot, Set<UUID> own) {
        Set<UUID> units = new HashSet<>();
        own.forEach(unit -> units.addAll(Span.within(snapshot, unit)));
        return units;
    }

    /// The campaign before, for the same units or those that ended into them; null where none is known.
    @Nullable
    Span before(Found found, LocalDate today) {
        Span span = found.span();
        Campaign now = span.campaign();
        if (now == null) return null;
        LocalDate begins = first(now, today);
        Campaign earlier = found.campaigns().stream()
                .filter(one ->
                        one.composed() == now.composed() && last(one, today).isBefore(begins))
                .max(Comparator.comparing(one -> first(one, today)))
                .orElse(null);
        if (earlier == null) return null;
        Set<UUID> units = null;
        if (!span.leads() || !earlier.leads()) {
            Set<UUID> those = new HashSet<>(span.own());
            if (span.units() != null) those.addAll(span.units());
            span.tops().forEach(top -> those.addAll(Span.within(span.snapshot(), top)));
            units = lineage.withPredecessors(those, now.issued());
        }
        return span.over(earlier, first(earlier, today), last(earlier, today), units);
    }
}
