package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.trust.QrCode;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Page;

/// The programme for paper and radio: print, poster, reading script, all of one edition.
@Controller
@Enter(Enter.By.ANYONE)
class ProgrammePaperController {
    /// Nobody prints more.
    private static final int MOST = 2000;

    /// Lines and names of days that find room.
    private static final int ON_A4 = 10;

    private static final int ON_A3 = 22;

    private final Programmes programmes;
    private final ProgrammeEditions editions;
    private final PublicAnswers answers;

    ProgrammePaperController(Programmes programmes, ProgrammeEditions editions, PublicAnswers answers) {
        this.programmes = programmes;
        this.editions = editions;
        this.answers = answers;
    }

    @GetMapping("/chuong-trinh/in")
    ResponseEntity<byte[]> print(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return page("/chuong-trinh/in", asked, encodings, "", ProgrammePrintPage::new);
    }

    @GetMapping("/chuong-trinh/ap-phich")
    ResponseEntity<byte[]> poster(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        boolean large = "a3".equals(asked.getFirst("kho"));
        return page(
                "/chuong-trinh/ap-phich",
                asked,
                encodings,
                large ? "a3" : "a4",
                edition -> ProgrammePosterPage.of(edition, large ? ON_A3 : ON_A4, large));
    }

    /// The poster as a file for the printer.
    @GetMapping("/chuong-trinh/ap-phich.pdf")
    ResponseEntity<byte[]> posterFile(@RequestParam MultiValueMap<String, String> asked) {
        boolean large = "a3".equals(asked.getFirst("kho"));
        return answer(
                "/chuong-trinh/ap-phich.pdf",
                asked,
                large ? "a3" : "a4",
                (key, frame, edition) -> answers.answer(
                        PublicAnswers.Asked.of(key, null),
                        "application/pdf",
                        () -> ProgrammePosterFile.of(edition.get(), large, answers.base())));
    }

    @GetMapping("/chuong-trinh/bai-doc")
    ResponseEntity<byte[]> script(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return page(
                "/chuong-trinh/bai-doc",
                asked,
                encodings,
                "",
                edition -> new ProgrammeScriptPage(edition, ProgrammeSpeech.of(edition)));
    }

    /// The code that leads to the list of which a poster tells.
    @GetMapping("/chuong-trinh/ma.png")
    ResponseEntity<byte[]> code(@RequestParam MultiValueMap<String, String> asked) {
        String written = ProgrammeQuery.of(asked, programmes.current())
                .page(1)
                .near(null)
                .map(false)
                .written();
        return answers.answer(
                PublicAnswers.Asked.of("code " + written, null),
                "image/png",
                () -> QrCode.png(answers.base() + "/chuong-trinh" + written, 8));
    }

    private ResponseEntity<byte[]> page(
            String path,
            MultiValueMap<String, String> asked,
            @Nullable String encodings,
            String form,
            Function<PublicEdition, ? extends Page> page) {
        return answer(
                path,
                asked,
                form,
                (key, frame, edition) ->
                        answers.page(PublicAnswers.Asked.of(key, encodings), frame, () -> page.apply(edition.get())));
    }

    /// Answers with what is asked for of an edition.
    private interface Answering {
        ResponseEntity<byte[]> of(String key, PublicFrame frame, Supplier<PublicEdition> edition);
    }

    private ResponseEntity<byte[]> answer(
            String path, MultiValueMap<String, String> asked, String form, Answering answering) {
        Programme programme = programmes.current();
        ProgrammeQuery query =
                ProgrammeQuery.of(asked, programme).page(1).near(null).map(false);
        Optional<ProgrammeEditions.Edition> edition = edition(asked.getFirst("ban-so"), query, programme);
        Instant moment = ProgrammePages.shared(Instant.now());
        String own = edition.map(one -> address(programme, query, one)).orElseGet(query::written);
        String key = programme.version + " " + moment.getEpochSecond() + " " + path + form + own
                + edition.map(one -> one.id().toString()).orElse("");
        return answering.of(
                key,
                new PublicFrame(answers.base(), path, own, null),
                () -> edition.map(one -> released(programme, query, one, own))
                        .orElseGet(() -> now(programme, query, moment, own)));
    }

