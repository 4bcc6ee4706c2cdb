package vn.tuanle.checking;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where a Word file is given to be checked; says how long it is kept.
public record CheckPage(int megabytes, int minutes, Errors errors) implements Page {}
