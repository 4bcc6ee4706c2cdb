package vn.tuanle.quiz;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A file to be chosen, or what was found in the one that was.
public record QuestionImportPage(
        UUID bank,
        String bankName,
        @Nullable UUID upload,
        String fileName,
        Importing.@Nullable Preview preview,
        Errors errors)
        implements Page {}
