package vn.tuanle.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form to announce an activity, or to change what it is about (`id`, without its sittings).
public record ActivityFormPage(
        @Nullable UUID id,
        String unitName,
        int version,
        boolean mayPublish,
        List<Campaigns.Campaign> campaigns,
        List<Campaigns.Planned> planned,
        List<Venue> venues,
        Typed typed,
        Errors errors)
        implements Page {
    /// The plan, among them, that the activity is for; null for none.
    public Campaigns.@Nullable Campaign campaign() {
        return campaigns.stream()
                .filter(each -> each.plan().toString().equals(typed.in("ke-hoach")))
                .findFirst()
                .orElse(null);
    }

    /// Themes to choose from: those of the chosen plan, else of all.
    public List<String> themes() {
        Campaigns.Campaign chosen = campaign();
        return campaigns.stream()
                .filter(each -> chosen == null || each == chosen)
                .flatMap(each -> each.themes().stream())
                .distinct()
                .limit(20)
                .toList();
    }

    /// The fields of one folded part have something typed or something to put right.
    public boolean opened(String... fields) {
        for (String field : fields)
            if (errors.on(field) != null || typed.all(field).stream().anyMatch(value -> !value.isBlank())) return true;
        return false;
    }
}
