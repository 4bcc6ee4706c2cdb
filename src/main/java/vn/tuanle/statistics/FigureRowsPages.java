package vn.tuanle.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;

/// Reads the rows behind a figure, and who has an activity for a task.
@Component
class FigureRowsPages {
    /// The rows of the units' own plans, which are no sittings.
    static final String PLANNED = "PLANNED";

    private final StatisticsPages pages;
    private final CoverageRows coverages;
    private final PlannedRows plans;
    private final Directory directory;

    FigureRowsPages(StatisticsPages pages, CoverageRows coverages, PlannedRows plans, Directory directory) {
        this.pages = pages;
        this.coverages = coverages;
        this.plans = plans;
        this.directory = directory;
    }

    StatisticsRowsPage page(Asker asker, Ask ask, String typed, Instant now) {
        StatisticsPages.Read read = pages.read(asker, ask, now);
        if (typed.equals(PLANNED)) return planned(read, plans.of(read.span()));
        String name = Figure.name(typed);
        if (name.isEmpty()) throw new NotFound();
        Figure figure = Figure.valueOf(name);
        List<Figure.Line> lines = figure.lines(read.rows(), read.people());
        Map<UUID, String> names =
                names(read, lines.stream().map(line -> line.sitting().unit()));
        int sum = lines.stream().mapToInt(Figure.Line::amount).sum();
        boolean amounts = figure.of() == Figure.Of.VISITS || figure.of() == Figure.Of.PEOPLE;
        return new StatisticsRowsPage(
                figure.title(),
                amounts
                        ? Phrase.of("{0}, từ {1} dòng", figure.of().sum(sum), lines.size())
                        : figure.of().sum(sum),
                how(figure),
                StatisticsPages.title(read, names),
                read.span(),
                StatisticsPages.chips(ask, names, StatisticsPage.HOME + "/hang", name),
                amounts,
                lines.stream()
                        .map(line -> row(read, figure, line, names, amounts))
                        .toList(),
                StatisticsPage.HOME + ask.without(Ask.BEFORE).query());
    }

    private Map<UUID, String> names(StatisticsPages.Read read, Stream<UUID> units) {
        Set<UUID> named = units.collect(Collectors.toSet());
        named.addAll(read.tops());
        named.add(read.found().unit());
        return directory.names(named, read.span().snapshot().on());
    }

    /// What is counted how, where the title alone does not say it.
    private static @Nullable Phrase how(Figure figure) {
        return switch (figure) {
            case ACTIVITIES -> Phrase.of("Đã công bố hoặc đã hủy sau khi công bố, có buổi trong những ngày này.");
            case HELD, SITTINGS_HELD -> Phrase.of("Đơn vị báo đã tổ chức, hoặc có người được điểm danh.");
            case CANCELLED ->
                Phrase.of("Đã hủy, hoặc mọi buổi trong những ngày này không tổ chức; không ai được điểm danh.");
            case MOVED, SITTINGS_MOVED ->
                Phrase.of("Đổi ngày giờ, đổi nơi hoặc tạm hoãn sau khi đã công bố, dù sau đó có tổ chức hay không.");
            case SWITCHED, SITTINGS_SWITCHED ->
                Phrase.of("Đổi giữa trực tiếp và trực tuyến, hoặc đổi đường dẫn, sau khi đã công bố.");
            case UNSAID, SITTINGS_UNSAID -> Phrase.of("Đã qua giờ kết thúc mà chưa ai ghi kết quả hay điểm danh.");
            case VISITS -> Phrase.of("Lượt = có tên + theo lớp, nhóm + đếm thêm, theo từng buổi.");
            case HEADS -> Phrase.of("Người đếm được mà danh sách và lớp ở cùng buổi chưa có.");
            case PEOPLE ->
                Phrase.of(
                        "Chỉ người có tên; trong một hoạt động mỗi người tính một lần. Lớp và số đếm không biết là bao nhiêu người.");
            default -> null;
        };
    }

