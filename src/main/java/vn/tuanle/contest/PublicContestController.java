package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tuanle.identity.Enter;

/// The contests for everybody: the list, a contest with its rules in words, its rules document.
@Controller
@Enter(Enter.By.ANYONE)
class PublicContestController {
    private final PublicContestPages pages;
    private final Papers papers;
    private final RulesDocuments documents;
    private final ContestantCookie cookies;

    PublicContestController(
            PublicContestPages pages, Papers papers, RulesDocuments documents, ContestantCookie cookies) {
        this.pages = pages;
        this.papers = papers;
        this.documents = documents;
        this.cookies = cookies;
    }

    /// The code at the end of a contest's address.
    static String code(String name) {
        return name.length() < 8 ? "" : name.substring(name.length() - 8);
    }

    @GetMapping("/cuoc-thi")
    PublicContestsPage list() {
        return pages.list(Instant.now());
    }

    @GetMapping("/cuoc-thi/{name}")
    Object page(@PathVariable String name, HttpServletRequest request) {
        Contest contest = papers.contest(code(name));
        if (!contest.path().equals("/cuoc-thi/" + name))
            return ResponseEntity.status(301)
                    .location(URI.create(contest.path()))
                    .build();
        return pages.page(contest, cookies.contestant(request, contest.code()) != null, Instant.now());
    }

    @GetMapping("/cuoc-thi/{name}/the-le")
    ResponseEntity<byte[]> rules(@PathVariable String name) {
        return documents.file(papers.contest(code(name)));
    }
}
