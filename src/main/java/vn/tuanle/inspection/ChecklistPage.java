package vn.tuanle.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A list of questions as it is written; `id` is null for a new one.
public record ChecklistPage(@Nullable UUID id, String title, String questions, int version, Errors errors)
        implements Page {}
