package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// The banks that the asker may have.
public record BankListPage(boolean mayOpen, List<Line> lines) implements Page {
    public record Line(
            UUID id,
            String name,
            String unit,
            boolean own,
            boolean closed,
            String shared,
            int questions,
            int reviewed,
            int waiting) {}
}
