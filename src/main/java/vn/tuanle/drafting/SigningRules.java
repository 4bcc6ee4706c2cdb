package vn.tuanle.drafting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.Heading;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Signature;

/// Who may sign a document of a unit how (NĐ 30/2020, Điều 13): the form of the marks, and whether the
/// body is led by one person or by a collective.
final class SigningRules {
    private SigningRules() {}

    /// Why it may not be signed as it says; null when it may.
    static @Nullable Phrase wrong(OfficialDocument document, UnitKind kind) {
        Signature signature = document.signature();
        if (signature == null) return Phrase.of("Thiếu phần ký: chức vụ và họ tên người ký.");
        if (signature.name() == null || signature.name().equals("…")) return Phrase.of("Thiếu họ tên người ký.");
        if (signature.position() == null) return Phrase.of("Thiếu chức vụ của người ký.");
        if (Drafting.signed(signature, document.head().issuer())
                instanceof Outcome.Refused<?>(Phrase why, String field)) return why;
        boolean collective =
                signature.authority().stream().anyMatch(line -> capitals(line).startsWith("TM."));
        String competence = document.competence() == null ? "" : capitals(document.competence());
        if (Heading.isCommittee(kind) && competence.startsWith("CHỦ TỊCH") && collective)
            return Phrase.of("Quyết định thuộc thẩm quyền của Chủ tịch: ký trực tiếp, không ghi TM. (Điều 13).");
        if (Heading.isCommittee(kind) && competence.startsWith("ỦY BAN") && !collective)
            return Phrase.of("Quyết định của tập thể Ủy ban nhân dân: phải ghi TM. ỦY BAN NHÂN DÂN (Điều 13 khoản 2).");
        if (collective && !ledTogether(kind) && !advised(signature))
            return Phrase.of(
                    "Cơ quan làm việc theo chế độ thủ trưởng: người đứng đầu ký trực tiếp, không ghi TM. (Điều 13 khoản 1).");
        return null;
    }

    /// Whether somebody signs who was authorised in writing.
    static boolean authorised(OfficialDocument document) {
        Signature signature = document.signature();
        return signature != null
                && signature.authority().stream()
                        .anyMatch(line -> capitals(line).startsWith("TUQ."));
    }

    private static boolean ledTogether(UnitKind kind) {
        return Heading.isCommittee(kind)
                || switch (kind) {
                    case HOI, MAT_TRAN, DOAN_THE, DANG -> true;
                    default -> false;
                };
    }

    /// A council or board at a school or office is led together too.
    private static boolean advised(Signature signature) {
        return signature.authority().stream()
                .anyMatch(line -> capitals(line).matches("TM\\. (?:HỘI ĐỒNG|BAN|TỔ|ĐOÀN).*"));
    }

    private static String capitals(String words) {
        return words.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
