package vn.tuanle.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.guidance.NewDifficultyPage.Choice;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what a unit may ask about: its tasks, the plans it has, reporting on them.
@Component
class NewDifficultyPages {
    private static final int BRIEF = 90;
    private final JdbcClient sql;
    private final PlansHeld plans;
    private final Directory directory;

    NewDifficultyPages(JdbcClient sql, PlansHeld plans, Directory directory) {
        this.sql = sql;
        this.plans = plans;
        this.directory = directory;
    }

    /// @throws NotFound when the asker does not work as head or officer for the unit
    NewDifficultyPage page(
            Asker asker, Question typed, List<GuidanceListPage.Entry> likely, String seen, Errors errors) {
        UUID unit = DifficultyListPages.unit(asker);
        if (!asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        Map<UUID, List<Choice>> tasks = new LinkedHashMap<>();
        sql.sql("""
                select a.id, a.plan_id, i.clause, i.text from assignment a join plan_item i on i.id = a.task_id
                where a.unit_id = ? and a.withdrawn_at is null order by i.ordinal, i.id""").param(unit).query(row -> {
            tasks.computeIfAbsent(Rows.uuid(row, "plan_id"), plan -> new ArrayList<>())
                    .add(new Choice(
                            "viec:" + row.getString("id"),
                            row.getString("clause"),
                            brief(row.getString("text")),
                            false,
                            false));
        });
        List<NewDifficultyPage.Group> groups = plans.of(Set.of(unit)).stream()
                .map(plan -> {
                    List<Choice> choices = new ArrayList<>();
                    choices.add(new Choice("ke-hoach:" + plan.id(), "", "", true, false));
                    choices.add(new Choice("bao-cao:" + plan.id(), "", "", false, true));
                    choices.addAll(tasks.getOrDefault(plan.id(), List.of()));
                    return new NewDifficultyPage.Group(plan.called(), choices);
                })
                .toList();
        return new NewDifficultyPage(
                typed.id(),
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                groups,
                typed.about(),
                typed.title(),
                typed.body(),
                likely,
                seen,
                errors);
    }

    private static String brief(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF).strip() + " …";
    }
}
