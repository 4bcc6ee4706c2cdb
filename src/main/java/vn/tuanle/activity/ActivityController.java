package vn.tuanle.activity;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.activity.OwnActivitiesPage.Filter;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A unit's activities: their list, announcing one, changing what it is about.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ActivityController {
    private final OwnActivitiesPages lists;
    private final ActivityFormPages forms;
    private final ActivityPages pages;
    private final Announcing announcing;
    private final ActivityPictures pictures;
    private final Approving approving;
    private final Files files;

    ActivityController(
            OwnActivitiesPages lists,
            ActivityFormPages forms,
            ActivityPages pages,
            Announcing announcing,
            ActivityPictures pictures,
            Approving approving,
            Files files) {
        this.lists = lists;
        this.forms = forms;
        this.pages = pages;
        this.announcing = announcing;
        this.pictures = pictures;
        this.approving = approving;
        this.files = files;
    }

    @GetMapping("/hoat-dong-don-vi")
    OwnActivitiesPage list(
            Asker asker,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "thoi-gian", defaultValue = "") String time,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return lists.page(asker, new Filter(words, state, plan, time, Math.clamp(page, 1, 100_000)), Instant.now());
    }

    @GetMapping("/hoat-dong-don-vi/moi")
    ActivityFormPage form(
            Asker asker,
            @RequestParam(name = "hang", required = false) @Nullable UUID row,
            @RequestParam(name = "giao", required = false) @Nullable UUID assignment,
            @RequestParam(name = "sao", required = false) @Nullable UUID copied,
            @RequestParam(name = "vao", required = false) @Nullable UUID into) {
        return forms.fresh(asker, row, assignment, copied, into);
    }

    @PostMapping("/hoat-dong-don-vi/moi")
    Object announce(
            Asker asker,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "anh", required = false) @Nullable MultipartFile picture)
            throws IOException {
        Given given = given(asker, form, picture, true);
        if (given.errors().any()) return new Invalid(forms.again(asker, given.typed(), given.errors()));
        return switch (announcing.announce(asker, given.typed(), Instant.now())) {
            case Outcome.Done<UUID>(UUID id) -> announced(asker, id, given.typed());
            case Outcome.Refused<UUID> refused -> new Invalid(forms.again(asker, given.typed(), Errors.of(refused)));
        };
    }

    /// Published at once where that was asked for and is allowed; else it waits.
    private Redirect announced(Asker asker, UUID id, Typed typed) {
        Redirect there = Redirect.to(Approving.page(id));
        Instant now = Instant.now();
        return switch (typed.in("lam")) {
            case "cong-bo" ->
                approving.publish(asker, id, now) instanceof Outcome.Refused<UUID>(var why, var field)
                        ? new Redirect(there.path(), why)
                        : there.saying("Đã công bố hoạt động.");
            case "trinh" ->
                approving.submit(asker, id, now) instanceof Outcome.Refused<UUID>(var why, var field)
                        ? new Redirect(there.path(), why)
                        : there.saying("Đã trình duyệt.");
            default -> there.saying("Đã lưu bản nháp.");
        };
    }

    @GetMapping("/hoat-dong-don-vi/{id}/sua")
    ActivityFormPage edit(Asker asker, @PathVariable UUID id) {
        return forms.edited(asker, id, null, Errors.none());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/sua")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam(name = "anh", required = false) @Nullable MultipartFile picture)
            throws IOException {
        forms.edited(asker, id, null, Errors.none());
        Given given = given(asker, form, picture, false);
        if (given.errors().any()) return new Invalid(forms.edited(asker, id, given.typed(), given.errors()));
        return switch (announcing.change(asker, id, given.typed(), version, Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to(Approving.page(id)).saying("Đã lưu.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(forms.edited(asker, id, given.typed(), Errors.of(refused)));
        };
    }

    private record Given(Typed typed, Errors errors) {}

    /// The form with its picture kept, so that it need not be chosen again when something else must be put right.
    private Given given(
            Asker asker, MultiValueMap<String, String> form, @Nullable MultipartFile picture, boolean withSittings)
            throws IOException {
        Typed typed = typed(form);
        Errors errors = Announcing.errors(typed, withSittings);
        if (picture != null && !picture.isEmpty())
            switch (pictures.keep(asker, bytes(picture), name(picture))) {
                case Outcome.Done<UUID>(UUID kept) -> typed = typed.with("anh-da-giu", kept.toString());
                case Outcome.Refused<UUID> refused -> errors.byField().put(refused.field(), refused.why());
            }
        return new Given(typed, errors);
    }

    static Typed typed(MultiValueMap<String, String> form) {
        Map<String, List<String>> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        return new Typed(fields);
    }

    static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) return new byte[0];
        return file.getSize() > Photo.LARGEST ? new byte[Photo.LARGEST + 1] : file.getBytes();
    }

    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "anh" : file.getOriginalFilename();
    }

    @GetMapping("/hoat-dong-don-vi/{id}")
    ActivityPage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Instant.now());
    }

    @GetMapping("/hoat-dong-don-vi/{id}/anh")
    ResponseEntity<byte[]> picture(Asker asker, @PathVariable UUID id) {
        return Downloads.picture(files, pages.picture(asker, id));
    }
}
