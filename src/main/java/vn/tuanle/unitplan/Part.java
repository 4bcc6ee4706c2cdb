package vn.tuanle.unitplan;

import java.util.List;
import vn.tuanle.unitplan.Column.Kind;

/// The parts of a unit's plan in the order of its page; each is rows of one table.
public enum Part {
    HEAD(
            "chung",
            "unit_plan",
            List.of(
                    Column.text("title", "Tên kế hoạch", 500),
                    Column.text("theme", "Chủ đề", 500),
                    Column.of("first_day", Kind.DAY, "Từ ngày"),
                    Column.of("last_day", Kind.DAY, "Đến ngày"),
                    new Column("aims", Kind.LONG_TEXT, "Mục đích riêng của đơn vị", 4000))),
    TASK(
            "viec",
            "unit_plan_task",
            List.of(
                    Column.of("kept", Kind.TICK, "Đưa vào kế hoạch"),
                    Column.text("text", "Nội dung việc", 4000),
                    Column.text("assignee", "Giao cho", 500),
                    Column.text("person", "Người phụ trách", 200),
                    Column.of("due", Kind.DAY, "Chậm nhất ngày"))),
    ACTIVITY(
            "hoat-dong",
            "unit_plan_activity",
            List.of(
                    Column.text("name", "Tên hoạt động", 1000),
                    Column.of("day", Kind.DAY, "Ngày"),
                    Column.of("last_day", Kind.DAY, "Đến ngày"),
                    Column.of("hour", Kind.HOUR, "Giờ"),
                    Column.text("place", "Địa điểm", 300),
                    Column.text("audience", "Đối tượng tham gia", 300),
                    Column.text("person", "Người phụ trách", 200),
                    Column.of("expected", Kind.COUNT, "Dự kiến số người"))),
    LINE(
            "du-toan",
            "unit_plan_line",
            List.of(
                    Column.text("content", "Nội dung chi", 1000),
                    Column.text("measure", "Đơn vị tính", 100),
                    Column.of("quantity", Kind.QUANTITY, "Số lượng"),
                    Column.of("price", Kind.MONEY, "Đơn giá (đồng)"),
                    Column.of("source", Kind.SOURCE, "Nguồn")));

    /// The parts that are lists of rows.
    static final List<Part> LISTS = List.of(TASK, ACTIVITY, LINE);

    /// So many rows a part may have.
    static final int MOST_ROWS = 500;

    private final String key;
    private final String table;
    private final List<Column> columns;

    Part(String key, String table, List<Column> columns) {
        this.key = key;
        this.table = table;
        this.columns = columns;
    }

    /// Its name in addresses, forms and places of remarks.
    public String key() {
        return key;
    }

    String table() {
        return table;
    }

    public List<Column> columns() {
        return columns;
    }

    int at(String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).name().equals(column)) return i;
        throw new IllegalArgumentException(this + "." + column);
    }

    /// The name of a field in the form, repeated once a row.
    public String field(String column) {
        return key + "." + column;
    }
}
