package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;

/// The programme for the sites of others, and how to put it there.
@Controller
@Enter(Enter.By.ANYONE)
class ProgrammeEmbedController {
    private static final int ROWS = 15;
    /// As everywhere, but others may frame it; it has no form and no script.
    private static final String FRAMED = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Programmes programmes;
    private final PublicAnswers answers;

    ProgrammeEmbedController(Programmes programmes, PublicAnswers answers) {
        this.programmes = programmes;
        this.answers = answers;
    }

    @GetMapping("/chuong-trinh/nhung")
    ResponseEntity<byte[]> framed(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Programme programme = programmes.current();
        ProgrammeQuery query =
                ProgrammeQuery.of(asked, programme).page(1).near(null).map(false);
        Instant moment = ProgrammePages.shared(Instant.now());
        ResponseEntity<byte[]> made = answers.page(
                PublicAnswers.Asked.of(
                        programme.version + " " + moment.getEpochSecond() + " framed" + query.written(), encodings),
                new PublicFrame(answers.base(), "/chuong-trinh/nhung", query.written(), null),
                () -> page(programme, query, moment));
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(made.getHeaders());
        headers.set("Content-Security-Policy", FRAMED);
        return new ResponseEntity<>(made.getBody(), headers, made.getStatusCode());
    }

    private static ProgrammeEmbedPage page(Programme programme, ProgrammeQuery query, Instant moment) {
        ProgrammeFinding finding = new ProgrammeFinding(programme, query, moment);
        return new ProgrammeEmbedPage(
                ProgrammeTitle.of(query, programme),
                finding.total,
                ProgrammePages.sections(programme, query, finding, moment, ROWS),
                "/chuong-trinh" + query.written());
    }

    @GetMapping("/chuong-trinh/gan-trang")
    ResponseEntity<byte[]> snippet(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Programme programme = programmes.current();
        ProgrammeQuery query =
                ProgrammeQuery.of(asked, programme).page(1).near(null).map(false);
        return answers.page(
                PublicAnswers.Asked.of(programme.version + " snippet" + query.written(), encodings),
                new PublicFrame(answers.base(), "/chuong-trinh/gan-trang", query.written(), null),
                () -> snippet(programme, query));
    }

    private ProgrammeSnippetPage snippet(Programme programme, ProgrammeQuery query) {
        List<ProgrammePage.Choice> wards = new ArrayList<>();
        for (Programme.Value ward : programme.values(ProgrammeFacet.WARD)) {
            int count = ProgrammeBits.count(ward.rows());
            if (count > 0)
                wards.add(new ProgrammePage.Choice(
                        ward.slug(), ward.title(), count, query.has(ProgrammeFacet.WARD, ward.slug())));
        }
        String title = ProgrammeTitle.of(query, programme)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        return new ProgrammeSnippetPage(
                wards,
                "<iframe src=\"" + answers.base() + "/chuong-trinh/nhung"
                        + query.written().replace("&", "&amp;") + "\" title=\"" + title
                        + "\" width=\"100%\" height=\"600\" loading=\"lazy\" style=\"border:0\"></iframe>",
                "/chuong-trinh/nhung" + query.written(),
                answers.base() + "/chuong-trinh.ics" + query.written());
    }
}
