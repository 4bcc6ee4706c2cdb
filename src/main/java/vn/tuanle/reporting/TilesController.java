package vn.tuanle.reporting;

import java.util.List;
import java.util.Map;
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

/// Moving the tiles of units to where the units lie.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class TilesController {
    private final Tiles tiles;
    private final Forms forms;
    private final BoardPages boards;

    TilesController(Tiles tiles, Forms forms, BoardPages boards) {
        this.tiles = tiles;
        this.forms = forms;
        this.boards = boards;
    }

    @GetMapping("/bao-cao/mau/{form}/ban-do")
    TilesPage look(Asker asker, @PathVariable UUID form) {
        FormRow row = forms.led(asker, form);
        Map<UUID, Tiles.At> places = tiles.of(row.lead());
        List<Tiles.Typed> units = boards.page(asker, form, BoardPage.Filter.NONE).tiles().stream()
                .map(tile -> {
                    Tiles.At at = places.get(tile.unit());
                    return new Tiles.Typed(
                            tile.unit(),
                            tile.name(),
                            at == null ? "" : String.valueOf(at.row()),
                            at == null ? "" : String.valueOf(at.column()));
                })
                .toList();
        return new TilesPage(row, units, Errors.none());
    }

    @PostMapping("/bao-cao/mau/{form}/ban-do")
    Object set(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent) {
        FormRow row = forms.led(asker, form);
        List<Tiles.Typed> typed = boards.page(asker, form, BoardPage.Filter.NONE).tiles().stream()
                .map(tile -> new Tiles.Typed(
                        tile.unit(),
                        tile.name(),
                        ReportController.value(sent, "hang:" + tile.unit()).strip(),
                        ReportController.value(sent, "cot:" + tile.unit()).strip()))
                .toList();
        return switch (tiles.set(asker, form, typed)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/mau/" + form + "/theo-doi").saying("Đã xếp các ô theo địa bàn.");
            case Outcome.Refused<UUID> refused -> new Invalid(new TilesPage(row, typed, Errors.of(refused)));
        };
    }
}
