package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;

/// What keeps a report from being submitted, and what asks for a second look.
@Component
class Checks {
    /// A figure so many times last year's, or so small a part of it, is worth a look.
    private static final int TIMES = 5;

    private static final int SMALL = 20;

    private final JdbcClient sql;
    private final Totals totals;
    private final Cells cells;

    Checks(JdbcClient sql, Totals totals, Cells cells) {
        this.sql = sql;
        this.totals = totals;
        this.cells = cells;
    }

    /// Required answers, rules that must hold, and units below neither accepted nor explained.
    void blocking(ReportRow report, FormVersion version, Errors errors) {
        Map<CellKey, Sum> sums = totals.of(report.id(), report.turn());
        Map<CellKey, Cell> said = cells.of(report.id(), report.turn());
        for (Field field : version.fields()) {
            if (!field.required()) continue;
            String id = field.id(field.breakdown().members().getFirst().code());
            if (field.kind().counted()) {
                if (Totals.whole(field, sums).total() == null)
                    errors.at(id, "Hãy ghi “{0}”; nếu không có thì ghi 0.", field.title());
            } else if (said.getOrDefault(new CellKey(field.code(), ""), Cell.EMPTY)
                    .words()
                    .isBlank()) errors.at(id, "Hãy viết mục “{0}”.", field.title());
        }
        broken(version, sums, Rule.Weight.BLOCK)
                .forEach((id, why) -> errors.byField().putIfAbsent(id, why));
        List<String> open = open(report);
        if (!open.isEmpty())
            errors.at(
                    "cac-don-vi",
                    "Còn {0} đơn vị phải báo cáo mà chưa được nhận: {1}. Hãy nhận, hoặc ghi lý do tổng hợp không chờ.",
                    open.size(),
                    String.join(", ", open.subList(0, Math.min(5, open.size()))) + (open.size() > 5 ? " …" : ""));
    }

    private List<String> open(ReportRow report) {
        return sql.sql(ReportRow.SELECT + """
                 where r.parent_id = ? and r.duty = 'MUST' and r.state <> 'RELEASED' and r.accepted_turn is null and r.excluded = ''
                order by v.sort_key""")
                .param(report.id())
                .query((row, n) -> row.getString("unit_name"))
                .list();
    }

    /// The rules that do not hold, at the place of the left side.
    Map<String, Phrase> broken(FormVersion version, Map<CellKey, Sum> sums, Rule.Weight weight) {
        Map<String, Phrase> broken = new LinkedHashMap<>();
        for (Rule rule : version.rules()) {
            Field left = version.field(rule.left());
            Field right = version.field(rule.right());
            if (rule.weight() != weight || left == null || (right == null && rule.number() == null)) continue;
            Long one = Totals.whole(left, sums).total();
            Long other =
                    right == null ? rule.number() : Totals.whole(right, sums).total();
            if (one != null && other != null && !rule.comparison().holds(one, other))
                broken.put(
                        left.id(left.breakdown().members().getFirst().code()),
                        Phrase.of(
                                "{0} ({1} {2} {3})",
                                rule.words(),
                                Figures.shown(one),
                                rule.comparison().broken(),
                                Figures.shown(other)));
        }
        return broken;
    }

    /// What is far from last year's figure, and from those of similar units; never in the way.
    static List<Phrase> outliers(
            Field field, @Nullable Long now, @Nullable Long before, Peers.@Nullable Measure peers) {
        List<Phrase> found = new ArrayList<>();
        if (now == null || field.kind() == FieldKind.YES_NO) return found;
        if (before != null && Math.max(now, before) >= SMALL) {
            if (before > 0 && now > before * TIMES)
                found.add(Phrase.of(
                        "Gấp {0} lần năm trước ({1} → {2}).",
                        Figures.shown(now / before), Figures.shown(before), Figures.shown(now)));
            else if (now * TIMES < before)
                found.add(
                        now == 0
                                ? Phrase.of("Năm trước {0}, năm nay không có.", Figures.shown(before))
                                : Phrase.of(
                                        "Chỉ bằng một phần {0} năm trước ({1} → {2}).",
                                        Figures.shown(before / now), Figures.shown(before), Figures.shown(now)));
        }
        if (peers != null && Math.max(now, peers.middle()) >= SMALL && peers.farFrom(now))
            found.add(
                    now > peers.middle()
                            ? Phrase.of(
                                    "Cao hơn hẳn {0} đơn vị cùng loại (giữa: {1}).",
                                    peers.units(), Figures.shown(peers.middle()))
                            : Phrase.of(
                                    "Thấp hơn hẳn {0} đơn vị cùng loại (giữa: {1}).",
                                    peers.units(), Figures.shown(peers.middle())));
        return found;
    }
}
