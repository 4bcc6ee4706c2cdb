package vn.tuanle.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// The pages of banks.
@Component
class BankPages {
    private static final int SHOWN = 50;
    private final JdbcClient sql;
    private final BankAccess access;
    private final Directory directory;

    BankPages(JdbcClient sql, BankAccess access, Directory directory) {
        this.sql = sql;
        this.access = access;
        this.directory = directory;
    }

    BankListPage list(Asker asker) {
        List<Bank> banks = access.all(asker);
        Map<UUID, int[]> counts = new HashMap<>();
        sql.sql("""
                select q.bank_id, count(*) as questions, count(*) filter (where v.state = 'REVIEWED') as reviewed,
                       count(*) filter (where v.state = 'WAITING') as waiting
                from question q join question_version v on v.question_id = q.id and v.number = q.latest
                where q.bank_id = any(cast(? as uuid[])) and q.retired_at is null group by q.bank_id""")
                .params(Rows.values((Object)
                        banks.stream().map(bank -> bank.id().toString()).toArray(String[]::new)))
                .query(row -> {
                    counts.put(
                            Rows.uuid(row, "bank_id"),
                            new int[] {row.getInt("questions"), row.getInt("reviewed"), row.getInt("waiting")});
                });
        Map<UUID, String> names =
                directory.names(banks.stream().map(Bank::unit).distinct().toList(), LocalDate.now(Days.ZONE));
        UUID unit = asker.workingUnit();
        return new BankListPage(
                unit != null && BankAccess.writes(asker, unit),
                banks.stream()
                        .map(bank -> {
                            int[] count = counts.getOrDefault(bank.id(), new int[3]);
                            return new BankListPage.Line(
                                    bank.id(),
                                    bank.name(),
                                    names.getOrDefault(bank.unit(), ""),
                                    bank.own(),
                                    bank.closed(),
                                    bank.shared().title(),
                                    count[0],
                                    count[1],
                                    count[2]);
                        })
                        .toList());
    }

    BankPage bank(Asker asker, UUID id, BankPage.Filter filter, String after) {
        Bank bank = access.one(asker, id);
        List<Object> values = new ArrayList<>(List.of(id));
        String where = where(filter, values);
        int all = count("where q.bank_id = ? and q.retired_at is null", List.of(id));
        int found = count(where, values);
        List<Object> paged = new ArrayList<>(values);
        String from = "";
        UUID last = uuid(after);
        if (last != null) {
            from = " and (q.created_at, q.id) < (select created_at, id from question where id = ?)";
            paged.add(last);
        }
        paged.add(SHOWN + 1);
        List<QuestionReading.Row> rows = sql.sql(
                        QuestionReading.SELECT + where + from + " order by q.created_at desc, q.id desc limit ?")
                .params(paged)
                .query(QuestionReading::row)
                .list();
        List<QuestionReading.Row> shown = rows.stream().limit(SHOWN).toList();
        return new BankPage(
                id,
                bank.name(),
                bank.note(),
                directory.names(List.of(bank.unit()), LocalDate.now(Days.ZONE)).getOrDefault(bank.unit(), ""),
                bank.shared().title(),
                bank.writes() && !bank.closed(),
                bank.closed(),
                filter,
                topics(id),
                all,
                found,
                bank.writes()
                        ? count(
                                "where q.bank_id = ? and q.retired_at is null and v.state in ('DRAFT', 'RETURNED')",
                                List.of(id))
                        : 0,
                bank.writes() ? forReview(asker, id).size() : 0,
                shown.stream().map(BankPages::line).toList(),
                rows.size() > SHOWN ? shown.getLast().id().toString() : null);
    }

    List<String> topics(UUID bank) {
        return sql.sql("""
                select distinct topic collate "vi-x-icu" as topic from question
                where bank_id = ? and topic <> '' and retired_at is null order by 1""")
                .param(bank)
                .query((row, n) -> row.getString("topic"))
                .list();
    }

    /// Those that wait for somebody else than who wrote them.
    List<QuestionReading.Row> forReview(Asker asker, UUID bank) {
        return sql.sql(QuestionReading.SELECT + """
                where q.bank_id = ? and q.retired_at is null and v.state = 'WAITING'
                  and not exists (select 1 from question_act a where a.version_id = v.id and a.done_by = ?
                                  and a.kind in ('WRITTEN', 'IMPORTED'))
                order by q.created_at, q.id limit 100""")
                .params(Rows.values(bank, asker.person()))
                .query(QuestionReading::row)
                .list();
    }

    private static String where(BankPage.Filter filter, List<Object> values) {
        StringBuilder where = new StringBuilder("where q.bank_id = ?");
        where.append(filter.state().equals("RETIRED") ? " and q.retired_at is not null" : " and q.retired_at is null");
        if (!filter.state().isEmpty() && !filter.state().equals("RETIRED"))
            add(where, values, "v.state = ?", filter.state());
        if (!filter.topic().isEmpty()) add(where, values, "q.topic_folded = ?", Fold.fold(filter.topic()));
        if (!filter.kind().isEmpty()) add(where, values, "v.kind = ?", filter.kind());
        if (!filter.level().isEmpty()) add(where, values, "q.level = ?", filter.level());
        for (String word : Fold.fold(filter.words()).split(" ", -1))
            if (!word.isEmpty()) add(where, values, "position(? in v.folded) > 0", word);
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    private int count(String where, List<Object> values) {
        return sql.sql("""
                select count(*) from question q
                join question_version v on v.question_id = q.id and v.number = q.latest\s""" + where).params(values).query(Integer.class).single();
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static BankPage.Line line(QuestionReading.Row row) {
        String words = row.version().content().stem().text();
        return new BankPage.Line(
                row.id(),
                words.length() > 160 ? words.substring(0, 159) + "…" : words,
                row.version().content().kind(),
                row.draft().topic(),
                row.draft().level().title(),
                row.state().title(),
                row.state().badge(),
                row.state() == VersionState.DRAFT || row.state() == VersionState.RETURNED,
                row.used(),
                row.retired());
    }
}
