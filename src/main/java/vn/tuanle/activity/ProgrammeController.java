package vn.tuanle.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;

/// The programme for everybody: list and map, narrowed by the address.
@Controller
@Enter(Enter.By.ANYONE)
class ProgrammeController {
    private final Programmes programmes;
    private final PublicAnswers answers;

    ProgrammeController(Programmes programmes, PublicAnswers answers) {
        this.programmes = programmes;
        this.answers = answers;
    }

    @GetMapping("/chuong-trinh")
    ResponseEntity<byte[]> show(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Programme programme = programmes.current();
        ProgrammeQuery query = ProgrammeQuery.of(asked, programme);
        Instant moment = ProgrammePages.shared(Instant.now());
        String written = query.written();
        // where somebody stands, or what no link of ours asks, is not kept
        boolean own = query.near() != null || !query.refused().isEmpty();
        String key = own ? "" : programme.version + " " + moment.getEpochSecond() + " list" + written;
        return answers.page(
                PublicAnswers.Asked.of(key, encodings),
                new PublicFrame(answers.base(), "/chuong-trinh", written, null),
                () -> ProgrammePages.of(programme, query, moment));
    }
}
