package vn.tuanle.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Packages out and in.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ExchangeController {
    private final Outgoing outgoing;
    private final Packages packages;
    private final PackagePages pages;
    private final Files files;

    ExchangeController(Outgoing outgoing, Packages packages, PackagePages pages, Files files) {
        this.outgoing = outgoing;
        this.packages = packages;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/van-ban/{document}/goi.edxml")
    ResponseEntity<byte[]> edxml(Asker asker, @PathVariable UUID document) {
        OfficialPackage sent = packed(asker, document);
        return download(EdXml.write(sent, Instant.now()), name(sent.code()) + ".edxml");
    }

    @GetMapping("/van-ban/{document}/goi.zip")
    ResponseEntity<byte[]> zip(Asker asker, @PathVariable UUID document) {
        OfficialPackage sent = packed(asker, document);
        return download(ZipPackage.write(sent), name(sent.code()) + ".zip");
    }

    /// The page links here only when there are files; without them there is nothing to be found.
    private OfficialPackage packed(Asker asker, UUID document) {
        if (outgoing.pack(asker, document) instanceof Outcome.Done<OfficialPackage>(OfficialPackage sent)) return sent;
        throw new NotFound();
    }

    @GetMapping("/goi-den")
    PackagesPage list(Asker asker) {
        return pages.page(asker, Errors.none());
    }

    @PostMapping("/goi-den")
    Object take(Asker asker, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        UUID unit = PackagePages.unit(asker);
        if (!Packages.mayTake(asker, unit)) throw new NotFound();
        if (file == null || file.isEmpty())
            return new Invalid(pages.page(asker, Errors.none().at("file", "Hãy chọn một gói edXML hoặc ZIP.")));
        String name = file.getOriginalFilename();
        Packages.Taken taken = packages.take(asker, unit, file.getBytes(), name == null ? "goi" : name);
        if (!taken.refusal().isEmpty())
            return Redirect.to("/goi-den").saying("Gói bị từ chối và được giữ lại: {0}", taken.refusal());
        if (taken.number().isEmpty()) return Redirect.to("/goi-den").saying("Đã ghi trạng thái nơi nhận báo về.");
        return Redirect.to("/goi-den").saying("Đã nhận gói và vào sổ, số đến {0}.", taken.number());
    }

    @PostMapping("/goi-den/{id}/trang-thai")
    Redirect progress(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String code) {
        return switch (packages.progress(asker, id, code)) {
            case Outcome.Done<UUID> done -> Redirect.to("/goi-den").saying("Đã ghi trạng thái.");
            case Outcome.Refused<UUID> refused -> new Redirect("/goi-den", refused.why());
        };
    }

    @GetMapping("/goi-den/{id}/trang-thai.edxml")
    ResponseEntity<byte[]> status(Asker asker, @PathVariable UUID id) {
        StatusMessage status = pages.status(asker, id);
        return download(EdXml.write(status), name("trang-thai-" + status.code()) + ".edxml");
    }

    @GetMapping("/goi-den/{id}/goi-goc")
    ResponseEntity<byte[]> original(Asker asker, @PathVariable UUID id) {
        Files.Kept kept = files.find(pages.file(asker, id)).orElseThrow(NotFound::new);
        return download(files.content(kept), kept.name());
    }

    private static String name(String code) {
        return code.replaceAll("[^\\p{L}\\d.-]+", "-");
    }

    /// Always a download: whatever it holds never runs in our name.
    private static ResponseEntity<byte[]> download(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
