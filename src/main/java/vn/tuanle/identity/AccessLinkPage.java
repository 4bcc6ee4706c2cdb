package vn.tuanle.identity;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Choosing a password by a secret link. The token stays in the address only until the form is
/// sent.
public record AccessLinkPage(String token, String name, boolean good, Errors errors) implements Page {}
