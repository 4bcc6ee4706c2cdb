package vn.tuanle.reading;

import java.util.Set;
import java.util.regex.Pattern;

/// The words by which names of public bodies and posts are known, and the verbs that end them.
final class BodyWords {
    /// Words that begin a name wherever they stand with a capital.
    private static final String SURE =
            "uy ban nhan dan|ubnd|trung uong hoi|tw hoi|tinh hoi|huyen hoi|thanh hoi|uy ban mat tran to quoc|uy ban"
                    + " mat tran|uy ban mttq|ub ?mttq(?:vn)?|uy ban|hoi dong nhan dan|hdnd|hoi dong|mat tran to"
                    + " quoc|mttq|mat tran|so|phong|van phong|thanh tra|cong an|quan su|ban chi huy|bo chi huy|bo tu"
                    + " lenh|bo doi|kho bac|chi cuc|tong cuc|cuc|vu|bo|ngan hang|bao hiem xa hoi|bhxh|toa an|vien kiem"
                    + " sat|vien|ban chi dao|ban to chuc|ban tuyen giao|ban dan van|ban van hoa|ban quan ly|ban giam"
                    + " hieu|bgh|ban giam doc|ban chap hanh|bch|ban dai dien|ban thuong vu|ban thuong truc|ban cong"
                    + " tac|ban phong trao|ban dieu hanh|ban chu nhiem|ban lien lac|ban nhan dan|ban quan tri|ban khuyen"
                    + " hoc|ban van dong|ban thi dua|ban lanh dao|ban bien tap|tieu ban|to truong|to pho|to dan pho|to"
                    + " chuyen mon|to cong tac|to cong nghe|to hop tac|to tu quan|hai doi|to van phong|to truyen thong|to"
                    + " giup viec|to hanh chinh|to nhan dan|to thu vien|to khoi|khoi truong|khoi|hoi|doan thanh nien|doan"
                    + " tncs|doan tn|doan truong|doan phuong|doan xa|doan the|doan khoi|thanh doan|huyen doan|tinh"
                    + " doan|quan doan|xa doan|lien doan|ldld|cong doan|lien hiep|lien minh|hiep hoi|cau lac bo|clb|chi"
                    + " hoi|chi doan|lien doi|doi thieu nien|nghiep doan|trung tam|ttht ?cd|tthtcd|truong|hieu truong|pho"
                    + " hieu truong|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|pho truong phong|truong"
                    + " ban|pho truong ban|thu truong|nguoi dung dau|chanh van phong|pho chanh|lanh dao|truong khu"
                    + " pho|truong ap|truong thon|bi thu|pho bi thu|tong phu trach|tong bien tap|can su|lop truong|tpt|thu"
                    + " ky|bcd|hkh|bgd|bch|btc|btv|cd co so|cdcs|pht|tthtcd|nha van hoa|nha thieu nhi|nha sach|thu"
                    + " vien|bao tang|dai phat thanh|dai truyen thanh|dai truyen hinh|dai ptth|dai tt|dai pttt|co quan"
                    + " bao|cong thong tin|cong ttdt|tap chi|toa soan|thong tan xa|benh vien|tram y te|hoc vien|dai"
                    + " hoc|cao dang|co so|nhom tre|cong ty|tong cong ty|tong giam doc|pho tong giam doc|xi nghiep|nha"
                    + " may|doanh nghiep|tap doan|hop tac xa|khu pho|khu dan cu|ap|thon|buu dien|viettel|vnpt|dien luc|chi"
                    + " nhanh|quy tin dung|quy khuyen hoc|trung doan|don bien phong|hat kiem lam|tinh uy|thanh uy|huyen"
                    + " uy|quan uy|dang uy|chi bo|thuong truc|cap uy|dang bo|giao vien|gvcn|gv|nhan vien|ke toan|thu"
                    + " quy|van thu|bao ve|y te|can bo|cong chuc|chuyen vien|vien chuc|thu thu|bo phan|ca nhan|dong"
                    + " chi|d/c|dc|nhom|nha truong|phu huynh|cha me|hoc sinh|lop|toan the|tat ca|co quan|don vi|dia"
                    + " phuong|mam non|mau giao|chu nhiem|bao va phat thanh|bao va dai|cum thi dua|gia dinh|dong ho|htx|luc luong|phan"
                    + " hieu|thi doan|thi uy|phuong doan|thue (?:co so|tinh|thanh pho)|tram|uy vien|mobifone|xa doi|phuong"
                    + " doi|huyen doi|ban can su|chanh thanh tra|dai dien|giang vien|sinh vien|gia lang|nguoi (?:lao"
                    + " dong|co uy tin|phu trach)|nhan dan|thanh vien|tap the|phan xuong|nong truong|lam truong|khach"
                    + " san|sieu thi|nha xuat ban|trang thong tin|lai xe|cong tac vien|tuyen truyen vien|tinh nguyen"
                    + " vien|nghe nhan|vp|cum dan cu|ban dan cu|buon truong|gia dinh|dai ly|hiep hoi";
    /// Words that also begin common words: only before a capital or a number.
    private static final String SHORT =
            "bao|dai|to|co|ong|ba|thay|doi|phuong|xa|thi tran|quan|huyen|thanh pho|tinh|ban|doan|tt";
    private static final String MANY =
            "(?<many>(?:cac|nhung|moi|tat ca(?: cac)?|toan the(?: cac)?|(?:ca )?hai|\\d{1,3})\\s+)(?:dong chi )?";
    private static final String AFTER_MANY =
            "phong|so|ban|nganh|co quan|don vi|truong|co so|doan the|to chuc|xa|phuong|thi tran|huyen|quan|hoi|trung"
                    + " tam|dia phuong|bo phan|to|lop|khu pho|ap|thon|chi hoi|chi doan|doanh nghiep|cong ty|thanh"
                    + " vien|thay|co|ong|ba|can bo|giao vien|gvcn|khoi|nha truong|cap|bo|cau lac bo|clb|thu vien|benh"
                    + " vien|dai|bao|nhom|luc luong|cong doan|hoc sinh|hop tac xa|ngan hang|tap the|ca nhan|hieu"
                    + " truong|chu tich|pho|ubnd|uy ban|bi thu|giam doc|cong chuc|chuyen vien|vien|hoc vien|thu truong|gia"
                    + " dinh|dong ho|chuc sac|doi|thiet che|tthtcd|ttht ?cd|thanh vien|chi bo|dang bo|chi uy|cap uy|chi cuc|phu huynh|tinh|thanh pho|dong chi|nguoi";
    static final Pattern HEAD = Pattern.compile(
            "(?:" + MANY + "(?:" + AFTER_MANY + ")|" + SURE + "|(?<short>" + SHORT + "))(?![\\p{L}\\p{N}])");

