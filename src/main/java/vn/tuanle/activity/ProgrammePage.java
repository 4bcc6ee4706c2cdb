package vn.tuanle.activity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// The programme for the public, narrowed by what somebody looks for.
/// @param title the question in words
/// @param nearly whether the words were found with slips of letters only
public record ProgrammePage(
        ProgrammeQuery query,
        String title,
        int total,
        boolean past,
        boolean nearly,
        List<Phrase> notes,
        List<Day> days,
        List<Quick> quick,
        List<Group> groups,
        List<Chosen> chosen,
        List<Section> sections,
        List<Wider> wider,
        int pages,
        @Nullable PublicMap map,
        @Nullable LocalDate before,
        @Nullable LocalDate after)
        implements Page {
    /// A day of the strip.
    public record Day(LocalDate day, int count, boolean chosen, boolean today, String href) {}

    /// A choice of one press.
    public record Quick(String title, int count, boolean chosen, String href, String id) {}

    /// A filter with its words.
    public record Group(ProgrammeFacet facet, List<Choice> choices) {}

    public record Choice(String slug, String title, int count, boolean chosen) {}

    /// What narrows the list now; its address leads to the list without it.
    public record Chosen(String title, String href) {}

    /// What is under one heading of the list.
    public record Section(String heading, List<PublicCard> cards) {}

    /// A wider question that finds something.
    public record Wider(String words, int count, String href) {}

    public String href(ProgrammeQuery other) {
        return "/chuong-trinh" + other.written();
    }

    /// The same question as a feed.
    public String feed(String ending) {
        return "/chuong-trinh" + ending + query.page(1).map(false).written();
    }
}
