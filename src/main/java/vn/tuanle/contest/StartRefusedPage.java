package vn.tuanle.contest;

import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// Why an attempt could not begin, and where to go from here.
public record StartRefusedPage(Contest contest, Round round, Phrase why) implements Page {}
