package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// How one registers for an activity, as its unit sets it: when, what is asked, own questions.
public record SignUpPage(Offering offering, Typed typed, Errors errors, int rows) implements Page {
    static final int MOST_QUESTIONS = 20;

    /// A question's row in the form; new ones have no id yet.
    public record Row(
            String id,
            String words,
            QuestionKind kind,
            String options,
            boolean required,
            boolean personal,
            String until) {}

    static SignUpPage of(Offering offering) {
        return new SignUpPage(
                offering, Typed.nothing(), Errors.none(), offering.questions().size() + 1);
    }

    boolean typedIn() {
        return !typed.values().isEmpty();
    }

    /// What a field shows: as it was typed, else as it is.
    String shown(String field, String now) {
        return typedIn() ? typed.get(field) : now;
    }

    boolean ticked(String field, boolean now) {
        return typedIn() ? typed.has(field, "co") : now;
    }

    Row question(int i) {
        List<Question> all = offering.questions();
        Question one = i <= all.size() ? all.get(i - 1) : null;
        String at = "cau-" + i + "-";
        return new Row(
                shown(
                        at + "ma",
                        one == null ? UUID.randomUUID().toString() : one.id().toString()),
                shown(at + "loi", one == null ? "" : one.words()),
                typedIn() || one == null ? kind(typed.get(at + "loai")) : one.kind(),
                shown(at + "chon", one == null ? "" : String.join("\n", one.options())),
                ticked(at + "can", one != null && one.required()),
                ticked(at + "rieng", one != null && one.personal()),
                shown(at + "han", one == null ? "" : moment(one.until())));
    }

    private static QuestionKind kind(String name) {
        QuestionKind kind = Reading.find(QuestionKind.values(), name);
        return kind == null ? QuestionKind.TEXT : kind;
    }

    static String moment(@org.jspecify.annotations.Nullable Instant at) {
        return vn.tuanle.kernel.Days.moment(at);
    }

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/dang-ky" + end;
    }
}
