package vn.tuanle.reporting;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// The list of reports, and the form of a campaign for the lead office.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class FormController {
    private final ReportListPages list;
    private final FormPages pages;
    private final PreviewPages previews;
    private final Forms forms;

    FormController(ReportListPages list, FormPages pages, PreviewPages previews, Forms forms) {
        this.list = list;
        this.pages = pages;
        this.previews = previews;
        this.forms = forms;
    }

    @GetMapping("/bao-cao")
    ReportListPage reports(Asker asker) {
        return list.page(asker);
    }

    @PostMapping("/ke-hoach/{plan}/mau-bao-cao")
    Object begin(Asker asker, @PathVariable UUID plan) {
        return switch (forms.begin(asker, plan)) {
            case Outcome.Done<UUID>(UUID form) -> Redirect.to("/bao-cao/mau/" + form);
            case Outcome.Refused<UUID> refused -> new Redirect("/bao-cao", refused.why());
        };
    }

    @GetMapping("/bao-cao/mau/{form}")
    FormPage look(Asker asker, @PathVariable UUID form) {
        return pages.page(asker, form, null, Errors.none());
    }

    @GetMapping("/bao-cao/mau/{form}/xem-truoc")
    PreviewPage preview(Asker asker, @PathVariable UUID form) {
        return previews.page(asker, form);
    }

    @PostMapping("/bao-cao/mau/{form}")
    Object save(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> fields) {
        FormInput typed = FormInput.of(fields);
        String self = "/bao-cao/mau/" + form;
        Outcome<UUID> saved = forms.save(asker, form, typed);
        if (saved instanceof Outcome.Refused<UUID> refused)
            return new Invalid(pages.page(asker, form, typed, Errors.of(refused)));
        if (!ReportController.value(fields, "tiep").equals("phat-hanh"))
            return Redirect.to(self).saying("Đã lưu.");
        return switch (forms.issue(asker, form)) {
            case Outcome.Done<Integer>(Integer units) ->
                units == 0
                        ? Redirect.to(self).saying("Đã phát hành mẫu. Không có thêm đơn vị nào phải báo cáo.")
                        : Redirect.to(self).saying("Đã phát hành mẫu; {0} đơn vị có thêm báo cáo phải làm.", units);
            case Outcome.Refused<Integer> refused -> new Invalid(pages.page(asker, form, null, Errors.of(refused)));
        };
    }

    @PostMapping("/bao-cao/mau/{form}/phien-ban")
    Object renew(Asker asker, @PathVariable UUID form) {
        return switch (forms.renew(asker, form)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/mau/" + form)
                        .saying("Đã mở phiên bản mới; mẫu đang dùng chưa đổi cho đến khi phát hành.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, form, null, Errors.of(refused)));
        };
    }
}
