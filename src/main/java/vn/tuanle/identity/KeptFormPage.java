package vn.tuanle.identity;

import vn.tuanle.ui.Page;

/// After the sign-in: what was typed before it, to be sent now.
public record KeptFormPage(KeptForm form) implements Page {}
