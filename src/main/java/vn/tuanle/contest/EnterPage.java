package vn.tuanle.contest;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where a contestant comes back by their code, or has a link sent.
public record EnterPage(Contest contest, Typed typed, Errors errors) implements Page {}
