package vn.tuanle.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// How marks are reckoned, on a scale of 100 with two decimals, half up. Pure, so that a result can
/// be computed again at any time.
public final class Scores {

    private Scores() {}

    /// One judge's mark: each criterion's points by its weight.
    public static BigDecimal total(List<Criterion> rubric, Map<UUID, BigDecimal> points) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion one : rubric)
            sum = sum.add(Objects.requireNonNull(points.get(one.id()))
                    .multiply(BigDecimal.valueOf(one.weight()))
                    .divide(BigDecimal.valueOf(one.most()), 10, RoundingMode.HALF_UP));
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    /// The marks of all judges as one. Of fewer than three marks none is left out.
    public static BigDecimal combined(Combining how, List<BigDecimal> marks) {
        if (marks.isEmpty()) throw new IllegalArgumentException("no marks");
        List<BigDecimal> sorted = marks.stream().sorted().toList();
        int n = sorted.size();
        return switch (how) {
            case MEAN -> mean(sorted);
            case MEDIAN -> mean(sorted.subList((n - 1) / 2, n / 2 + 1));
            case TRIMMED -> mean(n < 3 ? sorted : sorted.subList(1, n - 1));
        };
    }

    private static BigDecimal mean(List<BigDecimal> marks) {
        return marks.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP);
    }

    /// Between the highest and the lowest.
    public static BigDecimal spread(List<BigDecimal> marks) {
        return marks.isEmpty()
                ? BigDecimal.ZERO
                : marks.stream().max(BigDecimal::compareTo).orElseThrow()
                        .subtract(marks.stream().min(BigDecimal::compareTo).orElseThrow());
    }

    /// How many marks an entry needs: as many as the terms say, and once they are in and too far apart, one more.
    public static int needed(EntryTerms.Judging terms, List<BigDecimal> marks) {
        boolean apart = marks.size() >= terms.marks()
                && spread(marks.subList(0, terms.marks())).compareTo(BigDecimal.valueOf(terms.divergence())) > 0;
        return terms.marks() + (apart ? 1 : 0);
    }

    /// A mark given to an entry.
    public record Given(UUID entry, UUID judge, BigDecimal mark) {}

    /// How a judge marks beside the others who marked the same entries: positive is milder. `width` is between the
    /// judge's highest and lowest mark.
    public record Manner(int marks, BigDecimal mean, BigDecimal beside, BigDecimal width) {}

    public static Map<UUID, Manner> manners(List<Given> all) {
        Map<UUID, Manner> manners = new TreeMap<>();
        for (UUID judge : all.stream().map(Given::judge).distinct().toList()) {
            List<BigDecimal> own = new ArrayList<>();
            List<BigDecimal> beside = new ArrayList<>();
            for (Given given : all) {
                if (!given.judge().equals(judge)) continue;
                own.add(given.mark());
                List<BigDecimal> others = all.stream()
                        .filter(one -> one.entry().equals(given.entry()) && !one.judge().equals(judge))
                        .map(Given::mark)
                        .toList();
                if (!others.isEmpty()) beside.add(given.mark().subtract(mean(others)));
            }
            manners.put(
                    judge,
                    new Manner(
                            own.size(),
                            mean(own),
                            beside.isEmpty() ? BigDecimal.ZERO.setScale(2) : mean(beside),
                            spread(own)));
        }
        return manners;
    }

    /// Places by score, the highest first; equal scores have the same place, and the next is counted on.
    public static Map<UUID, Integer> places(Map<UUID, BigDecimal> scores) {
        Map<UUID, Integer> places = new TreeMap<>();
        scores.forEach((entry, score) -> places.put(
                entry,
                1 + (int) scores.values().stream().filter(other -> other.compareTo(score) > 0).count()));
        return places;
    }

}
