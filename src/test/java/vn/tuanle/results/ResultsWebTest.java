package vn.tuanle.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.tuanle.contest.AskedBirth;
import vn.tuanle.contest.Collective;
import vn.tuanle.contest.CollectiveKey;
import vn.tuanle.contest.Counted;
import vn.tuanle.contest.Entrance;
import vn.tuanle.contest.Guess;
import vn.tuanle.contest.GuessBase;
import vn.tuanle.contest.GuessFixed;
import vn.tuanle.contest.GuessKind;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.Proof;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.TieKey;
import vn.tuanle.drafting.DraftIssued;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class ResultsWebTest extends WebTest {
    private static final Rules RULES = new Rules(
            List.of(TieKey.SCORE, TieKey.DURATION, TieKey.GUESS, TieKey.COMMITTEE),
            Counted.BEST,
            new Guess(GuessKind.PARTICIPANTS, GuessBase.FINISHED_PERSONS, GuessFixed.ROUND_END),
            List.of(new Prize("Giải nhất", 1, 2_000_000), new Prize("Giải nhì", 1, 0)),
            List.of(new Prize("Cờ nhất", 1, 0)),
            new Collective(70, List.of(CollectiveKey.RATE, CollectiveKey.MEAN), 2),
            new Entrance(false, Set.of(Proof.CONTACT, Proof.ROSTER), AskedBirth.NONE, null, null));

    @Autowired
    ApplicationEventPublisher events;

    private UUID ward;
    private Cast.Person officer;
    private Cast.Person head;
    private Played played;
    private String path;

    @BeforeEach
    void play() {
        ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        officer = cast.person("Trần Thu Thảo", ward, Role.OFFICER, Role.CLERK);
        head = cast.person("Trần Thị Minh Hạnh", ward, Role.HEAD);
        played = new Played(sql, ward, officer, head, RULES);
        path = "/cuoc-thi-don-vi/" + played.contest;
    }

    private String ranked(String... more) {
        String[] fields = new String[2 + more.length];
        fields[0] = "pham-vi";
        fields[1] = played.round.toString();
        System.arraycopy(more, 0, fields, 2, more.length);
        return location(post(officer, path + "/xep-hang", fields));
    }

    /// Name, place and prize of each row of the people.
    private static List<List<String>> people(Document page) {
        return page.select("section[aria-labelledby=ca-nhan] tbody tr").stream()
                .map(row -> List.of(
                        row.select("th a").getFirst().text(),
                        row.select("td[data-label=Hạng]").text(),
                        row.select("td[data-label=Điểm]").text(),
                        row.select("td[data-label=Giải]").text()))
                .toList();
    }

    @Test
    void scoreThenTimeThenGuessThenTheCommitteeAndTheUnverifiedBeside() {
        UUID an = played.contestant("Nguyễn Văn An", null);
        UUID binh = played.contestant("Lê Thị Bình", null);
        UUID chi = played.contestant("Phạm Chi", null);
        UUID dung = played.contestant("Vũ Dũng", null);
        UUID em = played.contestant("Trần Em", null, false);
        played.attempt(an, 1, 90_000, "4", 0, 0, 1);
        played.attempt(an, 2, 60_000, "7", 0, 0, 0);
        played.attempt(binh, 1, 60_000, "5", 0, 0, 0);
        played.attempt(chi, 1, 59_999, null, 0, 0, 0);
        played.attempt(dung, 1, 60_000, null, 0, 0, 0);
        played.attempt(em, 1, 1_000, "5", 0, 0, 0);
        Document page = get(officer, ranked());
        assertThat(people(page))
                .containsExactly(
                        List.of("Phạm Chi", "1", "3/3", "Giải nhất"),
                        List.of("Lê Thị Bình", "2", "3/3", "Giải nhì"),
                        List.of("Nguyễn Văn An", "3", "3/3", ""),
                        List.of("Vũ Dũng", "4", "3/3", ""),
                        List.of("Trần Em", "không xét", "3/3", ""));
        assertThat(page.select("section[aria-labelledby=so-thuc] dd").text()).isEqualTo("5");
    }

    @Test
    void equalsAreSetApartByTheCommitteeWithAReasonAndConfirmedByMinutes() {
        UUID an = played.contestant("Nguyễn Văn An", null);
        UUID binh = played.contestant("Lê Thị Bình", null);
        played.attempt(an, 1, 60_000, "2", 0, 0, 0);
        played.attempt(binh, 1, 60_000, "2", 0, 0, 0);
        String first = ranked();
        assertThat(people(get(head, first)).stream().map(row -> row.get(1) + row.get(3)))
                .containsExactly("1", "1");
        assertThat(html(post(head, first + "/xac-nhan")).select(".errors").text())
                .isEqualTo("Còn người, đơn vị bằng nhau ở mức giải: Ban Tổ chức phải quyết định trước.");
        assertThat(post(officer, first + "/quyet-dinh", "ai", an.toString())).hasStatus(404);
        String[] order = {
            "ai", an.toString(), "ai", binh.toString(), "hang-" + an, "2", "hang-" + binh, "1", "ly-do", ""
        };
        assertThat(html(post(head, first + "/quyet-dinh", order))
                        .select(".errors")
                        .text())
                .contains("Hãy ghi lý do của Ban Tổ chức");
        order[9] = "Chị Bình gửi bài trước theo sổ trực.";
        String second = location(post(head, first + "/quyet-dinh", order));
        assertThat(people(get(head, second)))
                .containsExactly(
                        List.of("Lê Thị Bình", "1 theo quyết định", "3/3", "Giải nhất"),
                        List.of("Nguyễn Văn An", "2 theo quyết định", "3/3", "Giải nhì"));
        assertThat(get(officer, first).select(".note.warn").text()).contains("Đã có bảng xếp hạng mới hơn.");

        assertThat(html(post(head, second + "/xac-nhan")).select(".errors").text())
                .isEqualTo("Hãy lập và ban hành biên bản của bảng này rồi mới xác nhận.");
        String draft = location(post(officer, second + "/bien-ban")).replace("/soan", "");
        Document sheet = get(officer, draft + "/soan");
        assertThat(sheet.select("#text").text())
                .contains("| 1 | Lê Thị Bình |", "Chị Bình gửi bài trước theo sổ trực.", "mã SHA-256");
        String publicPage = get(head, path).select("a[href^=/cuoc-thi/]").attr("href");
        assertThat(html(mvc.get().uri(publicPage + "/ket-qua").exchange())
                        .select("main")
                        .text())
                .contains("chưa được Ban Tổ chức xác nhận")
                .doesNotContain("Bình");
        issued(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)));
        assertThat(post(head, second + "/xac-nhan")).hasStatus(303);
        Document shown = html(mvc.get().uri(publicPage + "/ket-qua").exchange());
        assertThat(shown.select("tbody tr").eachText())
                .containsExactly("Lê Thị Bình 1 3 01:00,000 Giải nhất", "Nguyễn Văn An 2 3 01:00,000 Giải nhì");
        assertThat(shown.select("code").text()).hasSize(64);
    }

    /// What becomes of the minutes is the office's; here only that they were issued.
    private void issued(UUID draft) {
        UUID document = UUID.randomUUID();
        sql.sql("""
                insert into document (id, unit_id, book, year, number, code, kind, day, title, text, sha256, issued_by)
                values (?, ?, 'BB', 2026, 1, '01/BB-UBND', 'BIEN_BAN', date '2026-11-28', 'Biên bản', '', ?, ?)""").params(document, ward, new byte[32], officer.id()).update();
        events.publishEvent(new DraftIssued(draft, document));
    }

    @Test
    void aWrongKeyIsANewMarkingThatSaysWhoMoved() {
        UUID an = played.contestant("Nguyễn Văn An", null);
        UUID binh = played.contestant("Lê Thị Bình", null);
        played.attempt(an, 1, 60_000, null, 0, 0, 1);
        played.attempt(binh, 1, 50_000, null, 0, 0, 2);
        String first = ranked();
        assertThat(people(get(officer, first)).stream().map(List::getFirst))
                .containsExactly("Lê Thị Bình", "Nguyễn Văn An");
        String marking = path + "/cham/" + played.round;
        String third = played.versions.get(2).toString();
        assertThat(html(post(officer, marking, "cau", third, "cach", "OTHER_KEY", "phuong-an", "1"))
                        .select(".errors")
                        .text())
                .contains("Hãy ghi vì sao chấm lại");
        assertThat(post(
                        officer,
                        marking,
                        "cau",
                        third,
                        "cach",
                        "OTHER_KEY",
                        "phuong-an",
                        "1",
                        "vi-sao",
                        "Đáp án ghi nhầm, nguồn nói “Hai”."))
                .hasStatus(303);
        Document marked = get(officer, marking);
        assertThat(marked.select("section[aria-labelledby=ban-cham] tbody tr").eachText())
                .containsExactly("Nguyễn Văn An 2 3");
        assertThat(marked.select("section[aria-labelledby=cau] tbody tr").eachText())
                .containsExactly("1. Câu 1 Một 2 100 %", "2. Câu 2 Một 2 100 %", "3. Câu 3 Một 2 50 %");
        assertThat(people(get(officer, first)).getFirst().getFirst()).isEqualTo("Lê Thị Bình");
        assertThat(html(post(officer, path + "/xep-hang", "pham-vi", played.round.toString()))
                        .select(".errors")
                        .text())
                .contains("Hãy ghi vì sao xếp hạng lại");
        Document second = get(officer, ranked("vi-sao", "Chấm lại câu 3"));
        assertThat(people(second).stream().map(List::getFirst)).containsExactly("Nguyễn Văn An", "Lê Thị Bình");
        assertThat(second.select("section[aria-labelledby=doi] tbody tr").eachText())
                .containsExactly("Lê Thị Bình 1 2 2 2", "Nguyễn Văn An 2 1 2 3");
    }

    @Test
    void whoIsOutLosesThePlaceInTheNextVersionAndMayComeBack() {
        UUID an = played.contestant("Nguyễn Văn An", null);
        UUID binh = played.contestant("Lê Thị Bình", null);
        played.attempt(an, 1, 60_000, null, 0, 0, 0);
        played.attempt(binh, 1, 50_000, null, 0, 0, 2);
        String first = ranked();
        assertThat(post(head, first + "/loai", "nguoi", an.toString(), "vi-sao", "Nhờ người khác thi hộ"))
                .hasStatus(303);
        assertThat(people(get(officer, first)).getFirst().getFirst()).isEqualTo("Nguyễn Văn An");
        String second = ranked("vi-sao", "Loại một bài thi hộ");
        assertThat(people(get(officer, second))).containsExactly(List.of("Lê Thị Bình", "1", "2/3", "Giải nhất"));
        post(head, second + "/loai", "nguoi", an.toString(), "vi-sao", "Xét lại", "lay-lai", "co");
        assertThat(people(get(officer, ranked("vi-sao", "Lấy lại"))).stream().map(List::getFirst))
                .containsExactly("Nguyễn Văn An", "Lê Thị Bình");
    }

    @Test
    void unitsAreRankedByTheShareOfTheirClosedListAndTheFileHashesToWhatIsPublished() throws Exception {
        UUID one = played.roster("Trường THCS Nguyễn Du", officer, "An", "Bình", "Chi");
        UUID other = played.roster("Trạm Y tế phường", officer, "Dũng", "Em", "Giang", "Hà");
        for (String name : List.of("An", "Bình", "Chi"))
            played.attempt(played.contestant(name, one), 1, 60_000, null, 0, 1, 1);
        for (String name : List.of("Dũng", "Em"))
            played.attempt(played.contestant(name, other), 1, 60_000, null, 0, 0, 0);
        String ranking = ranked();
        Document page = get(officer, ranking);
        assertThat(page.select("section[aria-labelledby=tap-the] tbody tr").eachText())
                .containsExactly(
                        "Trường THCS Nguyễn Du 1 3/3 100,00 1,00 3 Cờ nhất",
                        "Trạm Y tế phường chưa đủ tỷ lệ 2/4 50,00 3,00 6");
        byte[] file = getRaw(officer, ranking + ".csv").getResponse().getContentAsByteArray();
        assertThat(ResultFile.hex(ResultFile.digest(file)))
                .isEqualTo(page.select("section[aria-labelledby=bien-ban] code").text());
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("An", "Nguyễn");
    }

    @Test
    void nobodyElseSeesAnyOfItAndAnOpenRoundIsNotRanked() {
        String ranking = ranked();
        UUID far = cast.unit("UBND phường Tam Hiệp", UnitKind.UBND_XA, null);
        Cast.Person stranger = cast.person("Người Lạ", far, Role.HEAD);
        for (String at : List.of(
                path + "/ket-qua", path + "/cham/" + played.round, ranking, ranking + ".csv", ranking + ".xlsx"))
            assertThat(getRaw(stranger, at)).as(at).hasStatus(404);
        for (String at : List.of("/xac-nhan", "/huy", "/quyet-dinh", "/bien-ban"))
            assertThat(post(stranger, ranking + at, "ai", played.round.toString()))
                    .as(at)
                    .hasStatus(404);
        sql.sql("update contest_round set closes_at = now() + interval '1 hour' where id = ?")
                .param(played.round)
                .update();
        assertThat(html(post(officer, path + "/xep-hang", "pham-vi", played.round.toString(), "vi-sao", "x"))
                        .select(".errors")
                        .text())
                .isEqualTo("Vòng thi chưa khép lại, chưa xếp hạng được.");
        assertThat(get(officer, path + "/cham/" + played.round).select("section[aria-labelledby=cau]"))
                .isEmpty();
    }
}
