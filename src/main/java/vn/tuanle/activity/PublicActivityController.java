package vn.tuanle.activity;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.tuanle.identity.Enter;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;

/// The page of an activity for everybody, its picture, the picture it is shared with.
@Controller
@Enter(Enter.By.ANYONE)
class PublicActivityController {
    private static final int CODE = 8;

    private final Programmes programmes;
    private final PublicAnswers answers;
    private final PublicActivityPages pages;
    private final JdbcClient sql;
    private final Files files;

    PublicActivityController(
            Programmes programmes, PublicAnswers answers, PublicActivityPages pages, JdbcClient sql, Files files) {
        this.programmes = programmes;
        this.answers = answers;
        this.pages = pages;
        this.sql = sql;
        this.files = files;
    }

    @GetMapping("/hoat-dong/{name}")
    ResponseEntity<byte[]> show(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        if (name.length() < CODE) throw new NotFound();
        ProgrammeEntry entry = programmes.entry(name.substring(name.length() - CODE));
        if (!entry.path().equals("/hoat-dong/" + name))
            return ResponseEntity.status(301).location(URI.create(entry.path())).build();
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        return answers.page(
                PublicAnswers.Asked.of(
                        programmes.current().version + " " + moment.getEpochSecond() + " " + entry.path(), encodings),
                new PublicFrame(
                        answers.base(), entry.path(), "", answers.base() + "/hoat-dong/" + entry.code() + "/anh.png"),
                () -> pages.of(entry, moment, answers.base()));
    }

    /// The picture by which the activity is seen where it is shared.
    @GetMapping("/hoat-dong/{code}/anh.png")
    ResponseEntity<byte[]> preview(@PathVariable String code) {
        ProgrammeEntry entry = programmes.entry(code);
        return answers.answer(
                PublicAnswers.Asked.of(
                        "preview " + entry.code() + " " + entry.version() + " " + entry.cancelled(), null),
                "image/png",
                () -> PublicPreview.of(entry));
    }

    /// The picture that its unit put there.
    @GetMapping("/hoat-dong/{code}/hinh")
    ResponseEntity<byte[]> picture(@PathVariable String code) {
        ProgrammeEntry entry = programmes.entry(code);
        java.util.UUID picture = sql.sql("select picture_id from activity where id = ? and picture_id is not null")
                .param(entry.id())
                .query(java.util.UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        Files.Kept kept = files.find(picture).orElseThrow(NotFound::new);
        return answers.answer(
                PublicAnswers.Asked.of("picture " + picture, null), kept.contentType(), () -> files.content(kept));
    }
}
