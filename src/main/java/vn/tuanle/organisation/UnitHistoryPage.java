package vn.tuanle.organisation;

import java.util.List;
import vn.tuanle.ui.Page;

/// What became of the wards and communes over the years, as a picture and as a table.
public record UnitHistoryPage(SuccessionFlow flow, List<Succession> successions, boolean mayLoad) implements Page {}
