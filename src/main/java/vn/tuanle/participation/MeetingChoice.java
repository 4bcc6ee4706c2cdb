package vn.tuanle.participation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;

/// What the officer chooses about an attendance file: from how many minutes on somebody was there,
/// and whether hosts, note-taking programs and those marked absent count too.
record MeetingChoice(int minutes, boolean hosts, boolean machines, boolean absent, Typed typed) {
    static final String ELSE = "KHAC";
    static final String NOBODY = "BO";
    static final int MOST = 1440;

    /// A quarter of an hour, or half of a sitting that is shorter than half an hour.
    static int usual(Sitting sitting) {
        long half = Duration.between(sitting.starts(), sitting.ends()).toMinutes() / 2;
        return (int) Math.clamp(half, 1, 15);
    }

    static MeetingChoice of(Typed typed, Sitting sitting, Errors errors) {
        @Nullable
        Integer minutes =
                typed.values().containsKey("phut") ? Typed.number(typed.get("phut")) : Integer.valueOf(usual(sitting));
        if (minutes == null || minutes > MOST) {
            errors.at("phut", "Hãy ghi một số từ {0} đến {1}.", 0, MOST);
            minutes = usual(sitting);
        }
        return new MeetingChoice(
                minutes, typed.has("chu-tri", "co"), typed.has("may", "co"), typed.has("vang", "co"), typed);
    }

    static String field(MeetingPerson person) {
        return "ai-" + person.at();
    }

    String answer(MeetingPerson person) {
        return typed.get(field(person));
    }
}
