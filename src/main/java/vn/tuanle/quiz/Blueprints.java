package vn.tuanle.quiz;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The blueprints of exam sets of a unit, and the sets drawn by them.
@Component
public class Blueprints {
    private static final SecureRandom CHANCE = new SecureRandom();
    static final int MOST_SETS = 20;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;
    private final Composing composing;

    Blueprints(JdbcClient sql, Transactions transactions, BankAccess access, Composing composing) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.composing = composing;
    }

    record Blueprint(UUID id, UUID unit, String name, Recipe recipe, int version) {}

    /// Of a unit for which the asker is head or officer.
    Blueprint one(Asker asker, UUID id) {
        return sql.sql(
                        "select id, unit_id, name, recipe, version from exam_blueprint where id = ? and closed_at is null")
                .param(id)
                .query((row, n) -> new Blueprint(
                        id,
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        Recipe.of(row.getString("recipe")),
                        row.getInt("version")))
                .optional()
                .filter(it -> BankAccess.writes(asker, it.unit()))
                .orElseThrow(NotFound::new);
    }

    /// A new one where `id` is null, else over the version it was opened at.
    Outcome<UUID> save(
            Asker asker, UUID unit, @Nullable UUID id, int version, String typed, Recipe recipe, Instant now) {
        BankAccess.writing(asker, unit);
        String name = QuestionForm.line(typed);
        if (name.isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi tên ma trận đề.");
        if (name.length() > 200) return Outcome.refusedAt("ten", "Tên dài quá 200 ký tự.");
        if (recipe.count() == 0) return Outcome.refusedAt("so-cau-1", "Hãy ghi ít nhất một dòng có số câu.");
        if (recipe.count() > Composing.MOST_QUESTIONS)
            return Outcome.refusedAt("so-cau-1", "Một đề có nhiều nhất {0} câu.", Composing.MOST_QUESTIONS);
        Set<UUID> mine =
                access.all(asker).stream().filter(Bank::uses).map(Bank::id).collect(Collectors.toSet());
        for (Recipe.Section section : recipe.sections())
            for (Recipe.Quota quota : section.quotas()) if (!mine.contains(quota.bank())) throw new NotFound();
        if (id == null) {
            UUID made = UUID.randomUUID();
            sql.sql("""
                    insert into exam_blueprint (id, unit_id, name, recipe, changed_by, changed_at)
                    values (?, ?, ?, cast(? as jsonb), ?, ?)""")
                    .params(Rows.values(made, unit, name, recipe.json(), asker.person(), now))
                    .update();
            return Outcome.done(made);
        }
        one(asker, id);
        int changed = sql.sql("""
                update exam_blueprint set name = ?, recipe = cast(? as jsonb), version = version + 1, changed_by = ?,
                       changed_at = ? where id = ? and version = ?""")
                .params(Rows.values(name, recipe.json(), asker.person(), now, id, version))
                .update();
        return changed == 1
                ? Outcome.done(id)
                : Outcome.refused("Người khác vừa sửa ma trận này. Phần bạn gõ vẫn còn ở đây; hãy xem lại rồi lưu.");
    }

    /// What there is to draw from, without drawing.
    Drawing.Drawn trial(Asker asker, Recipe recipe, int sets, boolean apart) {
        return Drawing.draw(recipe, ready(asker, recipe), sets, apart, 0);
    }

    /// Named sets by the blueprint; nothing is made where questions are short.
    public Outcome<List<UUID>> draw(
            Asker asker, UUID blueprint, String name, int sets, boolean apart, @Nullable Long wanted, Instant now) {
        Blueprint it = one(asker, blueprint);
        if (sets < 1 || sets > MOST_SETS) return Outcome.refusedAt("so-de", "Số đề từ 1 đến {0}.", MOST_SETS);
        String typed = QuestionForm.line(name);
        if (typed.isEmpty()) return Outcome.refusedAt("ten-de", "Hãy ghi tên đề.");
        long seed = wanted == null ? CHANCE.nextLong() : wanted;
        return transactions.run(() -> {
            Drawing.Drawn drawn = Drawing.draw(it.recipe(), ready(asker, it.recipe()), sets, apart, seed);
            if (!drawn.complete()) return Outcome.refused("Ngân hàng chưa đủ câu cho số đề này; xem bảng bên dưới.");
            List<UUID> made = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                String called = sets == 1 ? typed : typed + " " + String.format("%02d", set + 1);
                Outcome<UUID> one = composing.compose(
                        asker,
                        it.unit(),
                        called,
                        it.recipe().mixing(),
                        parts(it.recipe(), drawn.sets().get(set)),
                        new Composing.Origin(blueprint, it.recipe().json(), seed),
                        now);
                if (one instanceof Outcome.Refused<UUID> refused) return refused.as();
                if (one instanceof Outcome.Done<UUID>(UUID id)) made.add(id);
            }
            return Outcome.done(List.copyOf(made));
        });
    }

    private static List<Composing.Part> parts(Recipe recipe, List<List<UUID>> drawn) {
        List<Composing.Part> parts = new ArrayList<>();
        for (int s = 0; s < drawn.size(); s++)
            if (!drawn.get(s).isEmpty())
                parts.add(new Composing.Part(
                        recipe.sections().get(s).title(),
                        drawn.get(s),
                        new Points(recipe.sections().get(s).each())));
        return parts;
    }

    /// The questions of the recipe's banks that the asker may draw.
    private List<Drawing.Ready> ready(Asker asker, Recipe recipe) {
        Set<UUID> banks = new HashSet<>();
        for (Recipe.Section section : recipe.sections())
            for (Recipe.Quota quota : section.quotas()) banks.add(quota.bank());
        banks.retainAll(
                access.all(asker).stream().filter(Bank::uses).map(Bank::id).collect(Collectors.toSet()));
        return sql.sql("""
                select distinct on (q.id) q.id, q.bank_id, q.topic, q.level, v.source, v.situation_id
                from question q join question_version v on v.question_id = q.id and v.state = 'REVIEWED'
                where q.bank_id = any(cast(? as uuid[])) and q.retired_at is null
                order by q.id, v.number desc""")
                .params(Rows.values((Object) banks.stream().map(UUID::toString).toArray(String[]::new)))
                .query((row, n) -> new Drawing.Ready(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "bank_id"),
                        row.getString("topic"),
                        Level.valueOf(row.getString("level")),
                        row.getString("source"),
                        Rows.uuidOrNull(row, "situation_id")))
                .list();
    }

    /// A new blueprint as data, for those who make it without a form: sections of quotas of a
    /// bank.
    public Outcome<UUID> plan(
            Asker asker, UUID unit, String name, ExamSet.Mixing mixing, UUID bank, List<Wanted> wanted, Instant now) {
        return save(
                asker,
                unit,
                null,
                0,
                name,
                new Recipe(
                        mixing,
                        wanted.stream()
                                .map(each -> new Recipe.Section(
                                        each.topic(),
                                        100,
                                        List.of(new Recipe.Quota(bank, each.topic(), "", "", each.count()))))
                                .toList()),
                now);
    }

    /// So many questions of a topic, in a section of its name.
    public record Wanted(String topic, int count) {}
}
