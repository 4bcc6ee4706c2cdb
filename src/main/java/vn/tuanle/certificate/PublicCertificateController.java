package vn.tuanle.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Redirect;
import vn.tuanle.ui.TooMany;

/// The page behind the QR code on a certificate, and what programs need to check its credential: the
/// issuer, the public key, the list of those revoked. For anybody.
@Controller
@Enter(Enter.By.ANYONE)
class PublicCertificateController {
    private static final int LOOKS = 120;
    private final CertificateRows rows;
    private final CertificateActs acts;
    private final Credentials credentials;
    private final Directory directory;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    PublicCertificateController(
            CertificateRows rows, CertificateActs acts, Credentials credentials, Directory directory) {
        this.rows = rows;
        this.acts = acts;
        this.credentials = credentials;
        this.directory = directory;
    }

    @GetMapping("/chung-nhan")
    Object ask(@RequestParam(name = "ma", defaultValue = "") String typed, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        String code = code(typed);
        return code.isEmpty()
                ? new PublicCertificatePage("", null, null, "", null)
                : Redirect.to("/chung-nhan/" + code);
    }

    @GetMapping("/chung-nhan/{code}")
    Page show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        slowly(request);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        CertificateRow row = rows.byCode(code).orElse(null);
        if (row == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            String typed = code(code);
            return new PublicCertificatePage(typed.isEmpty() ? "–" : typed, null, null, "", null);
        }
        CertificateActs.Act ended = row.valid()
                ? null
                : acts.of(row.id()).stream()
                        .filter(act ->
                                act.kind() == CertificateActKind.REVOKED || act.kind() == CertificateActKind.REPLACED)
                        .reduce((first, last) -> last)
                        .orElse(null);
        return new PublicCertificatePage(
                row.lookup(),
                row,
                ended == null ? null : LocalDate.ofInstant(ended.at(), Days.ZONE),
                ended == null ? "" : ended.note(),
                row.replacedBy() == null ? null : rows.one(row.replacedBy()));
    }

    private static String code(String typed) {
        String code = typed.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return code.length() > 40 ? code.substring(0, 40) : code;
    }

    /// Who issues, as an Open Badges profile.
    @GetMapping("/chung-nhan/don-vi/{unit}")
    ResponseEntity<byte[]> issuer(@PathVariable UUID unit) {
        return given("application/ld+json", credentials.issuerProfile(unit, name(unit)));
    }

    @GetMapping("/chung-nhan/khoa/{name}")
    ResponseEntity<byte[]> key(@PathVariable String name) {
        return given("application/jwk+json", credentials.key(name));
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> keys() {
        return given("application/jwk-set+json", credentials.keys());
    }

    @GetMapping("/chung-nhan/trang-thai/{unit}/{year}")
    ResponseEntity<byte[]> revoked(@PathVariable UUID unit, @PathVariable int year, HttpServletRequest request) {
        slowly(request);
        if (year < 2000 || year > 2200) throw new NotFound();
        return given(
                "application/vc+jwt",
                credentials.statusList(unit, name(unit), year).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private String name(UUID unit) {
        String name = directory
                .names(java.util.List.of(unit), LocalDate.now(Days.ZONE))
                .get(unit);
        if (name == null) throw new NotFound();
        return name;
    }

    private static ResponseEntity<byte[]> given(String type, byte @Nullable [] bytes) {
        if (bytes == null) throw new NotFound();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .body(bytes);
    }

    /// A person looks at a few; whoever tries codes is told to wait.
    private void slowly(HttpServletRequest request) {
        Bucket bucket = buckets.get(
                request.getRemoteAddr(),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(LOOKS).refillGreedy(2, Duration.ofSeconds(1)))
                        .build());
        if (!bucket.tryConsume(1)) throw new TooMany();
    }
}
