package vn.tuanle.contest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;

/// What is typed about a contest, checked.
record ContestWords(
        String title,
        String about,
        String audience,
        String contact,
        @Nullable UUID document,
        @Nullable UUID plan,
        @Nullable UUID task) {
    static ContestWords of(Typed typed, Errors errors) {
        String title = typed.required("ten", 200, "Hãy ghi tên cuộc thi.", errors);
        String[] bound = typed.get("ke-hoach").strip().split(" ", -1);
        return new ContestWords(
                title,
                text(typed, "gioi-thieu", 10_000, errors),
                text(typed, "doi-tuong", 1_000, errors),
                text(typed, "lien-he", 300, errors),
                Typed.id(typed.get("van-ban")),
                Typed.id(bound[0]),
                bound.length > 1 ? Typed.id(bound[1]) : null);
    }

    private static String text(Typed typed, String field, int longest, Errors errors) {
        String text = typed.text(field);
        if (text.length() > longest) errors.at(field, "Dài quá {0} ký tự.", longest);
        return text;
    }
}
