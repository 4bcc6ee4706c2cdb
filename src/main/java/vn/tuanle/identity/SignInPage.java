package vn.tuanle.identity;

import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The sign-in form. `back` is the page of ours that was asked for; `provider` the name of the
/// OpenID provider, or
/// empty; `kept` a form that waits for the sign-in.
public record SignInPage(
        String login,
        String back,
        String provider,
        @Nullable KeptForm kept,
        Errors errors) implements Page {}
