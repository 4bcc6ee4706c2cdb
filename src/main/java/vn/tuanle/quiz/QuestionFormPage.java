package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A question as it is typed; `id` is null for a new one. `look` is how entrants would see it.
public record QuestionFormPage(
        UUID bank,
        String bankName,
        @Nullable UUID id,
        int turn,
        boolean reviewed,
        QuestionForm form,
        boolean more,
        List<Situation> situations,
        List<String> topics,
        Draw.@Nullable Shown look,
        Errors errors)
        implements Page {
    public String action() {
        return id == null ? "/ngan-hang-cau-hoi/" + bank + "/cau-moi" : "/cau-hoi/" + id + "/sua";
    }
}
