package vn.tuanle.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Phrase;

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
        UnitChange lined = lined();
        List<Refused<UnitChange>> faults = lined.faults();
        return faults.isEmpty() ? Outcome.done(lined) : faults.getFirst();
    }

    UnitChange lined() {
        return new UnitChange(line(name), kind, line(code), parent, line(address), line(phone), line(email));
    }

    /// Everything that keeps these values from being stored.
    List<Refused<UnitChange>> faults() {
        List<Refused<UnitChange>> faults = new ArrayList<>();
        if (name.isEmpty()) faults.add(fault("name", "Hãy ghi tên đơn vị."));
        else if (name.length() > 300) faults.add(fault("name", "Tên đơn vị dài {0} ký tự, tối đa 300.", name.length()));
        else if (name.codePoints().noneMatch(Character::isLetter)) faults.add(fault("name", "Tên đơn vị phải có chữ."));
        if (code.length() > 40) faults.add(fault("code", "Mã dài quá 40 ký tự."));
        if (address.length() > 300) faults.add(fault("address", "Địa chỉ dài quá 300 ký tự."));
        if (phone.length() > 100) faults.add(fault("phone", "Số điện thoại dài quá 100 ký tự."));
        if (email.length() > 254) faults.add(fault("email", "Thư điện tử dài quá 254 ký tự."));
        else if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
            faults.add(fault("email", "Đây không phải thư điện tử."));
        return faults;
    }

    private static Refused<UnitChange> fault(String field, String vietnamese, Object... values) {
        return new Refused<>(Phrase.of(vietnamese, values), field);
    }

    static String line(String text) {
        return Fold.nfc(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\u00A0]+", " ")
                .replaceAll("[\\u200B\\u202A-\\u202E\\u2066-\\u2069]", ""));
    }
}
