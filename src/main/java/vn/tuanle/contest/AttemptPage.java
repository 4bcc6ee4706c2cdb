package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.Draw;
import vn.tuanle.quiz.ExamSet;

/// The questions of a running attempt as its contestant sees them, with what is saved.
/// @param kept by slot; slot -1 is the guess about the whole
/// @param said what the last form that was sent came to
public record AttemptPage(
        Contest contest,
        Round round,
        Attempt attempt,
        Instant deadline,
        Instant now,
        Map<Integer, Kept> kept,
        @Nullable Phrase said,
        boolean bad)
        implements vn.tuanle.ui.Page {
    /// What is saved of a slot, and how many changes it had.
    public record Kept(Answer chosen, String guess, long seq) {}

    private static final Kept NOTHING = new Kept(Answer.blank(), "", 0);

    public List<Draw.Shown> shown() {
        return attempt.draw().shown();
    }

    Kept at(int place) {
        return kept.getOrDefault(
                place == 0 ? Sent.WHOLE : attempt.draw().slot(place).ordinal(), NOTHING);
    }

    /// The values of the fields of the question at this place.
    public List<String> values(int place) {
        return place == 0 ? List.of() : attempt.draw().values(place, at(place).chosen());
    }

    public String guess(int place) {
        return at(place).guess();
    }

    public String seq(int place) {
        return String.valueOf(at(place).seq() + 1);
    }

    /// The section that begins at this place, where sections have names and keep together.
    public String section(int place) {
        ExamSet set = attempt.draw().set();
        if (set.mixing() == ExamSet.Mixing.WHOLE) return "";
        return set.sections().stream()
                .filter(each -> each.first() == place - 1)
                .map(ExamSet.Section::title)
                .findFirst()
                .orElse("");
    }

    /// Whether this question begins one about a situation.
    public boolean situates(int place) {
        var now = shownSituation(place);
        return now != null && (place == 1 || !now.equals(shownSituation(place - 1)));
    }

    private @Nullable Object shownSituation(int place) {
        var situation = attempt.draw().slot(place).version().situation();
        return situation == null ? null : situation.id();
    }

    public boolean guesses() {
        GuessKind kind = contest.rules().guess().kind();
        return kind != GuessKind.NONE && kind != GuessKind.PER_QUESTION;
    }

    public boolean guessesEach() {
        return contest.rules().guess().kind() == GuessKind.PER_QUESTION;
    }

    public String path(String end) {
        return "/bai-thi/" + contest.code() + "/bai/" + attempt.id() + end;
    }

    public int answered() {
        return (int) kept.entrySet().stream()
                .filter(each -> each.getKey() >= 0 && !(each.getValue().chosen() instanceof Answer.Blank))
                .count();
    }
}
