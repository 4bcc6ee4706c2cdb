package vn.tuanle.inspection;

import java.util.function.Function;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Redirect;

/// What is shown after an act: the place where it stands now, or the same page with what was typed and why not.
final class Answered {
    private Answered() {}

    static <T> Object by(Outcome<T> outcome, Function<T, Redirect> done, Function<Errors, ? extends Page> again) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> done.apply(value);
            case Outcome.Refused<T> refused -> new Invalid(again.apply(Errors.of(refused)));
        };
    }
}
