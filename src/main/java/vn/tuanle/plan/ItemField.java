package vn.tuanle.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields in which an item is corrected: which of them a kind has, and what they are called
/// there.
enum ItemField {
    CLAUSE("clause", "Số mục", Look.SHORT),
    TEXT("text", "Nội dung", Look.LONG),
    NUMBER("number", "Số, ký hiệu", Look.SHORT),
    DAY("day", "Ngày", Look.DAY),
    LAST_DAY("lastDay", "Đến ngày", Look.DAY),
    HOUR("hour", "Giờ", Look.SHORT),
    BOUNDARY("boundary", "Cách tính hạn", Look.CHOICE),
    PURPOSE("purpose", "Hạn để làm gì", Look.CHOICE),
    ISSUER("issuer", "Cơ quan ban hành", Look.LINE),
    SUBJECT("subject", "Trích yếu", Look.LINE),
    AMOUNT("amount", "Số tiền (đồng)", Look.SHORT),
    MEASURE("measure", "Đơn vị tính", Look.SHORT),
    DELIVERABLE("deliverable", "Sản phẩm", Look.LINE),
    REQUEST("request", "Giao hay đề nghị", Look.CHOICE),
    RECEIVER("receiver", "Nơi nhận", Look.LINE),
    ROUTE("route", "Gửi qua", Look.LINE),
    RECURRENCE("recurrence", "Lặp lại hoặc cách tính", Look.LINE),
    PARENT("parent", "Thuộc nhiệm vụ", Look.CHOICE),
    PARTIES("parties", "Ai làm, mỗi dòng một tên", Look.LONG);

    /// How the field stands on the page.
    enum Look {
        SHORT,
        LINE,
        LONG,
        DAY,
        CHOICE
    }

    static final List<String> HEADERS =
            List.of("issuer", "superior", "number", "place", "date", "title", "authority", "position", "signer");

    private final String key;
    private final String title;
    private final Look look;

    ItemField(String key, String title, Look look) {
        this.key = key;
        this.title = title;
        this.look = look;
    }

    String key() {
        return key;
    }

    Look look() {
        return look;
    }

    static List<ItemField> of(ItemKind kind, @Nullable String header) {
        return switch (kind) {
            case HEADER -> List.of("date".equals(header) ? DAY : TEXT);
            case BASIS -> List.of(TEXT, NUMBER, DAY, ISSUER, SUBJECT);
            case SECTION -> List.of(CLAUSE, TEXT);
            case CAMPAIGN -> List.of(TEXT, DAY, LAST_DAY);
            case THEME, ACTIVITY, UNPLACED -> List.of(TEXT);
            case TASK -> List.of(CLAUSE, TEXT, REQUEST, DELIVERABLE);
            case DEADLINE -> List.of(TEXT, DAY, HOUR, BOUNDARY, PURPOSE, RECEIVER, ROUTE, RECURRENCE, PARENT, CLAUSE);
            case BUDGET -> List.of(TEXT, AMOUNT);
            case QUANTITY -> List.of(CLAUSE, TEXT, AMOUNT, MEASURE);
            case RECIPIENT -> List.of(TEXT, SUBJECT);
        };
    }

    /// What the field is called in an item of the kind.
    String title(ItemKind kind, @Nullable String header) {
        return switch (this) {
            case TEXT ->
                switch (kind) {
                    case HEADER -> headerTitle(header);
                    case CAMPAIGN -> "Tên đợt";
                    case DEADLINE -> "Câu chữ của thời hạn";
                    case RECIPIENT -> "Tên nơi nhận";
                    default -> title;
                };
            case DAY ->
                switch (kind) {
                    case HEADER, BASIS -> "Ngày ban hành";
                    case CAMPAIGN -> "Từ ngày";
                    default -> title;
                };
            case AMOUNT -> kind == ItemKind.QUANTITY ? "Số lượng" : title;
            case SUBJECT -> kind == ItemKind.RECIPIENT ? "Gửi để làm gì" : title;
            default -> title;
        };
    }

    static String headerTitle(@Nullable String header) {
        return switch (header) {
            case "issuer" -> "Cơ quan ban hành";
            case "superior" -> "Cơ quan chủ quản";
            case "number" -> "Số, ký hiệu";
            case "place" -> "Nơi ban hành";
            case "date" -> "Ngày ban hành";
            case "title" -> "Tên văn bản";
            case "authority" -> "Quyền hạn ký";
            case "position" -> "Chức vụ người ký";
            case "signer" -> "Người ký";
            case null, default -> "Phần đầu văn bản";
        };
    }
}
