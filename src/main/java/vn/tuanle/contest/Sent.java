package vn.tuanle.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.Draw;

/// One answer as a browser sent it, by the set's slot; slot -1 is the guess about the whole. `seq` counts the changes
/// of
/// one place, so that what comes late or twice changes nothing.
public record Sent(int slot, Answer chosen, @Nullable BigDecimal guess, long seq) {
    static final int WHOLE = -1;
    private static final int MOST = 1000;

    /// The fields of a form: `p` the places that are in it (0 is the guess about the whole), `c-3` what was chosen at
    /// place 3, `g-3` the guess about it, `n-3` the change it is.
    public static Outcome<List<Sent>> read(Draw draw, Map<String, String[]> form) {
        Map<Integer, Sent> sent = new LinkedHashMap<>();
        for (String typed : values(form, "p")) {
            int place = number(typed);
            if (place < 0 || place > draw.places() || sent.size() > MOST) return foreign();
            Outcome<Answer> read =
                    place == 0 ? Outcome.done(Answer.blank()) : draw.read(place, values(form, "c-" + place));
            if (read instanceof Outcome.Refused<Answer> refused) return refused.as();
            Answer chosen = ((Outcome.Done<Answer>) read).value();
            String guessed =
                    values(form, "g-" + place).stream().findFirst().orElse("").strip();
            BigDecimal guess = guess(guessed);
            if (guess == null && !guessed.isEmpty())
                return Outcome.refusedAt("g-" + place, "Hãy ghi dự đoán là một số, ví dụ 1250 hoặc 87,65432.");
            long seq = seq(values(form, "n-" + place).stream().findFirst().orElse(""));
            if (seq < 1) return foreign();
            sent.put(place, new Sent(place == 0 ? WHOLE : draw.slot(place).ordinal(), chosen, guess, seq));
        }
        return Outcome.done(List.copyOf(sent.values()));
    }

    /// As the log keeps it: “3#2 c0,2”.
    String line() {
        return slot + "#" + seq + " " + chosen.stored() + (guess == null ? "" : " ?" + guess.toPlainString());
    }

    static @Nullable BigDecimal guess(String typed) {
        String plain = typed.replace(" ", "");
        if (plain.matches("\\d{1,3}(\\.\\d{3})+")) plain = plain.replace(".", "");
        plain = plain.replace(',', '.');
        return plain.matches("\\d{1,9}(\\.\\d{1,5})?") ? new BigDecimal(plain) : null;
    }

    private static Outcome<List<Sent>> foreign() {
        return Outcome.refused("Câu trả lời này không thuộc bài đang làm. Hãy tải lại trang.");
    }

    private static List<String> values(Map<String, String[]> form, String field) {
        String[] values = form.get(field);
        return values == null ? List.of() : new ArrayList<>(List.of(values));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static long seq(String typed) {
        return typed.matches("\\d{1,12}") ? Long.parseLong(typed) : 0;
    }
}
