package vn.tuanle.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// The pages of blueprints and exam sets; only heads and officers of the unit see them.
@Component
class ExamPages {
    private final JdbcClient sql;
    private final BankAccess access;
    private final Blueprints blueprints;
    private final ExamSets sets;
    private final KeysSeen keysSeen;
    private final Directory directory;
    private final BankFiles files;

    ExamPages(
            JdbcClient sql,
            BankAccess access,
            Blueprints blueprints,
            ExamSets sets,
            KeysSeen keysSeen,
            Directory directory,
            BankFiles files) {
        this.files = files;
        this.sql = sql;
        this.access = access;
        this.blueprints = blueprints;
        this.sets = sets;
        this.keysSeen = keysSeen;
        this.directory = directory;
    }

    private static String[] units(Asker asker) {
        return asker.unitsAs(Role.HEAD, Role.OFFICER).stream()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    ExamListPage list(Asker asker) {
        String[] units = units(asker);
        List<ExamListPage.Plan> plans = sql.sql("""
                select id, name, recipe from exam_blueprint
                where unit_id = any(cast(? as uuid[])) and closed_at is null order by name collate "vi-x-icu", id""")
                .params(Rows.values((Object) units))
                .query((row, n) -> new ExamListPage.Plan(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Recipe.of(row.getString("recipe")).count()))
                .list();
        Map<UUID, String> names = directory.names(asker.unitsAs(Role.HEAD, Role.OFFICER), LocalDate.now(Days.ZONE));
        List<ExamListPage.Set> made = sql.sql("""
                select e.id, e.name, e.unit_id, p.name as person, e.created_at, count(*) as questions, sum(l.points) as points
                from exam_set e join person p on p.id = e.created_by join exam_slot l on l.set_id = e.id
                where e.unit_id = any(cast(? as uuid[]))
                group by e.id, p.name order by e.created_at desc, e.name, e.id limit 200""")
                .params(Rows.values((Object) units))
                .query((row, n) -> new ExamListPage.Set(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        names.getOrDefault(Rows.uuid(row, "unit_id"), ""),
                        row.getInt("questions"),
                        new Points(row.getLong("points")).text(),
                        row.getString("person"),
                        Objects.requireNonNull(Rows.instant(row, "created_at"))))
                .list();
        return new ExamListPage(units.length > 0, plans, made);
    }

    PaperPage paper(Asker asker, UUID id, int code, boolean withKey) {
        ExamSet set =
                sets.load(id).filter(it -> BankAccess.writes(asker, it.unit())).orElseThrow(NotFound::new);
        if (withKey) keysSeen.set(asker, id, Instant.now());
        Draw draw = Draw.of(set, code);
        Set<Integer> begun = new HashSet<>();
        List<PaperPage.Line> lines = new ArrayList<>();
        for (Draw.Shown shown : draw.shown()) {
            int section = section(set, draw.slot(shown.place()).ordinal());
            boolean begins = set.mixing() != ExamSet.Mixing.WHOLE && begun.add(section);
            lines.add(new PaperPage.Line(
                    begins ? set.sections().get(section).title() : "", shown, withKey ? key(draw, shown) : ""));
        }
        long seed = sql.sql("select seed from exam_set where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        return new PaperPage(
                id,
                set.name(),
                directory.names(List.of(set.unit()), LocalDate.now(Days.ZONE)).getOrDefault(set.unit(), ""),
                set.mixing().title(),
                set.most().text(),
                code,
                withKey,
                String.valueOf(seed),
                lines,
                keysSeen.of(id));
    }

    /// A picture or sound that the set shows.
    ResponseEntity<byte[]> file(Asker asker, UUID id, UUID file) {
        return sets.load(id)
                .filter(it -> BankAccess.writes(asker, it.unit()))
                .flatMap(it -> it.attachment(file))
                .flatMap(it -> files.any(it.file()))
                .map(files::answer)
                .orElseThrow(NotFound::new);
    }

    private static int section(ExamSet set, int slot) {
        return IntStream.range(0, set.sections().size())
                .filter(i -> slot < set.sections().get(i).end())
                .findFirst()
                .orElseThrow();
    }

    /// The key in the letters and numbers of this copy.
    static String key(Draw draw, Draw.Shown shown) {
        Question content = draw.slot(shown.place()).version().content();
        List<String> ids = shown.options().stream().map(Draw.Choice::id).toList();
        return switch (content) {
            case Question.ShortAnswer it ->
                it.accepted().stream().map(Question.Accepted::text).collect(Collectors.joining(" | "));
            case Question.Ordering it -> {
                TreeMap<Integer, Integer> order = new TreeMap<>();
                for (int i = 0; i < it.items().size(); i++) order.put(i, i);
                yield draw.values(shown.place(), new Answer.Paired(order)).stream()
                        .map(value -> KeyLine.letter(ids.indexOf(value.replaceFirst(":.*", ""))))
                        .collect(Collectors.joining(" – "));
            }
            case Question.Matching it -> {
                TreeMap<Integer, Integer> pairs = new TreeMap<>();
                for (int i = 0; i < it.right().size(); i++)
                    pairs.put(i, it.right().get(i));
                List<String> choices =
                        shown.choices().stream().map(Draw.Choice::id).toList();
                yield draw.values(shown.place(), new Answer.Paired(pairs)).stream()
                        .map(value -> (ids.indexOf(value.replaceFirst(":.*", "")) + 1)
                                + KeyLine.letter(choices.indexOf(value.replaceFirst(".*:", "")))
                                        .toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
            }
            default ->
                draw.values(shown.place(), new Answer.Chosen(new java.util.TreeSet<>(content.rightChoices()))).stream()
                        .map(id -> KeyLine.letter(ids.indexOf(id)))
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }

    BlueprintPage blueprint(
            Asker asker,
            @Nullable UUID id,
            String name,
            ExamSet.Mixing mixing,
            int version,
            List<BlueprintPage.Row> typed,
            Drawn drawing,
            Errors errors) {
        List<Bank> banks = access.all(asker).stream().filter(Bank::uses).toList();
        Recipe recipe = BlueprintForm.recipe(mixing, typed);
        List<BlueprintPage.Stock> stock = new ArrayList<>();
        if (id != null) {
            Drawing.Drawn trial = blueprints.trial(asker, recipe, Math.max(1, drawing.sets()), drawing.apart());
            for (int s = 0; s < trial.filled().size(); s++)
                for (Drawing.Filled each : trial.filled().get(s))
                    stock.add(new BlueprintPage.Stock(
                            BlueprintForm.words(recipe.sections().get(s).title(), each.quota(), banks),
                            each.quota().count(),
                            each.ready(),
                            each.missing()));
        }
        List<BlueprintPage.Row> rows =
                new ArrayList<>(typed.stream().filter(row -> !row.empty()).toList());
        int shown = Math.min(BlueprintForm.MOST_ROWS, Math.max(4, rows.size() + 2));
        while (rows.size() < shown) rows.add(BlueprintPage.Row.EMPTY);
        return new BlueprintPage(
                id,
                name,
                mixing,
                version,
                rows,
                banks.stream()
                        .map(bank -> new BlueprintPage.Choice(bank.id().toString(), bank.name()))
                        .toList(),
                topics(banks),
                stock,
                recipe.count(),
                drawing.name(),
                drawing.sets(),
                drawing.apart(),
                errors);
    }

    /// What is asked of the form that draws.
    record Drawn(String name, int sets, boolean apart) {
        static final Drawn PROPOSED = new Drawn("Đề số", 3, true);
    }

    private List<String> topics(List<Bank> banks) {
        return sql.sql("""
                select distinct topic collate "vi-x-icu" as topic from question
                where bank_id = any(cast(? as uuid[])) and topic <> '' and retired_at is null order by 1""")
                .params(Rows.values((Object)
                        banks.stream().map(bank -> bank.id().toString()).toArray(String[]::new)))
                .query((row, n) -> row.getString("topic"))
                .list();
    }
}
