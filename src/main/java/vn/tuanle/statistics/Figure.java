package vn.tuanle.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Typography;

/// A figure of the programme. It is the sum of its lines, so what one opens is what was counted. Activities count once
/// for the unit that leads them; the three grains of attendance stand apart.
enum Figure {
    ACTIVITIES("Hoạt động trong chương trình", Of.ACTIVITIES),
    HELD("Hoạt động đã tổ chức", Of.ACTIVITIES),
    CANCELLED("Hoạt động không tổ chức", Of.ACTIVITIES),
    MOVED("Hoạt động có buổi dời hoặc hoãn", Of.ACTIVITIES),
    SWITCHED("Hoạt động có buổi đổi hình thức", Of.ACTIVITIES),
    UNSAID("Hoạt động chưa ghi kết quả", Of.ACTIVITIES),
    SITTINGS("Buổi trong chương trình", Of.SITTINGS),
    SITTINGS_HELD("Buổi đã tổ chức", Of.SITTINGS),
    SITTINGS_OFF("Buổi không tổ chức", Of.SITTINGS),
    SITTINGS_MOVED("Buổi dời hoặc hoãn", Of.SITTINGS),
    SITTINGS_SWITCHED("Buổi đổi hình thức", Of.SITTINGS),
    SITTINGS_UNSAID("Buổi chưa ghi kết quả", Of.SITTINGS),
    VISITS("Lượt người", Of.VISITS),
    NAMED("Lượt có tên", Of.VISITS),
    GROUPS("Lượt theo lớp, nhóm", Of.VISITS),
    HEADS("Lượt đếm thêm", Of.VISITS),
    PEOPLE("Người khác nhau, có tên", Of.PEOPLE);

    /// What is counted; `sum` is the sentence with its number.
    enum Of {
        ACTIVITIES("{0} hoạt động"),
        SITTINGS("{0} buổi"),
        VISITS("{0} lượt người"),
        PEOPLE("{0} người có tên");

        private final String sum;

        Of(String sum) {
            this.sum = sum;
        }

        Phrase sum(int number) {
            return Phrase.of(sum, Typography.number(number));
        }
    }

    /// What is counted, and how much it gives.
    record Line(SittingRow sitting, int sittings, int amount) {}

    private final String title;
    private final Of of;

    Figure(String title, Of of) {
        this.title = title;
        this.of = of;
    }

    String title() {
        return title;
    }

    Of of() {
        return of;
    }

    /// As it heads a column.
    String brief() {
        return switch (this) {
            case ACTIVITIES -> "Hoạt động";
            case HELD -> "Đã tổ chức";
            case CANCELLED -> "Không tổ chức";
            case SITTINGS -> "Buổi";
            case VISITS -> "Lượt";
            case PEOPLE -> "Người có tên";
            default -> title;
        };
    }

    static String name(String typed) {
        for (Figure one : values()) if (one.name().equals(typed)) return typed;
        return "";
    }

    /// Of sittings in order of time; `people` are the persons by name of each activity.
    List<Line> lines(List<SittingRow> rows, Map<UUID, Integer> people) {
        return switch (this) {
            case ACTIVITIES -> activities(rows, all -> 1);
            case HELD -> any(rows, SittingRow::held);
            case CANCELLED ->
                activities(
                        rows,
                        all -> all.stream().allMatch(SittingRow::off)
                                        && all.stream().allMatch(one -> one.visits() == 0)
                                ? 1
                                : 0);
            case MOVED -> any(rows, SittingRow::moved);
            case SWITCHED -> any(rows, SittingRow::switched);
            case UNSAID -> any(rows, SittingRow::unsaid);
            case SITTINGS -> sittings(rows, one -> 1);
            case SITTINGS_HELD -> sittings(rows, one -> one.held() ? 1 : 0);
            case SITTINGS_OFF -> sittings(rows, one -> one.off() && !one.held() ? 1 : 0);
            case SITTINGS_MOVED -> sittings(rows, one -> one.moved() ? 1 : 0);
            case SITTINGS_SWITCHED -> sittings(rows, one -> one.switched() ? 1 : 0);
            case SITTINGS_UNSAID -> sittings(rows, one -> one.unsaid() ? 1 : 0);
            case VISITS -> sittings(rows, SittingRow::visits);
            case NAMED -> sittings(rows, SittingRow::named);
            case GROUPS -> sittings(rows, SittingRow::groups);
            case HEADS -> sittings(rows, SittingRow::heads);
            case PEOPLE ->
                activities(rows, all -> people.getOrDefault(all.getFirst().activity(), 0));
        };
    }

    int count(List<SittingRow> rows, Map<UUID, Integer> people) {
        return lines(rows, people).stream().mapToInt(Line::amount).sum();
    }

    private static List<Line> any(List<SittingRow> rows, Predicate<SittingRow> which) {
        return activities(rows, all -> all.stream().anyMatch(which) ? 1 : 0);
    }

    private static List<Line> sittings(List<SittingRow> rows, ToIntFunction<SittingRow> amount) {
        return rows.stream()
                .map(row -> new Line(row, 1, amount.applyAsInt(row)))
                .filter(line -> line.amount() > 0)
                .toList();
    }

    private static List<Line> activities(List<SittingRow> rows, ToIntFunction<List<SittingRow>> amount) {
        Map<UUID, List<SittingRow>> byActivity = new LinkedHashMap<>();
        rows.forEach(row -> byActivity
                .computeIfAbsent(row.activity(), id -> new ArrayList<>())
                .add(row));
        return byActivity.values().stream()
                .map(all -> new Line(all.getFirst(), all.size(), amount.applyAsInt(all)))
                .filter(line -> line.amount() > 0)
                .toList();
    }
}
