package vn.tuanle.quiz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Questions from files, with a look at them before; and a bank as a file.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class QuestionImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final JdbcClient sql;
    private final BankAccess access;
    private final Importing importing;
    private final QuestionReading reading;
    private final KeysSeen keysSeen;

    QuestionImportController(
            JdbcClient sql, BankAccess access, Importing importing, QuestionReading reading, KeysSeen keysSeen) {
        this.sql = sql;
        this.access = access;
        this.importing = importing;
        this.reading = reading;
        this.keysSeen = keysSeen;
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/nhap")
    QuestionImportPage choose(Asker asker, @PathVariable UUID bank) {
        return page(asker, bank, null, "", null, Errors.none());
    }

    @PostMapping("/ngan-hang-cau-hoi/{bank}/nhap")
    Object upload(
            Asker asker,
            @PathVariable UUID bank,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        access.ours(asker, bank);
        if (file == null || file.isEmpty())
            return new Invalid(
                    page(asker, bank, null, "", null, Errors.none().at("tep", "Hãy chọn một tệp có nội dung.")));
        byte[] content = file.getBytes();
        if (importing.preview(asker, bank, content, Instant.now()) instanceof Outcome.Refused<?> refused)
            return new Invalid(page(asker, bank, null, "", null, Errors.of(refused)));
        UUID id = UUID.randomUUID();
        String name = Fold.nfc(String.valueOf(file.getOriginalFilename()));
        sql.sql("delete from question_upload where by_person = ? and kept_at < now() - interval '7 days'")
                .param(asker.person())
                .update();
        sql.sql("""
                insert into question_upload (id, bank_id, by_person, name, content, kept_at) values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        bank,
                        asker.person(),
                        name.length() > 200 ? name.substring(0, 200) : name,
                        content,
                        Instant.now()))
                .update();
        return Redirect.to("/ngan-hang-cau-hoi/" + bank + "/nhap/" + id);
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/nhap/{upload}")
    Object preview(Asker asker, @PathVariable UUID bank, @PathVariable UUID upload) {
        access.ours(asker, bank);
        Kept kept = kept(asker, bank, upload);
        return switch (importing.preview(asker, bank, kept.content(), Instant.now())) {
            case Outcome.Done<Importing.Preview>(Importing.Preview preview) ->
                page(asker, bank, upload, kept.name(), preview, Errors.none());
            case Outcome.Refused<Importing.Preview> refused ->
                new Invalid(page(asker, bank, null, "", null, Errors.of(refused)));
        };
    }

    @PostMapping("/ngan-hang-cau-hoi/{bank}/nhap/{upload}")
    Redirect confirm(Asker asker, @PathVariable UUID bank, @PathVariable UUID upload) {
        access.ours(asker, bank);
        Kept kept = kept(asker, bank, upload);
        return switch (importing.run(asker, bank, kept.content(), Instant.now())) {
            case Outcome.Done<Importing.Preview>(Importing.Preview done) ->
                Redirect.to("/ngan-hang-cau-hoi/" + bank)
                        .saying(
                                "Đã nhập: {0} câu mới, {1} câu đổi lời, {2} câu giữ nguyên.",
                                done.count(Importing.Fate.NEW),
                                done.count(Importing.Fate.CHANGED),
                                done.count(Importing.Fate.SAME));
            case Outcome.Refused<Importing.Preview> refused ->
                new Redirect("/ngan-hang-cau-hoi/" + bank + "/nhap/" + upload, refused.why());
        };
    }

    @GetMapping("/ngan-hang-cau-hoi/mau.xlsx")
    ResponseEntity<byte[]> form() {
        return file("mau-cau-hoi.xlsx", XLSX, SheetWriter.form(Examples.ofEachKind()));
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/xuat.xlsx")
    ResponseEntity<byte[]> workbook(Asker asker, @PathVariable UUID bank) {
        access.one(asker, bank);
        return file("ngan-hang-cau-hoi.xlsx", XLSX, SheetWriter.write(reading.all(told(asker, bank)), keys(bank)));
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/xuat.gift")
    ResponseEntity<byte[]> gift(Asker asker, @PathVariable UUID bank) {
        access.one(asker, bank);
        return file(
                "ngan-hang-cau-hoi.gift",
                "text/plain;charset=UTF-8",
                GiftWriter.write(reading.all(told(asker, bank)), keys(bank)).getBytes(StandardCharsets.UTF_8));
    }

    /// Whoever takes the bank along has seen the keys of what stands in sets.
    private UUID told(Asker asker, UUID bank) {
        for (QuestionReading.Row row : reading.all(bank))
            if (row.used()) keysSeen.question(asker, row.id(), Instant.now());
        return bank;
    }

    private Map<UUID, String> keys(UUID bank) {
        Map<UUID, String> keys = new HashMap<>();
        sql.sql("select id, import_key from question where bank_id = ? and import_key is not null")
                .param(bank)
                .query(row -> {
                    keys.put(Rows.uuid(row, "id"), row.getString("import_key"));
                });
        return keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(String name, byte[] content) {}

    private Kept kept(Asker asker, UUID bank, UUID upload) {
        return sql.sql("select name, content from question_upload where id = ? and bank_id = ? and by_person = ?")
                .params(Rows.values(upload, bank, asker.person()))
                .query((row, n) -> new Kept(row.getString("name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private QuestionImportPage page(
            Asker asker,
            UUID bank,
            @Nullable UUID upload,
            String name,
            Importing.@Nullable Preview preview,
            Errors errors) {
        return new QuestionImportPage(bank, access.ours(asker, bank).name(), upload, name, preview, errors);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
