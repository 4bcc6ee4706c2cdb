package vn.tuanle.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One activity for those who work on it or publish it: what it says, its sittings, what to look at again, what was
/// done.
public record ActivityPage(
        UUID id,
        String code,
        String unitName,
        Typed stored,
        String planTitle,
        String taskText,
        ActivityState state,
        boolean everPublished,
        ActivityAccess.Rights rights,
        List<Partner> partners,
        List<Occurrence> sittings,
        List<Warning> warnings,
        List<Act> acts,
        Map<String, String> typed,
        Errors errors)
        implements Page {
    /// Who takes part in giving it; `known` in the directory.
    public record Partner(boolean coordinates, String name, boolean known) {}

    /// Something to look at again, that stands in nobody's way.
    public record Warning(Phrase words, String href) {}

    public record Act(
            String title, String note, String by, @Nullable Instant at, boolean bad) {}

    ActivityPage again(Map<String, String> typed, Errors errors) {
        return new ActivityPage(
                id,
                code,
                unitName,
                stored,
                planTitle,
                taskText,
                state,
                everPublished,
                rights,
                partners,
                sittings,
                warnings,
                acts,
                typed,
                errors);
    }

    public boolean hasPicture() {
        return !stored.in("anh-da-giu").isEmpty();
    }

    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean mayCancel() {
        return rights.own() && sittings.stream().anyMatch(Occurrence::changes);
    }
}
