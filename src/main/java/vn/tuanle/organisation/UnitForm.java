package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;

/// A unit's form as it was typed. The parent is typed by name; `parentId` comes along where the
/// page
/// knew it, and decides between several units of that name.
public record UnitForm(
        String name,
        String kind,
        String code,
        String parent,
        String parentId,
        String address,
        String phone,
        String email,
        String from,
        String number,
        String decided,
        String issuer) {
    // What the form does not send is empty.
    public UnitForm {
        name = text(name);
        kind = text(kind);
        code = text(code);
        parent = text(parent);
        parentId = text(parentId);
        address = text(address);
        phone = text(phone);
        email = text(email);
        from = text(from);
        number = text(number);
        decided = text(decided);
        issuer = text(issuer);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static UnitForm under(@Nullable UnitOn parent) {
        String today = LocalDate.now(Days.ZONE).toString();
        return new UnitForm(
                "",
                "",
                "",
                parent == null ? "" : parent.name(),
                parent == null ? "" : parent.id().toString(),
                "",
                "",
                "",
                today,
                "",
                "",
                "");
    }

    static UnitForm of(UnitChange values, String parent) {
        return new UnitForm(
                values.name(),
                values.kind().name(),
                values.code(),
                parent,
                values.parent() == null ? "" : values.parent().toString(),
                values.address(),
                values.phone(),
                values.email(),
                "",
                "",
                "",
                "");
    }

    Outcome<LocalDate> day() {
        LocalDate day = Days.typed(from);
        return day == null ? Outcome.refusedAt("from", "Hãy ghi ngày bắt đầu, dạng 31/12/2025.") : Outcome.done(day);
    }

    Outcome<UnitChange> values(Snapshot then) {
        UnitKind known = UnitKind.of(kind).or(() -> UnitKind.guess(name)).orElse(null);
        if (known == null) return Outcome.refusedAt("kind", "Hãy chọn loại đơn vị.");
        Outcome<List<UnitOn>> above = parents(parent, parentId, then);
        if (!(above instanceof Outcome.Done<List<UnitOn>>(List<UnitOn> found)))
            return ((Outcome.Refused<?>) above).as();
        return Outcome.done(new UnitChange(
                name, known, code, found.isEmpty() ? null : found.getFirst().id(), address, phone, email));
    }

    /// The one unit of the typed name, none where nothing was typed.
    static Outcome<List<UnitOn>> parents(String typed, String id, Snapshot then) {
        if (typed.isBlank()) return Outcome.done(List.of());
        String wanted = Words.spelling(UnitChange.line(typed));
        List<UnitOn> named = then.all().stream()
                .filter(u -> Words.spelling(u.name()).equals(wanted))
                .toList();
        if (named.size() > 1)
            named = named.stream().filter(u -> u.id().toString().equals(id)).toList();
        if (named.size() == 1) return Outcome.done(named);
        List<UnitOn> like = then.search(typed, 2);
        if (like.size() == 1) return Outcome.done(like);
        return Outcome.refusedAt(
                "parent",
                like.isEmpty()
                        ? "Không có đơn vị nào tên như vậy vào ngày {0}."
                        : "Có nhiều đơn vị tên như vậy vào ngày {0}. Hãy ghi tên đầy đủ, hoặc mở trang của cấp trên rồi bấm"
                                + " “Thêm đơn vị trực thuộc”.",
                Days.day(then.on()));
    }

    @Nullable
    Decision decision() {
        return decision(number, decided, issuer);
    }

    static @Nullable Decision decision(String number, String decided, String issuer) {
        String plain = UnitChange.line(number);
        if (plain.isEmpty()) return null;
        return new Decision(cut(plain, 100), Days.typed(decided), cut(UnitChange.line(issuer), 300), "", "");
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    /// The parent's identity where the page knew it.
    static @Nullable UUID uuid(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
