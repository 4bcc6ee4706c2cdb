package vn.tuanle.document;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Which documents have a series of numbers of their own: staff see it, the head decides.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class BookController {
    private final Books books;
    private final IncomingPages units;

    BookController(Books books, IncomingPages units) {
        this.books = books;
        this.units = units;
    }

    @GetMapping("/so-van-ban-di/cap-so")
    BooksPage show(Asker asker) {
        String today = LocalDate.now(Days.ZONE).toString();
        return page(asker, new BooksPage.Typed("KIND", "", "", "true", today), Errors.none());
    }

    @PostMapping("/so-van-ban-di/cap-so")
    Object decide(
            Asker asker,
            @RequestParam(defaultValue = "KIND") String about,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "true") String own,
            @RequestParam(defaultValue = "") String since) {
        UUID unit = IncomingPages.unit(asker);
        boolean aboutBody = about.equals("BODY");
        Outcome<UUID> outcome = books.decide(
                asker,
                unit,
                aboutBody ? Books.About.BODY : Books.About.KIND,
                aboutBody ? body : kind,
                own.equals("true"),
                Days.typed(since));
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/so-van-ban-di/cap-so").saying("Đã ghi quyết định. Số đã cấp không đổi.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, new BooksPage.Typed(about, kind, body, own, since), Errors.of(refused)));
        };
    }

    private BooksPage page(Asker asker, BooksPage.Typed typed, Errors errors) {
        UUID unit = IncomingPages.unit(asker);
        return new BooksPage(units.name(unit), books.decisions(unit), asker.has(unit, Role.HEAD), typed, errors);
    }
}
