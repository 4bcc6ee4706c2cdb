package vn.tuanle.entry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;

/// Reads the points of a judge: one for each criterion, halves and the like with comma or point.
final class MarkReading {
    private MarkReading() {}

    static String field(Criterion one) {
        return "diem-" + one.id();
    }

    static Map<UUID, BigDecimal> points(Typed typed, List<Criterion> rubric, Errors errors) {
        Map<UUID, BigDecimal> points = new HashMap<>();
        for (Criterion one : rubric) {
            String text = typed.line(field(one)).replace(',', '.');
            BigDecimal given = text.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
            if (given == null || given.compareTo(BigDecimal.valueOf(one.most())) > 0)
                errors.at(field(one), "{0}: hãy ghi điểm từ 0 đến {1}.", one.name(), one.most());
            else points.put(one.id(), given);
        }
        return points;
    }
}