    /// Báo cáo, Ban hành, Tổ chức, Bộ đề, Hội nghị, Trường hợp, Cơ sở vật chất … are words, not
    /// bodies.
    static final Pattern ORDINARY = Pattern.compile(
            "(?:to chuc(?! chinh tri| xa hoi| dang| doan| hoi| phi| ton)|bo (?:tri|sung|de|sach|tieu|chi"
                    + " so|phim|cau|mat|mon)|so (?:ket|luong|tay|lieu|hoa|nguoi|lop|sanh|tien)|phong"
                    + " (?:chong|ngua|trao|tranh|phu|doc|hop|hoc|may|su)|phong,|truong hop|co so (?:vat chat|du lieu|thuc"
                    + " tien|khoa hoc|phap ly|ha tang|ket qua)|doi (?:moi|voi|tuong|ngu|song)|dai (?:hoi|tra|dien)|vien"
                    + " (?:tro|dan)|cap (?:nhat|phat|giay|kinh|the|bach|thiet|do)|lop (?:tap huan|hoc|boi duong)|vu"
                    + " viec|cuc bo|doan (?:ket|vien|kiem tra)|hoc sinh gioi|ca nhan hoa|ap (?:dung|luc|phich)|lanh"
                    + " dao,|don vi (?:hoc tap|tinh)|nhom (?:giai phap|nhiem vu|noi dung)|bao (?:cao|dam|gom|ve)|bao ve"
                    + " (?:an|moi|bi|tai|du)|hoi (?:nghi|thi|thao|dien|trai|xuan|sach|hop|nhap|hoa|tu\\b|dap)|thuong truc"
                    + " (?=cung)|tat ca hoc|thu vien so|nguoi hoc|lanh dao, chi dao|hoc sinh tich|moi (?:nguoi dan|ca nhan"
                    + " hoa)|moi nguoi|moi gia dinh|dong chi tri|quan (?:triet|tam|ly)|doan xe|bo doi phuc)\\b");

