package vn.tuanle.results;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Something that went wrong or is contested, and the answer to it.
/// @param ruling null while it is open
public record Case(
        UUID id,
        String contestant,
        String round,
        Phrase kind,
        String words,
        Instant told,
        @Nullable Phrase ruling,
        String answer,
        String by,
        @Nullable Instant answered) {}
