package vn.tuanle.identity;

import vn.tuanle.ui.Page;

/// Asking for a link to set a new password; the answer is the same whether the name is known or
/// not.
public record ResetPage(boolean mailWorks, boolean asked) implements Page {}
