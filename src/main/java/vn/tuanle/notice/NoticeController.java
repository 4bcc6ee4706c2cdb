package vn.tuanle.notice;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// A person's notices and how they want to be reached; the outbox for the administrator of the
/// installation.
@Controller
@Enter(Enter.By.SIGNED_IN)
class NoticeController {
    private final NoticePages pages;
    private final Choices choices;
    private final OutboxPages outbox;

    NoticeController(NoticePages pages, Choices choices, OutboxPages outbox) {
        this.pages = pages;
        this.choices = choices;
        this.outbox = outbox;
    }

    @GetMapping("/thong-bao")
    NoticesPage list(Asker asker, @RequestParam(name = "truoc", defaultValue = "") String before) {
        return pages.page(asker, before);
    }

    /// Leads to the page the notice is about; repeated opening changes nothing.
    @GetMapping("/thong-bao/{notice}")
    Redirect open(Asker asker, @PathVariable UUID notice) {
        return Redirect.to(pages.open(asker, notice).orElseThrow(NotFound::new));
    }

    @PostMapping("/thong-bao/da-doc")
    Redirect readAll(Asker asker) {
        pages.readAll(asker);
        return Redirect.to("/thong-bao").saying("Đã đánh dấu mọi thông báo là đã đọc.");
    }

    @GetMapping("/thong-bao/tuy-chon")
    ChoicePage choice(Asker asker) {
        return choices.page(asker);
    }

    @PostMapping("/thong-bao/tuy-chon")
    Redirect choose(Asker asker, @RequestParam MailChoice mail) {
        choices.choose(asker, mail);
        return Redirect.to("/thong-bao").saying("Đã ghi cách bạn muốn nhận thư.");
    }

    @Enter(Enter.By.ADMINISTRATOR)
    @GetMapping("/thong-bao/gui-di")
    OutboxPage outbox(Asker asker) {
        mustAdministerAll(asker);
        return outbox.page();
    }

    @Enter(Enter.By.ADMINISTRATOR)
    @PostMapping("/thong-bao/gui-di/{delivery}/gui-lai")
    Redirect again(Asker asker, @PathVariable UUID delivery) {
        mustAdministerAll(asker);
        if (!outbox.again(delivery)) throw new NotFound();
        return Redirect.to("/thong-bao/gui-di").saying("Đã đưa vào hàng chờ gửi lại.");
    }

    private static void mustAdministerAll(Asker asker) {
        if (!asker.administersAll()) throw new NotFound();
    }
}
