package vn.tuanle.guidance;

import java.util.List;
import vn.tuanle.ui.Page;

/// The guidance that is likely to answer what is being typed: a part of a page, fetched while one types.
public record SimilarPage(List<GuidanceListPage.Entry> entries) implements Page {}
