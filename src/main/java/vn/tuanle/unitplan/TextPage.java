package vn.tuanle.unitplan;

import java.util.List;
import java.util.UUID;
import vn.tuanle.reading.Block;
import vn.tuanle.ui.Page;

/// The text that a unit's plan will become, before it is approved.
public record TextPage(UUID id, String unitName, String title, List<Block> blocks) implements Page {}
