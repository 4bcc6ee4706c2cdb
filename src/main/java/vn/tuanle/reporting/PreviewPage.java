package vn.tuanle.reporting;

import vn.tuanle.ui.Page;

/// A form as a unit will see it, with nothing in it, for who makes it.
public record PreviewPage(FormRow form, FormVersion version, ReportPage sample) implements Page {}
