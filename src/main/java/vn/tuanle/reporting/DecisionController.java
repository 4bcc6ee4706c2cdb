package vn.tuanle.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Signing a report, accepting or returning it, asking for more time, opening it again.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DecisionController {
    private static final String REMARK = "y-kien.";
    private final ReportPages pages;
    private final Chain chain;

    DecisionController(ReportPages pages, Chain chain) {
        this.pages = pages;
        this.chain = chain;
    }

    @PostMapping("/bao-cao/{id}/ky")
    Object sign(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(asker, id, form, chain.sign(asker, id, turn(form)), "Đã ký và gửi cấp trên.");
    }

    @PostMapping("/bao-cao/{id}/yeu-cau-sua")
    Object giveBack(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(
                asker,
                id,
                form,
                chain.giveBack(asker, id, turn(form), ReportController.value(form, "ly-do"), remarks(form)),
                "Đã yêu cầu sửa.");
    }

    @PostMapping("/bao-cao/{id}/rut-lai")
    Object withdraw(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(asker, id, form, chain.withdraw(asker, id), "Đã rút lại; bạn sửa tiếp được.");
    }

    @PostMapping("/bao-cao/{id}/nhan")
    Object accept(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(
                asker, id, form, chain.accept(asker, id, turn(form)), "Đã nhận báo cáo; số liệu được tính từ bây giờ.");
    }

    @PostMapping("/bao-cao/{id}/tra-lai")
    Object returnIt(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(
                asker,
                id,
                form,
                chain.returnIt(asker, id, turn(form), ReportController.value(form, "ly-do"), remarks(form)),
                "Đã trả lại đơn vị kèm lý do.");
    }

    @PostMapping("/bao-cao/{id}/bo-sung")
    Object amend(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(
                asker,
                id,
                form,
                chain.amend(asker, id, ReportController.value(form, "bo-sung")),
                "Đã mở bản bổ sung; bản đã nhận vẫn được tính cho đến khi bản này được nhận.");
    }

    @PostMapping("/bao-cao/{id}/gia-han")
    Object askExtension(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return answered(
                asker,
                id,
                form,
                chain.askExtension(
                        asker,
                        id,
                        Days.typed(ReportController.value(form, "gia-han-den")),
                        ReportController.value(form, "gia-han-ly-do")),
                "Đã gửi đề nghị gia hạn.");
    }

    @PostMapping("/bao-cao/{id}/gia-han/tra-loi")
    Object decideExtension(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        boolean granted = ReportController.value(form, "cho").equals("co");
        return answered(
                asker,
                id,
                form,
                chain.decideExtension(
                        asker,
                        id,
                        granted,
                        Days.typed(ReportController.value(form, "gia-han-den")),
                        ReportController.value(form, "gia-han-ly-do")),
                "Đã trả lời đề nghị gia hạn.");
    }

    private Object answered(
            Asker asker, UUID id, MultiValueMap<String, String> form, Outcome<UUID> outcome, String says) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> new Redirect("/bao-cao/" + id, vn.tuanle.kernel.Phrase.of(says));
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(
                        asker,
                        id,
                        List.of(),
                        new ReportPage.Decision(ReportController.value(form, "ly-do"), remarks(form), form),
                        Errors.of(refused)));
        };
    }

    private static int turn(MultiValueMap<String, String> form) {
        String turn = ReportController.value(form, "lan");
        return turn.matches("\\d{1,6}") ? Integer.parseInt(turn) : 0;
    }

    private static Map<String, String> remarks(MultiValueMap<String, String> form) {
        Map<String, String> remarks = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(REMARK)
                    && name.substring(REMARK.length()).matches("[a-z0-9-]{1,60}")
                    && !values.getFirst().isBlank()) remarks.put(name.substring(REMARK.length()), values.getFirst());
        });
        return remarks;
    }
}
