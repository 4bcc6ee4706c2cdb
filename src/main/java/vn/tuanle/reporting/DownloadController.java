package vn.tuanle.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Phrases;
import vn.tuanle.writing.DocxWriter;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.PdfWriter;

/// A consolidation as a document and as data.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DownloadController {
    private final ConsolidationPages pages;
    private final ReportText text;
    private final DataFiles data;

    DownloadController(ConsolidationPages pages, ReportText text, DataFiles data) {
        this.pages = pages;
        this.text = text;
        this.data = data;
    }

    @GetMapping("/bao-cao/{id}/tong-hop.docx")
    Object word(Asker asker, @PathVariable UUID id) throws IOException {
        return written(
                asker,
                id,
                ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                DocxWriter::write);
    }

    @GetMapping("/bao-cao/{id}/tong-hop.pdf")
    Object pdf(Asker asker, @PathVariable UUID id) throws IOException {
        return written(asker, id, ".pdf", "application/pdf", PdfWriter::write);
    }

    @GetMapping("/bao-cao/{id}/tong-hop.csv")
    ResponseEntity<byte[]> csv(Asker asker, @PathVariable UUID id) {
        ConsolidationPage page = pages.page(asker, id, Errors.none());
        return file(page, ".csv", "text/csv;charset=UTF-8", data.csv(page));
    }

    @GetMapping("/bao-cao/{id}/tong-hop.json")
    ResponseEntity<byte[]> json(Asker asker, @PathVariable UUID id) {
        ConsolidationPage page = pages.page(asker, id, Errors.none());
        return file(page, ".json", "application/json", data.json(page));
    }

    @GetMapping("/bao-cao/{id}/tong-hop.xlsx")
    ResponseEntity<byte[]> workbook(Asker asker, @PathVariable UUID id) {
        ConsolidationPage page = pages.page(asker, id, Errors.none());
        return file(
                page,
                ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                data.workbook(page));
    }

    private interface Writer {
        void write(OfficialDocument document, ByteArrayOutputStream out) throws IOException;
    }

    private ResponseEntity<byte[]> written(Asker asker, UUID id, String ending, String type, Writer writer)
            throws IOException {
        ConsolidationPage page = pages.page(asker, id, Errors.none());
        return switch (text.of(page)) {
            case Outcome.Done<OfficialDocument>(OfficialDocument document) -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                writer.write(document, out);
                yield file(page, ending, type, out.toByteArray());
            }
            case Outcome.Refused<OfficialDocument> refused ->
                ResponseEntity.status(422)
                        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                        .body(Phrases.t(Phrase.of("Chưa dựng được văn bản: {0}", refused.why()))
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    private ResponseEntity<byte[]> file(ConsolidationPage page, String ending, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ReportText.fileName(page) + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
