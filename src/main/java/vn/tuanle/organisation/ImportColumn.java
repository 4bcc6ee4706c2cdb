package vn.tuanle.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tuanle.kernel.Fold;

/// The columns of a file of units, by the heading that our own files give them.
public enum ImportColumn {
    NAME("Tên đơn vị", "ten"),
    KIND("Loại đơn vị", "loai"),
    CODE("Mã đơn vị", "ma"),
    PARENT("Đơn vị cấp trên", "cap tren", "truc thuoc"),
    ADDRESS("Địa chỉ"),
    PHONE("Điện thoại", "so dien thoai"),
    EMAIL("Thư điện tử", "email"),
    FROM("Từ ngày"),
    TO("Đến ngày"),
    DECISION("Số quyết định", "quyet dinh"),
    DECISION_DAY("Ngày quyết định");

    private final String heading;
    private final List<String> others;

    ImportColumn(String heading, String... others) {
        this.heading = heading;
        this.others = List.of(others);
    }

    public String heading() {
        return heading;
    }

    /// The column that a typed heading means, however spelt.
    static Optional<ImportColumn> of(String typed) {
        String folded = folded(typed);
        return Arrays.stream(values())
                .filter(c -> folded(c.heading).equals(folded) || c.others.contains(folded))
                .findFirst();
    }

    private static String folded(String heading) {
        return Fold.fold(Fold.nfc(heading)).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /// The first line of a file with these columns, as [UnitController] writes files.
    static String line(ImportColumn... columns) {
        return Arrays.stream(columns).map(ImportColumn::heading).collect(Collectors.joining(";")) + "\r\n";
    }
}
