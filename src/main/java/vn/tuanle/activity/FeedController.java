package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.ui.NotFound;

/// Any list of the programme as a calendar, a feed, data; and what search engines ask for.
@Controller
@Enter(Enter.By.ANYONE)
class FeedController {
    static final String CALENDAR = "text/calendar;charset=UTF-8";
    /// A feed holds at most so many sittings, the next ones.
    static final int MOST = 5000;
    /// By the protocol of sitemaps.
    private static final int ADDRESSES = 50_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Programmes programmes;
    private final PublicAnswers answers;

    FeedController(Programmes programmes, PublicAnswers answers) {
        this.programmes = programmes;
        this.answers = answers;
    }

    private interface Making {
        byte[] of(Programme programme, ProgrammeQuery query, List<FeedCalendar.Item> items);
    }

    @GetMapping("/chuong-trinh.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return feed(
                asked,
                encodings,
                CALENDAR,
                (programme, query, items) -> FeedCalendar.of(
                        ProgrammeTitle.of(query, programme), answers.base(), programme.changedAt, items));
    }

    @GetMapping("/chuong-trinh.atom")
    ResponseEntity<byte[]> atom(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return feed(
                asked,
                encodings,
                "application/atom+xml;charset=UTF-8",
                (programme, query, items) -> FeedAtom.of(
                        ProgrammeTitle.of(query, programme),
                        answers.base(),
                        "/chuong-trinh.atom" + query.written(),
                        programme,
                        items));
    }

    @GetMapping("/chuong-trinh.json")
    ResponseEntity<byte[]> data(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return feed(asked, encodings, "application/json", (programme, query, items) -> {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("title", ProgrammeTitle.of(query, programme));
            whole.put("address", answers.base() + "/chuong-trinh" + query.written());
            whole.put("sittings", items.stream().map(this::data).toList());
            return JSON.writeValueAsBytes(whole);
        });
    }

    /// The sittings of one activity, to be added to one's own calendar.
    @GetMapping("/hoat-dong/{code}/lich.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code) {
        Programme programme = programmes.current();
        ProgrammeEntry entry = programme.byCode(code);
        if (entry == null) throw new NotFound();
        List<FeedCalendar.Item> items = entry.sittings().stream()
                .map(each -> new FeedCalendar.Item(entry, each))
                .toList();
        return answers.answer(
                PublicAnswers.Asked.of(programme.version + " calendar " + code, null),
                CALENDAR,
                () -> FeedCalendar.of(entry.title(), answers.base(), programme.changedAt, items));
    }

    private Map<String, Object> data(FeedCalendar.Item item) {
        ProgrammeEntry entry = item.entry();
        ProgrammeSitting sitting = item.sitting();
        ProgrammeVenue venue = sitting.venue();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", sitting.id());
        one.put("code", entry.code());
        one.put("title", entry.title());
        one.put("address", answers.base() + entry.path());
        one.put("kind", entry.kind());
        one.put("subject", entry.subject());
        one.put("audiences", entry.audiences());
        one.put("unit", entry.unit().name());
        one.put(
                "starts",
                sitting.startsAt().atZone(Days.ZONE).toOffsetDateTime().toString());
        one.put("ends", sitting.endsAt().atZone(Days.ZONE).toOffsetDateTime().toString());
        one.put("mode", sitting.mode());
        one.put("state", entry.cancelled() ? OccurrenceState.CANCELLED : sitting.state());
        one.put("place", venue == null ? "" : venue.name());
        one.put("placeAddress", venue == null ? "" : venue.address());
        one.put("latitude", venue == null || !venue.placed() ? null : venue.latitude());
        one.put("longitude", venue == null || !venue.placed() ? null : venue.longitude());
        one.put("fee", entry.fee());
        one.put("free", sitting.left());
        return one;
    }

    private ResponseEntity<byte[]> feed(
            MultiValueMap<String, String> asked, @Nullable String encodings, String type, Making making) {
        Programme programme = programmes.current();
        ProgrammeQuery query = ProgrammeQuery.of(asked, programme).page(1).map(false);
        Instant moment = ProgrammePages.shared(Instant.now());
        Supplier<byte[]> content = () -> {
            ProgrammeFinding finding = new ProgrammeFinding(programme, query, moment);
            List<FeedCalendar.Item> items = new ArrayList<>();
            for (int row : finding.rows(0, Math.min(MOST, finding.total)))
                items.add(new FeedCalendar.Item(programme.entry(row), programme.sitting(row)));
            return making.of(programme, query, items);
        };
        String key = query.near() != null
                ? ""
                : programme.version + " " + moment.getEpochSecond() + " feed" + query.written();
        return answers.answer(PublicAnswers.Asked.of(key, encodings), type, content);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Programme programme = programmes.current();
        return answers.answer(
                PublicAnswers.Asked.of(programme.version + " sitemap", encodings), "application/xml", () -> {
                    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
                    add(out, "/chuong-trinh");
                    programme.all().stream().limit(ADDRESSES - 1).forEach(entry -> add(out, entry.path()));
                    return PublicAnswers.utf8(out.append("</urlset>\n"));
                });
    }

    private void add(StringBuilder out, String path) {
        out.append("<url><loc>").append(answers.base()).append(path).append("</loc></url>\n");
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return answers.answer(
                PublicAnswers.Asked.of("robots", null),
                "text/plain;charset=UTF-8",
                () -> PublicAnswers.utf8(
                        "User-agent: *\nAllow: /chuong-trinh\nAllow: /hoat-dong/\nAllow: /css/\nAllow: /js/\nAllow: /fonts/\nAllow: /favicon.svg\nDisallow: /hoat-dong/*/dang-ky\n"
                                + "Disallow: /\n\nSitemap: " + answers.base() + "/sitemap.xml\n"));
    }
}
