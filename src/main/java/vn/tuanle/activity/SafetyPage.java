package vn.tuanle.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What danger lets happen in a locality, which level holds, and the sittings that it concerns.
public record SafetyPage(
        String locality,
        boolean decides,
        List<SafetyRule> today,
        List<SafetyRule> rules,
        List<SafetyRules.Level> levels,
        List<Safety.Affected> affected,
        Map<UUID, String> unitNames,
        LocalDate day,
        Typed typed,
        Errors errors)
        implements Page {
    /// The words of a level of a danger.
    public String titled(Danger danger, int level) {
        return rules.stream()
                .filter(rule -> rule.danger() == danger && rule.level() == level)
                .map(SafetyRule::title)
                .findFirst()
                .orElse("");
    }

    public boolean opened(SafetyRule rule) {
        return errors.any() && typed.in("luat").equals(rule.danger().name() + "/" + rule.level());
    }
}
