package vn.tuanle.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// How a name written in a plan was understood: the units meant, and the rule in words. `doubt` is
/// what a person should check, `group` that a whole group was named (“các phường, xã”), `expected`
/// the number the text itself gives (“UBND 30 phường, xã”). No units means that nothing fits.
public record Match(
        List<UnitOn> units,
        Phrase rule,
        @Nullable Phrase doubt,
        boolean group,
        @Nullable Integer expected) {

    static Match of(UnitOn unit, Phrase rule) {
        return new Match(List.of(unit), rule, null, false, null);
    }

    static Match unknown(String written) {
        return new Match(
                List.of(),
                Phrase.of("Chưa biết đơn vị này."),
                Phrase.of("Danh mục chưa có “{0}”. Hãy chọn một đơn vị hoặc thêm đơn vị mới.", written),
                false,
                null);
    }
}
