package vn.tuanle.contest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Answer;

/// Reads a running attempt in one statement; the questions come from memory.
@Component
class AttemptPages {
    private final JdbcClient sql;
    private final Papers papers;
    private final Rush rush;

    AttemptPages(JdbcClient sql, Papers papers, Rush rush) {
        this.sql = sql;
        this.papers = papers;
        this.rush = rush;
    }

    /// Null when the attempt has ended: handed in, or its time and grace are over.
    @Nullable
    AttemptPage page(String code, Attempt attempt, Instant now, @Nullable Phrase said, boolean bad) {
        Papers.Opened opened = papers.round(code, attempt.round());
        Map<Integer, AttemptPage.Kept> kept = new HashMap<>();
        Instant[] deadline = new Instant[1];
        rush.inTurn(() -> {
            sql.sql("""
                    select a.deadline_at, w.slot, w.chosen, w.guess, w.client_seq
                    from attempt a left join answer w on w.attempt_id = a.id
                    where a.id = ? and a.state = 'OPEN' and a.deadline_at > ?""").params(Rows.values(attempt.id(), now)).query(row -> {
                deadline[0] = Objects.requireNonNull(Rows.instant(row, "deadline_at"));
                if (row.getObject("slot") != null)
                    kept.put(
                            row.getInt("slot"),
                            new AttemptPage.Kept(
                                    Answer.of(row.getString("chosen")),
                                    guess(row.getBigDecimal("guess")),
                                    row.getLong("client_seq")));
            });
            return true;
        });
        if (deadline[0] == null) return null;
        return new AttemptPage(opened.contest(), opened.round(), attempt, deadline[0], now, kept, said, bad);
    }

    static String guess(@Nullable BigDecimal guess) {
        if (guess == null) return "";
        BigDecimal bare = guess.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString().replace('.', ',');
    }
}
