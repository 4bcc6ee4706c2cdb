package vn.tuanle.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Page;
import vn.tuanle.ui.Redirect;
import vn.tuanle.ui.TooMany;

/// The page behind the QR code on an issued document, for anybody.
@Controller
@vn.tuanle.identity.Enter(vn.tuanle.identity.Enter.By.ANYONE)
class PublicController {
    private static final int LOOKS = 120;
    private static final int LONGEST_NAME = 120;
    private final DocumentPages documents;
    private final DocumentFiles files;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    PublicController(DocumentPages documents, DocumentFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/vb")
    Object ask(@RequestParam(name = "ma", defaultValue = "") String typed) {
        String code = typed.replaceAll("[^A-Za-z0-9]", "");
        return code.isEmpty() ? new PublicUnknownPage("") : Redirect.to("/vb/" + code);
    }

    @GetMapping("/vb/{code}")
    Page show(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        slowly(request, 1);
        return page(code, response, null);
    }

    /// For those without scripts: the file is only hashed, never kept.
    @PostMapping("/vb/{code}")
    Page compare(
            @PathVariable String code,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        slowly(request, 10);
        if (file == null || file.isEmpty()) return page(code, response, null);
        String name = Fold.nfc(file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
        return page(
                code,
                response,
                new PublicDocumentPage.Compared(
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, hash(file), null));
    }

    private Page page(String code, HttpServletResponse response, PublicDocumentPage.@Nullable Compared given) {
        DocumentPages.Row row =
                code.matches("[0-9a-f]{20}") ? documents.byLookup(code).orElse(null) : null;
        if (row == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return new PublicUnknownPage(code.length() > 40 ? code.substring(0, 40) : code);
        }
        List<DocumentFiles.Kept> kept = files.of(row.id());
        PublicDocumentPage.Compared compared = given == null
                ? null
                : new PublicDocumentPage.Compared(
                        given.name(),
                        given.sha256(),
                        kept.stream()
                                .filter(each -> each.sha256().equals(given.sha256()))
                                .map(DocumentFiles.Kept::kind)
                                .findFirst()
                                .orElse(null));
        return new PublicDocumentPage(
                row.lookup(),
                row.code(),
                row.day(),
                documents.issuer(row),
                row.kind(),
                row.title(),
                documents.standing(row.id()),
                kept,
                compared);
    }

    /// A person looks at a few documents; whoever tries codes is told to wait.
    private void slowly(HttpServletRequest request, int cost) {
        Bucket bucket = buckets.get(
                request.getRemoteAddr(),
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(LOOKS).refillGreedy(2, Duration.ofSeconds(1)))
                        .build());
        if (!bucket.tryConsume(cost)) throw new TooMany();
    }

    private static String hash(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream();
                DigestInputStream read = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
