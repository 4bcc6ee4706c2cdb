package vn.tuanle.quiz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Draws questions for named sets by a recipe and a seed; pure: the same questions, recipe and
/// seed give the same sets.
final class Drawing {
    private Drawing() {}

    /// A question that may be drawn.
    record Ready(
            UUID id,
            UUID bank,
            String topic,
            Level level,
            String source,
            @Nullable UUID situation) {}

    /// What one quota asks for, has to choose from, and how many it fell short by in all sets.
    record Filled(Recipe.Quota quota, int ready, int missing) {}

    /// Each set's questions by section; `filled` by section and quota.
    record Drawn(List<List<List<UUID>>> sets, List<List<Filled>> filled) {
        boolean complete() {
            return filled.stream().flatMap(List::stream).allMatch(each -> each.missing() == 0);
        }
    }

    /// So many sets. With `apart` no question stands in two sets; else only none twice in one.
    static Drawn draw(Recipe recipe, List<Ready> ready, int sets, boolean apart, long seed) {
        List<List<List<UUID>>> all = new ArrayList<>();
        Map<String, int[]> missing = new LinkedHashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (int set = 0; set < sets; set++) {
            if (!apart) taken.clear();
            List<List<UUID>> sections = new ArrayList<>();
            for (int s = 0; s < recipe.sections().size(); s++) {
                List<UUID> section = new ArrayList<>();
                List<Recipe.Quota> quotas = recipe.sections().get(s).quotas();
                for (int q = 0; q < quotas.size(); q++) {
                    Chance chance = new Chance(
                            "tuanle sets 1", (set + "/" + s + "/" + q).getBytes(StandardCharsets.UTF_8), seed);
                    int left = take(
                            quotas.get(q),
                            chance.begin('Q', 0).shuffled(fitting(quotas.get(q), ready)),
                            taken,
                            section);
                    missing.computeIfAbsent(s + "/" + q, key -> new int[1])[0] += left;
                }
                sections.add(section);
            }
            all.add(sections);
        }
        return new Drawn(all, filled(recipe, ready, missing));
    }

    /// Questions about one situation come along together, as far as the quota goes. Returns how
    /// many are missing.
    private static int take(Recipe.Quota quota, List<Ready> mixed, Set<UUID> taken, List<UUID> into) {
        int left = quota.count();
        for (Ready each : mixed) {
            if (left == 0) break;
            if (taken.contains(each.id())) continue;
            List<Ready> together = each.situation() == null
                    ? List.of(each)
                    : mixed.stream()
                            .filter(other -> each.situation().equals(other.situation()) && !taken.contains(other.id()))
                            .sorted(java.util.Comparator.comparing(Ready::id))
                            .limit(left)
                            .toList();
            for (Ready one : together) {
                taken.add(one.id());
                into.add(one.id());
                left--;
            }
        }
        return left;
    }

    private static List<Ready> fitting(Recipe.Quota quota, List<Ready> ready) {
        return ready.stream()
                .filter(each -> each.bank().equals(quota.bank()))
                .filter(each ->
                        quota.topic().isEmpty() || Fold.fold(quota.topic()).equals(Fold.fold(each.topic())))
                .filter(each -> quota.level().isEmpty()
                        || quota.level().equals(each.level().name()))
                .filter(each ->
                        quota.source().isEmpty() || Fold.fold(each.source()).contains(Fold.fold(quota.source())))
                .sorted(java.util.Comparator.comparing(Ready::id))
                .toList();
    }

    private static List<List<Filled>> filled(Recipe recipe, List<Ready> ready, Map<String, int[]> missing) {
        List<List<Filled>> all = new ArrayList<>();
        for (int s = 0; s < recipe.sections().size(); s++) {
            List<Filled> section = new ArrayList<>();
            List<Recipe.Quota> quotas = recipe.sections().get(s).quotas();
            for (int q = 0; q < quotas.size(); q++)
                section.add(new Filled(
                        quotas.get(q),
                        fitting(quotas.get(q), ready).size(),
                        missing.getOrDefault(s + "/" + q, new int[1])[0]));
            all.add(section);
        }
        return all;
    }
}
