package vn.tuanle.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// The values of a unit from some day on, as a person typed them.
public record UnitChange(
        String name, UnitKind kind, String code, @Nullable UUID parent, String address, String phone, String email) {
    /// A unit of which only the name, kind and parent are known.
    public static UnitChange of(String name, UnitKind kind, @Nullable UUID parent) {
        return new UnitChange(name, kind, "", parent, "", "", "");
    }

    @Nullable
    String codeOrNull() {
        return code.isEmpty() ? null : code;
    }

    UnitChange under(UUID other) {
        return new UnitChange(name, kind, code, other, address, phone, email);
    }

    UnitChange named(String other, UnitKind otherKind) {
        return new UnitChange(other, otherKind, code, parent, address, phone, email);
    }

    /// The values as they are stored: composed letters, single spaces, no control characters.
    Outcome<UnitChange> clean() {
        UnitChange clean =
                new UnitChange(line(name), kind, line(code), parent, line(address), line(phone), line(email));
        if (clean.name.isEmpty()) return Outcome.refusedAt("name", "Hãy ghi tên đơn vị.");
        if (clean.name.length() > 300)
            return Outcome.refusedAt("name", "Tên đơn vị dài {0} ký tự, tối đa 300.", clean.name.length());
        if (clean.name.codePoints().noneMatch(Character::isLetter))
            return Outcome.refusedAt("name", "Tên đơn vị phải có chữ.");
        if (clean.code.length() > 40) return Outcome.refusedAt("code", "Mã dài quá 40 ký tự.");
        if (clean.address.length() > 300) return Outcome.refusedAt("address", "Địa chỉ dài quá 300 ký tự.");
        if (clean.phone.length() > 100) return Outcome.refusedAt("phone", "Số điện thoại dài quá 100 ký tự.");
        if (clean.email.length() > 254) return Outcome.refusedAt("email", "Thư điện tử dài quá 254 ký tự.");
        if (!clean.email.isEmpty() && !clean.email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
            return Outcome.refusedAt("email", "Đây không phải thư điện tử.");
        return Outcome.done(clean);
    }

    static String line(String text) {
        return Fold.nfc(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\u00A0]+", " ")
                .replaceAll("[\\u200B\\u202A-\\u202E\\u2066-\\u2069]", ""));
    }
}
