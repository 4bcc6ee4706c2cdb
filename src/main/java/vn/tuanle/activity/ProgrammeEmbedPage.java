package vn.tuanle.activity;

import java.util.List;
import vn.tuanle.ui.Page;

/// The programme within the page of a ward or a school: a short list, everything else one press away.
public record ProgrammeEmbedPage(String title, int total, List<ProgrammePage.Section> sections, String more)
        implements Page {}
