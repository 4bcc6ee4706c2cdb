package vn.tuanle.organisation;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form that takes a CSV file of units, with the columns and kinds it knows.
public record ImportPage(Errors errors) implements Page {}
