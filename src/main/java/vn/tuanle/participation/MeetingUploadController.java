package vn.tuanle.participation;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.activity.SheetRows;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Where those who answer for an activity take over the attendance file of an online meeting; it is
/// full of names and addresses.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class MeetingUploadController {
    private static final String FILES = "/hoat-dong-don-vi/{id}/diem-danh/{occurrence}/tep";
    private final Offerings offerings;
    private final MeetingImport imports;
    private final MeetingUploads uploads;
    private final RegistrationReads reads;

    MeetingUploadController(
            Offerings offerings, MeetingImport imports, MeetingUploads uploads, RegistrationReads reads) {
        this.offerings = offerings;
        this.imports = imports;
        this.uploads = uploads;
        this.reads = reads;
    }

    @GetMapping(FILES)
    MeetingUploadPage form(Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence) {
        Offering offering = offerings.answeredFor(asker, id);
        return page(offering, RollPages.sitting(offering, occurrence), null, "", null, Errors.none());
    }

    @PostMapping(FILES)
    Object upload(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Offering offering = offerings.answeredFor(asker, id);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        byte[] content = file == null
                ? new byte[0]
                : file.getSize() > SheetRows.LARGEST ? new byte[SheetRows.LARGEST + 1] : file.getBytes();
        MeetingChoice choice = MeetingChoice.of(Typed.nothing(), sitting, Errors.none());
        return switch (imports.preview(sitting, content, choice)) {
            case Outcome.Done<MeetingImport.Preview> done ->
                Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence + "/tep/"
                        + uploads.keep(occurrence, asker.person(), name(file), content, Instant.now()));
            case Outcome.Refused<MeetingImport.Preview> refused ->
                new Invalid(page(offering, sitting, null, "", null, Errors.of(refused)));
        };
    }

    @GetMapping(FILES + "/{upload}")
    MeetingUploadPage preview(
            Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence, @PathVariable UUID upload) {
        return preview(asker, id, occurrence, upload, Typed.nothing(), Errors.none());
    }

    private MeetingUploadPage preview(Asker asker, UUID id, UUID occurrence, UUID upload, Typed typed, Errors errors) {
        Offering offering = offerings.answeredFor(asker, id);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        MeetingUploads.Kept kept = uploads.kept(occurrence, upload, asker.person());
        MeetingChoice choice = MeetingChoice.of(typed, sitting, errors);
        return switch (imports.preview(sitting, kept.content, choice)) {
            case Outcome.Done<MeetingImport.Preview>(MeetingImport.Preview preview) -> {
                if (preview.lines().stream()
                        .anyMatch(line ->
                                (line.matched() != null && line.matched().minor())
                                        || line.candidates().stream().anyMatch(RollLine::minor)))
                    reads.minors(asker, id, null, Instant.now());
                yield page(offering, sitting, upload, kept.name, preview, errors);
            }
            case Outcome.Refused<MeetingImport.Preview> refused ->
                page(offering, sitting, null, "", null, Errors.of(refused));
        };
    }

    @PostMapping(FILES + "/{upload}")
    Object confirm(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @PathVariable UUID upload,
            @RequestParam MultiValueMap<String, String> form) {
        Instant now = Instant.now();
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        if (typed.has("viec", "xem")) return preview(asker, id, occurrence, upload, typed, errors);
        Offering offering = offerings.answeredFor(asker, id);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        MeetingUploads.Kept kept = uploads.kept(occurrence, upload, asker.person());
        Phrase closed = Attendance.closed(sitting, now);
        if (closed != null) errors.byField().put("", closed);
        MeetingChoice choice = MeetingChoice.of(typed, sitting, errors);
        if (!errors.any()
                && imports.run(offering, sitting, kept.content, kept.name, choice, asker.person(), errors, now)
                        instanceof Outcome.Done<Integer>(Integer written)
                && !errors.any()) {
            uploads.forget(upload);
            Redirect back = Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence);
            return written == 0
                    ? back.saying("Tệp này không có gì mới: không có gì thay đổi.")
                    : back.saying("Đã ghi {0} người có mặt từ tệp.", written);
        }
        return new Invalid(preview(asker, id, occurrence, upload, typed, errors));
    }

    private MeetingUploadPage page(
            Offering offering,
            Sitting sitting,
            @Nullable UUID upload,
            String name,
            MeetingImport.@Nullable Preview preview,
            Errors errors) {
        return new MeetingUploadPage(
                offering,
                sitting,
                upload,
                name,
                preview,
                imports.taken(sitting.id()),
                MeetingChoice.usual(sitting),
                errors);
    }

    private static String name(@Nullable MultipartFile file) {
        String name =
                RollReading.line(file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
        return name.isEmpty() ? "tep" : name.length() > 200 ? name.substring(0, 200) : name;
    }
}
