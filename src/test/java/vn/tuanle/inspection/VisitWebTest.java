package vn.tuanle.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
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
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.PhotoTest;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.City;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;
import vn.tuanle.testing.Workbooks;

/// The Education Office visits a ward: planned, written down on the spot, ended; what must be put right is followed.
class VisitWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Visits visits;

    @Autowired
    Checklists checklists;

    @Autowired
    Findings findings;

    @Autowired
    Remedies remedies;

    @Autowired
    LateRemedies lateRemedies;

    private final LocalDate today = LocalDate.now(Days.ZONE);
    private static final byte[] PDF = "%PDF-1.7 ảnh chụp".getBytes(StandardCharsets.UTF_8);

    UUID city;
    UUID office;
    UUID ward;
    UUID otherWard;
    UUID school;
    Cast.Person chairman;
    Cast.Person lead;
    Cast.Person second;
    Cast.Person clerk;
    Cast.Person officer;
    Cast.Person wardClerk;
    Cast.Person neighbour;
    Cast.Person teacher;
    Cast.Person stranger;
    IssuedPlan plan;
    UUID checklist;

    @BeforeEach
    void issue() {
        City city = new City(cast);
        this.city = city.city;
        office = city.office;
        ward = city.ward;
        otherWard = city.otherWard;
        school = city.school;
        chairman = city.chairman;
        lead = city.lead;
        second = city.chief;
        clerk = city.clerk;
        officer = city.officer;
        wardClerk = cast.person("Văn Thư Phường", ward, Role.CLERK);
        neighbour = city.other;
        teacher = city.teacher;
        stranger = city.stranger;
        plan = new IssuedPlan(sql, batch, city.city, lead.id(), today.minusDays(20), "Tổ chức Tuần lễ")
                .deliveredTo(ward, otherWard);
        city.drafted(sql, plan.id);
        plan.party(plan.task("III.7b", "Mở lớp", false), "ASSIGNEE", "Các phường", List.of(ward, otherWard));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
        checklist = done(checklists.save(
                asker(lead), null, 0, "Mẫu phường", "Có kế hoạch\nCó danh sách người học\nKiến nghị:", Instant.now()));
    }

    private Asker asker(Cast.Person person) {
        return java.util.Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    private UUID planned(UUID unit, LocalDate day) {
        return done(visits.plan(
                        asker(lead),
                        new Planning(
                                UUID.randomUUID(),
                                plan.id,
                                Set.of(unit),
                                day.toString(),
                                "08:30",
                                plan.document,
                                "",
                                "Nguyễn Thu Hà, trưởng đoàn\nLê Thành Đạt",
                                checklist),
                        Instant.now()))
                .getFirst();
    }

    private List<UUID> rows(UUID visit) {
        return sql.sql("select id from visit_finding where visit_id = ? order by ordinal")
                .param(visit)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    private UUID remedy(UUID visit, UUID unit, String words, LocalDate day) {
        return done(remedies.add(
                asker(lead),
                visit,
                new Remedies.Wanted(null, unit, words, "AT_LATEST", day.toString()),
                Instant.now()));
    }

    private void concluded(UUID visit) {
        done(visits.conclude(asker(lead), visit, true, Instant.now()));
    }

    private List<@Nullable String> told(UUID unit) {
        return sql.sql("""
                select subject ->> 'vietnamese' from notice where unit_id = ?
                  and (path like '/cuoc-kiem-tra/%' or path like '/khac-phuc/%') order by said_at, key""").param(unit).query(String.class).list();
    }

    private static String[] fields(String... all) {
        return all;
    }

    @Test
    void visitsArePlannedToSeveralUnitsAtOnceAndToldToThem() {
        Document form = get(lead, "/cuoc-kiem-tra/moi");
        assertThat(form.select("input[name=don-vi] + span").eachText())
                .containsExactly("UBND phường Quang Vinh", "UBND phường Trảng Dài");
        assertThat(form.select("#can-cu option").text())
                .isEqualTo("Kế hoạch số 15/KH-UBND ngày " + Days.day(today.minusDays(20))
                        + " của Ủy ban nhân dân thành phố Biên Hòa về tổ chức Tuần lễ");
        String id = form.select("input[name=ma]").attr("value");
        String[] typed = fields(
                "ma",
                id,
                "ke-hoach",
                plan.id.toString(),
                "don-vi",
                ward.toString(),
                "don-vi",
                otherWard.toString(),
                "ngay",
                today.plusDays(5).toString(),
                "gio",
                "buổi sáng",
                "can-cu",
                plan.document.toString(),
                "doan",
                "Nguyễn Thu Hà",
                "mau",
                checklist.toString());
        MvcTestResult hour = post(lead, "/cuoc-kiem-tra/moi", typed);
        assertThat(hour).hasStatus(422);
        assertThat(html(hour).select("#gio-error").text()).isEqualTo("Hãy ghi giờ như 08:00, hoặc để trống.");
        assertThat(html(hour).select("input[name=don-vi][checked]")).hasSize(2);
        assertThat(html(hour).select("#doan").text()).isEqualTo("Nguyễn Thu Hà");
        typed[11] = "8 giờ 30";
        assertThat(location(post(lead, "/cuoc-kiem-tra/moi", typed))).isEqualTo("/cuoc-kiem-tra");
        location(post(lead, "/cuoc-kiem-tra/moi", typed));
        assertThat(sql.sql("select count(*) from visit where plan_id = ?")
                        .param(plan.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(told(ward)).containsExactly("Lịch kiểm tra ngày {0}");
        assertThat(get(officer, "/viec").select(".errands a").text()).isEqualTo("1cuộc kiểm tra đã lên lịch");
        Document list = get(officer, "/cuoc-kiem-tra");
        assertThat(list.select("tbody th a").text()).isEqualTo(Days.day(today.plusDays(5)) + " 08:30");
        // the ward sees the questions, and nothing of what is found, nor the other ward's visit
        String visit = list.select("tbody th a").attr("href");
        Document seen = get(officer, visit);
        assertThat(seen.select(".finding strong").eachText())
                .containsExactly("1. Có kế hoạch", "2. Có danh sách người học", "3. Kiến nghị");
        assertThat(seen.select("form[action^=/cuoc-kiem-tra]")).isEmpty();
        assertThat(getRaw(neighbour, visit)).hasStatus(404);
        assertThat(getRaw(stranger, visit)).hasStatus(404);
        assertThat(getRaw(officer, "/cuoc-kiem-tra/moi?ke-hoach=" + plan.id)).hasStatus(404);
        assertThat(post(officer, "/cuoc-kiem-tra/moi", typed)).hasStatus(404);
        assertThat(post(clerk, "/cuoc-kiem-tra/moi", typed)).hasStatus(404);
        // a unit without work in the plan is not visited
        typed[5] = school.toString();
        assertThat(post(lead, "/cuoc-kiem-tra/moi", typed)).hasStatus(404);
        assertThat(get(stranger, "/cuoc-kiem-tra").select(".empty h2").text()).isEqualTo("Chưa có cuộc kiểm tra nào");
    }

    @Test
    void aVisitIsMovedAndCancelledWithAReason() {
        String at = "/cuoc-kiem-tra/" + planned(ward, today.plusDays(5));
        assertThat(post(officer, at + "/doi-lich", "ngay", today.toString())).hasStatus(404);
        assertThat(post(lead, at + "/doi-lich", "ngay", "mai")).hasStatus(422);
        location(post(lead, at + "/doi-lich", "ngay", Days.day(today.plusDays(7)), "gio", "14:00"));
        location(post(lead, at + "/doi-lich", "ngay", Days.day(today.plusDays(7)), "gio", "14:00"));
        assertThat(get(officer, at).select(".page-head p:last-child").text())
                .contains(Days.day(today.plusDays(7)) + " 14:00");
        assertThat(post(lead, at + "/ket-thuc", "du", "co")).hasStatus(422);
        assertThat(html(post(lead, at + "/huy", "ly-do", " "))
                        .select("#ly-do-error")
                        .text())
                .isEqualTo("Hãy ghi lý do hủy.");
        location(post(lead, at + "/huy", "ly-do", "Trùng lịch họp."));
        assertThat(post(lead, at + "/ket-thuc", "du", "co")).hasStatus(422);
        assertThat(told(ward))
                .containsExactly(
                        "Lịch kiểm tra ngày {0}", "Đổi lịch kiểm tra sang ngày {0}", "Hủy cuộc kiểm tra ngày {0}");
    }

    @Test
    void whatWasFoundIsOpenedAgainWithAReasonAndWhatWasToldBeforeStaysBesideIt() {
        UUID visit = planned(ward, today);
        String at = "/cuoc-kiem-tra/" + visit;
        UUID row = rows(visit).getFirst();
        done(findings.save(asker(lead), visit, row, "NO", "Chưa thấy kế hoạch", 0, Instant.now()));
        done(findings.sum(asker(lead), visit, "", "Chưa đạt.", 0, Instant.now()));
        UUID first = remedy(visit, ward, "Lập kế hoạch", today.plusDays(3));
        assertThat(html(post(lead, at + "/mo-lai", "vi-sao-mo", "Vội"))
                        .select(".errors")
                        .text())
                .contains("Chỉ cuộc kiểm tra đã kết thúc mới mở lại được.");
        concluded(visit);
        assertThat(post(officer, at + "/mo-lai", "vi-sao-mo", "Không chịu")).hasStatus(404);
        assertThat(html(post(lead, at + "/mo-lai", "vi-sao-mo", " "))
                        .select("#vi-sao-mo-error")
                        .text())
                .isEqualTo("Hãy ghi lý do mở lại.");
        location(post(lead, at + "/mo-lai", "vi-sao-mo", "Phường đã trình bản kế hoạch."));
        Document open = get(lead, at);
        assertThat(open.select(".page-head .badge").text()).isEqualTo("Mở lại, đang sửa");
        assertThat(open.select("form[action$=doi-lich], form[action$=huy]")).isEmpty();
        // what must be put right stays the unit's, and is dropped with a reason only
        assertThat(open.select(".remedies form")).isEmpty();
        assertThat(get(officer, "/khac-phuc").text()).contains("Lập kế hoạch");
        assertThat(get(officer, at).select(".findings + *, #noi-dung").text())
                .contains("Đoàn đã mở lại để sửa kết quả")
                .doesNotContain("Chưa thấy kế hoạch");
        assertThat(post(lead, at + "/huy", "ly-do", "Hủy luôn")).hasStatus(422);
        done(findings.save(asker(lead), visit, row, "YES", "Kế hoạch số 02", 1, Instant.now()));
        done(findings.sum(asker(lead), visit, "", "Đạt.", 1, Instant.now()));
        remedy(visit, ward, "Công khai kế hoạch", today.plusDays(5));
        assertThat(get(officer, "/khac-phuc").text()).doesNotContain("Công khai kế hoạch");
        concluded(visit);
        Document seen = get(officer, at);
        assertThat(seen.select("#dong-" + row + " > .soft").text())
                .startsWith("Trước khi mở lại ngày ")
                .endsWith("Không “Chưa thấy kế hoạch”");
        assertThat(seen.text()).contains("Trước khi mở lại: “Chưa đạt.”");
        assertThat(seen.select("#dong-" + rows(visit).get(1) + " > .soft")).isEmpty();
        assertThat(seen.select(".timeline strong").eachText())
                .containsExactly(
                        "Lên lịch",
                        "Kết thúc, báo kết quả cho đơn vị",
                        "Mở lại để sửa kết quả",
                        "Kết thúc, báo kết quả cho đơn vị");
        assertThat(told(ward))
                .containsExactly(
                        "Lịch kiểm tra ngày {0}",
                        "Việc phải khắc phục, {0}",
                        "Đã có kết quả kiểm tra ngày {0}",
                        "Kết quả kiểm tra ngày {0} được mở lại để sửa",
                        "Việc phải khắc phục, {0}",
                        "Đã có kết quả kiểm tra ngày {0}");
        assertThat(sql.sql("select count(*) from remedy_act where remedy_id = ? and kind = 'GIVEN'")
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theVisitsStandInTheMenu() {
        planned(ward, today);
        assertThat(get(lead, "/viec").select(".mainnav a[href=/cuoc-kiem-tra]").eachText())
                .containsExactly("Kiểm tra, khắc phục", "Kiểm tra, khắc phục");
        assertThat(get(officer, "/khac-phuc").select(".mainnav a[aria-current]").eachText())
                .containsExactly("Kiểm tra, khắc phục");
        assertThat(get(officer, "/khac-phuc")
                        .select(".mainnav > ul > li:not(.wide-only)")
                        .size())
                .isLessThanOrEqualTo(8);
    }

    private MvcTestResult itself(Cast.Person person, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .header("X-Draft", "1")
                .cookie(person.cookie())
                .with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    @Test
    void findingsAreSavedRowByRowAndTwoPeopleDoNotOverwriteEachOther() {
        UUID visit = planned(ward, today);
        String at = "/cuoc-kiem-tra/" + visit;
        List<UUID> rows = rows(visit);
        String first = at + "/dong/" + rows.getFirst();
        MvcTestResult saved = itself(lead, first, "phien-ban", "0", "tra-loi", "PARTLY", "ghi", "Chưa có dự toán");
        assertThat(saved).hasStatus(204);
        assertThat(saved.getResponse().getHeader("X-Version")).isEqualTo("1");
        // the same again changes nothing, whatever version it was opened at
        assertThat(itself(lead, first, "phien-ban", "0", "tra-loi", "PARTLY", "ghi", "Chưa có dự toán"))
                .hasStatus(204);
        MvcTestResult other = itself(second, first, "phien-ban", "0", "tra-loi", "NO", "ghi", "Không thấy");
        assertThat(other).hasStatus(422);
        assertThat(new String(other.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "Nguyễn Thu Hà vừa ghi dòng này: Một phần; “Chưa có dự toán”. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.");
        MvcTestResult again = post(second, first, "phien-ban", "0", "tra-loi", "NO", "ghi", "Không thấy");
        assertThat(again).hasStatus(422);
        Elements row = html(again).select("#dong-" + rows.getFirst());
        assertThat(row.select("textarea").text()).isEqualTo("Không thấy");
        assertThat(row.select("input[checked]").attr("value")).isEqualTo("NO");
        assertThat(row.select("input[name=phien-ban]").attr("value")).isEqualTo("1");
        location(post(second, first, "phien-ban", "1", "tra-loi", "NO", "ghi", "Không thấy"));
        assertThat(get(chairman, at)
                        .select("#dong-" + rows.getFirst() + " .badge")
                        .text())
                .isEqualTo("Không");
        // a question in words has no choice; a choice may be taken back
        location(post(lead, at + "/dong/" + rows.get(2), "phien-ban", "0", "tra-loi", "YES", "ghi", "Xin thêm loa"));
        assertThat(sql.sql("select count(*) from visit_finding where visit_id = ? and answer is null")
                        .param(visit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(post(lead, first, "phien-ban", "2", "ghi", "x".repeat(4001))).hasStatus(422);
        for (Cast.Person no : List.of(officer, neighbour, clerk, chairman))
            assertThat(post(no, first, "phien-ban", "2", "ghi", "x")).hasStatus(404);
        assertThat(get(officer, at).text()).doesNotContain("Không thấy", "Xin thêm loa");
        // the row of another visit is not there
        UUID elsewhere = rows(planned(otherWard, today)).getFirst();
        assertThat(post(lead, at + "/dong/" + elsewhere, "ghi", "x")).hasStatus(404);
        location(post(lead, at + "/chung", "phien-ban", "0", "dai-dien", "Bà Lan", "ket-luan", "Làm khá"));
        MvcTestResult late = post(second, at + "/chung", "phien-ban", "0", "dai-dien", "Bà Lan", "ket-luan", "Làm tốt");
        assertThat(html(late).select("#ket-luan").text()).isEqualTo("Làm tốt");
        assertThat(html(late).select("#ket-luan-error").text()).contains("“Làm khá”");
    }

    @Test
    void photosLoseWhereTheyWereTakenAndAreSeenByThoseWhoSeeTheFindings() throws IOException {
        UUID visit = planned(ward, today);
        String at = "/cuoc-kiem-tra/" + visit;
        UUID row = rows(visit).getFirst();
        byte[] taken = PhotoTest.fromTelephone(6);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS");
        String back = location(
                upload(lead, at + "/anh", "anh", "IMG_1.png", taken, "dong", row.toString(), "loi-anh", "Bảng tin"));
        assertThat(back).isEqualTo(at + "#dong-" + row);
        location(upload(lead, at + "/anh", "anh", "IMG_1.png", taken));
        Document page = get(lead, at);
        assertThat(page.select("#dong-" + row + " .photos img").eachAttr("alt")).containsExactly("Bảng tin");
        assertThat(page.select(".photos img")).hasSize(1);
        String photo = page.select(".photos img").attr("src");
        MvcTestResult shown = getRaw(chairman, photo);
        assertThat(shown.getResponse().getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline;")
                .contains("IMG_1.png.jpg");
        assertThat(new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("GPS");
        for (Cast.Person no : List.of(officer, neighbour, stranger))
            assertThat(getRaw(no, photo)).hasStatus(404);
        MvcTestResult page2 = upload(
                lead,
                at + "/anh",
                "anh",
                "a.jpg",
                "<svg onload=1>".getBytes(StandardCharsets.UTF_8),
                "dong",
                row.toString());
        assertThat(page2).hasStatus(422);
        assertThat(html(page2).select("#dong-" + row + " #anh-error").text()).startsWith("Chỉ nhận ảnh JPEG");
        concluded(visit);
        assertThat(getRaw(officer, photo)).hasStatusOk();
        assertThat(upload(lead, at + "/anh", "anh", "b.jpg", PhotoTest.fromTelephone(3)))
                .hasStatus(422);
        assertThat(post(lead, photo + "/bo")).hasStatus(422);
    }

    @Test
    void whatMustBePutRightIsTheUnitsUntilItIsConfirmed() {
        UUID visit = planned(ward, today);
        String at = "/cuoc-kiem-tra/" + visit;
        String row = rows(visit).get(1).toString();
        MvcTestResult early = post(
                lead,
                at + "/khac-phuc",
                "khac-phuc",
                "Lập danh sách",
                "moc",
                "BEFORE",
                "han",
                today.toString(),
                "tu-dong",
                row);
        assertThat(html(early).select("#han-error").text()).isEqualTo("Hạn khắc phục phải từ ngày kiểm tra trở đi.");
        assertThat(html(early).select("textarea#khac-phuc").text()).isEqualTo("Lập danh sách");
        assertThat(html(early).select("#tu-dong option[selected]").text()).isEqualTo("2. Có danh sách người học");
        location(post(
                lead,
                at + "/khac-phuc",
                "khac-phuc",
                "Lập danh sách",
                "moc",
                "BEFORE",
                "han",
                today.plusDays(4).toString(),
                "tu-dong",
                row));
        location(post(
                lead,
                at + "/khac-phuc",
                "khac-phuc",
                "Mở phòng máy",
                "moc",
                "ON",
                "han",
                Days.day(today.plusDays(9)),
                "don-vi",
                school.toString()));
        assertThat(post(
                        lead,
                        at + "/khac-phuc",
                        "khac-phuc",
                        "x",
                        "han",
                        today.toString(),
                        "don-vi",
                        otherWard.toString()))
                .hasStatus(404);
        UUID dropped = remedy(visit, ward, "Ghi nhầm", today.plusDays(1));
        assertThat(location(post(lead, "/khac-phuc/" + dropped + "/bo"))).isEqualTo(at + "#viec-khac-phuc");
        UUID list = sql.sql("select id from remedy where visit_id = ? and words = 'Lập danh sách'")
                .param(visit)
                .query(UUID.class)
                .single();
        String remedy = "/khac-phuc/" + list;
        // not yet the unit's while the team is there
        assertThat(getRaw(officer, remedy)).hasStatus(404);
        assertThat(get(officer, "/khac-phuc").select(".empty h2").text()).isEqualTo("Không có việc nào phải khắc phục");
        assertThat(html(post(lead, at + "/ket-thuc")).select(".errors").text())
                .contains("Còn 3 câu chưa ghi. Hãy ghi nốt, hoặc đánh dấu vào ô này.");
        assertThat(post(officer, at + "/ket-thuc", "du", "co")).hasStatus(404);
        location(post(lead, at + "/ket-thuc", "du", "co"));
        location(post(lead, at + "/ket-thuc", "du", "co"));
        assertThat(told(ward))
                .containsExactlyInAnyOrder(
                        "Lịch kiểm tra ngày {0}", "Đã có kết quả kiểm tra ngày {0}", "Việc phải khắc phục, {0}");
        assertThat(told(school)).containsExactly("Việc phải khắc phục, {0}");
        assertThat(get(teacher, "/khac-phuc").select("tbody th").eachText()).containsExactly("Mở phòng máy");
        assertThat(getRaw(teacher, at)).hasStatus(404);
        assertThat(getRaw(teacher, remedy)).hasStatus(404);
        assertThat(get(officer, "/viec").select(".errands a").text()).isEqualTo("1việc phải khắc phục");
        Document seen = get(officer, remedy);
        assertThat(seen.select("p > strong").eachText().getFirst())
                .isEqualTo("trước ngày %s, tức chậm nhất hết ngày %s"
                        .formatted(Days.day(today.plusDays(4)), Days.day(today.plusDays(3))));
        assertThat(seen.select("aside h2").eachText()).containsExactly("Báo đã khắc phục", "Minh chứng");
        location(upload(officer, remedy + "/tep", "tep", "danh sach.pdf", PDF));
        assertThat(post(wardClerk, remedy + "/xong")).hasStatus(404);
        assertThat(post(lead, remedy + "/xong")).hasStatus(404);
        location(post(officer, remedy + "/xong", "ket-qua", "Đã lập, 42 người"));
        location(post(officer, remedy + "/xong", "ket-qua", "Đã lập, 42 người"));
        assertThat(post(officer, remedy + "/xac-nhan")).hasStatus(404);
        assertThat(get(lead, "/viec").select(".errands a").eachText()).contains("1khắc phục chờ xác nhận");
        assertThat(post(lead, remedy + "/tra-lai", "ly-do", "")).hasStatus(422);
        location(post(lead, remedy + "/tra-lai", "ly-do", "Thiếu tuổi"));
        location(post(lead, remedy + "/doi-han", "han", Days.day(today.plusDays(6)), "vi-sao", "Cho thêm hai ngày"));
        location(post(officer, remedy + "/xong"));
        location(post(second, remedy + "/xac-nhan"));
        assertThat(post(lead, remedy + "/tra-lai", "ly-do", "x")).hasStatus(422);
        assertThat(sql.sql("select string_agg(kind, ' ' order by ordinal) from remedy_act where remedy_id = ?")
                        .param(list)
                        .query(String.class)
                        .single())
                .isEqualTo("GIVEN FILE DONE RETURNED EXTENDED DONE CONFIRMED");
        assertThat(sql.sql("select day || ' ' || boundary from remedy where id = ?")
                        .param(list)
                        .query(String.class)
                        .single())
                .isEqualTo(today.plusDays(6) + " BEFORE");
        String file = get(lead, remedy).select(".timeline a").attr("href");
        assertThat(getRaw(lead, file).getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(getRaw(neighbour, file)).hasStatus(404);
        assertThat(get(officer, "/khac-phuc?trang-thai=xong").select("tbody th").text())
                .isEqualTo("Lập danh sách");
        assertThat(get(officer, at).select(".remedies .badge").eachText())
                .containsExactly("Đã xác nhận", "Phải khắc phục");
    }

    @Test
    void whatIsLateIsMarkedAndToldOnce() {
        UUID visit = planned(ward, today.minusDays(9));
        UUID late = done(remedies.add(
                asker(lead),
                visit,
                new Remedies.Wanted(null, ward, "Treo băng rôn", "BEFORE", today.toString()),
                Instant.now()));
        remedy(visit, ward, "Trong hạn hôm nay", today);
        concluded(visit);
        assertThat(get(lead, "/cuoc-kiem-tra").select(".counts .late b").text()).isEqualTo("1");
        assertThat(get(officer, "/khac-phuc?trang-thai=qua-han")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Treo băng rôn");
        assertThat(get(officer, "/viec").select(".errands .late a").text()).isEqualTo("2việc phải khắc phục");
        assertThat(get(chairman, "/ke-hoach/" + plan.id + "/tien-do")
                        .select(".errands a")
                        .eachText())
                .containsExactly("1cuộc kiểm tra", "2việc chưa khắc phục xong");
        lateRemedies.tell(Instant.now());
        lateRemedies.tell(Instant.now());
        assertThat(told(ward)).filteredOn("Quá hạn khắc phục, {0}"::equals).hasSize(1);
        assertThat(told(office)).containsExactly("Quá hạn khắc phục, {0}");
        // another day begins another clock
        done(remedies.extend(asker(lead), late, today.minusDays(1).toString(), "Ghi lại", Instant.now()));
        lateRemedies.tell(Instant.now());
        assertThat(told(office)).hasSize(2);
    }

    @Test
    void theMinutesAreBegunFromWhatWasFound() {
        UUID visit = planned(ward, today);
        String at = "/cuoc-kiem-tra/" + visit;
        List<UUID> rows = rows(visit);
        Instant now = Instant.now();
        done(findings.save(asker(lead), visit, rows.get(0), "YES", "", 0, now));
        done(findings.save(asker(lead), visit, rows.get(1), "PARTLY", "Thiếu tuổi\ncủa 3 người", 0, now));
        done(findings.save(asker(lead), visit, rows.get(2), "", "Xin thêm loa.", 0, now));
        done(findings.sum(asker(lead), visit, "Bà Lan\nÔng Bảo;", "Làm khá.", 0, now));
        remedy(visit, ward, "Bổ sung danh sách", LocalDate.of(2099, 10, 28));
        assertThat(post(lead, at + "/bien-ban")).hasStatus(422);
        concluded(visit);
        assertThat(post(officer, at + "/bien-ban")).hasStatus(404);
        String editor = location(post(clerk, at + "/bien-ban"));
        UUID draft = UUID.fromString(editor.replaceAll("^/du-thao/|/soan$", ""));
        assertThat(sql.sql("select kind || ' ' || title from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("BIEN_BAN Kiểm tra việc thực hiện kế hoạch tại UBND phường Trảng Dài");
        assertThat(sql.sql("select body from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .contains("Thời gian bắt đầu: 08 giờ 30 phút, ngày %02d tháng".formatted(today.getDayOfMonth()))
                .contains("""
                        Đoàn kiểm tra: Nguyễn Thu Hà, trưởng đoàn; Lê Thành Đạt.

                        Đại diện đơn vị được kiểm tra: Bà Lan; Ông Bảo.

                        Nội dung:

                        I. KẾT QUẢ KIỂM TRA

                        1. Có kế hoạch: có.

                        2. Có danh sách người học: một phần; Thiếu tuổi của 3 người.

                        3. Kiến nghị: Xin thêm loa.

                        II. NHẬN XÉT, KẾT LUẬN

                        Làm khá.

                        III. VIỆC PHẢI KHẮC PHỤC

                        1. UBND phường Trảng Dài: Bổ sung danh sách. Thực hiện chậm nhất ngày 28/10/2099.
                        """.stripTrailing());
        assertThat(get(lead, at).select("a[href=/du-thao/" + draft + "]")).hasSize(1);
        assertThat(get(officer, at).select("a[href^=/du-thao]")).isEmpty();
    }

    @Test
    void checklistsBelongToTheirUnitAndPlannedVisitsKeepTheirQuestions() {
        UUID visit = planned(ward, today);
        String at = "/mau-kiem-tra/" + checklist;
        for (Cast.Person no : List.of(officer, clerk, chairman))
            assertThat(getRaw(no, at)).hasStatus(404);
        assertThat(getRaw(clerk, "/mau-kiem-tra")).hasStatus(404);
        assertThat(get(officer, "/mau-kiem-tra/moi").select("textarea").text())
                .startsWith("Đơn vị đã ban hành kế hoạch");
        MvcTestResult none = post(lead, at, "phien-ban", "1", "ten", "Mẫu mới", "cau-hoi", " ");
        assertThat(html(none).select("#cau-hoi-error").text()).isEqualTo("Hãy ghi ít nhất một câu hỏi.");
        assertThat(html(none).select("#ten").attr("value")).isEqualTo("Mẫu mới");
        location(post(lead, at, "phien-ban", "1", "ten", "Mẫu mới", "cau-hoi", "Chỉ một câu"));
        assertThat(post(second, at, "phien-ban", "1", "ten", "Đè lên", "cau-hoi", "Hai\nBa"))
                .hasStatus(422);
        assertThat(get(lead, "/mau-kiem-tra").select("tbody tr").text()).startsWith("Mẫu mới 1");
        assertThat(rows(visit)).hasSize(3);
        location(post(lead, at + "/bo"));
        assertThat(getRaw(lead, at)).hasStatus(404);
        assertThat(get(lead, "/cuoc-kiem-tra/moi").select(".empty h2").text()).isEqualTo("Chưa có mẫu câu hỏi");
    }

    @Test
    void theWorkbookHoldsEveryVisitAndNoFormula() throws IOException {
        int n = 0;
        for (String hostile : Workbooks.HOSTILE) {
            UUID visit = planned(ward, today.minusDays(n++));
            remedy(visit, ward, hostile, today.plusDays(3));
            concluded(visit);
        }
        planned(otherWard, today);
        List<String> texts = Workbooks.texts(
                getRaw(lead, "/cuoc-kiem-tra.xlsx").getResponse().getContentAsByteArray());
        assertThat(texts).contains("'=1+1", "UBND phường Quang Vinh", "Đã kết thúc", "Đã lên lịch");
        assertThat(Workbooks.texts(
                        getRaw(officer, "/cuoc-kiem-tra.xlsx").getResponse().getContentAsByteArray()))
                .doesNotContain("UBND phường Quang Vinh");
        assertThat(Workbooks.texts(getRaw(lead, "/cuoc-kiem-tra.xlsx?don-vi=quang vinh")
                        .getResponse()
                        .getContentAsByteArray()))
                .doesNotContain("'=1+1");
    }

    @Test
    void threeHundredVisitsStandOnPagesUnderAFixedNumberOfQueries() {
        UUID one = planned(ward, today);
        remedy(one, ward, "Việc", today.plusDays(1));
        concluded(one);
        int visitsQueries = Counting.during(() -> get(lead, "/cuoc-kiem-tra"));
        int remedyQueries = Counting.during(() -> get(lead, "/khac-phuc"));
        int pageQueries = Counting.during(() -> get(lead, "/cuoc-kiem-tra/" + one));
        for (int i = 0; i < 299; i++) {
            UUID unit = i % 2 == 0 ? ward : otherWard;
            UUID visit = planned(unit, today.minusDays(i % 60));
            remedy(visit, unit, "Việc rất dài số " + i + " " + "x".repeat(300), today.plusDays(1));
            if (i % 3 != 0) concluded(visit);
        }
        UUID busy = planned(ward, today);
        for (int i = 0; i < 30; i++) remedy(busy, ward, "Việc " + i, today.plusDays(i));
        concluded(busy);
        assertThat(Counting.during(() -> get(lead, "/cuoc-kiem-tra"))).isEqualTo(visitsQueries);
        assertThat(Counting.during(() -> get(lead, "/khac-phuc"))).isEqualTo(remedyQueries);
        assertThat(Counting.during(() -> get(lead, "/cuoc-kiem-tra/" + busy))).isEqualTo(pageQueries);
        Document page = get(lead, "/cuoc-kiem-tra?trang=2");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("caption").text()).isEqualTo("301 cuộc kiểm tra, trang 2/7");
        assertThat(get(lead, "/khac-phuc?q=so 7").select("tbody tr")).isNotEmpty();
    }

    @Test
    void whoAnEndedUnitBecameGoesOnWithIt() {
        UUID visit = planned(ward, today);
        UUID remedy = remedy(visit, ward, "Dang dở", today.plusDays(9));
        concluded(visit);
        UUID successor = cast.unit("UBND phường Tân Triều", UnitKind.UBND_XA, null);
        sql.sql("update unit_version set valid_to = ? where unit_id = ?")
                .params(Rows.values(today, ward))
                .update();
        sql.sql("insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', ?)")
                .params(Rows.values(UUID.randomUUID(), ward, successor, today))
                .update();
        Cast.Person heir = cast.person("Người Kế Nhiệm", successor, Role.OFFICER);
        assertThat(get(heir, "/viec").select(".errands a").text()).isEqualTo("1việc phải khắc phục");
        location(post(heir, "/khac-phuc/" + remedy + "/xong"));
        assertThat(getRaw(heir, "/cuoc-kiem-tra/" + visit)).hasStatusOk();
    }
}
