package vn.tuanle.contest;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The rules of a contest as a form, in words beside it as they would be applied, and their versions.
public record RulesPage(
        Contest contest,
        Typed typed,
        Errors errors,
        List<RulesWords.Section> words,
        List<RulesChanges.Version> versions)
        implements Page {}
