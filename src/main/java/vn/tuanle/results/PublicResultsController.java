package vn.tuanle.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestantCookie;
import vn.tuanle.identity.Enter;

/// What the committee confirmed, for everybody.
@Controller
@Enter(Enter.By.ANYONE)
class PublicResultsController {
    private final PublicContests contests;
    private final ContestantCookie cookies;
    private final PublicResults results;
    private final ResultSheets sheets;

    PublicResultsController(
            PublicContests contests, ContestantCookie cookies, PublicResults results, ResultSheets sheets) {
        this.contests = contests;
        this.cookies = cookies;
        this.results = results;
        this.sheets = sheets;
    }

    @GetMapping("/cuoc-thi/{name}/ket-qua")
    PublicResultsPage results(@PathVariable String name, HttpServletRequest request) {
        Contest contest = contests.contest(name);
        return results.page(contest, cookies.contestant(request, contest.code()));
    }

    @GetMapping("/cuoc-thi/{name}/ket-qua/{ranking}.csv")
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable UUID ranking) {
        return RankingController.file(
                sheets.file(results.confirmed(contests.contest(name).id(), ranking)),
                "ket-qua.csv",
                "text/csv; charset=utf-8");
    }
}
