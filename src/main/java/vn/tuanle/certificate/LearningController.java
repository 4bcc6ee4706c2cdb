package vn.tuanle.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Contact;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// A person's own learning record: asked for by contact, opened by the link that was sent to that very
/// contact, so that nobody sees another's. Whether there is one is told to nobody else.
@Controller
@Enter(Enter.By.ANYONE)
class LearningController {
    private final List<LearningSource> sources;
    private final CertificateRows rows;
    private final CertificateLinks links;
    private final CertificateLetters letters;
    private final Transactions transactions;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    LearningController(
            List<LearningSource> sources,
            CertificateRows rows,
            CertificateLinks links,
            CertificateLetters letters,
            Transactions transactions) {
        this.sources = sources;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.transactions = transactions;
    }

    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/ho-so-hoc-tap")
    LearningAskPage ask() {
        return new LearningAskPage("", false, Errors.none());
    }

    @PostMapping("/ho-so-hoc-tap")
    Object send(@RequestParam(name = "lien-he", defaultValue = "") String typed, HttpServletRequest request) {
        Errors errors = Errors.none();
        Contact contact = Contact.of(typed);
        if (contact == null) errors.at("lien-he", "Hãy ghi số điện thoại hoặc thư điện tử đã dùng khi đăng ký.");
        else if (!letters.reaches(contact))
            errors.at(
                    "lien-he",
                    "Ở đây chưa gửi được tin tới địa chỉ này. Hãy dùng loại kia (thư điện tử hoặc điện thoại), nếu có.");
        else if (!may("a " + request.getRemoteAddr(), 60, Duration.ofSeconds(10))
                || !may("c " + contact, 3, Duration.ofMinutes(10)))
            errors.at("", "Xin quá nhiều lần. Hãy thử lại sau ít phút.");
        if (contact == null || errors.any()) return new Invalid(new LearningAskPage(typed, false, errors));
        boolean english = Phrases.english();
        transactions.run(() -> {
            if (!entries(contact).isEmpty() || !rows.of(contact).isEmpty())
                letters.learning(contact, english, Instant.now());
        });
        return new LearningAskPage("", true, Errors.none());
    }

    private boolean may(String key, int capacity, Duration refillOne) {
        return buckets.get(
                        key,
                        k -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refillOne))
                                .build())
                .tryConsume(1);
    }

    private List<LearningEntry> entries(Contact contact) {
        return sources.stream()
                .flatMap(source -> source.of(contact).stream())
                .sorted(Comparator.comparing(LearningEntry::day).reversed())
                .toList();
    }

    private LearningPage opened(String token) {
        Contact contact = links.learner(token, Instant.now()).orElseThrow(NotFound::new);
        return new LearningPage(
                token, CertificateLinks.written(contact), entries(contact), rows.of(contact), Instant.now());
    }

    @GetMapping("/ho-so-hoc-tap/{token}")
    LearningPage page(@PathVariable String token) {
        return opened(token);
    }

    @GetMapping("/ho-so-hoc-tap/{token}/ho-so.json")
    ResponseEntity<byte[]> data(@PathVariable String token) {
        LearningPage page = opened(token);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("contact", page.contact());
        all.put(
                "activities",
                page.entries().stream().map(LearningController::activity).toList());
        all.put(
                "certificates",
                page.certificates().stream()
                        .map(LearningController::certificate)
                        .toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ho-so-hoc-tap.json\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(json.writeValueAsBytes(all));
    }

    private static Map<String, Object> activity(LearningEntry entry) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("person", entry.person());
        one.put("name", entry.name());
        one.put("unit", entry.unitName());
        one.put("day", entry.day().toString());
        one.put("minutes", entry.minutes());
        one.put("deletedOn", entry.until().toString());
        return one;
    }

    private static Map<String, Object> certificate(CertificateRow row) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("number", row.code());
        one.put("holder", row.holder());
        one.put("about", row.basis().name());
        one.put("issuer", row.issuer());
        one.put("day", row.day().toString());
        one.put("valid", row.valid());
        one.put("code", row.lookup());
        one.put("deletedOn", row.keepUntil().toString());
        return one;
    }

    /// Opens a certificate of the record with a link of its own, which lasts as long as the certificate.
    @PostMapping("/ho-so-hoc-tap/{token}/giay")
    Redirect certificate(@PathVariable String token, @RequestParam(name = "giay") UUID id) {
        if (opened(token).certificates().stream().noneMatch(row -> row.id().equals(id))) throw new NotFound();
        return Redirect.to(links.open(id, Instant.now()));
    }
}
