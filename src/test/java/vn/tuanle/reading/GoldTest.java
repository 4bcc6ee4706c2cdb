package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Fold;

/// Measures the reader against documents of many layouts: precision and recall of every field,
/// silent errors,
/// coverage.
class GoldTest {
    private static final class Score {
        int right;
        int found;
        int wanted;

        void add(List<String> found, List<String> wanted, List<String> misses) {
            List<String> left = new ArrayList<>(wanted);
            for (String one : found) {
                if (left.remove(one)) right++;
                else misses.add("thừa: " + one);
            }
            for (String one : left) misses.add("thiếu: " + one);
            this.found += found.size();
            this.wanted += wanted.size();
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    @Test
    void readsEveryLayout() throws IOException {
        for (Path file : Gold.files()) {
            Gold gold = Gold.of(file);
            int before = misses.size();
            measure(gold, Grammar.read(gold.text()));
            System.out.printf(
                    "%-42s %s%n",
                    file.getFileName(), misses.size() == before ? "đúng cả" : misses.subList(before, misses.size()));
        }
        System.out.printf("%n%-16s %6s %6s %6s  P      R%n", "trường", "đúng", "đọc", "gốc");
        scores.forEach((field, s) -> System.out.printf(
                "%-16s %6d %6d %6d  %.3f  %.3f%n", field, s.right, s.found, s.wanted, s.precision(), s.recall()));
        System.out.println("Sai mà không báo (số, ngày, hạn): " + silent);
        scores.forEach((field, s) -> {
            assertThat(s.precision()).as("precision of %s: %s", field, misses).isGreaterThanOrEqualTo(0.95);
            assertThat(s.recall()).as("recall of %s: %s", field, misses).isGreaterThanOrEqualTo(0.95);
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void readsTheCityPlanWithoutOneError() throws IOException {
        Gold gold = Gold.of(Gold.HERE.resolve("01-bien-hoa-2021.json"));
        measure(gold, Grammar.read(gold.text()));
        assertThat(misses).isEmpty();
    }

    private void measure(Gold gold, List<ReadDocument> read) {
        compare(
                "văn bản",
                read.stream().map(d -> d.kind().name()).toList(),
                gold.documents().stream().map(Gold.Expected::kind).toList());
        for (int i = 0; i < Math.min(read.size(), gold.documents().size()); i++)
            measure(gold.documents().get(i), read.get(i));
    }

    private void measure(Gold.Expected want, ReadDocument is) {
        compare("phần đầu", header(is), header(want));
        if (!Objects.equals(value(is.number()), want.number()) && !doubtful(is.number()))
            silent.add("số " + value(is.number()));
        if (!Objects.equals(string(value(is.date())), want.date()) && !doubtful(is.date()))
            silent.add("ngày " + value(is.date()));
        if (want.numberDoubt()) assertThat(doubtful(is.number())).isTrue();
        compare(
                "căn cứ",
                is.legalBases().stream()
                        .map(b -> b.value().number() + " " + b.value().date() + " "
                                + fold(b.value().issuer()))
                        .toList(),
                want.bases().stream()
                        .map(b -> b.number() + " " + b.date() + " " + fold(b.issuer()))
                        .toList());
        compare(
                "đợt",
                is.campaigns().stream()
                        .map(c -> fold(c.value().name()) + " " + c.value().start() + " "
                                + c.value().end())
                        .toList(),
                want.campaigns().stream()
                        .map(c -> fold(c.name()) + " " + c.start() + " " + c.end())
                        .toList());
        compare(
                "chủ đề",
                is.campaigns().stream()
                        .flatMap(c -> c.value().themes().stream())
                        .map(GoldTest::fold)
                        .toList(),
                want.campaigns().stream()
                        .flatMap(c -> c.themes().stream())
                        .map(GoldTest::fold)
                        .toList());
        compare("hoạt động", List.of("" + is.activities().size()), List.of("" + want.activities()));
        compare(
                "nhiệm vụ",
                is.tasks().stream().map(t -> task(t.value(), want)).toList(),
                want.tasks().stream().map(GoldTest::task).toList());
        compare(
                "đơn vị",
                is.tasks().stream()
                        .flatMap(t -> t.value().assignees().stream())
                        .map(GoldTest::fold)
                        .distinct()
                        .toList(),
                want.tasks().stream()
                        .flatMap(t -> t.assignees().stream())
                        .map(GoldTest::fold)
                        .distinct()
                        .toList());
        compare(
                "phối hợp",
                is.tasks().stream()
                        .flatMap(t -> t.value().coordinators().stream()
                                .map(c -> t.value().clause() + " " + fold(c)))
                        .toList(),
                want.tasks().stream()
                        .flatMap(t -> t.coordinators().stream().map(c -> t.clause() + " " + fold(c)))
                        .toList());
        compare(
                "sản phẩm",
                is.tasks().stream()
                        .map(t -> fold(t.value().deliverable()))
                        .filter(s -> !s.isEmpty())
                        .toList(),
                want.tasks().stream()
                        .map(t -> fold(t.deliverable()))
                        .filter(s -> !s.isEmpty())
                        .toList());
        List<String> dates = want.deadlines().stream().map(GoldTest::due).toList();
        compare("hạn", is.deadlines().stream().map(d -> due(d.value())).toList(), dates);
        is.deadlines().stream()
                .filter(d -> !d.isDoubtful() && !dates.contains(due(d.value())))
                .forEach(d -> silent.add("hạn " + due(d.value())));
        compare(
                "hạn: chi tiết",
                is.deadlines().stream().map(d -> details(d.value())).toList(),
                want.deadlines().stream().map(GoldTest::details).toList());
        compare(
                "kinh phí",
                is.budget().stream().map(m -> "" + m.value().amount()).toList(),
                want.budget().stream().map(m -> "" + m).toList());
        if (want.quantities() != null)
            compare(
                    "số lượng",
                    is.quantities().stream()
                            .map(q -> q.value().amount() + " " + fold(q.value().unit()))
                            .toList(),
                    want.quantities().stream().map(GoldTest::fold).toList());
        compare(
                "nơi nhận",
                is.recipients().stream()
                        .map(r -> r.value().name() + "|" + r.value().purpose())
                        .toList(),
                want.recipients().stream()
                        .map(r -> r.name() + "|" + r.purpose())
                        .toList());
        compare("chữ ký", signature(is.signature()), signature(want.signature()));
    }

    private void compare(String field, List<String> is, List<String> want) {
        List<String> found = new ArrayList<>();
        scores.computeIfAbsent(field, f -> new Score()).add(is, want, found);
        for (String miss : found) misses.add(field + " " + miss);
    }

    private static List<String> header(ReadDocument d) {
        return fields(
                value(d.issuer()),
                value(d.superior()),
                value(d.number()),
                value(d.place()),
                string(value(d.date())),
                value(d.title()));
    }

    private static List<String> header(Gold.Expected d) {
        return fields(d.issuer(), d.superior(), d.number(), d.place(), d.date(), d.title());
    }

    private static List<String> fields(@Nullable String... values) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < values.length; i++) out.add(i + "=" + fold(values[i]));
        return out;
    }

    private static String task(Gold.Task t) {
        return t.clause() + "|" + set(t.assignees()) + "|" + t.request() + "|" + fold(t.start()) + "…" + fold(t.end());
    }

    /// A read task in the words of the expected one when it begins and ends as that does.
    private static String task(ReadDocument.Task t, Gold.Expected want) {
        String text = fold(t.text());
        for (Gold.Task one : want.tasks()) {
            boolean same = one.clause().equals(t.clause())
                    && text.startsWith(fold(one.start()))
                    && text.endsWith(fold(one.end()));
            if (same)
                return t.clause() + "|" + set(t.assignees()) + "|" + t.request() + "|" + fold(one.start()) + "…"
                        + fold(one.end());
        }
        return t.clause() + "|" + set(t.assignees()) + "|" + t.request() + "|" + text;
    }

    private static String due(ReadDocument.Deadline d) {
        return d.clause() + " " + d.boundary() + " " + d.date() + " " + d.time() + " " + fold(d.recurrence());
    }

    private static String due(Gold.Deadline d) {
        return d.clause() + " " + d.boundary() + " " + d.date() + " " + d.time() + " " + fold(d.recurrence());
    }

    private static String details(ReadDocument.Deadline d) {
        return d.clause() + " " + d.purpose() + " " + set(d.doers()) + " → " + fold(d.receiver()) + " qua "
                + fold(d.route());
    }

    private static String details(Gold.Deadline d) {
        return d.clause() + " " + d.purpose() + " " + set(d.doers()) + " → " + fold(d.receiver()) + " qua "
                + fold(d.route());
    }

    private static List<String> signature(@Nullable Found<ReadDocument.Signature> s) {
        return s == null
                ? List.of()
                : List.of(s.value().authority() + "|" + s.value().position() + "|"
                        + s.value().name());
    }

    private static List<String> signature(Gold.@Nullable Signature s) {
        return s == null ? List.of() : List.of(s.authority() + "|" + s.position() + "|" + s.name());
    }

    private static String set(List<String> names) {
        return new TreeSet<>(names.stream().map(GoldTest::fold).toList()).toString();
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    private static boolean doubtful(@Nullable Found<?> found) {
        return found != null && found.isDoubtful();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : Fold.fold(text);
    }
}
