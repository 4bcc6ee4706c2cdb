package vn.tuanle.entry;

import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Page;

/// One entry for everybody.
public record PublicEntryPage(Contest contest, GalleryPage.Card card) implements Page {}
