package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Begins the official document that answers a difficulty: guidance (Hướng dẫn) for all, or a letter (Công văn) to who
/// asked; it is written on, approved, issued and delivered as every document is.
@Component
class GuidanceLetters {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Saying saying;
    private final Directory directory;
    private final Drafts drafts;

    GuidanceLetters(JdbcClient sql, Transactions transactions, Saying saying, Directory directory, Drafts drafts) {
        this.sql = sql;
        this.transactions = transactions;
        this.saying = saying;
        this.directory = directory;
        this.drafts = drafts;
    }

    /// The draft, of the office that answers or leads the plan, or of what it became.
    Outcome<UUID> begin(Asker asker, UUID id, Form form, Instant now) {
        if (form != Form.HUONG_DAN && form != Form.CONG_VAN) throw new NotFound();
        return transactions.run(() -> {
            Difficulty about = saying.lock(asker, id);
            if (about.state() == State.WITHDRAWN) return Outcome.refused("Câu hỏi này đã rút.");
            UUID unit = asker.workUnits().stream()
                    .filter(one -> saying.theirs(java.util.Set.of(one)).stream()
                            .anyMatch(held -> held.equals(about.holder()) || held.equals(about.lead())))
                    .min(java.util.Comparator.comparing((UUID one) -> !one.equals(about.holder()))
                            .thenComparing(one -> one))
                    .orElseThrow(NotFound::new);
            Outcome<UUID> begun = drafts.begin(asker, beginning(about, unit, form));
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) {
                sql.sql("insert into guidance_letter (draft_id, difficulty_id, begun_by, begun_at) values (?, ?, ?, ?)")
                        .params(Rows.values(draft, id, asker.person(), now))
                        .update();
                UUID by =
                        saying.theirs(java.util.Set.of(unit)).contains(about.holder()) ? about.holder() : about.lead();
                saying.write(asker, about, by, new Said(ActKind.LETTER, "", about.state(), false, null, null), now);
            }
            return begun;
        });
    }

    private Beginning beginning(Difficulty about, UUID unit, Form form) {
        String answer =
                sql.sql("""
                select note from difficulty_act where difficulty_id = ? and kind = 'ANSWERED' order by ordinal desc limit 1""").param(about.id()).query(String.class).optional().orElse("…");
        String asked = about.body().isEmpty() ? about.title() : about.title() + "\n" + about.body();
        String subject = lowered(about.title().replaceAll("[?.!\\s]+$", ""));
        if (form == Form.HUONG_DAN)
            return Beginning.of(form, unit, "Giải đáp khó khăn, vướng mắc: " + subject)
                    .worded("I. NỘI DUNG VƯỚNG MẮC\n\n" + paragraphs(asked) + "\n\nII. HƯỚNG DẪN\n\n"
                            + paragraphs(answer));
        String to =
                directory.names(List.of(about.unit()), LocalDate.now(Days.ZONE)).getOrDefault(about.unit(), "…");
        return Beginning.of(form, unit, "Trả lời khó khăn, vướng mắc: " + subject)
                .to(List.of(to))
                .worded("1. Nội dung vướng mắc của đơn vị\n\n" + paragraphs(asked) + "\n\n2. Nội dung trả lời\n\n"
                        + paragraphs(answer));
    }

    /// Every line a paragraph.
    private static String paragraphs(String text) {
        return String.join(
                "\n\n",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static String lowered(String title) {
        return title.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }
}
