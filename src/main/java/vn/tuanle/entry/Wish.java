package vn.tuanle.entry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Entrance;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Contact;
import vn.tuanle.ui.Errors;

/// Who wants to send an entry, as they typed it.
public record Wish(
        UUID formKey,
        String author,
        String group,
        String members,
        String unitName,
        int birthYear,
        String contact,
        String guardian,
        String guardianContact,
        boolean showName,
        boolean english) {
    /// Null where something must be put right.
    static @Nullable Wish of(
            Contest contest, EntryTerms terms, Typed typed, Errors errors, boolean english, LocalDate today) {
        String author = typed.required("ten", 200, "Hãy ghi họ tên tác giả, hay người gửi thay nhóm.", errors);
        Integer year = typed.number("nam-sinh", today.getYear() - 110, today.getYear() - 2, errors);
        if (year == null) errors.at("nam-sinh", "Hãy ghi năm sinh.");
        Contact contact = Contact.of(typed.get("lien-he"));
        if (contact == null) errors.at("lien-he", "Hãy ghi số điện thoại hoặc thư điện tử.");
        boolean minor = year != null && today.getYear() - year < Entry.ADULT;
        Contact guardian = Contact.of(typed.get("giam-ho-lien-he"));
        if (minor) {
            typed.required("giam-ho", 200, "Tác giả chưa đủ 18 tuổi: hãy ghi cha, mẹ hoặc người giám hộ.", errors);
            if (guardian == null) errors.at("giam-ho-lien-he", "Hãy ghi số điện thoại hoặc thư điện tử của người giám hộ.");
            if (!typed.has("giam-ho-dong-y", "co"))
                errors.at("giam-ho-dong-y", "Tác giả chưa đủ 18 tuổi: cần người giám hộ đồng ý.");
        }
        if (year != null) ages(contest.rules().entrance(), today.getYear() - year, errors);
        if (!typed.has("dong-y", "co")) errors.at("dong-y", "Hãy đồng ý để Ban Tổ chức dùng thông tin này cho cuộc thi.");
        if (!typed.has("giay-phep", "co")) errors.at("giay-phep", "Hãy đồng ý với quyền sử dụng bài dự thi.");
        for (String field : new String[] {"nhom", "don-vi"})
            if (typed.line(field).length() > 200) errors.at(field, "Dài quá {0} ký tự.", 200);
        if (typed.text("thanh-vien").length() > 2_000) errors.at("thanh-vien", "Dài quá {0} ký tự.", 2_000);
        if (!typed.line("nhom").isEmpty() && !terms.groups()) errors.at("nhom", "Cuộc thi này không nhận bài của nhóm.");
        UUID key = Typed.id(typed.get("ma"));
        if (errors.any() || contact == null || year == null) return null;
        return new Wish(
                key == null ? UUID.randomUUID() : key,
                author,
                typed.line("nhom"),
                typed.text("thanh-vien"),
                typed.line("don-vi"),
                year,
                written(contact),
                minor ? typed.line("giam-ho") : "",
                minor && guardian != null ? written(guardian) : "",
                typed.has("neu-ten", "co"),
                english);
    }

    private static void ages(Entrance entrance, int age, Errors errors) {
        Integer least = entrance.youngest();
        Integer most = entrance.oldest();
        if ((least != null && age < least) || (most != null && age > most))
            errors.at("nam-sinh", "Tuổi không thuộc đối tượng của cuộc thi này.");
    }

    static String written(Contact contact) {
        String email = contact.email();
        return email != null ? email : String.valueOf(contact.phone());
    }
}
