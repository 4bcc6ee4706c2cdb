package vn.tuanle.reading;

import java.util.regex.Pattern;

/// What a section is about, as its heading says.
enum Role {
    PURPOSE("(?:muc dich|yeu cau|muc tieu|quan diem|su can thiet|dac diem|tinh hinh|can cu|ket qua dat duoc|danh"
            + " gia|ton tai|uu diem|phan mo dau|nguyen tac|dan nhap|y nghia).*"),
    ASSIGN("(?!.*ban to chuc thuc hien).*(?:to chuc thuc hien|phan cong|trach nhiem|giao nhiem vu|nhiem vu cu(?:a|c)"
            + " the cho|nhiem vu cua (?:cac|tung)|co quan thuc hien|to chuc trien khai|trien khai thuc hien|bien"
            + " phap thuc hien|nhiem vu cac (?:co quan|don vi)).*|(?:cong tac )?(?:thuc hien|trien khai)"),
    /// Who reports what to whom: its items charge as those of ASSIGN do, but may as well name nobody.
    REPORTING("(?:che do|quy dinh|cong tac|thong tin)?,? ?(?:thong tin,? ?)?(?:bao cao|tong hop, bao cao)(?: (?:ket"
            + " qua|dinh ky|tien do))?(?: (?:thuc hien|tuan le))?"),
    THEME("(?:cac |ten )?(?:chu de|thong diep|khau hieu).*"),
    TIME("(?:ten goi|thoi gian|dia diem|doi tuong|pham vi|thanh phan|thoi han|quy mo).*"),
    BUDGET("(?:(?:du toan|nguon|ve|du tru) )?(?:kinh phi|tai chinh).*"),
    ACTIVITIES(".*(?:noi dung|hoat dong|hinh thuc|nhiem vu|giai phap|chuong trinh|lich|cong viec|ke hoach cu the|tien"
            + " do).*"),
    OTHER(".*");

    private final Pattern heading;

    Role(String words) {
        heading = Pattern.compile(words);
    }

    /// The role a heading names; `inherited` where it names none of its own.
    static Role of(Piece heading, Role inherited) {
        String fold = heading.fold;
        int colon = fold.indexOf(':');
        if (colon > 0 && colon < 80) fold = fold.substring(0, colon);
        for (Role role : values()) {
            if (role == OTHER) return inherited;
            if (role == ACTIVITIES && inherited == ASSIGN) continue;
            if (role.heading.matcher(fold).matches()) return role;
        }
        return inherited;
    }
}
