package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tuanle.kernel.Phrase;

/// Makes the page of the programme from the programme in memory; asks the database nothing.
final class ProgrammePages {
    static final int ROWS = 20;
    /// Nobody leafs further.
    private static final int LAST = 500;

    private ProgrammePages() {}

    static ProgrammePage of(Programme programme, ProgrammeQuery query, Instant moment) {
        ProgrammeFinding finding = new ProgrammeFinding(programme, query, moment);
        int pages = Math.clamp((finding.total + ROWS - 1) / ROWS, 1, LAST);
        List<Phrase> notes = new ArrayList<>(query.refused());
        int page = query.page();
        if (page > pages) {
            notes.add(Phrase.of("Chỉ có {0} trang; đây là trang cuối.", pages));
            page = pages;
        }
        ProgrammeQuery shown = query.page(page);
        LocalDate from = firstOfStrip(programme, query, finding);
        List<ProgrammePage.Day> days = new ArrayList<>();
        if (programme.rows() > 0) for (int i = 0; i < 7; i++) days.add(day(query, finding, from.plusDays(i)));
        LocalDate first = programme.days.first();
        LocalDate last = programme.days.last();
        return new ProgrammePage(
                shown,
                ProgrammeTitle.of(query, programme),
                finding.total,
                finding.past,
                finding.nearly(),
                notes,
                days,
                quick(query, finding),
                groups(programme, query, finding),
                chosen(programme, query),
                query.map() ? List.of() : sections(programme, shown, finding, moment, ROWS),
                finding.total == 0 ? wider(programme, query, finding) : List.of(),
                pages,
                query.map() ? map(programme, finding, query, moment) : null,
                first != null && first.isBefore(from) ? from.minusDays(1) : null,
                last != null && last.isAfter(from.plusDays(6)) ? from.plusDays(7) : null);
    }

    private static LocalDate firstOfStrip(Programme programme, ProgrammeQuery query, ProgrammeFinding finding) {
        LocalDate fullest = programme.days.fullestWeek(finding.today());
        LocalDate day = query.day();
        if (day == null) return fullest;
        return fullest.plusDays(Math.floorDiv(day.toEpochDay() - fullest.toEpochDay(), 7L) * 7);
    }

    private static ProgrammePage.Day day(ProgrammeQuery query, ProgrammeFinding finding, LocalDate day) {
        boolean chosen = day.equals(query.day());
        return new ProgrammePage.Day(
                day,
                finding.on(day),
                chosen,
                day.equals(finding.today()),
                "/chuong-trinh" + query.when(chosen ? "" : day.toString()).written());
    }

    private static List<ProgrammePage.Quick> quick(ProgrammeQuery query, ProgrammeFinding finding) {
        boolean today = query.when().equals(ProgrammeQuery.TODAY);
        boolean week = query.when().equals(ProgrammeQuery.WEEK);
        return List.of(
                quick(
                        "Hôm nay",
                        finding.under(ProgrammeQuery.TODAY),
                        today,
                        query.when(today ? "" : ProgrammeQuery.TODAY),
                        "today"),
                quick(
                        "Tuần này",
                        finding.under(ProgrammeQuery.WEEK),
                        week,
                        query.when(week ? "" : ProgrammeQuery.WEEK),
                        "week"),
                quick("Miễn phí", finding.gratis(), query.gratis(), query.gratis(!query.gratis()), "gratis"),
                quick("Còn chỗ", finding.roomy(), query.roomy(), query.roomy(!query.roomy()), "roomy"));
    }

    private static ProgrammePage.Quick quick(String title, int count, boolean chosen, ProgrammeQuery query, String id) {
        return new ProgrammePage.Quick(t(title), count, chosen, "/chuong-trinh" + query.written(), id);
    }