    /// Verbs that end a name. Written small: the same words with a capital belong to names (Ban
    /// Tuyên
    /// truyền).
    static final String VERBS =
            "chủ trì|chủ động|phối hợp|xây dựng|tổ chức|chỉ đạo|hướng dẫn|tham mưu|tăng cường|đẩy mạnh|tiếp tục|chịu"
                    + " trách nhiệm|có trách nhiệm|có nhiệm vụ|triển khai|thực hiện|[Cc]ăn cứ|báo cáo|tổng hợp|tổng kết|sơ"
                    + " kết|theo dõi|kiểm tra|đôn đốc|bố trí|đảm bảo|bảo đảm|tuyên truyền|vận động|quan tâm|hỗ trợ|khuyến"
                    + " khích|nghiên cứu|cung cấp|tích cực|phát động|rà soát|tiếp nhận|thành lập|lãnh đạo|duy trì|nhân"
                    + " rộng|huy động|tạo điều kiện|phân công|ban hành|thông báo|đề xuất|thẩm định|cân đối|cấp phát|lựa"
                    + " chọn|đăng ký|hoàn thành|phát huy|quán triệt|phổ biến|chuẩn bị|phụ trách|thường xuyên|kịp"
                    + " thời|nghiêm túc|đồng thời|khai thác|ứng dụng|đổi mới|lồng ghép|xem xét|trang trí|đăng tải|nhắc"
                    + " nhở|bổ sung|cập nhật|quản lý|sử dụng|thu thập|tham gia|tham dự|hưởng ứng|ký kết|đánh giá|bình"
                    + " xét|khen thưởng|biểu dương|tuyên dương|đảm nhận|điều hành|biên soạn|thiết kế|sắp xếp|phát"
                    + " thanh|phân bổ|quyết toán|tập huấn|bồi dưỡng|công bố|tập trung|phấn đấu|liên hệ|đón tiếp|có kế"
                    + " hoạch|khẩn trương|giới thiệu|kêu gọi|xác định|giám sát|phản biện|nắm bắt|phục vụ|quyên góp|bàn"
                    + " giao|thể hiện|trưng bày|truyền thông|vận hành|kiểm soát|rút kinh nghiệm|giải quyết|kết nối|phê"
                    + " duyệt|quyết định|thanh toán|áp dụng|trong quá trình|dự toán|tự cân đối|dẫn chương trình|thông tin"
                    + " rộng rãi|thông tin về|thông tin, tuyên"
                    + " truyền|lập|gửi|giúp|làm|trình|nộp|gắn|treo|viết|mở|giao|ghi|chụp|quay|soạn|chuyển|lưu|nhập|mời|sẽ|phải|cần|được|chưa|không|cũng|đã|đang|vẫn|nếu|khi|để|nhằm|đưa|cử|là|họp|trao|tặng|chấm|chọn|nhận|phát|chiếu|đạt|đón|đăng|trước|về|kết"
                    + " quả|tình hình|danh sách|số liệu|chia sẻ|đóng góp|hiến tặng|quảng bá|vận dụng|đầu tư|mua sắm|cam"
                    + " kết|lắp đặt|niêm yết|chỉnh trang|đề nghị|yêu cầu|khảo sát|thống kê|khởi động|gương mẫu|đồng"
                    + " hành|tài trợ|khai mạc|in ấn|sưu tầm|hoàn thiện|nâng cao|mở rộng|công khai|chú trọng|ưu tiên|tiến"
                    + " hành|bám sát|giải đáp|trả lời|thành thạo|tự học|thực thi|chấp hành|quy định|tìm hiểu|đọc sách|chậm"
                    + " nhất|đến hết|đến ngày|muộn nhất|hạn|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng"
                    + " tháng|trong thời gian|thông qua|dọn|tuyển chọn|thi đua|luyện tập|trực tiếp|phân loại|duyệt|kiện"
                    + " toàn|tri ân|thăm hỏi|có văn bản|ra quân|xét duyệt|đối chiếu|tập hợp|thực hành|hoàn tất|khắc"
                    + " phục|thăm|dự|hoàn chỉnh|soạn thảo|phản ánh|phản hồi|kiến nghị|giải trình|giải ngân|đảm đương|đảm"
                    + " trách|lên kế hoạch|lên danh sách|lên lịch|lên phương án|hình thành|khơi dậy|lan tỏa|lan toả|cổ"
                    + " động|cổ vũ|khích lệ|động viên|trao đổi|thống nhất|điều chỉnh|điều động|đề cử|thu hút|thu gom|phân"
                    + " luồng|phân cấp|phân tích|góp ý|lấy ý kiến|xác nhận|xác minh|dự trù|dự kiến|tôn vinh|vinh danh|giữ"
                    + " gìn|bảo quản|ủng hộ|liên kết|trang bị|sửa chữa|dẫn dắt|truyền đạt|nghiệm thu|công nhận|phát"
                    + " hành|xử lý|tháo gỡ|kê khai|gặp mặt|giao lưu|sản xuất|phát sóng|tiếp sóng|kết hợp|thuê|mua|đặt"
                    + " mua|chốt|tiến độ|luôn|kịp|khánh thành|kiểm kê|đồng ý|chấp thuận|tư vấn cho|dạy cho|đóng vai"
                    + " trò|trả kết quả|bán|ký hợp đồng|ký cam kết|gây quỹ|thay mặt|cho vay|cho mượn|cho thuê|giảm|miễn phí|cung ứng|trích|nhất trí|tự giác|có mặt|tăng|đi đầu|nêu gương|giữ|trực(?! (?:thuộc|tuyến|quan))";
    static final Pattern VERB = Pattern.compile("(?<=[\\s,(])(?:" + VERBS + ")(?![\\p{L}\\p{N}])");

