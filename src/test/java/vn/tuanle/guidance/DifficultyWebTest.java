package vn.tuanle.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.City;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// A ward that meets a difficulty, the Education Office that answers it, the city above.
class DifficultyWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Asking asking;

    @Autowired
    Difficulties difficulties;

    @Autowired
    Publishing publishing;

    @Autowired
    LateAnswers lateAnswers;

    private static final byte[] PDF = "%PDF-1.7 công văn".getBytes(StandardCharsets.UTF_8);

    // Friday before the weekend and the days of Tết 2026
    private static final Instant FRIDAY =
            LocalDateTime.of(2026, 3, 6, 9, 0).atZone(Days.ZONE).toInstant();

    UUID city;
    UUID office;
    UUID ward;
    UUID otherWard;
    Cast.Person chairman;
    Cast.Person lead;
    Cast.Person clerk;
    Cast.Person officer;
    Cast.Person head;
    Cast.Person neighbour;
    Cast.Person stranger;
    IssuedPlan plan;
    UUID task;
    UUID assignment;

    @BeforeEach
    void issue() {
        City city = new City(cast);
        this.city = city.city;
        office = city.office;
        ward = city.ward;
        otherWard = city.otherWard;
        chairman = city.chairman;
        lead = city.lead;
        clerk = city.clerk;
        officer = city.officer;
        head = city.head;
        neighbour = city.other;
        stranger = city.stranger;
        plan = new IssuedPlan(sql, batch, city.city, lead.id(), LocalDate.of(2026, 3, 2), "Tổ chức Tuần lễ năm 2026")
                .deliveredTo(ward, otherWard);
        city.drafted(sql, plan.id);
        task = plan.task("III.7b", "Mở lớp kỹ năng số cho người lớn tuổi", false);
        plan.party(task, "ASSIGNEE", "Các phường", List.of(ward, otherWard));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        assignment = plan.assignment(task, ward);
    }

    private Asker asker(Cast.Person person) {
        return java.util.Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    private UUID asked(Cast.Person by, String title, String body, Instant at) {
        return done(asking.ask(asker(by), Question.of("ke-hoach:" + plan.id, title, body), at));
    }

    private String kinds(UUID id) {
        return sql.sql("select string_agg(kind, ' ' order by ordinal) from difficulty_act where difficulty_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> told(UUID unit) {
        return sql.sql(
                        "select subject ->> 'vietnamese' from notice where unit_id = ? and path like '%/kho-khan/%' order by said_at, key")
                .param(unit)
                .query(String.class)
                .list();
    }

    @Test
    void aDifficultyIsAskedAnsweredAndSolved() {
        assertThat(get(officer, "/viec/" + assignment)
                        .select("aside a.button[href^=/kho-khan]")
                        .attr("href"))
                .isEqualTo("/kho-khan/moi?muc=viec:" + assignment);
        Document form = get(officer, "/kho-khan/moi?muc=viec:" + assignment);
        assertThat(form.select("option[selected]").text()).isEqualTo("III.7b · Mở lớp kỹ năng số cho người lớn tuổi");
        String id = form.select("input[name=ma]").attr("value");
        String[] fields = {
            "ma",
            id,
            "muc",
            "viec:" + assignment,
            "cau-hoi",
            "Chưa có  phòng máy\n",
            "chi-tiet",
            "Nhà văn hóa không có máy.\r\nXin mượn trường."
        };
        String at = location(upload(officer, "/kho-khan/moi", "tep", "Tờ trình.exe", PDF, fields));
        // sent twice it is kept once
        assertThat(location(upload(officer, "/kho-khan/moi", "tep", "Tờ trình.exe", PDF, fields)))
                .isEqualTo(at)
                .isEqualTo("/kho-khan/" + id);
        assertThat(kinds(UUID.fromString(id))).isEqualTo("ASKED FILE");
        assertThat(told(office)).containsExactly("Khó khăn, vướng mắc mới: {0}");

        Document seen = get(lead, at);
        assertThat(seen.select("h1").text()).isEqualTo("Chưa có phòng máy");
        assertThat(seen.select(".asked").text()).isEqualTo("Nhà văn hóa không có máy. Xin mượn trường.");
        assertThat(seen.select("dl.pairs a").eachAttr("href"))
                .containsExactly("/viec/" + assignment, "/ke-hoach/" + plan.id);
        String file = seen.select(".timeline a").attr("href");
        MvcTestResult download = getRaw(lead, file);
        assertThat(download.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(download.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".exe.pdf");
        for (Cast.Person other : List.of(neighbour, stranger)) {
            assertThat(getRaw(other, at)).hasStatus(404);
            assertThat(getRaw(other, file)).hasStatus(404);
            assertThat(post(other, at + "/tra-loi", "tra-loi", "x")).hasStatus(404);
        }
        // the asker does not answer, the clerk only reads, the issuer only reads
        assertThat(post(officer, at + "/tra-loi", "tra-loi", "x")).hasStatus(404);
        assertThat(get(clerk, at).select("aside form[action$=tra-loi]")).isEmpty();
        assertThat(post(clerk, at + "/tra-loi", "tra-loi", "x")).hasStatus(404);
        assertThat(get(chairman, at).select("aside form[action$=tra-loi]")).isEmpty();

        assertThat(post(lead, at + "/tra-loi", "tra-loi", " ")).hasStatus(422);
        location(post(lead, at + "/tra-loi", "tra-loi", "Mượn phòng máy của Trường Tiểu học."));
        location(post(lead, at + "/tra-loi", "tra-loi", "Mượn phòng máy của Trường Tiểu học."));
        assertThat(kinds(UUID.fromString(id))).isEqualTo("ASKED FILE ANSWERED");
        assertThat(told(ward)).containsExactly("Đã có trả lời: {0}");
        Document answered = get(officer, at);
        assertThat(answered.select(".page-head .badge").text()).isEqualTo("Đã trả lời");
        assertThat(answered.select("aside :is(h2, summary)").eachText())
                .containsExactly("Đã rõ chưa?", "Chưa giải quyết được?", "Gửi tệp");
        location(post(head, at + "/da-ro"));
        location(post(head, at + "/da-ro"));
        assertThat(kinds(UUID.fromString(id))).isEqualTo("ASKED FILE ANSWERED SOLVED");
        assertThat(post(lead, at + "/tra-loi", "tra-loi", "thêm nữa")).hasStatus(422);
    }

    @Test
    void whatIsNotRightComesBackWithEverythingTyped() {
        MvcTestResult none = post(officer, "/kho-khan/moi", "muc", "", "cau-hoi", "Thiếu máy", "chi-tiet", "x");
        assertThat(none).hasStatus(422);
        Document again = html(none);
        assertThat(again.select("#muc-error").text()).isEqualTo("Hãy chọn nhiệm vụ hoặc kế hoạch đang gặp khó khăn.");
        assertThat(again.select("#cau-hoi").attr("value")).isEqualTo("Thiếu máy");
        assertThat(again.select("#chi-tiet").text()).isEqualTo("x");
        MvcTestResult exe = upload(
                officer,
                "/kho-khan/moi",
                "tep",
                "a.pdf",
                "MZ".getBytes(StandardCharsets.UTF_8),
                "muc",
                "viec:" + assignment,
                "cau-hoi",
                "Thiếu máy");
        assertThat(html(exe).select("#tep-error").text())
                .isEqualTo("Chỉ nhận PDF, Word, Excel (không có macro), ảnh, âm thanh hoặc phim.");
        // another ward's task, a plan one does not have
        assertThat(post(neighbour, "/kho-khan/moi", "muc", "viec:" + assignment, "cau-hoi", "x"))
                .hasStatus(404);
        assertThat(post(stranger, "/kho-khan/moi", "muc", "ke-hoach:" + plan.id, "cau-hoi", "x"))
                .hasStatus(404);
        // somebody else's id takes nothing over
        UUID id = asked(officer, "Thiếu máy", "", Instant.now());
        assertThat(post(neighbour, "/kho-khan/moi", "ma", id.toString(), "muc", "ke-hoach:" + plan.id, "cau-hoi", "y"))
                .hasStatus(404);
        assertThat(get(stranger, "/kho-khan/moi").select(".empty h2").text()).isEqualTo("Chưa có kế hoạch nào để hỏi");
        assertThat(getRaw(clerk, "/kho-khan/moi")).hasStatus(404);
    }

    @Test
    void theClockCountsWorkingDaysStandsStillWhileAskedBackAndStartsAnew() {
        assertThat(post(lead, "/kho-khan/thoi-han", "ngay", "0")).hasStatus(422);
        assertThat(post(clerk, "/kho-khan/thoi-han", "ngay", "3")).hasStatus(404);
        location(post(lead, "/kho-khan/thoi-han", "ngay", "3"));
        UUID id = asked(officer, "Thiếu máy", "", FRIDAY);
        // Saturday and Sunday do not count: Monday, Tuesday, Wednesday
        assertThat(due(id)).isEqualTo(LocalDate.of(2026, 3, 11));
        Instant monday = FRIDAY.plus(java.time.Duration.ofDays(3));
        done(difficulties.askBack(asker(lead), id, "Cần mấy máy?", monday));
        assertThat(due(id)).isNull();
        done(difficulties.reply(asker(officer), id, "20 máy", monday));
        assertThat(due(id)).isEqualTo(LocalDate.of(2026, 3, 12));
        // saying more while it waits changes no clock
        done(difficulties.reply(asker(officer), id, "hoặc 15", monday.plus(java.time.Duration.ofDays(1))));
        assertThat(due(id)).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(sql.sql("select since from difficulty where id = ?")
                        .param(id)
                        .query((row, n) -> Rows.instant(row, "since"))
                        .single())
                .isEqualTo(monday);
        done(difficulties.passUp(asker(lead), id, "Vượt thẩm quyền, đề nghị cấp kinh phí.", monday));
        // the city has set nothing: five working days
        assertThat(due(id)).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    private @Nullable LocalDate due(UUID id) {
        return sql.sql("select due from difficulty where id = ?")
                .param(id)
                .query((row, n) -> java.util.Optional.ofNullable(Rows.day(row, "due")))
                .single()
                .orElse(null);
    }

    @Test
    void theLeadOfficePassesItUpAndTheCityAnswers() {
        UUID id = asked(officer, "Chưa có kinh phí", "", FRIDAY);
        String at = "/kho-khan/" + id;
        assertThat(get(lead, at).select("form[action$=chuyen-len] p").text())
                .isEqualTo("Nơi nhận: UBND thành phố Biên Hòa");
        assertThat(post(chairman, at + "/tra-loi", "tra-loi", "x")).hasStatus(404);
        location(post(lead, at + "/chuyen-len", "y-kien", "Đề nghị UBND thành phố bố trí."));
        assertThat(get(lead, at).select("form[action$=tra-loi]")).isEmpty();
        assertThat(post(lead, at + "/tra-loi", "tra-loi", "x")).hasStatus(422);
        assertThat(get(chairman, "/kho-khan").select("tbody th a").text()).isEqualTo("Chưa có kinh phí");
        assertThat(post(chairman, at + "/chuyen-len", "y-kien", "x")).hasStatus(422);
        location(post(chairman, at + "/tra-loi", "tra-loi", "Bố trí 20 triệu đồng."));
        assertThat(told(office)).contains("Đã có trả lời: {0}");
        assertThat(told(ward)).containsExactly("Khó khăn, vướng mắc chuyển lên cấp trên: {0}", "Đã có trả lời: {0}");
        location(post(officer, at + "/chua-ro", "chua-ro", "Bao giờ có?"));
        assertThat(told(city)).contains("Đơn vị chưa rõ, hỏi tiếp: {0}");
        assertThat(kinds(id)).isEqualTo("ASKED PASSED_UP ANSWERED REOPENED");
        location(post(officer, at + "/rut"));
        assertThat(post(officer, at + "/chua-ro", "chua-ro", "x")).hasStatus(422);
        assertThat(get(chairman, "/kho-khan?xem=cho-tra-loi")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Không có gì chờ trả lời");
    }

    @Test
    void theLeadOfficeItselfAsksTheCityAndTheCityHasNobodyAbove() {
        UUID own = done(asking.ask(asker(lead), Question.of("bao-cao:" + plan.id, "Mẫu báo cáo chưa rõ", ""), FRIDAY));
        assertThat(get(chairman, "/kho-khan/" + own).select("form[action$=tra-loi]"))
                .hasSize(1);
        sql.sql("update plan set drafting_unit = issuing_unit where id = ?")
                .param(plan.id)
                .update();
        assertThat(asking.ask(asker(chairman), Question.of("ke-hoach:" + plan.id, "Ai trả lời?", ""), FRIDAY))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.field()).isEqualTo("muc"));
    }

    @Test
    void whoWaitsLongestStandsFirstAndIsCountedEverywhere() {
        asked(neighbour, "Hỏi sau", "", FRIDAY.plus(java.time.Duration.ofHours(2)));
        UUID first = asked(officer, "Hỏi trước", "về KINH PHÍ", FRIDAY);
        Document list = get(lead, "/kho-khan");
        assertThat(list.select("tbody th a").eachText()).containsExactly("Hỏi trước", "Hỏi sau");
        assertThat(list.select("tbody tr.warned")).hasSize(2);
        assertThat(list.select(".chips .chip").eachText())
                .containsExactly("Chờ đơn vị trả lời (2)", "Đơn vị đã hỏi (0)", "Của các đơn vị (2)");
        assertThat(get(lead, "/kho-khan?xem=cho-tra-loi&q=kinh phi")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Hỏi trước");
        assertThat(get(lead, "/viec").select(".errands .late a").text()).isEqualTo("2khó khăn chờ đơn vị trả lời");
        Document board = get(chairman, "/ke-hoach/" + plan.id + "/tien-do");
        assertThat(board.select(".errands a").eachText()).containsExactly("2khó khăn chờ trả lời");
        assertThat(get(chairman, board.select(".errands a").attr("href")).select("tbody tr"))
                .hasSize(2);
        done(difficulties.answer(asker(lead), first, "Trả lời", FRIDAY));
        assertThat(get(officer, "/viec").select(".errands a").text()).isEqualTo("1câu hỏi của đơn vị cần xem");
        assertThat(get(officer, "/kho-khan").select(".chip[aria-current]").text())
                .isEqualTo("Đơn vị đã hỏi (1)");
        assertThat(get(stranger, "/kho-khan").select("tbody tr")).isEmpty();
    }

    @Test
    void overdueAnswersAreToldOnceForEachDay() {
        UUID id = asked(officer, "Để lâu", "", FRIDAY);
        // last day is Friday the 13th
        Instant friday = FRIDAY.plus(java.time.Duration.ofDays(7));
        lateAnswers.tell(friday);
        assertThat(told(city)).isEmpty();
        lateAnswers.tell(friday.plus(java.time.Duration.ofDays(1)));
        lateAnswers.tell(friday.plus(java.time.Duration.ofDays(2)));
        assertThat(told(city)).containsExactly("Quá hạn trả lời khó khăn của đơn vị: {0}");
        assertThat(told(office)).hasSize(2).contains("Quá hạn trả lời khó khăn của đơn vị: {0}");
        assertThat(getRaw(chairman, "/kho-khan/" + id)).hasStatusOk();
    }

    @Test
    void anAnswerBecomesGuidanceWithoutTheAskersName() {
        UUID id = asked(officer, "UBND phường Trảng Dài thiếu phòng máy", "", FRIDAY);
        String at = "/kho-khan/" + id;
        String[] general = {
            "chung-hoi", "Phường thiếu phòng máy thì làm sao?", "chung-dap", "Mượn phòng máy của trường."
        };
        assertThat(post(lead, at + "/cong-bo", general)).hasStatus(422);
        done(difficulties.answer(asker(lead), id, "Mượn phòng máy của trường.", FRIDAY));
        Document form = get(lead, at);
        assertThat(form.select("#chung-hoi").text()).isEqualTo("UBND phường Trảng Dài thiếu phòng máy");
        assertThat(form.select("#chung-dap").text()).isEqualTo("Mượn phòng máy của trường.");
        MvcTestResult named =
                post(lead, at + "/cong-bo", "chung-hoi", "Phường TRANG DAI thiếu máy", "chung-dap", "Mượn.");
        assertThat(html(named).select("#chung-hoi-error").text())
                .isEqualTo("Phần chữ còn nêu tên đơn vị hỏi. Hãy sửa cho chung, hoặc chọn ghi tên đơn vị.");
        assertThat(html(named).select("#chung-hoi").text()).isEqualTo("Phường TRANG DAI thiếu máy");
        assertThat(post(officer, at + "/cong-bo", general)).hasStatus(404);
        location(post(lead, at + "/cong-bo", general));
        location(post(lead, at + "/cong-bo", general));
        assertThat(kinds(id)).isEqualTo("ASKED ANSWERED PUBLISHED");

        Document list = get(neighbour, "/giai-dap?q=phong may");
        assertThat(list.select("article h2").text()).isEqualTo("Phường thiếu phòng máy thì làm sao?");
        assertThat(list.select("article").text()).doesNotContain("Trảng Dài");
        String one = list.select("article a").attr("href");
        assertThat(get(neighbour, one).select(".words").text()).isEqualTo("Mượn phòng máy của trường.");
        assertThat(getRaw(stranger, one)).hasStatus(404);
        assertThat(get(stranger, "/giai-dap").select(".empty h2").text()).isEqualTo("Chưa có hướng dẫn chung nào");
        assertThat(get(neighbour, "/giai-dap?q=khong co").select(".empty h2").text())
                .isEqualTo("Không có hướng dẫn nào như vậy");
        assertThat(sql.sql("select count(*) from notice where unit_id = ? and path = ?")
                        .params(otherWard, one)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post(neighbour, one + "/rut")).hasStatus(404);
        location(post(lead, one + "/rut"));
        assertThat(getRaw(neighbour, one)).hasStatus(404);
        assertThat(get(lead, at).select("form[action$=cong-bo]")).hasSize(1);
        // named, the asker shows
        location(
                post(lead, at + "/cong-bo", "chung-hoi", "Trảng Dài thiếu máy", "chung-dap", "Mượn.", "ghi-ten", "co"));
        assertThat(get(neighbour, "/giai-dap").select("article .facts").text())
                .endsWith("Đơn vị hỏi: UBND phường Trảng Dài");
    }

    @Test
    void likelyAnswersAreShownWhileTypingAndOnceBeforeSending() {
        UUID id = asked(officer, "Thiếu phòng máy cho lớp kỹ năng số", "", FRIDAY);
        done(difficulties.answer(asker(lead), id, "Mượn phòng máy của trường.", FRIDAY));
        UUID guidance = done(publishing.publish(
                asker(lead), id, "Thiếu phòng máy mở lớp kỹ năng số?", "Mượn phòng máy của trường.", false, FRIDAY));
        assertThat(get(neighbour, "/kho-khan/tuong-tu?q=khong co phong may de mo lop")
                        .select("li")
                        .attr("data-id"))
                .isEqualTo(guidance.toString());
        assertThat(get(neighbour, "/kho-khan/tuong-tu?q=phat thanh bi hong loa").select("li"))
                .isEmpty();
        assertThat(get(stranger, "/kho-khan/tuong-tu?q=khong co phong may de mo lop")
                        .select("li"))
                .isEmpty();
        MvcTestResult first = post(
                neighbour,
                "/kho-khan/moi",
                "muc",
                "ke-hoach:" + plan.id,
                "cau-hoi",
                "PHONG MAY chưa có để mở lớp",
                "chi-tiet",
                "chữ");
        assertThat(first).hasStatusOk();
        Document likely = html(first);
        assertThat(likely.select(".note summary").text()).isEqualTo("Thiếu phòng máy mở lớp kỹ năng số?");
        assertThat(likely.select("#chi-tiet").text()).isEqualTo("chữ");
        assertThat(likely.select("option[selected]").text()).isEqualTo("Kế hoạch nói chung");
        String seen = likely.select("input[name=da-xem]").attr("value");
        assertThat(seen).isEqualTo(guidance.toString());
        assertThat(location(post(
                        neighbour,
                        "/kho-khan/moi",
                        "muc",
                        "ke-hoach:" + plan.id,
                        "cau-hoi",
                        "PHONG MAY chưa có để mở lớp",
                        "da-xem",
                        seen)))
                .startsWith("/kho-khan/");
    }

    @Test
    void aDocumentIsBegunFromTheAnswer() {
        UUID id = asked(officer, "Thiếu phòng máy?", "Nhà văn hóa không có máy.", FRIDAY);
        String at = "/kho-khan/" + id;
        done(difficulties.answer(asker(lead), id, "Mượn phòng máy của trường.", FRIDAY));
        assertThat(post(officer, at + "/van-ban", "loai", "huong-dan")).hasStatus(404);
        String editor = location(post(clerk, at + "/van-ban", "loai", "huong-dan"));
        UUID draft = UUID.fromString(editor.replaceAll("^/du-thao/|/soan$", ""));
        assertThat(sql.sql("select kind || ' ' || title from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("HUONG_DAN Giải đáp khó khăn, vướng mắc: thiếu phòng máy");
        assertThat(sql.sql("select body from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .contains(
                        "I. NỘI DUNG VƯỚNG MẮC\n\nThiếu phòng máy?\n\nNhà văn hóa không có máy.\n\nII. HƯỚNG DẪN\n\nMượn phòng máy của trường.")
                .doesNotContain("Trảng Dài");
        String letter = location(post(lead, at + "/van-ban", "loai", "cong-van"));
        assertThat(sql.sql("select body from draft where id = ?")
                        .param(UUID.fromString(letter.replaceAll("^/du-thao/|/soan$", "")))
                        .query(String.class)
                        .single())
                .contains("Kính gửi: UBND phường Trảng Dài", "2. Nội dung trả lời\n\nMượn phòng máy của trường.");
        assertThat(get(lead, at).select("h2:contains(Văn bản từ) + ul li a")).hasSize(2);
        assertThat(get(officer, at).select("h2:contains(Văn bản từ) + ul li a")).isEmpty();
        assertThat(kinds(id)).isEqualTo("ASKED ANSWERED LETTER LETTER");
    }

    @Test
    void aUnitThatAnEndedOneBecameAsksAndAnswersInItsPlace() {
        UUID id = asked(officer, "Dang dở", "", FRIDAY);
        UUID successor = cast.unit("UBND phường Tân Triều", UnitKind.UBND_XA, null);
        UUID heir = cast.unit("Phòng Văn hóa - Xã hội phường Tân Triều", UnitKind.PHONG, successor);
        for (UUID[] pair : new UUID[][] {{ward, successor}, {office, heir}}) {
            sql.sql("update unit_version set valid_to = ? where unit_id = ?")
                    .params(Rows.values(LocalDate.of(2026, 7, 1), pair[0]))
                    .update();
            sql.sql("insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', ?)")
                    .params(Rows.values(UUID.randomUUID(), pair[0], pair[1], LocalDate.of(2026, 7, 1)))
                    .update();
        }
        Cast.Person after = cast.person("Người Kế Nhiệm", heir, Role.OFFICER);
        assertThat(get(after, "/kho-khan").select("tbody th a").text()).isEqualTo("Dang dở");
        location(post(after, "/kho-khan/" + id + "/tra-loi", "tra-loi", "Làm tiếp."));
        Cast.Person asks = cast.person("Cán Bộ Phường Mới", successor, Role.OFFICER);
        location(post(asks, "/kho-khan/" + id + "/da-ro"));
        assertThat(kinds(id)).isEqualTo("ASKED ANSWERED SOLVED");
    }

    @Test
    void threeHundredStandOnPagesUnderAFixedNumberOfQueries() {
        UUID first = asked(officer, "Một", "", FRIDAY);
        done(difficulties.answer(asker(lead), first, "Trả lời", FRIDAY));
        done(publishing.publish(asker(lead), first, "Câu hỏi chung", "Trả lời", true, FRIDAY));
        asked(officer, "Hai", "", FRIDAY);
        int few = Counting.during(() -> get(lead, "/kho-khan"));
        int fewGuidance = Counting.during(() -> get(lead, "/giai-dap"));
        for (int i = 0; i < 298; i++) {
            UUID id = asked(officer, "Khó khăn rất dài số " + i + " ".repeat(3) + "x".repeat(150), "", FRIDAY);
            if (i % 6 == 0) {
                done(difficulties.answer(asker(lead), id, "Trả lời", FRIDAY));
                done(publishing.publish(asker(lead), id, "Câu hỏi chung số " + i, "Trả lời", true, FRIDAY));
            }
        }
        assertThat(Counting.during(() -> get(lead, "/kho-khan"))).isEqualTo(few);
        assertThat(Counting.during(() -> get(lead, "/giai-dap"))).isEqualTo(fewGuidance);
        Document page = get(lead, "/kho-khan?xem=dau-moi&trang=2");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("caption").text()).isEqualTo("300 khó khăn, trang 2/6");
        assertThat(get(lead, "/kho-khan?xem=dau-moi&trang=99").select("tbody tr"))
                .isEmpty();
        assertThat(get(lead, "/giai-dap?trang=2").select("article")).hasSize(21);
    }
}
