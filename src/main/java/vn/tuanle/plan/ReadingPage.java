package vn.tuanle.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// A file being read, or why it could not be.
public record ReadingPage(
        UUID id, String fileName, @Nullable Phrase refusal) implements Page {}
