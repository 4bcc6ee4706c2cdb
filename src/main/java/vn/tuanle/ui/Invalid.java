package vn.tuanle.ui;

/// A form shown again, with what was typed, because something in it must be put right (422).
public record Invalid(Page page) {}
