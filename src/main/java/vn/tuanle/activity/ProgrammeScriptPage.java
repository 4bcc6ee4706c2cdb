package vn.tuanle.activity;

import java.util.List;
import vn.tuanle.ui.Page;

/// What a speaker reads out, sentence by sentence.
public record ProgrammeScriptPage(PublicEdition edition, List<String> paragraphs) implements Page {}
