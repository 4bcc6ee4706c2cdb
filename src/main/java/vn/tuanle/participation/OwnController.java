package vn.tuanle.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.certificate.CertificateLinks;
import vn.tuanle.identity.Contact;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.trust.QrCode;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// One's own registration, opened by its secret link; and finding it again by its code.
@Controller
@Enter(Enter.By.ANYONE)
class OwnController {
    private final OwnPages pages;
    private final OwnActs acts;
    private final Pace pace;
    private final CertificateLinks certificates;

    OwnController(OwnPages pages, OwnActs acts, Pace pace, CertificateLinks certificates) {
        this.pages = pages;
        this.acts = acts;
        this.pace = pace;
        this.certificates = certificates;
    }

    /// The link is a secret: no other page learns it, no search engine keeps it.
    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/dang-ky")
    LookUpPage lookUp() {
        return new LookUpPage("", "", Errors.none());
    }

    @PostMapping("/dang-ky")
    Object find(
            @RequestParam(name = "ma", defaultValue = "") String typedCode,
            @RequestParam(name = "lien-he", defaultValue = "") String typedContact,
            HttpServletRequest request) {
        Errors errors = Errors.none();
        String code = Fold.fold(typedCode).replaceAll("[^a-z0-9]", "").toLowerCase(Locale.ROOT);
        Contact contact = Contact.of(typedContact);
        if (code.length() != 8) errors.at("ma", "Mã đăng ký có 8 chữ và số, ghi trong tin đã nhận.");
        if (contact == null) errors.at("lien-he", "Hãy ghi số điện thoại hoặc thư điện tử đã dùng khi đăng ký.");
        if (!errors.any() && contact != null) {
            if (!pace.mayLookUp(String.valueOf(contact), request.getRemoteAddr()))
                errors.at("", "Tra cứu quá nhiều lần. Hãy thử lại sau một phút.");
            else {
                Optional<String> token = pages.found(code, contact, Instant.now());
                if (token.isPresent()) return Redirect.to(RegistrationLinks.path(token.get()));
                errors.at("ma", "Không có đăng ký nào mang mã này cùng số hoặc địa chỉ này. Hãy xem lại cả hai.");
            }
        }
        return new Invalid(new LookUpPage(typedCode, typedContact, errors));
    }

    @GetMapping("/dang-ky/cua-toi/{token}")
    OwnPage page(@PathVariable String token) {
        return pages.page(token, Instant.now());
    }

    @PostMapping("/dang-ky/cua-toi/{token}/nhan-cho")
    Object take(@PathVariable String token, @RequestParam UUID buoi) {
        return answered(token, acts.take(pages.opened(token), buoi, Instant.now()), "Đã nhận chỗ.");
    }

    @PostMapping("/dang-ky/cua-toi/{token}/huy")
    Object leave(@PathVariable String token, @RequestParam UUID buoi) {
        return answered(
                token,
                acts.leave(pages.opened(token), buoi, Instant.now()),
                "Đã hủy. Chỗ được mời cho người đang chờ.");
    }

    @PostMapping("/dang-ky/cua-toi/{token}/van-tham-gia")
    Object keep(@PathVariable String token, @RequestParam UUID buoi) {
        return answered(token, acts.keep(pages.opened(token), buoi, Instant.now()), "Đã ghi: bạn vẫn tham gia.");
    }

    @PostMapping("/dang-ky/cua-toi/{token}/ten")
    Object rename(@PathVariable String token, @RequestParam MultiValueMap<String, String> form) {
        Map<Integer, String> names = new TreeMap<>();
        form.forEach((field, values) -> {
            if (field.matches("ten-\\d{1,4}"))
                names.put(
                        Integer.valueOf(field.substring(4)),
                        Fold.nfc(values.getFirst().replaceAll("[\\p{Cntrl}\\s]+", " ")));
        });
        UUID registration = pages.opened(token);
        return switch (acts.rename(registration, names, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(RegistrationLinks.path(token)).saying("Đã đổi tên.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(token, new Typed(form), Errors.of(refused), Instant.now()));
        };
    }

    @PostMapping("/dang-ky/cua-toi/{token}/dong-y")
    Redirect consent(@PathVariable String token, @RequestParam MultiValueMap<String, String> form) {
        Set<ConsentPurpose> given = EnumSet.noneOf(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values())
            if (new Typed(form).has(purpose.field(), "co")) given.add(purpose);
        acts.consent(pages.opened(token), given, Instant.now());
        return Redirect.to(RegistrationLinks.path(token)).saying("Đã ghi điều bạn đồng ý.");
    }

    /// Opens a certificate with a link of its own, which lasts longer than the registration's.
    @PostMapping("/dang-ky/cua-toi/{token}/giay-chung-nhan")
    Redirect certificate(@PathVariable String token, @RequestParam(name = "giay") UUID id) {
        OwnPage page = pages.page(token, Instant.now());
        if (page.certificates().stream().noneMatch(one -> one.id().equals(id))) throw new NotFound();
        return Redirect.to(certificates.open(id, Instant.now()));
    }

    private Object answered(String token, Outcome<UUID> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to(RegistrationLinks.path(token)).saying(said);
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(token, Typed.nothing(), Errors.of(refused), Instant.now()));
        };
    }

    @GetMapping("/dang-ky/cua-toi/{token}/lich.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        OwnPage page = pages.page(token, Instant.now());
        if (!page.confirmed()) throw new NotFound();
        return file(
                "text/calendar;charset=UTF-8",
                "attachment; filename=\"lich.ics\"",
                CalendarFile.of(page, Instant.now()));
    }

    @GetMapping("/dang-ky/cua-toi/{token}/ma.png")
    ResponseEntity<byte[]> code(@PathVariable String token) {
        return file("image/png", "inline; filename=\"ma.png\"", QrCode.png(pages.checkIn(pages.opened(token)), 6));
    }

    private static ResponseEntity<byte[]> file(String type, String disposition, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
