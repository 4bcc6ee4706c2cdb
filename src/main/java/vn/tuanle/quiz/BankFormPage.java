package vn.tuanle.quiz;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A bank's name and sharing as they are typed; `id` is null for a new one.
public record BankFormPage(
        @Nullable UUID id, String name, String note, Shared shared, int version, boolean closed, Errors errors)
        implements Page {}
