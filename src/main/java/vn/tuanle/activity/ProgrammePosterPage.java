package vn.tuanle.activity;

import vn.tuanle.ui.Page;

/// The poster: the first sittings and a code that leads to all of them.
public record ProgrammePosterPage(PublicEdition edition, int most, boolean large) implements Page {}
