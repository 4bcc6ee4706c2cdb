package vn.tuanle.guidance;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.Saying.Side;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;

/// What the two sides of a difficulty say and do until it is solved. Acts of two people at once are taken one after the
/// other; the same act sent twice by one person is kept once.
@Component
public class Difficulties {
    static final int LONGEST = 4000;
    static final int LONGEST_TITLE = 200;
    private final Saying saying;
    private final Leading leading;
    private final Files files;

    Difficulties(Saying saying, Leading leading, Files files) {
        this.saying = saying;
        this.leading = leading;
        this.files = files;
    }

    /// The answer of the unit whose turn it is; it may be added to until the asker has said that all is clear.
    public Outcome<UUID> answer(Asker asker, UUID id, String typed, Instant now) {
        return say(
                asker,
                id,
                Side.HOLDER,
                ActKind.ANSWERED,
                typed,
                "tra-loi",
                now,
                (difficulty, words) -> difficulty.open()
                        ? Outcome.done(Said.of(ActKind.ANSWERED, words, State.ANSWERED, false))
                        : over());
    }

    public Outcome<UUID> askBack(Asker asker, UUID id, String typed, Instant now) {
        return say(
                asker,
                id,
                Side.HOLDER,
                ActKind.ASKED_BACK,
                typed,
                "hoi-lai",
                now,
                (difficulty, words) -> difficulty.state() == State.WAITING
                        ? Outcome.done(Said.of(ActKind.ASKED_BACK, words, State.ASKED_BACK, false))
                        : Outcome.refused("Chỉ hỏi lại được khi đơn vị đang chờ trả lời."));
    }

    /// Hands it to the superior, with the opinion of the office that had it.
    public Outcome<UUID> passUp(Asker asker, UUID id, String typed, Instant now) {
        return say(asker, id, Side.HOLDER, ActKind.PASSED_UP, typed, "y-kien", now, (difficulty, words) -> {
            if (difficulty.state() != State.WAITING && difficulty.state() != State.ASKED_BACK) return over();
            UUID superior = leading.above(difficulty);
            return superior == null
                    ? Outcome.refused("Không có cấp trên nào trong hệ thống để chuyển lên.")
                    : Outcome.done(Said.passed(words, superior));
        });
    }

    /// The asker says more, asked back or not; the clock starts anew only where it stood still.
    public Outcome<UUID> reply(Asker asker, UUID id, String typed, Instant now) {
        return say(
                asker,
                id,
                Side.ASKER,
                ActKind.REPLIED,
                typed,
                "noi-ro",
                now,
                (difficulty, words) -> difficulty.state() == State.ASKED_BACK || difficulty.state() == State.WAITING
                        ? Outcome.done(
                                Said.of(ActKind.REPLIED, words, State.WAITING, difficulty.state() == State.ASKED_BACK))
                        : over());
    }

    public Outcome<UUID> solved(Asker asker, UUID id, Instant now) {
        return saying.act(
                asker,
                id,
                Side.ASKER,
                ActKind.SOLVED,
                "",
                now,
                difficulty -> difficulty.state() == State.ANSWERED
                        ? Outcome.done(Said.of(ActKind.SOLVED, "", State.SOLVED, false))
                        : Outcome.refused("Chỉ xác nhận đã rõ khi đã có trả lời."));
    }

    /// The answer does not help yet: back to whoever gave it, with the reason.
    public Outcome<UUID> reopen(Asker asker, UUID id, String typed, Instant now) {
        return say(
                asker,
                id,
                Side.ASKER,
                ActKind.REOPENED,
                typed,
                "chua-ro",
                now,
                (difficulty, words) -> difficulty.state() == State.ANSWERED || difficulty.state() == State.SOLVED
                        ? Outcome.done(Said.of(ActKind.REOPENED, words, State.WAITING, true))
                        : Outcome.refused("Chỉ hỏi tiếp được khi đã có trả lời."));
    }

    public Outcome<UUID> withdraw(Asker asker, UUID id, Instant now) {
        return saying.act(
                asker,
                id,
                Side.ASKER,
                ActKind.WITHDRAWN,
                "",
                now,
                difficulty -> difficulty.open()
                        ? Outcome.done(Said.of(ActKind.WITHDRAWN, "", State.WITHDRAWN, false))
                        : over());
    }

    /// A file of either side, while it is open.
    Outcome<UUID> attach(Asker asker, UUID id, byte[] content, String name, Instant now) {
        return switch (EvidenceType.taken(content, "tep")) {
            case Outcome.Refused<EvidenceType> refused -> refused.as();
            case Outcome.Done<EvidenceType>(EvidenceType type) -> {
                boolean asks = saying.seen(asker, id).askedBy(saying.mine(asker));
                Side side = asks ? Side.ASKER : Side.HOLDER;
                yield saying.act(
                        asker,
                        id,
                        side,
                        ActKind.FILE,
                        "",
                        now,
                        difficulty -> difficulty.open()
                                ? Outcome.done(Said.file(
                                        files.keep(content, type.named(name), type.contentType(), asker.person()),
                                        difficulty.state()))
                                : over());
            }
        };
    }

    private interface Words {
        Outcome<Said> on(Difficulty difficulty, String words);
    }

    private Outcome<UUID> say(
            Asker asker, UUID id, Side side, ActKind kind, String typed, String field, Instant now, Words decision) {
        String words = Fold.nfc(typed.replace("\r\n", "\n"));
        if (words.isEmpty()) return Outcome.refusedAt(field, "Ô này chưa có chữ nào.");
        if (words.length() > LONGEST)
            return Outcome.refusedAt(field, "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return saying.act(asker, id, side, kind, words, now, difficulty -> decision.on(difficulty, words));
    }

    private static Outcome<Said> over() {
        return Outcome.refused("Câu hỏi này đã xong hoặc đã rút nên không ghi thêm được.");
    }
}
