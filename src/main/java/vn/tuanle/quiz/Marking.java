package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Marks answers by the keys of the question versions and what was corrected since; pure: the
/// same answers give the same points for ever.
public final class Marking {
    private static final Marking AS_WRITTEN = new Marking(Map.of());

    private final Map<UUID, List<Correction>> corrections;

    /// `corrections` by the id of the question version, in the order in which they were decided.
    public Marking(Map<UUID, List<Correction>> corrections) {
        Map<UUID, List<Correction>> kept = new HashMap<>();
        corrections.forEach((version, its) -> kept.put(version, List.copyOf(its)));
        this.corrections = Map.copyOf(kept);
    }

    public static Marking asWritten() {
        return AS_WRITTEN;
    }

    /// What one slot brought, of how much it could.
    public record Line(int slot, Points points, Points most) {
        public boolean right() {
            return points.equals(most);
        }
    }

    public record Marked(Points points, Points most, List<Line> lines) {
        /// True when nothing was lost.
        public boolean allRight() {
            return points.equals(most);
        }
    }

    /// The answers by slot; a slot without an answer is blank.
    public Marked mark(ExamSet set, Map<Integer, Answer> bySlot) {
        List<Line> lines = new ArrayList<>(set.slots().size());
        Points points = Points.NONE;
        Points most = Points.NONE;
        for (ExamSet.Slot slot : set.slots()) {
            Line line = mark(slot, bySlot.getOrDefault(slot.ordinal(), Answer.blank()));
            lines.add(line);
            points = points.plus(line.points());
            most = most.plus(line.most());
        }
        return new Marked(points, most, List.copyOf(lines));
    }

    public Line mark(ExamSet.Slot slot, Answer answer) {
        Points most = slot.points();
        Question content = slot.version().content();
        boolean given = false;
        for (Correction each : corrections.getOrDefault(slot.version().id(), List.of())) {
            switch (each) {
                case Correction.NotCounted it -> {
                    return new Line(slot.ordinal(), Points.NONE, Points.NONE);
                }
                case Correction.RightForAll it -> given = true;
                case Correction.AlsoRight it -> given = given || it.answer().equals(answer);
                case Correction.OtherKey it -> {
                    content = it.content();
                    given = false;
                }
            }
        }
        return new Line(slot.ordinal(), given ? most : Key.points(content, most, answer), most);
    }
}