    /// An edition's own address, narrowed as asked.
    private static String address(Programme programme, ProgrammeQuery query, ProgrammeEditions.Edition edition) {
        ProgrammeUnit unit = programme.units.byId(edition.unit());
        return query.only(ProgrammeFacet.UNIT, unit == null ? null : unit.slug())
                        .written() + "&ban-so=" + edition.number();
    }

    /// The list that an edition is about: that of its ward, or all.
    private static ProgrammeQuery list(ProgrammeQuery query, @Nullable ProgrammeUnit unit) {
        ProgrammeQuery all = query.only(ProgrammeFacet.UNIT, null);
        return unit != null && unit.kind() == UnitKind.UBND_XA ? all.only(ProgrammeFacet.WARD, unit.slug()) : all;
    }

    private Optional<ProgrammeEditions.Edition> edition(
            @Nullable String number, ProgrammeQuery query, Programme programme) {
        List<String> units = query.chosen(ProgrammeFacet.UNIT);
        if (number != null) {
            ProgrammeUnit unit = units.size() == 1 ? programme.units.bySlug(units.getFirst()) : null;
            if (unit == null || !number.matches("[1-9][0-9]{0,5}")) throw new NotFound();
            Optional<ProgrammeEditions.Edition> found = editions.numbered(unit.id(), Integer.parseInt(number));
            if (found.isEmpty()) throw new NotFound();
            return found;
        }
        return query.plain() ? editions.widest() : Optional.empty();
    }

    private PublicEdition released(
            Programme programme, ProgrammeQuery query, ProgrammeEditions.Edition edition, String own) {
        List<ProgrammeLine> lines = editions.lines(edition.id());
        Optional<ProgrammeEditions.Edition> before = editions.numbered(edition.unit(), edition.number() - 1);
        List<ProgrammeChange> changes = before.map(
                        one -> ProgrammeChange.between(editions.lines(one.id()), lines, edition.at()))
                .orElse(List.of());
        List<ProgrammeLine> asked = lines.stream()
                .filter(line -> query.day() == null || line.day().equals(query.day()))
                .filter(line -> inWards(programme, query, line))
                .toList();
        ProgrammeUnit unit = programme.units.byId(edition.unit());
        return new PublicEdition(
                ProgrammeTitle.of(ProgrammeQuery.ALL.when(query.when()), programme),
                unit == null ? "" : unit.name(),
                edition.number(),
                edition.at(),
                edition.note(),
                asked.size() > MOST ? asked.subList(0, MOST) : asked,
                changes,
                edition.number() - 1,
                asked.size() > MOST,
                list(query, unit).written(),
                own);
    }

    private static boolean inWards(Programme programme, ProgrammeQuery query, ProgrammeLine line) {
        List<String> wards = query.chosen(ProgrammeFacet.WARD);
        if (wards.isEmpty()) return true;
        ProgrammeUnit ward = line.ward() == null ? null : programme.units.byId(line.ward());
        return ward != null && wards.contains(ward.slug());
    }

    private static PublicEdition now(Programme programme, ProgrammeQuery query, Instant moment, String own) {
        ProgrammeFinding finding = new ProgrammeFinding(programme, query, moment);
        List<ProgrammeLine> lines = new ArrayList<>();
        for (int row : ProgrammeBits.page(finding.found, 0, Math.min(MOST, finding.total)))
            lines.add(ProgrammeLine.of(programme, row));
        List<String> units = query.chosen(ProgrammeFacet.UNIT);
        ProgrammeUnit unit = units.size() == 1 ? programme.units.bySlug(units.getFirst()) : null;
        return new PublicEdition(
                ProgrammeTitle.of(query, programme),
                unit == null ? "" : unit.name(),
                null,
                programme.changedAt,
                "",
                lines,
                List.of(),
                0,
                finding.total > MOST,
                query.written(),
                own);
    }
}
