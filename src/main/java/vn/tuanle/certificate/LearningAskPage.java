package vn.tuanle.certificate;

import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where somebody asks for their learning record; `sent` says that the letter is on its way if there
/// is anything to tell.
public record LearningAskPage(String contact, boolean sent, Errors errors) implements Page {}