    private static StatisticsRowsPage.Row row(
            StatisticsPages.Read read, Figure figure, Figure.Line line, Map<UUID, String> names, boolean amounts) {
        SittingRow sitting = line.sitting();
        boolean own = read.span().own().contains(sitting.unit());
        boolean office = read.span().leads();
        String inside = "/hoat-dong-don-vi/" + sitting.activity();
        String href = own && figure.of() == Figure.Of.VISITS
                ? inside + "/diem-danh/" + sitting.id()
                : own && figure.of() == Figure.Of.PEOPLE
                        ? inside + "/dang-ky"
                        : own || office ? inside : "/hoat-dong/" + sitting.code();
        return new StatisticsRowsPage.Row(
                sitting.title(),
                href,
                names.getOrDefault(sitting.unit(), ""),
                Days.moment(sitting.starts()),
                note(figure, line),
                amounts ? Integer.valueOf(line.amount()) : null);
    }

    private static String note(Figure figure, Figure.Line line) {
        SittingRow sitting = line.sitting();
        return switch (figure.of()) {
            case ACTIVITIES, PEOPLE ->
                line.sittings() == 1
                        ? Phrases.t(sitting.state().title())
                        : Phrases.t("{0} buổi trong những ngày này", line.sittings());
            case SITTINGS -> Phrases.t(sitting.state().title()) + " · " + Titles.of(sitting.mode());
            case VISITS -> sitting.named() + " + " + sitting.groups() + " + " + sitting.heads();
        };
    }

    private StatisticsRowsPage planned(StatisticsPages.Read read, List<PlannedRows.Planned> all) {
        List<PlannedRows.Planned> shown =
                all.stream().filter(row -> read.narrowed(row.unit())).toList();
        Map<UUID, String> names = names(read, shown.stream().map(PlannedRows.Planned::unit));
        Ask ask = read.ask();
        return new StatisticsRowsPage(
                "Hoạt động trong kế hoạch của đơn vị",
                Phrase.of(
                        "{0} dòng, {1} đã có trong chương trình",
                        shown.size(),
                        shown.stream().filter(PlannedRows.Planned::announced).count()),
                Phrase.of("Các dòng hoạt động mà đơn vị ghi trong kế hoạch của mình, kể cả khi chưa công bố."),
                StatisticsPages.title(read, names),
                read.span(),
                StatisticsPages.chips(ask, names, StatisticsPage.HOME + "/hang", PLANNED),
                false,
                shown.stream()
                        .map(row -> new StatisticsRowsPage.Row(
                                row.name(),
                                read.span().own().contains(row.unit())
                                                || read.span().leads()
                                        ? "/ke-hoach-don-vi/" + row.unitPlan()
                                        : "",
                                names.getOrDefault(row.unit(), ""),
                                Days.day(row.day()),
                                row.announced()
                                        ? Phrases.t("Đã có trong chương trình")
                                        : Phrases.t("Chưa có trong chương trình"),
                                null))
                        .toList(),
                StatisticsPage.HOME + ask.query());
    }

    UncoveredPage task(Asker asker, Ask ask, UUID id, Instant now) {
        StatisticsPages.Read read = pages.read(asker, ask, now);
        Coverage.Task task = coverages.of(read.span(), read::narrowed).tasks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<UUID, String> names = names(read, task.given().stream());
        Comparator<UUID> nothingFirst =
                Comparator.comparing(unit -> task.drafting().contains(unit));
        return new UncoveredPage(
                task,
                StatisticsPages.title(read, names),
                task.without().stream()
                        .sorted(nothingFirst)
                        .map(unit -> line(task, ask, unit, names))
                        .toList(),
                task.given().stream()
                        .filter(task.with()::contains)
                        .map(unit -> line(task, ask, unit, names))
                        .toList(),
                StatisticsPage.HOME + ask.query() + "#do-phu");
    }

    private static UncoveredPage.Line line(Coverage.Task task, Ask ask, UUID unit, Map<UUID, String> names) {
        return new UncoveredPage.Line(
                names.getOrDefault(unit, ""),
                task.drafting().contains(unit),
                StatisticsPage.HOME + ask.below(unit).query());
    }
}
