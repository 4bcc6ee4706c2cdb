package vn.tuanle.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// A sheet of A4 to be signed: the rows of a list as it was printed, and empty ones for who did not
/// register.
public record RollSheetPage(Offering offering, Sitting sitting, String letter, List<Row> rows) implements Page {
    static final int EMPTY = 8;

    public record Row(int number, @Nullable RollLine line) {}

    String path() {
        return "/hoat-dong-don-vi/" + offering.id() + "/diem-danh/" + sitting.id();
    }
}
