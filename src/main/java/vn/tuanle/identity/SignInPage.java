package vn.tuanle.identity;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The sign-in form. `back` is the page of ours that was asked for; `provider` the name of the
/// OpenID provider, or
/// empty.
public record SignInPage(String login, String back, String provider, Errors errors) implements Page {}
