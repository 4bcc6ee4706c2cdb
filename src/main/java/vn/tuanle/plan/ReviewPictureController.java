package vn.tuanle.plan;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.PagePicture;
import vn.tuanle.ui.NotFound;

/// Pictures of the original: the place an item was read from, or a whole page.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ReviewPictureController {
    private static final Block.Box WHOLE = new Block.Box(0, 0, 1, 1, 0);

    /// A page drawn needs some 30 MB for a moment; more at once than this wait their turn.
    private final Semaphore drawing = new Semaphore(2);

    private final ReviewSources sources;
    private final Files files;

    ReviewPictureController(ReviewSources sources, Files files) {
        this.sources = sources;
        this.files = files;
    }

    @GetMapping("/ke-hoach/{plan}/anh")
    ResponseEntity<byte[]> around(Asker asker, @PathVariable UUID plan, @RequestParam("muc") UUID item) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PlanItem found = loaded.item(item);
        ReviewSources.OnPage place = found == null ? null : loaded.onPage(found);
        if (place == null) throw new NotFound();
        return picture(loaded, place);
    }

    @GetMapping("/ke-hoach/{plan}/anh/trang/{page}")
    ResponseEntity<byte[]> page(Asker asker, @PathVariable UUID plan, @PathVariable int page) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        return picture(loaded, new ReviewSources.OnPage(page, WHOLE.turned(loaded.turn(page))));
    }

    private ResponseEntity<byte[]> picture(ReviewSources.Loaded loaded, ReviewSources.OnPage place) {
        UUID id = loaded.plan().file();
        if (id == null) throw new NotFound();
        Files.Kept file = files.find(id).orElseThrow(NotFound::new);
        drawing.acquireUninterruptibly();
        try {
            return switch (PagePicture.crop(files.content(file), file.name(), place.page(), place.box())) {
                case Outcome.Done<byte[]>(byte[] png) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.IMAGE_PNG)
                            .cacheControl(
                                    CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                            .header("X-Content-Type-Options", "nosniff")
                            .body(png);
                case Outcome.Refused<byte[]> refused -> throw new NotFound();
            };
        } finally {
            drawing.release();
        }
    }
}
