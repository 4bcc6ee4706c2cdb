package vn.tuanle.drafting;

import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What the editor puts in beside the text after a save: the sheet alone, without a frame. `refused` says
/// why nothing was saved.
public record SheetPage(Sheet sheet, @Nullable Phrase refused) implements Page {}
