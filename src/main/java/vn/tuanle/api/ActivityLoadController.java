package vn.tuanle.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tuanle.activity.ActivityImport;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Problem;

/// Activities of another system come in as drafts of the token's unit by the rules of the form: all of them or none,
/// and
/// once for each key.
@Controller
@Enter(Enter.By.IMPORT_TOKEN)
class ActivityLoadController {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private final ActivityImport imports;

    ActivityLoadController(ActivityImport imports) {
        this.imports = imports;
    }

    record Made(long made, long known) {}

    record RowError(int row, String field, String detail) {}

    @PostMapping("/api/v1/activities")
    ResponseEntity<byte[]> load(ApiToken token, HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith("application/json") && !type.startsWith("application/x-ndjson"))
            return problem(415, "Hãy gửi JSON với Content-Type: application/json hoặc application/x-ndjson.");
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES)
            return problem(413, "Mỗi lần nhận nhiều nhất {0} hoạt động, tổng cộng 5 MB.", "1.000");
        List<ActivityImport.Given> rows = ActivityLines.read(body);
        if (rows == null)
            return problem(
                    422,
                    "Mỗi hoạt động phải là một đối tượng JSON có key và chỉ có các thuộc tính trong /api/v1/openapi.json.");
        if (rows.size() > ActivityLines.MOST)
            return problem(413, "Mỗi lần nhận nhiều nhất {0} hoạt động, tổng cộng 5 MB.", "1.000");
        if (rows.isEmpty()) return problem(422, "Không có hoạt động nào.");
        return switch (imports.run(token.asker(), "api", rows, Instant.now())) {
            case Outcome.Done<ActivityImport.Preview>(ActivityImport.Preview done) ->
                done.good()
                        ? Answer.of(new Made(done.fresh(), done.rows().size() - done.fresh()), null)
                        : refused(done);
            case Outcome.Refused<ActivityImport.Preview> refused ->
                new Problem(422, Phrase.of("Không nhận được hoạt động"), refused.why()).answer();
        };
    }

    private static ResponseEntity<byte[]> problem(int status, String detail, Object... values) {
        return new Problem(status, Phrase.of("Không nhận được hoạt động"), Phrase.of(detail, values)).answer();
    }

    private static ResponseEntity<byte[]> refused(ActivityImport.Preview preview) {
        return new Problem(
                        422,
                        Phrase.of("Không nhận được hoạt động"),
                        Phrase.of("Có hoạt động không nhận được, nên chưa ghi hoạt động nào."),
                        Map.of(
                                "errors",
                                preview.rows().stream()
                                        .flatMap(row -> row.troubles().stream()
                                                .map(one -> new RowError(
                                                        row.given().number(),
                                                        ActivityLines.property(one.field()),
                                                        Phrases.t(one.why()))))
                                        .limit(200)
                                        .toList()))
                .answer();
    }
}
