package vn.tuanle.contest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Begins contests and changes what they are about.
@Component
public class Preparing {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Contests contests;
    private final ContestChoices choices;
    private final Files files;

    Preparing(JdbcClient sql, Transactions transactions, Contests contests, ContestChoices choices, Files files) {
        this.sql = sql;
        this.transactions = transactions;
        this.contests = contests;
        this.choices = choices;
        this.files = files;
    }

    /// A file that came with the form; empty where none was chosen.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String name, byte[] content) {
        public static final Sent NOTHING = new Sent("", new byte[0]);
    }

    /// A draft of the unit the person works for. The form's `ma` makes a form sent twice one contest.
    public Outcome<UUID> begin(Asker asker, Typed typed, Sent rulesFile, Errors errors, Instant now) {
        UUID unit = unit(asker);
        ContestKind kind = typed.one("loai", ContestKind.class, ContestKind.QUIZ);
        ContestWords words = ContestWords.of(typed, errors);
        String type = type(rulesFile, words, errors);
        if (errors.any()) return refused(errors);
        UUID wanted = Typed.id(typed.get("ma"));
        UUID id = wanted == null ? UUID.randomUUID() : wanted;
        return transactions.run(() -> {
            Bound bound = bound(unit, words);
            UUID file = rulesFile.content().length == 0 ? null : keep(asker, rulesFile, type);
            boolean fresh = sql.sql("""
                    insert into contest (id, code, unit_id, kind, title, about, audience, contact, document_id, file_id,
                      plan_id, task_id, state, created_by, created_at, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
                    on conflict (id) do update set id = excluded.id
                    returning not exists (select 1 from contest_act k where k.contest_id = contest.id)""")
                    .params(Rows.values(
                            id,
                            Codes.code(8),
                            unit,
                            kind,
                            words.title(),
                            words.about(),
                            words.audience(),
                            words.contact(),
                            bound.document(),
                            file,
                            bound.plan(),
                            bound.task(),
                            asker.person(),
                            now,
                            now))
                    .query(Boolean.class)
                    .single();
            if (!fresh) return Outcome.done(contests.owned(asker, id).id());
            Rules rules = kind == ContestKind.QUIZ ? Rules.USUAL : Rules.USUAL_FOR_ENTRIES;
            sql.sql(
                            "insert into contest_rules (contest_id, version, rules, made_by, made_at) values (?, 1, cast(? as jsonb), ?, ?)")
                    .params(Rows.values(id, rules.json(), asker.person(), now))
                    .update();
            contests.act(asker, id, ActKind.CREATED, "", Map.of(), now);
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> change(Asker asker, UUID id, Typed typed, Sent rulesFile, Errors errors, Instant now) {
        ContestWords words = ContestWords.of(typed, errors);
        String type = type(rulesFile, words, errors);
        if (errors.any()) return refused(errors);
        return transactions.run(() -> {
            Contest was = contests.held(asker, id);
            if (was.state() == ContestState.CANCELLED) return Outcome.refused("Cuộc thi đã hủy, không sửa được nữa.");
            if (!String.valueOf(was.version()).equals(typed.get("phien-ban")))
                return Outcome.refused(
                        "Người khác vừa sửa cuộc thi này. Hãy mở lại trang ở thẻ khác để so, rồi sửa tiếp.");
            Bound bound = bound(was.unit(), words);
            UUID sent = rulesFile.content().length == 0 ? null : keep(asker, rulesFile, type);
            UUID file = bound.document() != null ? null : sent != null ? sent : was.file();
            sql.sql("""
                    update contest set title = ?, about = ?, audience = ?, contact = ?, document_id = ?, file_id = ?,
                      plan_id = ?, task_id = ? where id = ?""")
                    .params(Rows.values(
                            words.title(),
                            words.about(),
                            words.audience(),
                            words.contact(),
                            bound.document(),
                            file,
                            bound.plan(),
                            bound.task(),
                            id))
                    .update();
            contests.act(
                    asker,
                    id,
                    ActKind.CHANGED,
                    "",
                    Map.of(
                            "title",
                            was.title(),
                            "about",
                            was.about(),
                            "audience",
                            was.audience(),
                            "contact",
                            was.contact(),
                            "document",
                            String.valueOf(was.document()),
                            "file",
                            String.valueOf(was.file())),
                    now);
            return Outcome.done(id);
        });
    }

    static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null || !asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        return unit;
    }

    private record Bound(
            @Nullable UUID document,
            @Nullable UUID plan,
            @Nullable UUID task) {}

    /// Only what the unit may choose; anything else was never offered.
    private Bound bound(UUID unit, ContestWords words) {
        Set<UUID> mine = contests.mine(Set.of(unit));
        UUID document = words.document();
        if (document != null
                && choices.documents(mine).stream().noneMatch(each -> each.key().equals(document.toString())))
            throw new NotFound();
        UUID plan = words.plan();
        if (plan == null) return new Bound(document, null, null);
        ContestChoices.Campaign campaign = choices.campaigns(mine).stream()
                .filter(each -> each.plan().key().equals(plan.toString()))
                .findFirst()
                .orElseThrow(NotFound::new);
        UUID task = words.task();
        if (task != null
                && campaign.tasks().stream().noneMatch(each -> each.key().equals(plan + " " + task)))
            throw new NotFound();
        return new Bound(document, plan, task);
    }

    private UUID keep(Asker asker, Sent file, String type) {
        return files.keep(file.content(), file.name(), type, asker.person());
    }

    /// The kind of the rules document by its content.
    private static String type(Sent file, ContestWords words, Errors errors) {
        byte[] content = file.content();
        if (content.length == 0) return "";
        if (words.document() != null) errors.at("the-le-tep", "Hãy chọn một trong hai: văn bản đã ban hành hoặc tệp.");
        if (content.length > MOST_BYTES) errors.at("the-le-tep", "Tệp lớn quá 20 MB.");
        String name = file.name().toLowerCase(Locale.ROOT);
        if (begins(content, "%PDF-")) return "application/pdf";
        if (begins(content, "PK") && name.endsWith(".docx"))
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        errors.at("the-le-tep", "Thể lệ phải là tệp PDF hoặc Word (.docx).");
        return "";
    }

    private static boolean begins(byte[] content, String with) {
        for (int i = 0; i < with.length(); i++) if (content.length <= i || content[i] != with.charAt(i)) return false;
        return true;
    }

    static <T> Outcome<T> refused(Errors errors) {
        var first = errors.byField().entrySet().iterator().next();
        return new Outcome.Refused<>(first.getValue(), first.getKey());
    }
}
