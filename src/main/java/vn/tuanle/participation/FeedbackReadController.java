package vn.tuanle.participation;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.Redirect;

/// Where the unit that led an activity reads what people said.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class FeedbackReadController {
    private final FeedbackPages pages;
    private final Feedback feedback;
    private final Offerings offerings;

    FeedbackReadController(FeedbackPages pages, Feedback feedback, Offerings offerings) {
        this.pages = pages;
        this.feedback = feedback;
        this.offerings = offerings;
    }

    @GetMapping("/hoat-dong-don-vi/{id}/y-kien")
    FeedbackPage page(Asker asker, @PathVariable UUID id) {
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return pages.page(asker, id, root, Instant.now());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/y-kien/{said}/xoa-loi")
    Redirect wipe(Asker asker, @PathVariable UUID id, @PathVariable UUID said) {
        offerings.answeredFor(asker, id);
        feedback.wipe(id, said, asker.person(), Instant.now());
        return Redirect.to("/hoat-dong-don-vi/" + id + "/y-kien").saying("Đã xóa lời này; mức đã cho vẫn được tính.");
    }
}
