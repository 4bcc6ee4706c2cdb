package vn.tuanle.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// A file being read, or why it could not be; `passing` when reading it again may do better,
/// `stuck` when the program was stopped over it.
public record ReadingPage(
        UUID id, String fileName, @Nullable Phrase refusal, boolean passing, boolean stuck) implements Page {}
