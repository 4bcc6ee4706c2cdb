package vn.tuanle.contest;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The committee of a contest as a form of `rows` rows.
public record CommitteePage(Contest contest, Typed typed, Errors errors, int rows) implements Page {
    static CommitteePage of(Contest contest, List<Member> members) {
        Typed typed = Typed.of("phien-ban", String.valueOf(contest.version()));
        for (int i = 0; i < members.size(); i++) {
            Member each = members.get(i);
            String at = "nguoi-" + (i + 1) + "-";
            typed.values().add(at + "ma", each.id().toString());
            typed.values().add(at + "vai", each.part().name());
            typed.values().add(at + "ten", each.name());
            typed.values().add(at + "chuc", each.post());
            typed.values().add(at + "thu", each.email());
        }
        return new CommitteePage(
                contest, typed, Errors.none(), Math.min(Committee.MOST, Math.max(3, members.size() + 1)));
    }
}