    /// The same without tones.
    static final String VERBS_FOLDED = Piece.of(VERBS.replace("[Cc]", "c"), 0).fold;

    /// Boards are named by what they do: “Ban Chỉ đạo xây dựng xã hội học tập phường chủ trì …”.
    static final Pattern BOARD = Pattern.compile(
            "(?:ban chi dao|ban to chuc|ban van dong|tieu ban|to cong tac|to giup viec|hoi dong phoi hop|ban dieu"
                    + " hanh)\\s+(?:(?:cong tac|trien khai|thuc hien|xay dung|phong,? chong|van dong|to"
                    + " chuc)\\s+)+(?:(?:xa hoi hoc tap|phong trao|de an|chuong trinh|hoc tap|tuan le|khuyen"
                    + " hoc)[^,;:.]{0,60}?)?(?=\\s+(?:chu tri|co trach|chiu|phoi hop|tham muu|tong hop|theo doi|chi"
                    + " dao|huong dan|don doc|to chuc|phan cong|bao cao|kiem tra)|[,;:.]|$)");

    /// Which bodies are meant: “các đơn vị được giao nhiệm vụ tại Phụ lục”, “… có tên tại Mục III”.
    static final Pattern WHICH = Pattern.compile(
            "(?:duoc (?:giao|phan cong)(?: chu tri)?(?: (?:cac )?nhiem vu| thuc hien)?|chu tri (?:cac )?(?:hoat dong|nhiem vu|noi dung)(?= (?:tai|o|trong|theo|neu) )|co ten|co lien quan|neu|chua (?:nop|gui|co|thuc hien|hoan thanh)(?: bao cao| ke hoach)?|da dang ky)(?:"
                    + " (?:tai|o|trong|theo) (?:muc|phan|phu luc|diem|khoan|dieu|danh muc|ke hoach)(?:"
                    + " (?:[ivx]+|[0-9.]+|[a-h]|nay|kem theo|nhiem vu)(?![a-z0-9]))*)?(?![a-z])");

