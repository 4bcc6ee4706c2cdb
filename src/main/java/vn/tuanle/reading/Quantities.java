package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of things a clause asks for: “tối thiểu 02 lớp tập huấn”, “mỗi trường ít nhất 01 chuyên
/// đề”.
final class Quantities {
    private static final Pattern ASKED = Pattern.compile(
            "(?:toi thieu|it nhat|khong duoi|tren|phan dau|dat|to chuc(?: duoc)?|mo|thuc hien|xay dung|co|trao|tang|khoang|tu|phat|viet|dang|dang tai|thanh lap|huy dong|treo|gioi thieu|bien soan|nop|gui)\\s(?:duoc\\s|dat\\s|tu\\s|it nhat\\s|toi thieu\\s|la\\s)*(\\d{1,3}(?:\\.\\d{3})*)(\\s?%|\\s(?:lop|buoi|tin|bai|cuoc|hoi nghi|hoi thao|toa dam|chuyen de|mo hinh|cau lac bo|tu sach|cuon|quyen|luot|nguoi|hoc vien|suat|phan qua|gian hang|xe|pano|ap phich|bang ron|khau hieu|video|san pham|tiet muc|tac pham|diem|ky|gio|hoc bong|dau sach|ban sach|noi dung|hoat dong|chuong trinh|chuyen muc|phong su|to roi|doi|thi sinh|gia dinh|dong ho|don vi|phut)(?:\\s(?!(?:cho|ve|voi|trong|tai|o|va|tren|cua|de|den|tham gia|truoc|tu|duoc|phai|co|theo|la|nham|huong ung|moi|trở|tro len)\\b)[a-z]+){0,3})");

    private Quantities() {}

    static List<Found<ReadDocument.Quantity>> in(Piece piece, String clause) {
        List<Found<ReadDocument.Quantity>> out = new ArrayList<>();
        Matcher m = ASKED.matcher(piece.fold);
        while (m.find()) {
            long amount = Long.parseLong(m.group(1).replace(".", ""));
            String unit = piece.sub(m.start(2), m.end(2)).text;
            Piece words = piece.sub(Sentences.start(piece, m.start()), Sentences.end(piece, m.end()));
            out.add(Found.sure(
                    new ReadDocument.Quantity(amount, unit, clause, words.text), piece.span(m.start(1), m.end(2))));
        }
        return out;
    }
}
