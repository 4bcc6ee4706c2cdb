package vn.tuanle.activity;

import java.util.List;
import vn.tuanle.ui.Page;

/// How to put the programme on one's own site: which part of it, and the lines to copy.
public record ProgrammeSnippetPage(List<ProgrammePage.Choice> wards, String snippet, String preview, String calendar)
        implements Page {}
