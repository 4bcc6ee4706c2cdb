package vn.tuanle.document;

import vn.tuanle.ui.Page;

/// No document has this code; `typed` is empty where none was asked for yet.
public record PublicUnknownPage(String typed) implements Page {}
