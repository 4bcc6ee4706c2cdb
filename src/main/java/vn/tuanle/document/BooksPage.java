package vn.tuanle.document;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// How the agency gives its numbers: one series, or one more for some kinds and advisory bodies.
public record BooksPage(String unit, List<Books.Decision> decisions, boolean head, Typed typed, Errors errors)
        implements Page {
    public record Typed(String about, String kind, String body, String own, String since) {}
}
