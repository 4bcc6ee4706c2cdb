package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A situation as it is typed; `id` is null for a new one, `questions` are about it.
public record SituationPage(
        UUID bank,
        String bankName,
        @Nullable UUID id,
        String title,
        String text,
        List<Attachment> attachments,
        int questions,
        Errors errors)
        implements Page {
    public String action() {
        return "/ngan-hang-cau-hoi/" + bank + "/tinh-huong/" + (id == null ? "moi" : id.toString());
    }
}
