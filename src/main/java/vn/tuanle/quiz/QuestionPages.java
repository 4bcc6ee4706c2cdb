package vn.tuanle.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// The pages of one question.
@Component
class QuestionPages {
    private final JdbcClient sql;
    private final BankAccess access;
    private final BankPages banks;
    private final Situations situations;
    private final KeysSeen keysSeen;

    QuestionPages(JdbcClient sql, BankAccess access, BankPages banks, Situations situations, KeysSeen keysSeen) {
        this.sql = sql;
        this.access = access;
        this.banks = banks;
        this.situations = situations;
        this.keysSeen = keysSeen;
    }

    QuestionReading.Row row(UUID question) {
        return sql.sql(QuestionReading.SELECT + "where q.id = ?")
                .param(question)
                .query(QuestionReading::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Whoever sees it sees the key: where it stands in a set, that is written down.
    QuestionPage page(Asker asker, UUID question, String note, Errors errors) {
        QuestionReading.Row row = row(question);
        Bank bank = access.one(asker, row.bank());
        if (row.used()) keysSeen.question(asker, question, Instant.now());
        boolean writes = bank.writes() && !bank.closed();
        Question.Credit credit = QuestionForm.credit(row.version().content());
        boolean mine = wrote(asker, row.version().id());
        return new QuestionPage(
                question,
                bank.id(),
                bank.name(),
                row.draft(),
                row.version().number(),
                row.state().title(),
                row.state().badge(),
                row.retired(),
                row.used(),
                row.turn(),
                writes,
                writes && (row.state() == VersionState.DRAFT || row.state() == VersionState.RETURNED),
                writes && row.state() == VersionState.WAITING && !mine,
                Look.of(row.draft()),
                KeyLine.of(row.version().content()),
                credit == null ? null : credit.title(),
                versions(question),
                acts(question),
                alike(bank.id(), row),
                sets(question),
                note,
                errors);
    }

    private boolean wrote(Asker asker, UUID version) {
        return sql.sql("""
                select exists (select 1 from question_act where version_id = ? and done_by = ?
                               and kind in ('WRITTEN', 'IMPORTED'))""").params(version, asker.person()).query(Boolean.class).single();
    }

    private record Written(QuestionVersion version, VersionState state, Instant at) {}

    /// The latest first, each with what it says otherwise than the one before.
    private List<QuestionPage.Version> versions(UUID question) {
        List<Written> all =
                sql.sql("""
                select v.*, s.id as situation, s.title, s.body, s.attachments
                from question_version v left join situation s on s.id = v.situation_id
                where v.question_id = ? order by v.number desc""").param(question).query(QuestionPages::written).list();
        List<QuestionPage.Version> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            versions.add(new QuestionPage.Version(
                    all.get(i).version().number(),
                    all.get(i).state().title(),
                    all.get(i).at(),
                    i + 1 < all.size()
                            ? VersionChange.between(
                                    all.get(i + 1).version(), all.get(i).version())
                            : List.of()));
        return versions;
    }

    private static Written written(ResultSet row, int n) throws SQLException {
        return new Written(
                ExamSets.version(row),
                VersionState.valueOf(row.getString("state")),
                Objects.requireNonNull(Rows.instant(row, "written_at")));
    }

    private List<QuestionPage.Act> acts(UUID question) {
        return sql.sql("""
                select a.kind, v.number, p.name, a.done_at, a.note
                from question_act a join question_version v on v.id = a.version_id join person p on p.id = a.done_by
                where a.question_id = ? order by a.ordinal desc""")
                .param(question)
                .query((row, n) -> new QuestionPage.Act(
                        ActKind.valueOf(row.getString("kind")).title(),
                        row.getInt("number"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at")),
                        row.getString("note")))
                .list();
    }

    private List<String> sets(UUID question) {
        return sql.sql("""
                select distinct e.name, e.created_at from exam_slot l join exam_set e on e.id = l.set_id
                join question_version v on v.id = l.version_id
                where v.question_id = ? order by e.created_at desc limit 20""")
                .param(question)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private List<QuestionPage.Near> alike(UUID bank, QuestionReading.Row row) {
        List<QuestionPage.Near> all = new ArrayList<>(List.of(new QuestionPage.Near(row.id(), "")));
        List<String> words = new ArrayList<>(List.of(row.folded()));
        sql.sql("""
                select q.id, v.folded, v.content -> 'stem' ->> 'html' as stem
                from question q join question_version v on v.question_id = q.id and v.number = q.latest
                where q.bank_id = ? and q.id <> ? and q.retired_at is null order by q.created_at, q.id limit 5000""").params(bank, row.id()).query(each -> {
            all.add(new QuestionPage.Near(Rows.uuid(each, "id"), each.getString("stem")));
            words.add(each.getString("folded"));
        });
        return Alike.first(words).stream()
                .limit(5)
                .map(all::get)
                .map(near -> new QuestionPage.Near(near.id(), new Wording(near.words()).text()))
                .toList();
    }

    ReviewPage review(Asker asker, UUID bank) {
        Bank ours = access.ours(asker, bank);
        List<QuestionReading.Row> rows = banks.forReview(asker, bank);
        for (QuestionReading.Row row : rows) if (row.used()) keysSeen.question(asker, row.id(), Instant.now());
        return new ReviewPage(
                bank,
                ours.name(),
                rows.stream()
                        .map(row -> new ReviewPage.Waiting(
                                row.id(),
                                row.turn(),
                                row.draft(),
                                KeyLine.of(row.version().content())))
                        .toList());
    }

    QuestionFormPage fresh(
            Asker asker, UUID bank, QuestionForm form, boolean more, Draw.@Nullable Shown look, Errors errors) {
        Bank ours = access.ours(asker, bank);
        return new QuestionFormPage(
                bank, ours.name(), null, 0, false, form, more, situations.of(bank), banks.topics(bank), look, errors);
    }

    QuestionFormPage edit(
            Asker asker,
            UUID question,
            int turn,
            @Nullable QuestionForm typed,
            boolean more,
            Draw.@Nullable Shown look,
            Errors errors) {
        QuestionReading.Row row = row(question);
        Bank ours = access.ours(asker, row.bank());
        if (row.used()) keysSeen.question(asker, question, Instant.now());
        return new QuestionFormPage(
                ours.id(),
                ours.name(),
                question,
                turn == 0 ? row.turn() : turn,
                row.state() == VersionState.REVIEWED,
                typed == null ? QuestionForm.of(row.draft()) : typed,
                more,
                situations.of(ours.id()),
                banks.topics(ours.id()),
                look,
                errors);
    }
}
