package vn.tuanle.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.MediaFiles;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// The entries for everybody, and voting for them.
@Controller
@Enter(Enter.By.ANYONE)
class GalleryController {
    private static final String ORDER = "thu-tu";
    private final EntryAccess access;
    private final PublicPages pages;
    private final Ballots ballots;
    private final MediaFiles media;

    GalleryController(EntryAccess access, PublicPages pages, Ballots ballots, MediaFiles media) {
        this.access = access;
        this.pages = pages;
        this.ballots = ballots;
        this.media = media;
    }

    @GetMapping("/cuoc-thi/{name}/bai-du-thi")
    GalleryPage gallery(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        return pages.gallery(name, seed(request, response), Typed.nothing(), Errors.none(), Instant.now());
    }

    /// A number that says nothing of the reader, so that they find the same order again.
    private static String seed(HttpServletRequest request, HttpServletResponse response) {
        Cookie known = WebUtils.getCookie(request, ORDER);
        if (known != null && known.getValue().matches("[0-9a-z]{8}")) return known.getValue();
        Cookie fresh = new Cookie(ORDER, EntryLinks.code(8));
        fresh.setPath("/cuoc-thi");
        fresh.setHttpOnly(true);
        fresh.setAttribute("SameSite", "Lax");
        fresh.setMaxAge(30 * 24 * 3600);
        response.addCookie(fresh);
        return fresh.getValue();
    }

    @GetMapping("/cuoc-thi/{name}/bai-du-thi/{code}")
    PublicEntryPage entry(@PathVariable String name, @PathVariable String code) {
        return pages.entry(name, code, Instant.now());
    }

    @GetMapping("/cuoc-thi/{name}/bai-du-thi/{code}/tep/{file}")
    ResponseEntity<Resource> file(@PathVariable String name, @PathVariable String code, @PathVariable UUID file) {
        return media.shown(pages.file(name, code, file, Instant.now()), "bai-" + code);
    }

    @PostMapping("/cuoc-thi/{name}/bai-du-thi")
    Object cast(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contest contest = access.shown(name);
        Typed typed = new Typed(form);
        Instant now = Instant.now();
        return switch (ballots.cast(
                contest, typed.get("lien-he"), typed.all("bai"), request.getRemoteAddr(), Phrases.english(), now)) {
            case Outcome.Done<String>(String token) ->
                Redirect.to(Ballots.path(token)).saying("Đã gửi mã. Nhập mã thì phiếu mới được tính.");
            case Outcome.Refused<String> refused ->
                new Invalid(pages.gallery(name, seed(request, response), typed, Errors.of(refused), now));
        };
    }

    @GetMapping("/binh-chon/{token}")
    BallotPage ballot(@PathVariable String token, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return pages.ballot(token, Errors.none());
    }

    @PostMapping("/binh-chon/{token}")
    Object verify(@PathVariable String token, @RequestParam(name = "ma", defaultValue = "") String code) {
        return switch (ballots.verify(token, code, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(Ballots.path(token)).saying("Phiếu của bạn đã được tính.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.ballot(token, Errors.of(refused)));
        };
    }
}
