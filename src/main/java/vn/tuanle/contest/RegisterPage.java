package vn.tuanle.contest;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where somebody registers for a contest, once.
public record RegisterPage(Contest contest, String unitName, List<Rosters.Unit> units, Typed typed, Errors errors)
        implements Page {}
