package vn.tuanle.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The territory that a People's Committee heads, read from its name: “UBND thành phố Biên Hòa”
/// heads “thành phố Biên Hòa”, plainly “thanh pho bien hoa”, of level “thanh pho”, called “bien
/// hoa”.
record Place(UnitOn committee, String shown, String full, String level, String bare) {
    static final List<String> LEVELS =
            List.of("thanh pho", "tinh", "huyen", "quan", "thi xa", "thi tran", "dac khu", "phuong", "xa");

    /// Null for a unit that is no committee or whose name does not say of what.
    static @Nullable Place of(UnitOn unit) {
        if (!unit.kind().committee()) return null;
        String plain = Words.plain(unit.name());
        String full = plain.startsWith("uy ban nhan dan ") ? plain.substring(16) : plain;
        String shown = unit.name().replaceFirst("(?iu)^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\\s+", "");
        for (String level : LEVELS)
            if (full.startsWith(level + " "))
                return new Place(unit, shown, full, level, full.substring(level.length() + 1));
        return new Place(unit, shown, full, "", full);
    }

    /// The name without this place at its end, or as it is; never empty.
    String cutFrom(String plain) {
        for (String end : List.of(full, bare))
            if (plain.endsWith(" " + end)) return plain.substring(0, plain.length() - end.length() - 1);
        return plain;
    }
}