    private static List<ProgrammePage.Group> groups(
            Programme programme, ProgrammeQuery query, ProgrammeFinding finding) {
        Map<ProgrammeFacet, Map<String, Integer>> counts = finding.counts();
        List<ProgrammePage.Group> groups = new ArrayList<>();
        for (ProgrammeFacet facet : ProgrammeFacet.values()) {
            List<ProgrammePage.Choice> choices = new ArrayList<>();
            Map<String, Integer> each = counts.getOrDefault(facet, Map.of());
            boolean names = facet == ProgrammeFacet.WARD;
            for (Programme.Value value : programme.values(facet)) {
                int count = each.getOrDefault(value.slug(), 0);
                boolean chosen = query.has(facet, value.slug());
                if (count > 0 || chosen)
                    choices.add(new ProgrammePage.Choice(
                            value.slug(), names ? value.title() : t(value.title()), count, chosen));
            }
            for (String slug : facet == ProgrammeFacet.UNIT ? query.chosen(facet) : List.<String>of()) {
                Programme.Value value = programme.value(slug, facet);
                if (value != null) choices.add(new ProgrammePage.Choice(slug, value.title(), finding.total, true));
            }
            if (!choices.isEmpty()) groups.add(new ProgrammePage.Group(facet, choices));
        }
        return groups;
    }

    private static List<ProgrammePage.Chosen> chosen(Programme programme, ProgrammeQuery query) {
        List<ProgrammePage.Chosen> chosen = new ArrayList<>();
        for (ProgrammeFacet facet : ProgrammeFacet.values())
            for (String slug : query.chosen(facet)) {
                Programme.Value value = programme.value(slug, facet);
                if (value != null) chosen.add(chosen(t(value.title()), query.without(facet, slug)));
            }
        if (!query.text().isEmpty()) chosen.add(chosen("“" + query.text() + "”", query.text("")));
        if (!query.when().isEmpty()) chosen.add(chosen(ProgrammeTitle.when(query), query.when("")));
        if (query.gratis()) chosen.add(chosen(t("Miễn phí"), query.gratis(false)));
        if (query.roomy()) chosen.add(chosen(t("Còn chỗ"), query.roomy(false)));
        if (query.near() != null) chosen.add(chosen(t("Gần tôi"), query.near(null)));
        return chosen;
    }

    private static ProgrammePage.Chosen chosen(String title, ProgrammeQuery without) {
        return new ProgrammePage.Chosen(title, "/chuong-trinh" + without.written());
    }

    static List<ProgrammePage.Section> sections(
            Programme programme, ProgrammeQuery query, ProgrammeFinding finding, Instant moment, int most) {
        List<ProgrammePage.Section> sections = new ArrayList<>();
        List<PublicCard> cards = new ArrayList<>();
        boolean byDay = query.text().isEmpty() && query.near() == null;
        String heading = "";
        for (int row : finding.rows((query.page() - 1) * most, most)) {
            PublicCard card = PublicCard.of(programme.entry(row), programme.sitting(row), moment, query.near());
            String its = byDay ? heading(query, finding, programme.sitting(row)) : "";
            if (!its.equals(heading) && !cards.isEmpty()) {
                sections.add(new ProgrammePage.Section(heading, List.copyOf(cards)));
                cards.clear();
            }
            heading = its;
            cards.add(card);
        }
        if (!cards.isEmpty()) sections.add(new ProgrammePage.Section(heading, List.copyOf(cards)));
        return sections;
    }

    private static String heading(ProgrammeQuery query, ProgrammeFinding finding, ProgrammeSitting sitting) {
        LocalDate today = finding.today();
        LocalDate asked = query.day();
        LocalDate from = asked == null ? today : asked;
        if (sitting.day().isBefore(from) && !sitting.lastDay().isBefore(from))
            return t("Bắt đầu trước đó, còn tiếp tục");
        String day = PublicCard.day(sitting.day());
        if (sitting.day().equals(today)) return t("Hôm nay") + " · " + day;
        return sitting.day().equals(today.plusDays(1)) ? t("Ngày mai") + " · " + day : day;
    }

    private static List<ProgrammePage.Wider> wider(
            Programme programme, ProgrammeQuery query, ProgrammeFinding finding) {
        return finding.alternatives().entrySet().stream()
                .map(each -> new ProgrammePage.Wider(
                        ProgrammeTitle.step(query, each.getKey(), programme),
                        each.getValue(),
                        "/chuong-trinh" + each.getKey().written()))
                .toList();
    }

    private static PublicMap map(Programme programme, ProgrammeFinding finding, ProgrammeQuery query, Instant moment) {
        return new PublicMapDrawing(programme, finding, query, moment).drawn();
    }

    /// A moment that many requests share, so that they find the same page in memory.
    static Instant shared(Instant now) {
        return now.minusSeconds(now.getEpochSecond() % 300).minusNanos(now.getNano());
    }
}
