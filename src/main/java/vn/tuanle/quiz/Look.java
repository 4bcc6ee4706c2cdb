package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;

/// A question alone, as entrants would see it.
final class Look {
    private static final UUID NOBODY = new UUID(0, 0);

    private Look() {}

    static Draw.Shown of(Draft draft) {
        QuestionVersion version =
                new QuestionVersion(NOBODY, NOBODY, 1, draft.content(), Wording.NONE, "", draft.situation());
        return Draw.of(
                        new ExamSet(
                                NOBODY,
                                NOBODY,
                                "",
                                ExamSet.Mixing.NONE,
                                List.of(new ExamSet.Section("", 0, 1)),
                                List.of(new ExamSet.Slot(0, version, Points.of(1)))),
                        0)
                .shown(1);
    }
}
