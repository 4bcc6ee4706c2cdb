package vn.tuanle.reading;

import java.util.regex.Pattern;

/// Names with a dash in them that a line broke before the dash: “Phòng Văn hóa” / “- Xã hội”.
final class DashedNames {
    private static final Pattern BEFORE = Pattern.compile(
            ".*\\b(?:van hoa|chinh tri|kinh te|hanh chinh|ke hoach|tai chinh|nghe nghiep|gdnn|lao dong|to chuc|thong"
                    + " tin|dao tao|the thao|truyen thanh|truyen hinh|du lich|van phong|tuyen giao|huong nghiep|doc lap|tu"
                    + " do|don vi|ky thuat|khoa hoc|cong nghe)$");
    private static final Pattern AFTER = Pattern.compile(
            "- (?:xa hoi|tai chinh|ke hoach|tong hop|giao duc thuong xuyen|gdtx|the thao|thong tin|du lich|ha"
                    + " tang|nghe nghiep|nu cong|truyen thong|truyen hinh|thuong binh|hanh chinh|quan tri|kiem tra|van"
                    + " hoa|tu do|hanh phuc|cong nghe|ky thuat|huong nghiep|hop tac|tuyen giao|hoc tap cong dong|thu"
                    + " vien)\\b.*");

    private DashedNames() {}

    /// Whether a line that begins with a dash goes on with what stands before it.
    static boolean goesOn(String before, String line) {
        if (before.isEmpty() || line.length() < 3 || "-–".indexOf(line.charAt(0)) < 0) return false;
        if (before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
        return ".;:!?".indexOf(before.charAt(before.length() - 1)) < 0
                && BEFORE.matcher(Piece.of(before, 0).fold).matches()
                && AFTER.matcher(Piece.of(line, 0).fold).matches();
    }
}
