package vn.tuanle.participation;

import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Three questions about a sitting, or the thanks for an answer.
public record FeedbackFormPage(
        String path,
        String title,
        Sitting sitting,
        boolean venue,
        boolean thanks,
        UUID formKey,
        Typed typed,
        Errors errors)
        implements Page {}
