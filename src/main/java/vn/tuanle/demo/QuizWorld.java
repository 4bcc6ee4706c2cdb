package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.quiz.Banks;
import vn.tuanle.quiz.Blueprints;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.Importing;
import vn.tuanle.quiz.Reviewing;
import vn.tuanle.quiz.Shared;

/// A bank of sixty questions with their sources, reviewed but for one, and two exam sets of it.
@Component
class QuizWorld {
    static final String SET = "Đề tìm hiểu học tập suốt đời";
    private static final String QUESTIONS = "/demo/cau-hoi.gift";

    private final Banks banks;
    private final Importing importing;
    private final Reviewing reviewing;
    private final Blueprints blueprints;

    QuizWorld(Banks banks, Importing importing, Reviewing reviewing, Blueprints blueprints) {
        this.banks = banks;
        this.importing = importing;
        this.reviewing = reviewing;
        this.blueprints = blueprints;
    }

    void build(UUID unit, Asker author, Asker reviewer, Instant now) {
        UUID bank = done(banks.open(
                author,
                unit,
                new Banks.Typed(
                        "Tìm hiểu học tập suốt đời, Biên Hòa và kỹ năng số",
                        "Mỗi câu ghi nguồn; hai người soạn và duyệt.",
                        Shared.READ),
                now.minus(Duration.ofDays(9))));
        done(importing.run(author, bank, questions(), now.minus(Duration.ofDays(8))));
        reviewing.submitAll(author, bank, now.minus(Duration.ofDays(7)));
        reviewing.reviewAll(reviewer, bank, 59, now.minus(Duration.ofDays(6)));
        UUID blueprint = done(blueprints.plan(
                author,
                unit,
                "Ma trận 20 câu: 9 – 6 – 5",
                ExamSet.Mixing.WHOLE,
                bank,
                List.of(
                        new Blueprints.Wanted("Học tập suốt đời", 9),
                        new Blueprints.Wanted("Biên Hòa, Đồng Nai", 6),
                        new Blueprints.Wanted("Kỹ năng số", 5)),
                now.minus(Duration.ofDays(5))));
        done(blueprints.draw(author, blueprint, SET, 2, true, 20251001L, now.minus(Duration.ofDays(5))));
    }

    private static byte[] questions() {
        try (InputStream in = QuizWorld.class.getResourceAsStream(QUESTIONS)) {
            if (in == null) throw new IllegalStateException("missing " + QUESTIONS);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
