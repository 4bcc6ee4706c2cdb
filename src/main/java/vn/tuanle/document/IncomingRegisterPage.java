package vn.tuanle.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Sổ đăng ký văn bản đến of a unit and year, with what was delivered and is not entered yet.
public record IncomingRegisterPage(
        String unit,
        RegisterFilter filter,
        List<Integer> years,
        RegisterTable table,
        List<Waiting> waiting,
        boolean mayEnter,
        Typed typed,
        Errors errors)
        implements Page {
    /// A delivery without a number of the register.
    public record Waiting(
            UUID delivery,
            String author,
            String code,
            String abstractText,
            @Nullable Instant since) {}

    /// The form for paper and other documents as it was typed.
    public record Typed(
            String arrived, String author, String code, String day, String abstractText, String receiver, String note) {
        static Typed empty(String today) {
            return new Typed(today, "", "", "", "", "", "");
        }
    }
}
