package vn.tuanle.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written of a document that came: its author, number and day, what it is about, to whom
/// it goes, and the files that came with it.
public record IncomingOrder(
        UUID unit,
        LocalDate arrived,
        String author,
        String code,
        @Nullable LocalDate day,
        String abstractText,
        String receiver,
        String note,
        List<UUID> files) {}
