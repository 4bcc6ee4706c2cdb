package vn.tuanle.organisation;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Importing units: the file is kept from the preview to the confirmation.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class ImportController {
    private final JdbcClient sql;
    private final UnitImport imports;

    ImportController(JdbcClient sql, UnitImport imports) {
        this.sql = sql;
        this.imports = imports;
    }

    @GetMapping("/don-vi/nhap")
    ImportPage form() {
        return new ImportPage(Errors.none());
    }

    @GetMapping("/don-vi/mau.csv")
    ResponseEntity<byte[]> template() {
        return UnitController.file(
                "mau-don-vi.csv",
                "\uFEFF" + ImportColumn.line(ImportColumn.values())
                        + "UBND phường Ví Dụ;" + UnitKind.UBND_XA.title()
                        + ";;;;;;01/07/2025;;1662/NQ-UBTVQH15;16/06/2025\r\n"
                        + "Trường Tiểu học Ví Dụ;" + UnitKind.TRUONG_TH.title()
                        + ";;UBND phường Ví Dụ;;;;01/07/2025;;;\r\n");
    }

    @PostMapping("/don-vi/nhap")
    Object upload(Asker asker, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty())
            return new Invalid(new ImportPage(Errors.none().at("file", "Hãy chọn một tệp CSV có dữ liệu.")));
        byte[] bytes = file.getBytes();
        return switch (imports.preview(asker, bytes)) {
            case Done<ImportPreview> done ->
                Redirect.to("/don-vi/nhap/" + keep(asker, name(file.getOriginalFilename()), bytes));
            case Refused<ImportPreview> refused -> new Invalid(new ImportPage(Errors.of(refused)));
        };
    }

    @GetMapping("/don-vi/nhap/{upload}")
    Object preview(Asker asker, @PathVariable UUID upload) {
        Kept kept = kept(asker, upload);
        return switch (imports.preview(asker, kept.content())) {
            case Done<ImportPreview>(ImportPreview preview) -> new ImportPreviewPage(upload, kept.name(), preview);
            case Refused<ImportPreview> refused -> new Invalid(new ImportPage(Errors.of(refused)));
        };
    }

    @PostMapping("/don-vi/nhap/{upload}")
    Redirect confirm(Asker asker, @PathVariable UUID upload) {
        Kept kept = kept(asker, upload);
        Outcome<ImportPreview> done = imports.run(asker, kept.content());
        return switch (done) {
            case Done<ImportPreview>(ImportPreview preview)
            when preview.idle() ->
                Redirect.to("/don-vi")
                        .saying(
                                "Không có gì thay đổi: {0} đơn vị đã có đúng như trong tệp.",
                                preview.rows().size());
            case Done<ImportPreview>(ImportPreview preview) -> {
                sql.sql("update unit_import set done_at = now() where id = ?")
                        .param(upload)
                        .update();
                yield Redirect.to("/don-vi")
                        .saying(
                                "Đã nhập: {0} đơn vị mới, {1} thay đổi, {2} giữ nguyên.",
                                preview.count(ImportPreview.Fate.NEW),
                                preview.count(ImportPreview.Fate.CHANGED),
                                preview.count(ImportPreview.Fate.SAME));
            }
            case Refused<ImportPreview> refused -> new Redirect("/don-vi/nhap/" + upload, refused.why());
        };
    }

    private record Kept(String name, byte[] content) {}

    private UUID keep(Asker asker, String name, byte[] bytes) {
        sql.sql("delete from unit_import where by_person = ? and created_at < now() - interval '7 days'")
                .param(asker.person())
                .update();
        UUID id = UUID.randomUUID();
        sql.sql("insert into unit_import (id, by_person, file_name, content) values (?, ?, ?, ?)")
                .params(Rows.values(id, asker.person(), name, bytes))
                .update();
        return id;
    }

    private Kept kept(Asker asker, UUID upload) {
        return sql.sql("select file_name, content from unit_import where id = ? and by_person = ?")
                .params(Rows.values(upload, asker.person()))
                .query((row, n) -> new Kept(row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static String name(@Nullable String typed) {
        String name = UnitChange.line(typed == null ? "" : typed);
        return name.isEmpty() ? "don-vi.csv" : name.length() > 200 ? name.substring(0, 200) : name;
    }
}
