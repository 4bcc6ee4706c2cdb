package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Brings units in from a CSV file: first a preview by the importer itself, then all rows or none.
/// The same file a second time changes nothing.
@Component
public class UnitImport {
    private final JdbcClient sql;
    private final Versions versions;
    private final Transactions transactions;

    UnitImport(JdbcClient sql, Versions versions, Transactions transactions) {
        this.sql = sql;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// What the import would do, row by row.
    public Outcome<ImportPreview> preview(Asker asker, byte[] file) {
        return switch (sheet(file)) {
            case Done<ImportSheet>(ImportSheet sheet) ->
                Outcome.done(plan(asker, sheet).preview());
            case Refused<ImportSheet> refused -> refused.as();
        };
    }

    /// Imports all rows; refused, with nothing changed, when one row cannot be.
    public Outcome<ImportPreview> run(Asker asker, byte[] file) {
        return switch (sheet(file)) {
            case Done<ImportSheet>(ImportSheet sheet) -> transactions.run(() -> run(asker, sheet));
            case Refused<ImportSheet> refused -> refused.as();
        };
    }

    private Outcome<ImportPreview> run(Asker asker, ImportSheet sheet) {
        // Two imports at once wait for each other at the parents they share, then plan on what is there.
        plan(asker, sheet).steps().stream()
                .map(s -> s.now() == null ? s.values().parent() : s.unit())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(versions::lock);
        ImportPlan plan = plan(asker, sheet);
        if (!plan.preview().good())
            return Outcome.refused(
                    "Có {0} dòng không nhận được, nên chưa nhập dòng nào.",
                    plan.preview().refused().size());
        List<ImportPlan.Step> fresh =
                plan.steps().stream().filter(s -> s.now() == null).toList();
        insert(fresh);
        for (ImportPlan.Step step : plan.steps()) if (step.now() != null) change(asker, step, step.now());
        record(asker, fresh);
        return Outcome.done(plan.preview());
    }

    private void change(Asker asker, ImportPlan.Step step, Version now) {
        if (!step.values().equals(now.values())) {
            if (step.correction()) {
                versions.overwrite(now.id(), step.values());
                versions.acted(
                        step.unit(), "CORRECTED", asker.person(), now.values().toString());
            } else {
                versions.end(now.id(), step.from());
                versions.insert(
                        step.unit(),
                        step.from(),
                        now.to(),
                        step.values(),
                        versions.decision(step.row().decision()));
                versions.acted(step.unit(), "CHANGED", asker.person(), "");
            }
        }
        if (step.end() != null) {
            Version last = Objects.requireNonNull(versions.last(step.unit()));
            versions.end(last.id(), step.end());
            versions.succeed(
                    step.unit(),
                    null,
                    SuccessionKind.ABOLISH,
                    step.end(),
                    versions.decision(step.row().decision()),
                    "");
            versions.acted(step.unit(), "ABOLISHED", asker.person(), "");
        }
    }

    /// Ten thousand units in a few statements, within the transaction's two seconds.
    private void insert(List<ImportPlan.Step> steps) {
        for (int from = 0; from < steps.size(); from += 1000) {
            List<ImportPlan.Step> part = steps.subList(from, Math.min(steps.size(), from + 1000));
            sql.sql("insert into unit (id) select unnest(cast(? as uuid[]))")
                    .params(Rows.values((Object) texts(part, ImportPlan.Step::unit)))
                    .update();
        }
        for (int from = 0; from < steps.size(); from += 1000) {
            List<ImportPlan.Step> part = steps.subList(from, Math.min(steps.size(), from + 1000));
            sql.sql("""
                    insert into unit_version (id, unit_id, valid_from, valid_to, name, kind, code, parent_id, address,
                      phone, email, folded, sort_key, decision_id)
                    select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]), cast(? as date[]),
                      cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                      cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]))""")
                    .params(Rows.values(
                            texts(part, s -> UUID.randomUUID()),
                            texts(part, ImportPlan.Step::unit),
                            texts(part, ImportPlan.Step::from),
                            texts(part, ImportPlan.Step::end),
                            texts(part, s -> s.values().name()),
                            texts(part, s -> s.values().kind()),
                            texts(part, s -> s.values().codeOrNull()),
                            texts(part, s -> s.values().parent()),
                            texts(part, s -> s.values().address()),
                            texts(part, s -> s.values().phone()),
                            texts(part, s -> s.values().email()),
                            texts(part, s -> Versions.folded(s.values())),
                            texts(part, s -> SortKey.of(s.values().name())),
                            texts(part, s -> versions.decision(s.row().decision()))))
                    .update();
        }
    }

    private void record(Asker asker, List<ImportPlan.Step> fresh) {
        for (int from = 0; from < fresh.size(); from += 1000) {
            List<ImportPlan.Step> part = fresh.subList(from, Math.min(fresh.size(), from + 1000));
            sql.sql("""
                    insert into unit_act (id, unit_id, kind, by_person)
                    select i, u, 'IMPORTED', ? from unnest(cast(? as uuid[]), cast(? as uuid[])) as t (i, u)""")
                    .params(Rows.values(
                            asker.person(), texts(part, s -> UUID.randomUUID()), texts(part, ImportPlan.Step::unit)))
                    .update();
        }
    }

    private interface Cell {
        @Nullable
        Object of(ImportPlan.Step step);
    }

    private static @Nullable String[] texts(Collection<ImportPlan.Step> steps, Cell cell) {
        List<@Nullable String> texts = new ArrayList<>();
        for (ImportPlan.Step step : steps) {
            Object value = cell.of(step);
            texts.add(value == null ? null : value.toString());
        }
        return texts.toArray(new String[0]);
    }

    private static Outcome<ImportSheet> sheet(byte[] file) {
        return switch (CsvText.read(file)) {
            case Done<CsvText>(CsvText text) -> ImportSheet.of(text);
            case Refused<CsvText> refused -> refused.as();
        };
    }

    private ImportPlan plan(Asker asker, ImportSheet sheet) {
        return new ImportPlan(asker, LocalDate.now(Days.ZONE), versions.all(), sheet);
    }
}
