package vn.tuanle.activity;

import vn.tuanle.ui.Page;

/// The programme on A4, by day, with what changed since the last edition.
public record ProgrammePrintPage(PublicEdition edition) implements Page {}
