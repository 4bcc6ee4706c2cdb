package vn.tuanle.plan;

import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;
import vn.tuanle.writing.Facsimile;

/// The page that a plan's text makes, alone, to be put in beside the text; `refused` why it was not
/// looked at.
public record SheetPage(
        int version, @Nullable Facsimile paper, @Nullable Phrase refused) implements Page {}
