package vn.tuanle.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that name a part of a task, as labels before a colon and as heads of columns.
enum TaskLabels {
    COORDINATOR(
            "(?:co quan|don vi|bo phan|to chuc|nguoi|can bo|cac don vi|ca nhan|luc luong)?,? ?(?:cung )?phoi hop(?: thuc hien| to chuc)?"),
    LEAD(
            "(?:co quan|don vi|bo phan|nguoi|ca nhan|to chuc|can bo|giao vien|thanh vien|don vi,? ca nhan|bo phan,? ca nhan|co quan,? don vi|nguoi,? bo phan|phan cong)(?: \\(?(?:chu tri|thuc hien|phu trach|chiu trach nhiem|dam nhan|duoc giao|dau moi|tham muu|to chuc)\\)?(?: (?:chinh|thuc hien|tham muu))?(?: ?[,/-] ?(?:thuc hien|chu tri|phu trach))?)|chu tri(?: thuc hien| tham muu)?|phu trach(?: chinh)?|chiu trach nhiem(?: chinh)?|trach nhiem(?: chinh| thuc hien)?|phan cong(?: thuc hien| nhiem vu| phu trach)?|giao|dau moi|thuc hien"),
    TIME(
            "thoi (?:gian|han|diem)(?: ?/ ?ngay)?(?: (?:thuc hien|hoan thanh|hoan tat|to chuc|trien khai|bao cao|ket thuc|du kien|nop|gui|dang ky|nhan bai))?(?: ?, ?(?:dia diem|tien do))?|tien do(?: thuc hien| hoan thanh)?|han(?: (?:hoan thanh|nop|bao cao|cuoi|chot))?|ngay(?: thuc hien| hoan thanh|(?: ?,)? thang)?|thu(?: ?[,/] ?ngay)?|ngay ?,? ?gio|gio|lich|hoan thanh|bao gio xong|khi nao|thoi luong"),
    PRODUCT(
            "(?:du kien )?(?:san pham|ket qua|san pham ?[,/] ?ket qua|ket qua ?[,/] ?san pham)(?: (?:du kien|can dat|dau ra|dat duoc|thuc hien|phai dat|cu the|hoan thanh))?|san pham, ket qua dau ra|dau ra|yeu cau (?:san pham|ket qua)|minh chung"),
    CONTENT(
            "(?:ten |cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|noi dung,? cong viec|noi dung ?[,/] ?(?:nhiem vu|hoat dong)|nhiem vu ?[,/] ?(?:noi dung|giai phap|hoat dong|cong viec))(?: (?:cong viec|thuc hien|nhiem vu|hoat dong|cu the|trien khai|cong tac|chinh|chu yeu|giai phap|phu trach|(?:duoc )?(?:phan cong|giao)))?(?: thuc hien)?|noi dung, bien phap|ten hoat dong|(?:cac |dau )?viec(?: can lam)?|chuyen de|hang muc|su kien|cong tac|chuong trinh|ten (?:lop|chuyen de|su kien|cong viec|nhiem vu)"),
    PLACE(
            "(?:chuc vu|chuc danh|don vi cong tac|dien thoai|so dien thoai|dia diem|hinh thuc|thanh phan|doi tuong|so luong|quy mo|ghi chu|kinh phi|nguon kinh phi|phuong tien|chi tieu|dvt|don vi tinh)(?: (?:thuc hien|to chuc|tham gia|tham du))?");

    /// Heads of a column that name people or bodies, too common to be labels in running text.
    private static final String HEADS =
            "|ho va ten|ho,? ten|ten don vi|don vi|co quan|co quan,? don vi|bo phan|thanh vien|can bo|nguoi lam|ai lam|to chuc|bao cao vien|giang vien|huong dan vien|nguoi (?:day|huong dan|trinh bay|dan|bao cao)|dien gia|giao vien|(?:lanh dao|don vi|co quan) theo doi|dia phuong";

    private final Pattern label;
    private final Pattern head;

    TaskLabels(String words) {
        label = Pattern.compile("(?:[-+*•] ?)?(?:" + words + ") ?[:]\\s*");
        head = Pattern.compile("(?:" + words
                + (switch (name()) {
                    case "LEAD" -> HEADS;
                    case "TIME" -> "|(?:ngay )?ket thuc|den(?: ngay)?";
                    case "PLACE" -> "|(?:ngay )?bat dau|tu(?: ngay)?";
                    default -> "";
                })
                + ")(?: ?[(/].*)?");
    }

    /// A line that begins with any label.
    static final Pattern START = Pattern.compile("(?:" + join() + ") ?:");

    /// A label and where its words begin.
    record Hit(TaskLabels label, int end) {}

    private static String join() {
        StringBuilder all = new StringBuilder();
        for (TaskLabels one : values())
            all.append(all.isEmpty() ? "" : "|").append(one.label.pattern().replace(" ?[:]\\s*", ""));
        return all.toString();
    }

    static @Nullable Hit at(Piece piece) {
        if (piece.fold.indexOf(':') > 60 || piece.fold.indexOf(':') < 0) return null;
        for (TaskLabels one : values()) {
            Matcher m = one.label.matcher(piece.fold);
            if (m.lookingAt()) return new Hit(one, m.end());
        }
        return null;
    }

    /// What a whole heading (“a) Cơ quan chủ trì”) or the head of a column names.
    static @Nullable TaskLabels named(Piece piece) {
        String fold = piece.fold.endsWith(":")
                ? piece.fold.substring(0, piece.fold.length() - 1).strip()
                : piece.fold;
        if (fold.length() > 60) return null;
        for (TaskLabels one : values()) if (one.head.matcher(fold).matches()) return one;
        return null;
    }
}
