package vn.tuanle.guidance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.NotFound;

/// Takes a difficulty that a unit reports, and puts it before the office that leads the plan.
@Component
public class Asking {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Leading leading;
    private final AnswerTerms terms;
    private final Saying saying;
    private final Files files;

    Asking(JdbcClient sql, Transactions transactions, Leading leading, AnswerTerms terms, Saying saying, Files files) {
        this.sql = sql;
        this.transactions = transactions;
        this.leading = leading;
        this.terms = terms;
        this.saying = saying;
        this.files = files;
    }

    /// The difficulty as written; sent twice with one id it is kept once.
    public Outcome<UUID> ask(Asker asker, Question question, Instant now) {
        return ask(asker, question, new byte[0], "", now);
    }

    /// With a file, if `content` is not empty.
    Outcome<UUID> ask(Asker asker, Question question, byte[] content, String fileName, Instant now) {
        String title = title(question);
        String body = Fold.nfc(question.body().replace("\r\n", "\n"));
        Outcome.Refused<UUID> no = unfit(content, title, body);
        if (no != null) return no;
        About about = About.of(question.about());
        if (about == null) return Outcome.refusedAt("muc", "Hãy chọn nhiệm vụ hoặc kế hoạch đang gặp khó khăn.");
        return transactions.run(() -> {
            Leading.Subject subject = leading.subject(asker, about, saying.mine(asker));
            if (subject.lead() == null)
                return Outcome.refusedAt(
                        "muc",
                        "Đơn vị bạn là cấp cao nhất của kế hoạch này trong hệ thống, không có nơi nào trên để hỏi.");
            UUID id = insert(asker, question.id(), about, subject, subject.lead(), title, body, now);
            if (saying.begun(id)) return Outcome.done(id);
            Difficulty asked = saying.lock(asker, id);
            saying.write(
                    asker,
                    asked,
                    asked.unit(),
                    new Said(ActKind.ASKED, "", State.WAITING, false, asked.lead(), null),
                    now);
            EvidenceType.of(content)
                    .ifPresent(type -> saying.write(
                            asker,
                            asked,
                            asked.unit(),
                            Said.file(
                                    files.keep(content, type.named(fileName), type.contentType(), asker.person()),
                                    State.WAITING),
                            now));
            return Outcome.done(id);
        });
    }

    static String title(Question question) {
        return Fold.nfc(question.title().replaceAll("[\\p{Cntrl}\\s]+", " "));
    }

    private static Outcome.@Nullable Refused<UUID> unfit(byte[] content, String title, String body) {
        if (title.isEmpty()) return refused("cau-hoi", "Hãy ghi khó khăn trong một câu.");
        if (title.length() > Difficulties.LONGEST_TITLE)
            return refused("cau-hoi", "Câu này dài quá 200 ký tự; phần sau hãy ghi vào ô dưới.");
        if (body.length() > Difficulties.LONGEST)
            return refused("chi-tiet", "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        if (content.length == 0) return null;
        return EvidenceType.taken(content, "tep") instanceof Outcome.Refused<EvidenceType> no ? no.as() : null;
    }

    private static Outcome.Refused<UUID> refused(String field, String vietnamese) {
        return new Outcome.Refused<>(Phrase.of(vietnamese), field);
    }

    private UUID insert(
            Asker asker,
            UUID id,
            About about,
            Leading.Subject subject,
            UUID lead,
            String title,
            String body,
            Instant now) {
        return sql.sql("""
                insert into difficulty (id, plan_id, about, assignment_id, unit_id, lead_unit, holder, title, body, folded,
                                        state, since, due, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)
                on conflict (id) do update set id = excluded.id where difficulty.asked_by = excluded.asked_by
                returning id""")
                .params(Rows.values(
                        id,
                        subject.plan(),
                        about.kind(),
                        about.kind() == About.Kind.TASK ? about.id() : null,
                        subject.unit(),
                        lead,
                        lead,
                        title,
                        body,
                        Fold.fold(title + " " + body),
                        now,
                        terms.due(lead, now),
                        asker.person(),
                        now))
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
