package vn.tuanle.participation;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where a registration is found again by its short code and the contact it was made with.
public record LookUpPage(String code, String contact, Errors errors) implements Page {}
