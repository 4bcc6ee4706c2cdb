package vn.tuanle.unitplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Errors;

/// What is wrong in a sheet as typed, each sentence at its field; and what is still missing before
/// it can be submitted.
final class SheetCheck {
    private SheetCheck() {}

    /// The name of a field on the page, by which a sentence finds its place.
    static String id(Part part, int index, String column) {
        return part.key() + "-" + index + "-" + column;
    }

    /// Values that cannot be kept. Rows that are blank are not looked at: they are not kept anyway.
    static Errors wrong(Sheet typed, Week week) {
        Errors errors = Errors.none();
        for (Part part : Part.values()) {
            List<Row> rows = typed.of(part);
            if (rows.size() > Part.MOST_ROWS) errors.at(part.key(), "Mỗi phần có nhiều nhất {0} dòng.", Part.MOST_ROWS);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.blank() && part != Part.HEAD) continue;
                for (int c = 0; c < part.columns().size(); c++) {
                    Column column = part.columns().get(c);
                    var wrong = Values.read(column, row.values().get(c)).wrong();
                    if (wrong != null) errors.byField().putIfAbsent(id(part, i, column.name()), wrong);
                }
                switch (part) {
                    case HEAD -> days(errors, row, i, "first_day", week);
                    case ACTIVITY -> days(errors, row, i, "day", week);
                    case LINE -> amount(errors, row, i);
                    case TASK -> {}
                }
            }
        }
        if (typed.estimate().total() > Money.HIGHEST_SUM)
            errors.at(Part.LINE.key(), "Tổng dự toán lớn quá một triệu tỷ đồng; hãy xem lại.");
        return errors;
    }

    private static void days(Errors errors, Row row, int index, String from, Week week) {
        LocalDate first = Days.typed(row.get(from));
        LocalDate last = Days.typed(row.get("last_day"));
        if (first != null && last != null && last.isBefore(first))
            errors.at(id(row.part(), index, "last_day"), "Ngày cuối phải sau hoặc trùng ngày đầu.");
        far(errors, row, index, from, first, week);
        far(errors, row, index, "last_day", last, week);
    }

    private static void far(Errors errors, Row row, int index, String column, @Nullable LocalDate day, Week week) {
        if (day != null && week.tooFar(day))
            errors.at(id(row.part(), index, column), "Ngày này cách Tuần lễ hơn một năm; hãy xem lại năm.");
    }

    private static void amount(Errors errors, Row row, int index) {
        BigDecimal quantity = Money.typed(row.get("quantity"));
        BigDecimal price = Money.typed(row.get("price"));
        if (quantity == null || price == null) return;
        if (quantity.multiply(price).compareTo(BigDecimal.valueOf(Money.HIGHEST_SUM)) > 0)
            errors.at(id(row.part(), index, "price"), "Thành tiền lớn quá một triệu tỷ đồng; hãy xem lại.");
    }

    /// What the head must find filled in.
    static Errors missing(Sheet sheet) {
        Errors errors = Errors.none();
        Row head = sheet.head();
        if (head.get("title").isEmpty()) errors.at(id(Part.HEAD, 0, "title"), "Hãy ghi tên kế hoạch.");
        if (head.get("theme").isEmpty()) errors.at("chu-de", "Hãy chọn một chủ đề hoặc tự đặt chủ đề.");
        if (head.get("first_day").isEmpty()) errors.at(id(Part.HEAD, 0, "first_day"), "Hãy ghi ngày đầu.");
        if (head.get("last_day").isEmpty()) errors.at(id(Part.HEAD, 0, "last_day"), "Hãy ghi ngày cuối.");
        for (int i = 0; i < sheet.tasks().size(); i++) {
            Row task = sheet.tasks().get(i);
            if (!task.get("kept").equals("1")) continue;
            need(errors, task, i, "text", "Hãy ghi nội dung việc, hoặc bỏ chọn.");
            need(errors, task, i, "assignee", "Hãy ghi giao cho ai.");
        }
        if (sheet.keptTasks().isEmpty()) errors.at(Part.TASK.key(), "Kế hoạch cần ít nhất một việc.");
        for (int i = 0; i < sheet.activities().size(); i++)
            need(errors, sheet.activities().get(i), i, "name", "Hãy ghi tên hoạt động, hoặc bỏ dòng này.");
        for (int i = 0; i < sheet.lines().size(); i++) {
            Row line = sheet.lines().get(i);
            need(errors, line, i, "content", "Hãy ghi nội dung chi, hoặc bỏ dòng này.");
            need(errors, line, i, "measure", "Hãy ghi đơn vị tính, ví dụ cái, người, buổi.");
            need(errors, line, i, "quantity", "Hãy ghi số lượng.");
            need(errors, line, i, "price", "Hãy ghi đơn giá.");
        }
        return errors;
    }

    private static void need(Errors errors, Row row, int index, String column, String sentence) {
        if (row.get(column).isEmpty()) errors.at(id(row.part(), index, column), sentence);
    }
}
