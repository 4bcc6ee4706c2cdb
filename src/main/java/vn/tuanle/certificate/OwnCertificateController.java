package vn.tuanle.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// What the holder of a certificate does by its secret link: see it, take it away, say how much of the
/// name the public page shows.
@Controller
@Enter(Enter.By.ANYONE)
class OwnCertificateController {
    private static final String ONE = "/chung-nhan/cua-toi/{token}";
    private final JdbcClient sql;
    private final CertificateLinks links;
    private final CertificateRows rows;
    private final CertificateFiles files;
    private final Credentials credentials;

    OwnCertificateController(
            JdbcClient sql,
            CertificateLinks links,
            CertificateRows rows,
            CertificateFiles files,
            Credentials credentials) {
        this.sql = sql;
        this.links = links;
        this.rows = rows;
        this.files = files;
        this.credentials = credentials;
    }

    /// The link is a secret: no other page learns it, no search engine keeps it.
    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private CertificateRow opened(String token) {
        return rows.one(links.opened(token).orElseThrow(NotFound::new));
    }

    @GetMapping(ONE)
    OwnCertificatePage page(@PathVariable String token) {
        CertificateRow row = opened(token);
        return new OwnCertificatePage(
                token, row, files.address(row), row.replacedBy() == null ? null : rows.one(row.replacedBy()));
    }

    @PostMapping(ONE + "/ten")
    Redirect name(@PathVariable String token, @RequestParam(name = "du", defaultValue = "") String whole) {
        CertificateRow row = opened(token);
        if (row.minor()) throw new NotFound();
        sql.sql("update certificate set named = ? where id = ?")
                .params(Rows.values(whole.equals("co"), row.id()))
                .update();
        return Redirect.to(CertificateLinks.holderPath(token)).saying("Đã ghi điều bạn chọn.");
    }

    @GetMapping(ONE + "/giay.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String token) {
        CertificateRow row = valid(token);
        return CertificateController.pdf(files.pdf(List.of(row)), row.fileName());
    }

    @GetMapping(ONE + "/huy-hieu.jwt")
    ResponseEntity<byte[]> jwt(@PathVariable String token) {
        CertificateRow row = valid(token);
        return file(row, "application/vc+jwt", "jwt", credentials.jwt(row).getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping(ONE + "/huy-hieu.json")
    ResponseEntity<byte[]> json(@PathVariable String token) {
        CertificateRow row = valid(token);
        return file(row, "application/ld+json", "json", credentials.enveloped(row));
    }

    @GetMapping(ONE + "/huy-hieu.png")
    ResponseEntity<byte[]> picture(@PathVariable String token) {
        CertificateRow row = valid(token);
        return file(row, "image/png", "png", BadgePicture.baked(credentials.jwt(row)));
    }

    private CertificateRow valid(String token) {
        CertificateRow row = opened(token);
        if (!row.valid()) throw new NotFound();
        return row;
    }

    private static ResponseEntity<byte[]> file(CertificateRow row, String type, String extension, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + row.fileName() + "." + extension + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
