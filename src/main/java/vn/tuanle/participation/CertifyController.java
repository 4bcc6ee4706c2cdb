package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.certificate.Basis;
import vn.tuanle.certificate.Candidate;
import vn.tuanle.certificate.CertificateOrder;
import vn.tuanle.certificate.Certificates;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Where head and officers of the unit that leads an activity prepare certificates for those who were
/// present by name.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CertifyController {
    private static final String ALL = "/hoat-dong-don-vi/{id}/chung-nhan";
    private static final String ONE = ALL + "/{occurrence}";
    private final CertifyPages pages;
    private final CertifiedPages lists;
    private final Certificates certificates;

    CertifyController(CertifyPages pages, CertifiedPages lists, Certificates certificates) {
        this.pages = pages;
        this.lists = lists;
        this.certificates = certificates;
    }

    @GetMapping(ALL)
    CertifiedPage list(Asker asker, @PathVariable UUID id) {
        return lists.page(asker, id);
    }

    @GetMapping(ONE)
    CertifyPage page(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> asked) {
        return pages.page(asker, id, occurrence, new Typed(asked), Typed.nothing(), Errors.none());
    }

    @PostMapping(ONE)
    Object prepare(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        CertifyPage page = pages.page(asker, id, occurrence, typed, typed, errors);
        List<Candidate> chosen = chosen(page, errors);
        String place = line(typed.get("noi"));
        if (place.length() > 300) errors.at("noi", "Dài quá {0} ký tự.", 300);
        Integer years = Typed.number(typed.get("luu"));
        if (errors.any()) return new Invalid(page);
        CertificateOrder order = new CertificateOrder(
                page.formKey(), page.offering().unit(), basis(page, place), years == null ? 0 : years, chosen);
        return switch (certificates.prepare(order, asker.person(), Instant.now())) {
            case Outcome.Done<UUID>(UUID batch) ->
                Redirect.to(Certificates.path(batch))
                        .saying("Đã chuẩn bị {0} giấy, chờ thủ trưởng cấp.", chosen.size());
            case Outcome.Refused<UUID> refused -> {
                errors.byField().put(refused.field(), refused.why());
                yield new Invalid(page);
            }
        };
    }

    private static List<Candidate> chosen(CertifyPage page, Errors errors) {
        List<Candidate> chosen = new ArrayList<>();
        for (CertifyPage.Line line : page.lines()) {
            Candidate one = line.candidate();
            if (!page.typed().has("nguoi", one.person().toString())) continue;
            String name = line(page.name(line));
            if (name.isEmpty() || name.length() > 200)
                errors.at(line.field(), "Hãy ghi họ và tên, nhiều nhất {0} ký tự.", 200);
            chosen.add(new Candidate(
                    one.person(),
                    one.source(),
                    name,
                    one.birthYear(),
                    one.minor(),
                    one.className(),
                    one.award(),
                    one.contact(),
                    one.english(),
                    one.contactUntil()));
        }
        return chosen;
    }

    private static Basis basis(CertifyPage page, String place) {
        List<Sitting> held = page.whole() ? CertifyPages.held(page.offering()) : List.of(page.sitting());
        Instant first =
                held.stream().map(Sitting::starts).min(Instant::compareTo).orElseThrow();
        Instant last =
                held.stream().map(Sitting::starts).max(Instant::compareTo).orElseThrow();
        // who came to some of the sittings was there for how long nobody knows here
        boolean known = !page.whole() || page.least() == held.size();
        long minutes = held.stream()
                .mapToLong(one -> Duration.between(one.starts(), one.ends()).toMinutes())
                .sum();
        String title = page.offering().title();
        return new Basis(
                page.whole() ? Basis.Kind.ACTIVITY : Basis.Kind.SITTING,
                page.whole() ? page.offering().id() : page.sitting().id(),
                title,
                LocalDate.ofInstant(first, Days.ZONE),
                LocalDate.ofInstant(last, Days.ZONE),
                place,
                known ? (int) minutes : 0,
                "/hoat-dong-don-vi/" + page.offering().id() + "/chung-nhan");
    }

    private static String line(String typed) {
        return Fold.nfc(typed.replaceAll("[\\p{Cntrl}\\s]+", " "));
    }
}
