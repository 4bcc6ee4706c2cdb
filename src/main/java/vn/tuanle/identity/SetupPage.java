package vn.tuanle.identity;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The first page of a new installation: the first administrator.
public record SetupPage(String key, String name, String contact, Errors errors) implements Page {}
