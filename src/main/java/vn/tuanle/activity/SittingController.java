package vn.tuanle.activity;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// One sitting: its form, what is done with it, and its photos.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SittingController {
    private static final String ONE = "/hoat-dong-don-vi/{id}/buoi/{sitting}";
    private final SittingPages pages;
    private final Sittings sittings;
    private final Holding holding;
    private final Files files;

    SittingController(SittingPages pages, Sittings sittings, Holding holding, Files files) {
        this.pages = pages;
        this.sittings = sittings;
        this.holding = holding;
        this.files = files;
    }

    @GetMapping("/hoat-dong-don-vi/{id}/buoi/moi")
    SittingPage more(Asker asker, @PathVariable UUID id) {
        return pages.more(asker, id, null, Errors.none());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/buoi/moi")
    Object add(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        var outcome = sittings.add(asker, id, typed, Instant.now());
        return answered(outcome, Approving.page(id), "Đã thêm buổi.", errors -> pages.more(asker, id, typed, errors));
    }

    @GetMapping(ONE)
    SittingPage page(Asker asker, @PathVariable UUID id, @PathVariable UUID sitting) {
        return pages.page(asker, id, sitting, Typed.NOTHING, Errors.none());
    }

    @PostMapping(ONE)
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        Typed typed = ActivityController.typed(form);
        var outcome = sittings.change(asker, id, sitting, typed, version, typed.in("ghi-chu"), Instant.now());
        return answered(asker, id, sitting, outcome, "Đã lưu buổi này.", typed);
    }

    @PostMapping(ONE + "/hoan")
    Object postpone(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        var outcome = holding.postpone(asker, id, sitting, typed.in("ly-do"), Instant.now());
        return answered(asker, id, sitting, outcome, "Đã tạm hoãn. Người đã đăng ký được báo.", typed);
    }

    @PostMapping(ONE + "/tro-lai")
    Object resume(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        var outcome = holding.resume(asker, id, sitting, typed.in("ly-do"), Instant.now());
        return answered(asker, id, sitting, outcome, "Buổi này lại diễn ra. Người đã đăng ký được báo.", typed);
    }

    @PostMapping(ONE + "/huy")
    Object cancel(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = ActivityController.typed(form);
        var outcome = holding.cancel(asker, id, sitting, typed.in("ly-do-huy"), Instant.now());
        return answered(asker, id, sitting, outcome, "Đã hủy buổi này. Người đã đăng ký được báo.", typed);
    }

    @PostMapping(ONE + "/bo")
    Object remove(Asker asker, @PathVariable UUID id, @PathVariable UUID sitting) {
        var outcome = sittings.remove(asker, id, sitting, Instant.now());
        return answered(
                outcome,
                Approving.page(id),
                "Đã bỏ buổi này.",
                errors -> pages.page(asker, id, sitting, Typed.NOTHING, errors));
    }

    @PostMapping(ONE + "/ket-qua")
    Object ended(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        Typed typed = ActivityController.typed(form);
        boolean held = !typed.in("da-to-chuc").equals("khong");
        var outcome = holding.ended(asker, id, sitting, held, typed.in("ket-qua"), version, Instant.now());
        return answered(asker, id, sitting, outcome, "Đã ghi kết quả.", typed);
    }

    @PostMapping(ONE + "/anh")
    Object photograph(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "anh", required = false) @Nullable MultipartFile photo)
            throws IOException {
        Typed typed = ActivityController.typed(form);
        var outcome = holding.photograph(
                asker,
                id,
                sitting,
                ActivityController.bytes(photo),
                ActivityController.name(photo),
                typed.in("loi-anh"),
                typed.in("dong-y").equals("co"),
                Instant.now());
        return answered(asker, id, sitting, outcome, "Đã lưu ảnh.", typed);
    }

    @PostMapping(ONE + "/anh/{photo}/bo")
    Object removePhoto(Asker asker, @PathVariable UUID id, @PathVariable UUID sitting, @PathVariable UUID photo) {
        var outcome = holding.removePhoto(asker, id, sitting, photo, Instant.now());
        return answered(asker, id, sitting, outcome, "Đã bỏ ảnh.", Typed.NOTHING);
    }

    @GetMapping(ONE + "/anh/{photo}")
    ResponseEntity<byte[]> photo(
            Asker asker, @PathVariable UUID id, @PathVariable UUID sitting, @PathVariable UUID photo) {
        return Downloads.picture(files, pages.photo(asker, id, sitting, photo));
    }

    private Object answered(Asker asker, UUID id, UUID sitting, Outcome<UUID> outcome, String says, Typed typed) {
        return answered(
                outcome,
                Approving.page(id) + "/buoi/" + sitting,
                says,
                errors -> pages.page(asker, id, sitting, typed, errors));
    }

    private static Object answered(
            Outcome<UUID> outcome, String path, String says, Function<Errors, SittingPage> again) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to(path).saying(says);
            case Outcome.Refused<UUID> refused -> new Invalid(again.apply(Errors.of(refused)));
        };
    }
}
