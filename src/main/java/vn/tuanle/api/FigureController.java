package vn.tuanle.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reporting.Aggregates;
import vn.tuanle.reporting.FigureImport;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Problem;

/// Figures of another system come in by the same rules as typing: all of them or none, and once for
/// each key.
@Controller
@Enter(Enter.By.IMPORT_TOKEN)
class FigureController {
    private final Aggregates aggregates;
    private final FigureImport figures;

    FigureController(Aggregates aggregates, FigureImport figures) {
        this.aggregates = aggregates;
        this.figures = figures;
    }

    record Taken(int written, boolean repeated) {}

    record RowError(int row, String detail) {}

    @PostMapping("/api/v1/forms/{form}/values")
    ResponseEntity<byte[]> load(
            ApiToken token,
            @PathVariable UUID form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        aggregates.form(Set.of(token.unit()), form);
        if (!String.valueOf(request.getContentType()).startsWith("application/x-ndjson"))
            return problem(415, "Hãy gửi các dòng JSON với Content-Type: application/x-ndjson.");
        if (key == null || key.isBlank() || key.length() > 200)
            return problem(400, "Hãy gửi kèm Idempotency-Key, dài 1 đến 200 ký tự, riêng cho mỗi lần nhập.");
        FigureLines lines;
        try {
            lines = FigureLines.read(request.getInputStream());
        } catch (FigureLines.TooLarge e) {
            return problem(413, "Mỗi lần nhận nhiều nhất {0} dòng, mỗi dòng 2.000 ký tự, tổng cộng 64 MB.", "300.000");
        }
        if (lines.rows().isEmpty() && lines.wrong().isEmpty()) return problem(422, "Không có dòng số liệu nào.");
        if (!lines.wrong().isEmpty()) return refused(lines.wrong());
        return switch (figures.load(token.asker(), form, new FigureImport.Key(key, lines.digest()), lines.rows())) {
            case Outcome.Done<FigureImport.Result>(FigureImport.Result result) ->
                result.wrong().isEmpty()
                        ? Answer.of(new Taken(result.written(), result.repeated()), null)
                        : refused(result.wrong());
            case Outcome.Refused<FigureImport.Result> refused ->
                new Problem(
                                refused.field().equals("key") ? 409 : 422,
                                Phrase.of("Không nhận được số liệu"),
                                refused.why())
                        .answer();
        };
    }

    private static ResponseEntity<byte[]> problem(int status, String detail, Object... values) {
        return new Problem(status, Phrase.of("Không nhận được số liệu"), Phrase.of(detail, values)).answer();
    }

    private static ResponseEntity<byte[]> refused(List<FigureImport.Wrong> wrong) {
        return new Problem(
                        422,
                        Phrase.of("Không nhận được số liệu"),
                        Phrase.of("Có dòng không nhận được, nên chưa ghi dòng nào."),
                        Map.of(
                                "errors",
                                wrong.stream()
                                        .map(one -> new RowError(one.row(), Phrases.t(one.why())))
                                        .toList()))
                .answer();
    }
}
