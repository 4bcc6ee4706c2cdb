package vn.tuanle.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Prize;

/// Gives the grades of prizes out along places.
final class Awarding {
    private Awarding() {}

    /// @param grades for each line the grade it has, counted from 1, or null
    /// @param open places whose equals are more than the prizes that are left for them
    record Awarded(List<@Nullable Integer> grades, List<Integer> open) {}

    /// `places` in their order, equal places side by side. Equals share one grade. Where a grade has too few prizes for
    /// the
    /// equals at its end, they have it all the same when the rules leave them equal; where the committee decides
    /// (`decides`), their place stays open and nobody from there on has anything.
    static Awarded along(List<Integer> places, List<Prize> prizes, boolean decides) {
        List<@Nullable Integer> grades = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int grade = 0;
        int left = prizes.isEmpty() ? 0 : prizes.getFirst().count();
        for (int at = 0; at < places.size(); ) {
            int equals = 1;
            while (at + equals < places.size() && places.get(at + equals).equals(places.get(at))) equals++;
            while (grade < prizes.size() && left <= 0) {
                grade++;
                left += grade < prizes.size() ? prizes.get(grade).count() : 0;
            }
            boolean any = grade < prizes.size() && open.isEmpty();
            if (any && decides && equals > left) {
                open.add(places.get(at));
                any = false;
            }
            for (int i = 0; i < equals; i++) grades.add(any ? grade + 1 : null);
            if (any) left -= equals;
            at += equals;
        }
        return new Awarded(java.util.Collections.unmodifiableList(grades), List.copyOf(open));
    }
}
