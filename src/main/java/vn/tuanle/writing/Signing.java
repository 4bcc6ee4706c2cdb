package vn.tuanle.writing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Signature;

/// Who may sign how (Điều 13; Phụ lục I, Mục II, 7).
///
/// | mark | stands before | who signs |
/// |---|---|---|
/// | TM. | the collective body | its head, or a deputy with KT. below |
/// | Q. | the head's position | the acting head, no deputy |
/// | KT. | the head's position | a deputy |
/// | TL. | the head's position | the head of a unit under him, or that one's deputy with KT. below |
/// | TUQ. | the head's position | whoever was authorised in writing; passes to nobody else |
final class Signing {
    private static final Pattern MARK = Pattern.compile("(TM|KT|TL|TUQ|Q)\\. (.+)");
    private static final Pattern POST = Pattern.compile(
            "(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|BỘ TRƯỞNG|CHÁNH|BÍ THƯ|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG).*");
    private static final Pattern DEPUTY = Pattern.compile("(?:PHÓ|THỨ TRƯỞNG|PHÓ CHỦ).*");
    private static final Pattern DEGREE = Pattern.compile("(?:GS|PGS|TS|ThS|Ths|TSKH|BS|CN|KS|NGƯT|NGND)[. ].*");
    /// Bodies whose sector may let degrees and ranks stand before the name.
    private static final Pattern LEARNED = Pattern.compile(
            "(?:TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN|BỆNH VIỆN|TRUNG TÂM|CÔNG AN|BỘ CHỈ HUY|BAN CHỈ HUY|QUÂN).*");

    private Signing() {}

    static Outcome<Signature> checked(Signature signature, Letterhead head) {
        @Nullable String last = null;
        @Nullable String under = null;
        for (String written : signature.authority()) {
            String line = Words.capitals(written);
            var mark = MARK.matcher(line);
            if (!mark.matches())
                return refused("Dòng quyền hạn “{0}” phải mở đầu bằng TM., Q., KT., TL. hoặc TUQ.", written);
            String body = mark.group(2);
            switch (mark.group(1)) {
                case "TM" -> {
                    if (last != null) return refused("TM. đứng ở dòng đầu, trước tên tập thể lãnh đạo.");
                    if (POST.matcher(body).matches())
                        return refused("Sau TM. là tên tập thể hoặc cơ quan, không phải chức vụ “{0}”.", body);
                }
                case "KT" -> {
                    if ("TUQ".equals(last))
                        return refused(
                                "Người được ủy quyền không ủy quyền lại: dưới TUQ. không có KT. (Điều 13 khoản 4).");
                    if (DEPUTY.matcher(body).matches())
                        return refused("Sau KT. là chức vụ của người đứng đầu, không phải “{0}”.", body);
                }
                case "TL", "TUQ" -> {
                    if (last != null && !"TM".equals(last))
                        return refused("Dưới dòng “{0}.” không có dòng “{1}.”.", last, mark.group(1));
                    if (DEPUTY.matcher(body).matches())
                        return refused(
                                "Sau {0}. là chức vụ của người đứng đầu, không phải “{1}”.", mark.group(1), body);
                }
                default -> {
                    if (DEPUTY.matcher(body).matches())
                        return refused("Sau Q. là chức vụ của người đứng đầu, không phải “{0}”.", body);
                }
            }
            last = mark.group(1);
            under = body;
        }
        return position(signature, head, last, under);
    }

    private static Outcome<Signature> position(
            Signature signature, Letterhead head, @Nullable String last, @Nullable String under) {
        String position = signature.position() == null ? "" : Words.capitals(signature.position());
        boolean deputy = DEPUTY.matcher(position).matches();
        if (position.isEmpty() && !"Q".equals(last))
            return signature.name() == null
                    ? Outcome.done(signature)
                    : Outcome.refusedAt("signature.position", "Thiếu chức vụ của người ký (signature.position).");
        if ("KT".equals(last) && !deputy)
            return refused(
                    "KT. {0}: người ký phải là cấp phó, không phải “{1}”.", under == null ? "" : under, position);
        if (deputy && (last == null || "TM".equals(last)))
            return refused("“{0}” ký thay người đứng đầu thì phải có dòng KT. ở trên (Điều 13 khoản 1).", position);
        if ("TL".equals(last) && deputy)
            return refused("“{0}” ký dưới TL. thì phải có dòng KT. của trưởng đơn vị mình.", position);
        String name = signature.name();
        if (name != null
                && DEGREE.matcher(name).matches()
                && !LEARNED.matcher(Words.capitals(head.issuer())).matches())
            return Outcome.refusedAt("signature.name", "Trước họ tên người ký không ghi học hàm, học vị: “{0}”.", name);
        return Outcome.done(signature);
    }

    private static Outcome<Signature> refused(String vietnamese, Object... values) {
        return Outcome.refusedAt("signature.authority", vietnamese, values);
    }
}
