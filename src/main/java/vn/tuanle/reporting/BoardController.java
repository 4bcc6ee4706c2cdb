package vn.tuanle.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// The board of a form for the lead office, and urging from it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class BoardController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final BoardPages pages;
    private final Urging urging;
    private final UrgingLetters letters;
    private final FollowUps followUps;

    BoardController(BoardPages pages, Urging urging, UrgingLetters letters, FollowUps followUps) {
        this.pages = pages;
        this.urging = urging;
        this.letters = letters;
        this.followUps = followUps;
    }

    @GetMapping("/bao-cao/mau/{form}/theo-doi")
    BoardPage board(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> asked) {
        return pages.page(asker, form, filter(asked));
    }

    @GetMapping("/bao-cao/mau/{form}/theo-doi.xlsx")
    ResponseEntity<byte[]> sheet(
            Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> asked) {
        BoardPage page = pages.page(asker, form, filter(asked));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("theo-doi-bao-cao.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(BoardSheet.of(page, pages.matching(form, page.filter())));
    }

    @PostMapping("/bao-cao/mau/{form}/don-doc")
    Object urge(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent) {
        BoardPage.Filter filter = filter(sent);
        String note = ReportController.value(sent, "loi-nhan");
        // who may not see the board learns nothing from choosing
        BoardPage page = pages.page(asker, form, filter);
        Set<UUID> chosen = ReportController.value(sent, "tat-ca").isEmpty()
                ? sent.getOrDefault("bao-cao", List.of()).stream()
                        .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet())
                : pages.matching(form, page.filter()).stream()
                        .filter(BoardPage.Line::urgeable)
                        .map(line -> line.report().id())
                        .collect(Collectors.toSet());
        if (chosen.isEmpty() && ReportController.value(sent, "tat-ca").isEmpty())
            return refused(
                    asker,
                    form,
                    filter,
                    new BoardPage.Typed(chosen, note, null),
                    new Outcome.Refused<>(Phrase.of("Hãy chọn đơn vị ở bảng trên, hoặc đánh dấu chọn tất cả."), ""));
        String back = "/bao-cao/mau/" + form + "/theo-doi" + filter.query(filter.page());
        if (ReportController.value(sent, "viec").equals("cong-van"))
            return switch (letters.begin(asker, form, chosen)) {
                case Outcome.Done<UUID>(UUID draft) -> Redirect.to("/du-thao/" + draft + "/soan");
                case Outcome.Refused<UUID> refused ->
                    refused(asker, form, filter, new BoardPage.Typed(chosen, note, null), refused);
            };
        ActKind rung = switch (ReportController.value(sent, "viec")) {
            case "don-doc" -> ActKind.URGED;
            case "cap-tren" -> ActKind.LISTED;
            default -> ActKind.REMINDED;
        };
        return switch (urging.urge(asker, form, rung, chosen, note)) {
            case Outcome.Done<Urging.Reached>(Urging.Reached reached) ->
                reached.passedOver() == 0
                        ? Redirect.to(back).saying("Đã ghi và báo {0} đơn vị.", reached.units())
                        : Redirect.to(back)
                                .saying(
                                        "Đã ghi và báo {0} đơn vị; {1} đơn vị không đến lượt nên bỏ qua.",
                                        reached.units(), reached.passedOver());
            case Outcome.Refused<Urging.Reached> refused ->
                refused(asker, form, filter, new BoardPage.Typed(chosen, note, null), refused);
        };
    }

    @PostMapping("/bao-cao/mau/{form}/tu-don-doc")
    Object followUp(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent) {
        boolean active = ReportController.value(sent, "tu-dong").equals("co");
        FollowUp typed = new FollowUp(
                active,
                number(sent, "nhac-truoc"),
                number(sent, "don-doc-sau"),
                number(sent, "cap-tren-sau"),
                ReportController.value(sent, "cong-van-sau").isBlank() ? null : number(sent, "cong-van-sau"),
                id(ReportController.value(sent, "nguoi-ky")),
                null,
                "");
        return switch (followUps.set(asker, form, typed)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/mau/" + form + "/theo-doi")
                        .saying(active ? "Từ nay hệ thống tự nhắc và đôn đốc." : "Hệ thống thôi không tự đôn đốc.");
            case Outcome.Refused<UUID> refused ->
                refused(asker, form, BoardPage.Filter.NONE, new BoardPage.Typed(Set.of(), "", typed), refused);
        };
    }

    private Invalid refused(
            Asker asker, UUID form, BoardPage.Filter filter, BoardPage.Typed typed, Outcome.Refused<?> refused) {
        return new Invalid(pages.page(asker, form, filter, typed, Errors.of(refused)));
    }

    private static @Nullable UUID id(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(value) : null;
    }

    private static int number(MultiValueMap<String, String> sent, String name) {
        String value = ReportController.value(sent, name).strip();
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    }

    private static BoardPage.Filter filter(MultiValueMap<String, String> asked) {
        int page = number(asked, "trang");
        return new BoardPage.Filter(
                ReportController.value(asked, "don-vi").strip(),
                ReportController.value(asked, "loai"),
                ReportController.value(asked, "tinh-trang"),
                Math.max(1, page));
    }
}
