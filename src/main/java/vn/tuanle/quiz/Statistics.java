package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What attempts tell of the questions of a set afterwards; pure.
public final class Statistics {
    /// Of the best and of the worst this share is compared (Kelley 1939).
    private static final double GROUP = 0.27;

    private Statistics() {}

    /// One finished attempt: its answers by slot; a slot without one is blank.
    public record Sat(Map<Integer, Answer> answers) {
        public Sat {
            answers = Map.copyOf(answers);
        }
    }

    /// What is told of a question. `difficulty` is the share of its points that was won, 0 to 1.
    /// `discrimination` is that share among the best 27 % less that among the worst 27 %, −1 to
    /// 1; `correlation` that of its points with the points of all others (point-biserial,
    /// corrected), null where there is nothing to compare. `chosen` counts attempts by option, in
    /// all, best and worst.
    public record OfQuestion(
            int slot,
            int answered,
            int blank,
            double difficulty,
            @Nullable Double discrimination,
            @Nullable Double correlation,
            Map<Integer, Chosen> chosen) {
        /// Words for what should be looked at, as keys of sentences; none where nothing is odd.
        public List<String> doubts() {
            List<String> doubts = new ArrayList<>();
            if (answered + blank < 30) return doubts;
            if (difficulty < 0.2) doubts.add("Rất khó: ít người đúng.");
            if (difficulty > 0.95) doubts.add("Rất dễ: gần như ai cũng đúng.");
            if (discrimination != null && discrimination < 0)
                doubts.add("Người giỏi sai nhiều hơn người yếu: hãy xem lại đáp án.");
            else if (discrimination != null && discrimination < 0.1)
                doubts.add("Không phân biệt được người giỏi, người yếu.");
            return doubts;
        }
    }

    public record Chosen(int all, int best, int worst) {}

    private record Counted(Marking.Marked marked, Map<Integer, Answer> answers) {}

    /// By slot, in the set's order.
    public static List<OfQuestion> of(ExamSet set, Marking marking, List<Sat> sat) {
        List<Counted> all = sat.stream()
                .map(each -> new Counted(marking.mark(set, each.answers()), each.answers()))
                .sorted(Comparator.<Counted>comparingLong(
                                each -> each.marked().points().hundredths())
                        .reversed())
                .toList();
        int group = all.size() < 4 ? 0 : (int) Math.max(1, Math.round(GROUP * all.size()));
        List<Counted> best = all.subList(0, group);
        List<Counted> worst = all.subList(all.size() - group, all.size());
        return set.slots().stream()
                .map(slot -> one(slot.ordinal(), all, best, worst))
                .toList();
    }

    private static OfQuestion one(int slot, List<Counted> all, List<Counted> best, List<Counted> worst) {
        int answered = (int) all.stream()
                .filter(each -> !(each.answers().getOrDefault(slot, Answer.blank()) instanceof Answer.Blank))
                .count();
        return new OfQuestion(
                slot,
                answered,
                all.size() - answered,
                share(slot, all),
                best.isEmpty() ? null : share(slot, best) - share(slot, worst),
                correlation(slot, all),
                chosen(slot, all, best, worst));
    }

    private static double share(int slot, List<Counted> some) {
        double won = 0;
        double most = 0;
        for (Counted each : some) {
            Marking.Line line = each.marked().lines().get(slot);
            won += line.points().hundredths();
            most += line.most().hundredths();
        }
        return most == 0 ? 0 : won / most;
    }

    private static @Nullable Double correlation(int slot, List<Counted> all) {
        double n = all.size();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (Counted each : all) {
            double own = each.marked().lines().get(slot).points().hundredths();
            double others = each.marked().points().hundredths() - own;
            x += own;
            y += others;
            xx += own * own;
            yy += others * others;
            xy += own * others;
        }
        double spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        return spread < 1e-9 ? null : (n * xy - x * y) / spread;
    }

    private static Map<Integer, Chosen> chosen(int slot, List<Counted> all, List<Counted> best, List<Counted> worst) {
        Map<Integer, int[]> counts = new HashMap<>();
        count(slot, all, counts, 0);
        count(slot, best, counts, 1);
        count(slot, worst, counts, 2);
        Map<Integer, Chosen> chosen = new TreeMap<>();
        counts.forEach((option, by) -> chosen.put(option, new Chosen(by[0], by[1], by[2])));
        return chosen;
    }

    private static void count(int slot, List<Counted> some, Map<Integer, int[]> counts, int group) {
        for (Counted each : some)
            if (each.answers().get(slot) instanceof Answer.Chosen chosen)
                for (int option : chosen.options()) counts.computeIfAbsent(option, o -> new int[3])[group]++;
    }
}
