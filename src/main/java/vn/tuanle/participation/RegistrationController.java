package vn.tuanle.participation;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.participation.RegistrationListPage.Filter;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// What the unit that leads an activity does with its registrations.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RegistrationController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final RegistrationListPages lists;
    private final RegistrationPages pages;
    private final Offerings offerings;
    private final Desk desk;
    private final OwnActs acts;
    private final RegistrationSheets sheets;
    private final RegistrationReads reads;
    private final RegistrationMessages messages;

    RegistrationController(
            RegistrationListPages lists,
            RegistrationPages pages,
            Offerings offerings,
            Desk desk,
            OwnActs acts,
            RegistrationSheets sheets,
            RegistrationReads reads,
            RegistrationMessages messages) {
        this.lists = lists;
        this.pages = pages;
        this.offerings = offerings;
        this.desk = desk;
        this.acts = acts;
        this.sheets = sheets;
        this.reads = reads;
        this.messages = messages;
    }

    @GetMapping("/hoat-dong-don-vi/{id}/dang-ky")
    RegistrationListPage list(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "buoi", defaultValue = "") String sitting,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        Filter filter = new Filter(
                words, Typed.id(sitting), Filter.STATES.contains(state) ? state : "", Math.clamp(page, 1, 10_000));
        return lists.page(asker, id, filter, Errors.none(), Instant.now());
    }

    /// By a form, because taking a list away is written down.
    @PostMapping("/hoat-dong-don-vi/{id}/dang-ky/xuat")
    ResponseEntity<byte[]> export(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "loai", defaultValue = "xlsx") String kind,
            @RequestParam(name = "tre-em", defaultValue = "") String minors) {
        boolean withMinors = minors.equals("co");
        Offering offering = offerings.answeredFor(asker, id);
        reads.export(asker, id, withMinors, Instant.now());
        boolean csv = kind.equals("csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"dang-ky-" + offering.code() + (csv ? ".csv\"" : ".xlsx\""))
                .header(HttpHeaders.CONTENT_TYPE, csv ? "text/csv;charset=UTF-8" : XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(csv ? sheets.csv(offering, withMinors) : sheets.workbook(offering, withMinors));
    }

    @GetMapping("/hoat-dong-don-vi/{id}/dang-ky/them")
    JoinPage add(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> asked) {
        return JoinPage.of(offerings.answeredFor(asker, id), new Typed(asked), Errors.none(), true, Instant.now());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/dang-ky/them")
    Object added(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Instant now = Instant.now();
        Offering offering = offerings.answeredFor(asker, id);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        if (!typed.get("them").isEmpty()) return JoinPage.of(offering, typed, errors, true, now);
        Outcome<Registered> outcome = desk.register(asker, id, typed, errors, now);
        if (outcome == null) return new Invalid(JoinPage.of(offering, typed, errors, true, now));
        return switch (outcome) {
            case Outcome.Done<Registered>(Registered made) ->
                Redirect.to("/hoat-dong-don-vi/" + id + "/dang-ky/" + made.id())
                        .saying("Đã ghi. Hãy đọc mã cho người gọi: {0}.", made.code());
            case Outcome.Refused<Registered> refused ->
                new Invalid(JoinPage.of(offerings.of(id), typed, Errors.of(refused), true, now));
        };
    }

    @GetMapping("/hoat-dong-don-vi/{id}/dang-ky/{registration}")
    RegistrationPage page(Asker asker, @PathVariable UUID id, @PathVariable UUID registration) {
        return pages.page(asker, id, registration, Typed.nothing(), Errors.none(), Instant.now());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/dang-ky/{registration}/bo")
    Object remove(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> form) {
        offerings.answeredFor(asker, id);
        Typed typed = new Typed(form);
        RegistrationPage shown = pages.page(asker, id, registration, typed, Errors.none(), Instant.now());
        UUID sitting = Typed.id(typed.get("buoi"));
        if (sitting == null
                || shown.stands().stream().noneMatch(one -> one.sitting().id().equals(sitting)))
            throw new vn.tuanle.ui.NotFound();
        return switch (acts.remove(registration, sitting, typed.get("ly-do"), asker.person(), Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/hoat-dong-don-vi/" + id + "/dang-ky/" + registration)
                        .saying("Đã bỏ và báo người đăng ký. Chỗ được mời cho người đang chờ.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, registration, typed, Errors.of(refused), Instant.now()));
        };
    }

    @GetMapping("/hoat-dong-don-vi/{id}/dang-ky/nhan-tin")
    MessagePage message(Asker asker, @PathVariable UUID id) {
        return messages.page(asker, id, Typed.nothing(), Errors.none());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/dang-ky/nhan-tin")
    Object send(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        UUID key = Typed.id(typed.get("ma-phieu"));
        return switch (messages.write(asker, id, key == null ? UUID.randomUUID() : key, typed, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/hoat-dong-don-vi/" + id + "/dang-ky/nhan-tin").saying("Lời nhắn đang được gửi.");
            case Outcome.Refused<UUID> refused -> new Invalid(messages.page(asker, id, typed, Errors.of(refused)));
        };
    }
}