    /// Verbs that also name what a body is for.
    static final Set<String> NOUNS = Set.of(
            "tong hop",
            "ho tro",
            "phat thanh",
            "truyen thong",
            "tuyen truyen",
            "boi duong",
            "tap huan",
            "thi dua",
            "phuc vu",
            "quan ly",
            "giam sat",
            "kiem soat",
            "dieu hanh",
            "tiep nhan",
            "thuong xuyen",
            "ung dung",
            "san xuat",
            "khen thuong");

    private BodyWords() {}

    /// “các tổ chức chính trị”, “người phụ trách”, “cơ quan quản lý”: after such words a verb is
    /// part of the
    /// name.
    static boolean nounLike(String verb, String before) {
        return switch (verb) {
            case "to chuc" -> before.matches(".*(?:cac|va|,|nhung|moi|cua) ?");
            case "phu trach" ->
                before.matches(".*(?:tong|nguoi|giao vien|can bo|cong chuc|vien chuc|nhan vien|chuyen vien) ?");
            case "quan ly", "lanh dao", "tham muu", "bao cao", "chu tri", "giup", "kiem tra" ->
                before.matches(".*(?:co quan|can bo|bo phan|cac|ban|doi ngu|tap the|nguoi) ?");
            case "lam",
                    "hop",
                    "mo",
                    "chuyen",
                    "moi",
                    "phat",
                    "dat",
                    "nhan",
                    "lap",
                    "chon",
                    "khi",
                    "de",
                    "cu",
                    "la",
                    "ghi" -> before.matches(".*(?:viec|dan|nguoi|cong|bi) ?");
            case "truyen thong",
                    "tuyen truyen",
                    "xay dung",
                    "boi duong",
                    "phuc vu",
                    "ung dung",
                    "thi dua",
                    "su dung",
                    "giam sat",
                    "kiem soat",
                    "tiep nhan",
                    "dang ky",
                    "tap huan",
                    "khuyen khich",
                    "phat thanh",
                    "ho tro" ->
                before.matches(
                        ".*(?:\\bto|(?<!dia )\\bban|phong|bo phan|trung tam|nhom|doi|co quan|va|cau lac bo|cua|co so|van"
                                + " phong|bien|dai|vien) ?");
            case "truc" -> before.matches(".*(?:thuong|ban|to|doi|ca|nguoi|phong|can bo|luc luong|lanh dao|bo phan) ?");
            case "truc tiep" -> before.matches(".*(?:cap tren|quan ly|giao vien) ?");
            case "du" -> before.matches(".*(?:dai bieu|nguoi|quan ly) ?");
            case "can" -> before.matches(".*(?:hau|viec|dan|nguoi|cong|bi) ?");
            case "tong hop" -> before.matches(".*(?:dich vu|hanh chinh|nghiep vu) ?");
            case "thuong xuyen" -> before.endsWith("giao duc ");
            default -> false;
        };
    }
}
