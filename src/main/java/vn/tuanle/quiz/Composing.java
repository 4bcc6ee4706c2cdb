package vn.tuanle.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Makes exam sets; what is made never changes.
@Component
public class Composing {
    static final int MOST_QUESTIONS = 300;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;

    Composing(JdbcClient sql, Transactions transactions, BankAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// A section with the questions it takes, each for so many points.
    public record Part(String title, List<UUID> questions, Points each) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    /// By what a set was drawn, to be kept with it.
    record Origin(@Nullable UUID blueprint, @Nullable String recipe, long seed) {
        static final Origin BY_HAND = new Origin(null, null, 0);
    }

    /// A set of chosen questions, each in its latest reviewed version, of banks from which the
    /// asker may draw for the unit.
    public Outcome<UUID> compose(
            Asker asker, UUID unit, String name, ExamSet.Mixing mixing, List<Part> parts, Instant now) {
        return compose(asker, unit, name, mixing, parts, Origin.BY_HAND, now);
    }

    Outcome<UUID> compose(
            Asker asker, UUID unit, String typed, ExamSet.Mixing mixing, List<Part> parts, Origin origin, Instant now) {
        BankAccess.writing(asker, unit);
        String name = Fold.nfc(typed.replaceAll("\\s+", " "));
        if (name.isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi tên đề.");
        if (name.length() > 200) return Outcome.refusedAt("ten", "Tên dài quá 200 ký tự.");
        List<UUID> questions =
                parts.stream().flatMap(part -> part.questions().stream()).toList();
        if (questions.isEmpty()
                || parts.stream().anyMatch(part -> part.questions().isEmpty()))
            return Outcome.refused("Mỗi phần của đề phải có ít nhất một câu.");
        if (questions.size() > MOST_QUESTIONS) return Outcome.refused("Một đề có nhiều nhất {0} câu.", MOST_QUESTIONS);
        if (new HashSet<>(questions).size() < questions.size())
            return Outcome.refused("Một câu đứng hai lần trong đề.");
        return transactions.run(() -> {
            Map<UUID, Pinned> pinned = pinned(asker, questions);
            if (pinned.size() < questions.size())
                return Outcome.refused("Có câu chưa được duyệt, đã ngừng dùng hoặc không rút được.");
            return Outcome.done(insert(asker, unit, name, mixing, parts, pinned, origin, now));
        });
    }

    private record Pinned(UUID version, @Nullable UUID situation) {}

    /// The latest reviewed versions of those questions that the asker may draw.
    private Map<UUID, Pinned> pinned(Asker asker, List<UUID> questions) {
        Set<UUID> banks = new HashSet<>();
        for (Bank bank : access.all(asker)) if (bank.uses()) banks.add(bank.id());
        Map<UUID, Pinned> pinned = new HashMap<>();
        sql.sql("""
                select distinct on (q.id) q.id, v.id as version, v.situation_id
                from question q join question_version v on v.question_id = q.id and v.state = 'REVIEWED'
                where q.id = any(cast(? as uuid[])) and q.bank_id = any(cast(? as uuid[])) and q.retired_at is null
                order by q.id, v.number desc""").params(Rows.values(array(questions), array(banks))).query(row -> {
            pinned.put(
                    Rows.uuid(row, "id"), new Pinned(Rows.uuid(row, "version"), Rows.uuidOrNull(row, "situation_id")));
        });
        return pinned;
    }

    private static String[] array(java.util.Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private UUID insert(
            Asker asker,
            UUID unit,
            String name,
            ExamSet.Mixing mixing,
            List<Part> parts,
            Map<UUID, Pinned> pinned,
            Origin origin,
            Instant now) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into exam_set (id, unit_id, blueprint_id, name, mixing, recipe, seed, created_by, created_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        unit,
                        origin.blueprint(),
                        name,
                        mixing,
                        origin.recipe(),
                        origin.seed(),
                        asker.person(),
                        now))
                .update();
        int ordinal = 0;
        for (int section = 0; section < parts.size(); section++) {
            Part part = parts.get(section);
            sql.sql("insert into exam_section (set_id, ordinal, title) values (?, ?, ?)")
                    .params(Rows.values(id, section, Fold.nfc(part.title())))
                    .update();
            for (Pinned each : together(part.questions(), pinned))
                sql.sql("insert into exam_slot (set_id, ordinal, section, version_id, points) values (?, ?, ?, ?, ?)")
                        .params(Rows.values(
                                id,
                                ordinal++,
                                section,
                                each.version(),
                                part.each().hundredths()))
                        .update();
        }
        return id;
    }

    /// In the given order, but what is about one situation behind its first.
    private static List<Pinned> together(List<UUID> questions, Map<UUID, Pinned> pinned) {
        Map<UUID, List<Pinned>> groups = new LinkedHashMap<>();
        for (UUID question : questions) {
            Pinned it = java.util.Objects.requireNonNull(pinned.get(question));
            UUID group = it.situation() == null ? it.version() : it.situation();
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(it);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
