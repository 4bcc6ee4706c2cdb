package vn.tuanle.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Taking activities over from a spreadsheet; the file is kept from the preview to the confirmation.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ActivityUploadController {
    private static final String HERE = "/hoat-dong-don-vi/nhap";
    private final JdbcClient sql;
    private final ActivityImport imports;
    private final ActivityAccess access;
    private final Campaigns campaigns;
    private final Directory directory;

    ActivityUploadController(
            JdbcClient sql, ActivityImport imports, ActivityAccess access, Campaigns campaigns, Directory directory) {
        this.sql = sql;
        this.imports = imports;
        this.access = access;
        this.campaigns = campaigns;
        this.directory = directory;
    }

    @GetMapping(HERE)
    ActivityUploadPage form(Asker asker) {
        return page(asker, "", null, "", null, Errors.none());
    }

    @GetMapping("/hoat-dong-don-vi/mau.csv")
    ResponseEntity<byte[]> template() {
        String text = "\uFEFF"
                + Arrays.stream(ImportColumn.values())
                        .map(ImportColumn::heading)
                        .collect(Collectors.joining(";"))
                + "\r\n"
                + Arrays.stream(ImportColumn.values())
                        .map(each -> each.example().contains(";") ? "\"" + each.example() + "\"" : each.example())
                        .collect(Collectors.joining(";"))
                + "\r\n";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mau-hoat-dong.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(HERE)
    Object upload(
            Asker asker,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan)
            throws IOException {
        byte[] content = file == null
                ? new byte[0]
                : file.getSize() > SheetRows.LARGEST ? new byte[SheetRows.LARGEST + 1] : file.getBytes();
        return switch (imports.preview(asker, content, id(plan))) {
            case Outcome.Done<ActivityImport.Preview> done ->
                Redirect.to(
                        HERE + "/" + keep(asker, name(file), content) + "?ke-hoach=" + (id(plan) == null ? "" : plan));
            case Outcome.Refused<ActivityImport.Preview> refused ->
                new Invalid(page(asker, plan, null, "", null, Errors.of(refused)));
        };
    }

    @GetMapping(HERE + "/{upload}")
    Object preview(
            Asker asker, @PathVariable UUID upload, @RequestParam(name = "ke-hoach", defaultValue = "") String plan) {
        Kept kept = kept(asker, upload);
        return switch (imports.preview(asker, kept.content, id(plan))) {
            case Outcome.Done<ActivityImport.Preview>(ActivityImport.Preview preview) ->
                page(asker, plan, upload, kept.name, preview, Errors.none());
            case Outcome.Refused<ActivityImport.Preview> refused ->
                new Invalid(page(asker, plan, null, "", null, Errors.of(refused)));
        };
    }

    @PostMapping(HERE + "/{upload}")
    Object confirm(
            Asker asker, @PathVariable UUID upload, @RequestParam(name = "ke-hoach", defaultValue = "") String plan) {
        Kept kept = kept(asker, upload);
        if (!(imports.preview(asker, kept.content, id(plan))
                instanceof Outcome.Done<ActivityImport.Preview>(ActivityImport.Preview read))) throw new NotFound();
        List<ActivityImport.Given> rows =
                read.rows().stream().map(ActivityImport.Checked::given).toList();
        return switch (imports.run(asker, "tep", rows, Instant.now())) {
            case Outcome.Done<ActivityImport.Preview>(ActivityImport.Preview done) ->
                done.good()
                        ? Redirect.to("/hoat-dong-don-vi?trang-thai=DRAFT")
                                .saying(
                                        "Đã nhập {0} bản nháp; {1} hoạt động đã có từ trước giữ nguyên.",
                                        done.fresh(), done.rows().size() - done.fresh())
                        : new Invalid(page(asker, plan, upload, kept.name, done, Errors.none()));
            case Outcome.Refused<ActivityImport.Preview> refused ->
                new Invalid(page(asker, plan, upload, kept.name, read, Errors.of(refused)));
        };
    }

    private ActivityUploadPage page(
            Asker asker,
            String plan,
            @Nullable UUID upload,
            String name,
            ActivityImport.@Nullable Preview preview,
            Errors errors) {
        UUID unit = Venues.unit(asker);
        return new ActivityUploadPage(
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                campaigns.of(access.now(unit)),
                plan,
                upload,
                name,
                preview,
                errors);
    }

    private static final class Kept {
        private final String name;
        private final byte[] content;

        Kept(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    private UUID keep(Asker asker, String name, byte[] content) {
        Instant now = Instant.now();
        sql.sql("delete from activity_upload where by_person = ? and kept_at < ?")
                .params(Rows.values(asker.person(), now.minusSeconds(7 * 86_400)))
                .update();
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into activity_upload (id, unit_id, by_person, file_name, content, kept_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(id, Venues.unit(asker), asker.person(), name, content, now))
                .update();
        return id;
    }

    private Kept kept(Asker asker, UUID upload) {
        return sql.sql("select file_name, content from activity_upload where id = ? and by_person = ? and unit_id = ?")
                .params(Rows.values(upload, asker.person(), Venues.unit(asker)))
                .query((row, n) -> new Kept(row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable UUID id(String typed) {
        return Typed.of("id", typed).id("id");
    }

    private static String name(@Nullable MultipartFile file) {
        String typed = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = Typed.of("ten", typed).line("ten");
        return name.isEmpty() ? "hoat-dong" : name.length() > 200 ? name.substring(0, 200) : name;
    }
}
