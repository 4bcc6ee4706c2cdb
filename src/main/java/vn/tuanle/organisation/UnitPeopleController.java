package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Mail;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// People who act for a unit, and whom to ask there.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class UnitPeopleController {
    private final UnitPages pages;
    private final Directory directory;
    private final Invitations invitations;
    private final Posts posts;
    private final Mail mail;

    UnitPeopleController(UnitPages pages, Directory directory, Invitations invitations, Posts posts, Mail mail) {
        this.pages = pages;
        this.directory = directory;
        this.invitations = invitations;
        this.posts = posts;
        this.mail = mail;
    }

    @GetMapping("/don-vi/{id}/nguoi")
    UnitPeoplePage people(Asker asker, @PathVariable UUID id) {
        UnitPeoplePage.Invitation blank = new UnitPeoplePage.Invitation(
                "", "", "OFFICER", LocalDate.now(Days.ZONE).toString(), "");
        return page(asker, id, blank, "", false, Errors.none());
    }

    @PostMapping("/don-vi/{id}/nguoi")
    Object invite(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        UnitPeoplePage.Invitation typed = new UnitPeoplePage.Invitation(name, contact, role, from, to);
        page(asker, id, typed, "", false, Errors.none());
        return switch (invitations.invite(asker, id, typed)) {
            case Done<Invitations.Invited>(Invitations.Invited invited)
            when invited.link().isEmpty() ->
                Redirect.to("/don-vi/" + id + "/nguoi")
                        .saying("{0} đã có tài khoản và nay có thêm quyền ở đơn vị này.", invited.name());
            case Done<Invitations.Invited>(Invitations.Invited invited) -> {
                UnitPeoplePage.Invitation blank = new UnitPeoplePage.Invitation(
                        "", "", "OFFICER", LocalDate.now(Days.ZONE).toString(), "");
                yield page(asker, id, blank, invited.link(), invited.mailed(), Errors.none());
            }
            case Refused<Invitations.Invited> refused ->
                new Invalid(page(asker, id, typed, "", false, Errors.of(refused)));
        };
    }

    @PostMapping("/don-vi/{id}/nguoi/{grant}/duong-dan")
    Object link(Asker asker, @PathVariable UUID id, @PathVariable UUID grant) {
        UnitPeoplePage.Invitation blank = new UnitPeoplePage.Invitation(
                "", "", "OFFICER", LocalDate.now(Days.ZONE).toString(), "");
        return switch (invitations.link(asker, id, grant)) {
            case Done<Invitations.Invited>(Invitations.Invited made) ->
                page(asker, id, blank, made.link(), made.mailed(), Errors.none());
            case Refused<Invitations.Invited> refused -> new Redirect("/don-vi/" + id + "/nguoi", refused.why());
        };
    }

    @PostMapping("/don-vi/{id}/nguoi/{grant}/ket-thuc")
    Redirect end(Asker asker, @PathVariable UUID id, @PathVariable UUID grant) {
        return switch (invitations.end(asker, id, grant)) {
            case Done<UUID> done -> Redirect.to("/don-vi/" + id + "/nguoi").saying("Đã kết thúc quyền đó.");
            case Refused<UUID> refused -> new Redirect("/don-vi/" + id + "/nguoi", refused.why());
        };
    }

    @GetMapping("/don-vi/{id}/dau-moi")
    PostPage post(Asker asker, @PathVariable UUID id) {
        return new PostPage(id, administered(asker, id), "", "", "", "", Errors.none());
    }

    @PostMapping("/don-vi/{id}/dau-moi")
    Object addPost(Asker asker, @PathVariable UUID id, Posts.Form typed) {
        String unit = administered(asker, id);
        return switch (posts.add(asker, id, typed)) {
            case Done<UUID> done -> Redirect.to("/don-vi/" + id).saying("Đã thêm đầu mối liên hệ.");
            case Refused<UUID> refused ->
                new Invalid(new PostPage(
                        id, unit, typed.title(), typed.person(), typed.phone(), typed.email(), Errors.of(refused)));
        };
    }

    @PostMapping("/don-vi/{id}/dau-moi/{post}/ket-thuc")
    Redirect endPost(Asker asker, @PathVariable UUID id, @PathVariable UUID post) {
        return switch (posts.end(asker, id, post)) {
            case Done<UUID> done -> Redirect.to("/don-vi/" + id).saying("Đã ghi người này thôi giữ chức danh.");
            case Refused<UUID> refused -> new Redirect("/don-vi/" + id, refused.why());
        };
    }

    private UnitPeoplePage page(
            Asker asker, UUID unit, UnitPeoplePage.Invitation typed, String link, boolean mailed, Errors errors) {
        String name = administered(asker, unit);
        return new UnitPeoplePage(unit, name, pages.holders(unit), typed, link, mailed, mail.works(), errors);
    }

    private String administered(Asker asker, UUID unit) {
        LocalDate today = LocalDate.now(Days.ZONE);
        if (!Rights.administers(asker, unit, directory.snapshot(today))) throw new NotFound();
        String name = directory.names(List.of(unit), today).get(unit);
        if (name == null) throw new NotFound();
        return name;
    }
}
