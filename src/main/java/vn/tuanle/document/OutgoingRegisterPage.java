package vn.tuanle.document;

import java.util.List;
import vn.tuanle.ui.Page;

/// Sổ đăng ký văn bản đi of a unit and year.
public record OutgoingRegisterPage(
        String unit, RegisterFilter filter, List<Integer> years, List<Book> books, RegisterTable table, boolean head)
        implements Page {
    /// A series of numbers that the year has, by its key and its name.
    public record Book(String key, String title) {}
}
