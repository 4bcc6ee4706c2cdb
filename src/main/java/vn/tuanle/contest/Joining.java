package vn.tuanle.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.Errors;

/// What somebody wrote to take part, checked against the rules.
/// @param roster the unit's list they say they are in; null for another unit
record Joining(
        String name,
        String contact,
        @Nullable LocalDate birthday,
        @Nullable Integer birthYear,
        @Nullable UUID roster,
        String unitName) {
    static Joining of(Typed typed, Entrance entrance, List<Rosters.Unit> units, LocalDate today, Errors errors) {
        String name = typed.required("ten", 200, "Hãy ghi họ và tên như trên giấy tờ.", errors);
        Contact contact = Contact.of(typed.get("lien-he"));
        if (contact == null) errors.at("lien-he", "Hãy ghi một số điện thoại hoặc địa chỉ thư điện tử.");
        LocalDate birthday = null;
        Integer year = null;
        if (entrance.birth() == AskedBirth.DATE) {
            birthday = Days.typed(typed.get("sinh"));
            if (birthday == null || birthday.isAfter(today) || birthday.getYear() < 1900)
                errors.at("sinh", "Hãy ghi ngày sinh như 05/09/2010.");
            else year = birthday.getYear();
        } else if (entrance.birth() == AskedBirth.YEAR) {
            year = typed.number("sinh", 1900, today.getYear(), errors);
            if (year == null) errors.at("sinh", "Hãy ghi năm sinh.");
        }
        if (year != null && entrance.ages()) age(entrance, today.getYear() - year, errors);
        UUID wanted = Typed.id(typed.get("don-vi"));
        Rosters.Unit unit = units.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (unit == null && entrance.rosterOnly()) errors.at("don-vi", "Hãy chọn đơn vị của bạn.");
        String other = typed.line("don-vi-khac");
        if (other.length() > 300) errors.at("don-vi-khac", "Dài quá {0} ký tự.", 300);
        String written = contact == null ? "" : contact.email() != null ? contact.email() : contact.phone();
        return new Joining(
                name,
                written == null ? "" : written,
                birthday,
                year,
                unit == null ? null : unit.id(),
                unit == null ? other : unit.name());
    }

    private static void age(Entrance entrance, int age, Errors errors) {
        Integer from = entrance.youngest();
        Integer to = entrance.oldest();
        if (from != null && age < from) errors.at("sinh", "Cuộc thi dành cho người từ {0} tuổi.", from);
        else if (to != null && age > to) errors.at("sinh", "Cuộc thi dành cho người đến {0} tuổi.", to);
    }
}
