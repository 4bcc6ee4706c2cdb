package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.document.DocumentType;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The unit's outgoing documents, and beginning a new one.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class OutgoingController {
    private final OutgoingPages pages;
    private final Drafts drafts;
    private final DocumentPages documents;
    private final Directory directory;

    OutgoingController(OutgoingPages pages, Drafts drafts, DocumentPages documents, Directory directory) {
        this.pages = pages;
        this.drafts = drafts;
        this.documents = documents;
        this.directory = directory;
    }

    @GetMapping("/van-ban-di")
    OutgoingPage list(
            Asker asker,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sau", defaultValue = "") String after) {
        String words = q.replace("\u0000", "").strip();
        boolean known = !DocumentType.titleOf(kind).equals(kind);
        return pages.page(
                asker,
                new OutgoingPage.Filter(
                        DraftState.of(state) == null ? "" : state,
                        known ? kind : "",
                        words.length() > 200 ? words.substring(0, 200) : words),
                after);
    }

    @GetMapping("/du-thao/moi")
    NewDraftPage choose(
            Asker asker,
            @RequestParam(name = "loai", defaultValue = "") String form,
            @RequestParam(name = "sua", defaultValue = "") String amends,
            @RequestParam(name = "viec", defaultValue = "") String act) {
        UUID unit = OutgoingPages.unit(asker);
        Amended amended = amended(asker, amends, act);
        return page(
                asker,
                unit,
                amended != null ? Form.CONG_VAN.name() : form,
                amended == null ? "" : amended.title(),
                unit,
                amended,
                Errors.none());
    }

    @PostMapping("/du-thao/moi")
    Object begin(
            Asker asker,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(name = "sua", defaultValue = "") String amends,
            @RequestParam(name = "viec", defaultValue = "") String act) {
        UUID own = OutgoingPages.unit(asker);
        Amended amended = amended(asker, amends, act);
        UUID unit = issuers(own).stream()
                .map(NewDraftPage.Issuer::unit)
                .filter(each -> each.toString().equals(issuer))
                .findFirst()
                .orElse(own);
        Form chosen = Form.named(form);
        if (chosen == null)
            return new Invalid(
                    page(asker, own, form, title, unit, amended, Errors.none().at("form", "Hãy chọn loại văn bản.")));
        Beginning beginning = Beginning.of(chosen, unit, title).draftedBy(own);
        if (amended != null) beginning = beginning.worded(amended.words()).amending(amended.amends());
        return switch (drafts.begin(asker, beginning)) {
            case Outcome.Done<UUID>(UUID id) -> Redirect.to("/du-thao/" + id + "/soan");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, own, form, title, unit, amended, Errors.of(refused)));
        };
    }

    /// An issued document of the unit that the new one is to act on.
    private record Amended(Beginning.Amends amends, String code, String day, String about) {
        String title() {
            String what = "văn bản số " + code + " " + day;
            return switch (amends.kind()) {
                case CORRECTED -> "Đính chính " + what;
                case REPLACED -> "Thay thế " + what;
                case RECALLED -> "Thu hồi " + what;
            };
        }

        String words() {
            String what = "văn bản số " + code + " " + day + " (" + about + ")";
            return switch (amends.kind()) {
                case CORRECTED ->
                    "1. Đính chính " + what
                            + ":\n\n- Đã ghi: “…”;\n\n- Nay sửa là: “…”.\n\n2. Các nội dung khác giữ nguyên.";
                case REPLACED -> "1. …\n\n2. Văn bản này thay thế " + what + ".";
                case RECALLED ->
                    "1. Thu hồi " + what + ". Lý do: ….\n\n2. Các đơn vị đã nhận không sử dụng văn bản nêu trên.";
            };
        }
    }

    private @Nullable Amended amended(Asker asker, String document, String act) {
        if (document.isBlank()) return null;
        for (DocumentActKind kind : DocumentActKind.values())
            if (kind.name().equals(act)) {
                DocumentPages.Row row = documents.seen(asker, id(document));
                if (!asker.workUnits().contains(row.unit())) throw new NotFound();
                return new Amended(
                        new Beginning.Amends(row.id(), kind), row.code(), Beginnings.written(row.day()), row.title());
            }
        throw new NotFound();
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private NewDraftPage page(
            Asker asker, UUID unit, String form, String title, UUID issuer, @Nullable Amended amended, Errors errors) {
        List<NewDraftPage.Issuer> issuers = issuers(unit);
        return new NewDraftPage(
                issuers.getFirst().name(),
                pages.ended(unit),
                issuers,
                form,
                title,
                issuer,
                amended == null
                        ? NewDraftPage.Amending.NOTHING
                        : new NewDraftPage.Amending(
                                amended.amends().document().toString(),
                                amended.amends().kind().name(),
                                amended.code()),
                errors);
    }

    /// The unit itself, and the body it belongs to, for which it may draft.
    private List<NewDraftPage.Issuer> issuers(UUID unit) {
        LocalDate today = LocalDate.now(Days.ZONE);
        List<NewDraftPage.Issuer> issuers = new ArrayList<>();
        issuers.add(new NewDraftPage.Issuer(
                unit, directory.names(List.of(unit), today).getOrDefault(unit, "")));
        directory.unit(unit, today).ifPresent(own -> {
            UUID parent = own.parent();
            if (parent != null
                    && !own.kind().name().startsWith("UBND")
                    && !own.kind().school()) issuers.add(new NewDraftPage.Issuer(parent, own.parentName()));
        });
        return issuers;
    }
}
