package vn.tuanle.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.trust.Signature;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One document that came, with its files, what their signatures say, and where it went.
public record IncomingPage(
        UUID id,
        String unit,
        int year,
        int number,
        LocalDate arrived,
        String author,
        String code,
        @Nullable LocalDate day,
        String abstractText,
        String note,
        @Nullable UUID document,
        String enteredBy,
        @Nullable Instant enteredAt,
        List<File> files,
        List<Passing> passings,
        boolean mayPass,
        Errors errors)
        implements Page {
    /// A file that came; the signatures of a PDF, or why they could not be read.
    public record File(
            UUID id,
            String name,
            long size,
            List<Signature> signatures,
            @Nullable Phrase trouble) {}

    public record Passing(
            String receiver,
            @Nullable LocalDate day,
            String note,
            String by,
            @Nullable Instant at) {}

    public String printed() {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
