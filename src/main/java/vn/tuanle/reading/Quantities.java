package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of things a clause asks for: “tối thiểu 02 lớp tập huấn”, “mỗi trường ít nhất 01 chuyên
/// đề”.
final class Quantities {
    private static final String ASKS =
            "toi thieu|it nhat|khong duoi|tren|phan dau|dat|to chuc(?: duoc)?|mo|thuc hien|xay"
                    + " dung|co|trao|tang|khoang|tu|phat|viet|dang|dang tai|thanh lap|huy dong|treo|gioi thieu|bien"
                    + " soan|nop|gui|cu|ung ho|quyen gop|bieu duong|chon|lua chon|tuyen chon|bo tri|lap dat|trang bi|thu"
                    + " hut|moi|du kien|trung bay|ra mat|cap|ho tro|san xuat|lam|in|tham gia|luan chuyen|so hoa";
    private static final String THING =
            "luot (?:nguoi|ban doc|hoc vien|dan)|lop|buoi|tiet|tin|bai|cuoc|hoi nghi|hoi thao|toa dam|chuyen de|mo"
                    + " hinh|cau lac bo|tu sach|cuon|quyen|luot|nguoi|hoc vien|hoc sinh|sinh vien|giao vien|dai bieu|can"
                    + " bo|hoi vien|doan vien|suat|phan qua|gian hang|xe|pano|ap phich|bang ron|bang zon|khau"
                    + " hieu|video|clip|san pham|tiet muc|tac pham|diem|ky|gio|hoc bong|dau sach|ban sach|noi dung|hoat"
                    + " dong|chuong trinh|chuyen muc|phong su|to roi|doi|thi sinh|gia dinh|dong ho|don vi|phut|guong|tap"
                    + " the|ca nhan|ho|em|khoa hoc|bo may tinh|may tinh|chuyen|goc|thu vien|cong dan|chi hoi";
    private static final Pattern BEFORE =
            Pattern.compile("(?:" + ASKS + ")\\s(?:duoc\\s|dat\\s|tu\\s|it nhat\\s|toi thieu\\s|la\\s)*$");
    private static final Pattern COUNT =
            Pattern.compile("(?<=\\s)(\\d{1,3}(?:\\.\\d{3})*)(\\s?%|\\s(?:" + THING + ")(?![a-z]))");
    /// The words that go on with the thing: “lớp” “bồi dưỡng kỹ năng số”; too many of them say something else.
    private static final Pattern MORE =
            Pattern.compile("(?iu)(?:\\s(?!(?:cho|về|với|trong|tại|ở|và|trên|của|để|đến|tham"
                    + " gia|trước|từ|được|phải|có|theo|là|nhằm|hưởng ứng|mỗi|trở lên|dự(?! thi)|vào|phục vụ|học(?! viên|"
                    + " sinh| bổng| phần| tập|"
                    + " liệu))(?!\\p{L}))\\p{L}+){1,5}(?=\\s(?:cho|về|với|trong|tại|ở|và|trên|của|để|đến|tham"
                    + " gia|trước|từ|được|phải|có|theo|là|nhằm|hưởng ứng|mỗi|trở lên|dự(?! thi)|vào|phục vụ|học(?! viên|"
                    + " sinh| bổng| phần| tập| liệu))(?!\\p{L})|\\s?[,.;:()/]|$)");

    private Quantities() {}

    static List<Found<ReadDocument.Quantity>> in(Piece piece, String clause) {
        List<Found<ReadDocument.Quantity>> out = new ArrayList<>();
        Matcher m = COUNT.matcher(piece.fold);
        while (m.find()) {
            if (!BEFORE.matcher(piece.fold.substring(Math.max(0, m.start() - 40), m.start()))
                    .find()) continue;
            long amount = Long.parseLong(m.group(1).replace(".", ""));
            Matcher more = MORE.matcher(piece.text).region(m.end(), piece.text.length());
            int end = m.group(2).strip().equals("%") || !more.lookingAt() ? m.end() : more.end();
            Piece words = piece.sub(Sentences.start(piece, m.start()), Sentences.end(piece, end));
            out.add(Found.sure(
                    new ReadDocument.Quantity(amount, piece.sub(m.start(2), end).text, clause, words.text),
                    piece.span(m.start(1), end)));
        }
        return out;
    }
}
