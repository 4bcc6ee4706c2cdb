package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.ReadDocument;

/// The unit that the heading of a document means as the one issuing it, and why a person must look.
/// Where the heading does not say surely, it is the unit the asker acts for.
record IssuingUnit(UUID unit, @Nullable Phrase doubt) {
    static IssuingUnit of(ReadDocument read, Snapshot units, UUID acting) {
        Found<String> issuer = read.issuer();
        if (issuer == null) return new IssuingUnit(acting, null);
        List<UnitOn> meant = units.match(issuer.value(), acting).units();
        UUID unit = meant.size() == 1 ? meant.getFirst().id() : acting;
        Found<String> superior = read.superior();
        if (meant.size() == 1 && superior != null && elsewhere(units, unit, superior.value()))
            return new IssuingUnit(
                    acting,
                    Phrase.of(
                            "Văn bản ghi cơ quan chủ quản “{0}”, mà “{1}” trong danh mục không thuộc cơ quan đó. Kế hoạch tạm ghi là của đơn vị bạn; hãy sửa tên hoặc xác nhận.",
                            superior.value(), meant.getFirst().name()));
        if (meant.size() == 1 && surely(meant.getFirst(), issuer.value())) return new IssuingUnit(unit, null);
        return new IssuingUnit(
                acting,
                Phrase.of(
                        "Danh mục không có “{0}” vào ngày của kế hoạch. Kế hoạch tạm ghi là của đơn vị bạn; hãy sửa tên hoặc xác nhận.",
                        issuer.value()));
    }

    /// That the unit's name or its parent's bears the last words of the heading: “UBND phường Hòa Bình”
    /// is not the one ward we know.
    private static boolean surely(UnitOn meant, String name) {
        List<String> known =
                List.of(Fold.fold(meant.name() + " " + meant.parentName()).split(" "));
        String[] written = Fold.fold(name).split(" ");
        return known.contains(written[written.length - 1])
                && (written.length < 2 || known.contains(written[written.length - 2]));
    }

    /// That the heading puts the unit under the committee of another place: a “Sở Giáo dục và Đào tạo”
    /// of “UBND tỉnh Lâm Đồng” is not ours.
    private static boolean elsewhere(Snapshot units, UUID unit, String superior) {
        if (!Fold.fold(superior).matches("(?:ubnd|uy ban nhan dan) .*")) return false;
        List<UnitOn> above =
                units.chain(unit).stream().filter(u -> u.kind().committee()).toList();
        Match named = units.match(superior, unit);
        return !above.isEmpty()
                && (named.doubt() != null || named.units().stream().noneMatch(above::contains));
    }

    /// The same by the items of a plan.
    static boolean elsewhere(Snapshot units, UnitOn unit, List<PlanItem> items) {
        return items.stream()
                .filter(item -> item.kind() == ItemKind.HEADER && "superior".equals(item.field()))
                .anyMatch(item -> item.state() != PlanItem.State.DROPPED && elsewhere(units, unit.id(), item.text()));
    }
}
