package vn.tuanle.unitplan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;
import vn.tuanle.writing.Facsimile;

/// The document that a unit's plan will become, before it is approved.
public record TextPage(
        UUID id, String unitName, String title, @Nullable Facsimile paper) implements Page {}
