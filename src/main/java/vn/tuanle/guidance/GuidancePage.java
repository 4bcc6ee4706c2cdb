package vn.tuanle.guidance;

import vn.tuanle.ui.Page;

/// One question with the answer that was made known to all.
public record GuidancePage(GuidanceListPage.Entry entry, boolean mayAsk) implements Page {}
