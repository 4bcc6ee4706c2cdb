package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.PhotoTest;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// A ward announces activities of the Week; its head, the lead office or its officer publishes them; they are changed,
/// put off, cancelled and held.
@RecordApplicationEvents
class ActivityWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents recorded;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Announcing announcing;

    private final LocalDate today = LocalDate.now(Days.ZONE);
    private final LocalDate first = today.plusDays(10);
    UUID city;
    UUID office;
    UUID ward;
    UUID school;
    Cast.Person lead;
    Cast.Person officer;
    Cast.Person head;
    Cast.Person clerk;
    Cast.Person teacher;
    Cast.Person stranger;
    IssuedPlan plan;
    UUID task;

    @BeforeEach
    void issue() {
        city = cast.unit("UBND thành phố Biên Hòa", UnitKind.UBND_TP, null);
        office = cast.unit("Phòng Giáo dục và Đào tạo thành phố Biên Hòa", UnitKind.PHONG, city);
        ward = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, city);
        school = cast.unit("Trường Tiểu học Trảng Dài", UnitKind.TRUONG_TH, ward);
        lead = cast.person("Nguyễn Thu Hà", office, Role.OFFICER);
        officer = cast.person("Võ Ngọc Lan", ward, Role.OFFICER);
        head = cast.person("Trần Quốc Bảo", ward, Role.HEAD);
        clerk = cast.person("Văn Thư Phường", ward, Role.CLERK);
        teacher = cast.person("Cô Giáo", school, Role.OFFICER);
        stranger = cast.person("Người Lạ", cast.unit("UBND phường Xa", UnitKind.UBND_XA, null), Role.HEAD);
        plan = new IssuedPlan(sql, batch, city, lead.id(), today.minusDays(20), "Tổ chức Tuần lễ").deliveredTo(ward);
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(Rows.values(office, plan.id))
                .update();
        task = plan.task("III.7b", "Tổ chức các lớp học", false);
        plan.party(task, "ASSIGNEE", "Các phường", List.of(ward));
        sql.sql("""
                insert into plan_item (id, plan_id, kind, ordinal, text, day, last_day)
                values (?, ?, 'CAMPAIGN', 900, 'Tuần lễ', ?, ?), (?, ?, 'THEME', 901, '“Chuyển đổi số trong học tập”.', null, null)""")
                .params(Rows.values(UUID.randomUUID(), plan.id, first, first.plusDays(6), UUID.randomUUID(), plan.id))
                .update();
        publisher.publishEvent(new PlanIssued(plan.id, plan.document));
    }

    private String[] form(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "ma",
                UUID.randomUUID().toString(),
                "ten",
                "Ngày hội đọc sách",
                "loai",
                "READING",
                "linh-vuc",
                "READING",
                "ngay",
                Days.day(first),
                "gio",
                "08:00",
                "den",
                "10:00",
                "hinh-thuc",
                "PLACE",
                "noi",
                "Nhà văn hóa khu phố 3"));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at >= 0 && at % 2 == 0) fields.set(at + 1, more[i + 1]);
            else fields.addAll(List.of(more[i], more[i + 1]));
        }
        return fields.toArray(String[]::new);
    }

    private UUID announced(Cast.Person person, String... more) {
        String location = location(post(person, "/hoat-dong-don-vi/moi", form(more)));
        return UUID.fromString(location.substring("/hoat-dong-don-vi/".length()));
    }

    private String page(UUID id) {
        return "/hoat-dong-don-vi/" + id;
    }

    private UUID sitting(UUID activity) {
        return sql.sql("select id from occurrence where activity_id = ? order by ordinal limit 1")
                .param(activity)
                .query(UUID.class)
                .single();
    }

    private String state(UUID activity) {
        return sql.sql("select state from activity where id = ?")
                .param(activity)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> acts(UUID activity) {
        return sql.sql("select kind from activity_act where activity_id = ? order by ordinal")
                .param(activity)
                .query(String.class)
                .list();
    }

    private List<OccurrenceChanged.Change> told(UUID activity) {
        return recorded.stream(OccurrenceChanged.class)
                .filter(event -> event.activity().equals(activity))
                .map(OccurrenceChanged::change)
                .toList();
    }

    @Test
    void fourFieldsAreEnoughAndTheHeadPublishesAtOnce() {
        assertThat(get(officer, "/hoat-dong-don-vi").text()).contains("Chưa có hoạt động nào");
        UUID id = announced(head, "lam", "cong-bo");
        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertThat(acts(id)).containsExactly("CREATED", "PUBLISHED");
        Document list = get(officer, "/hoat-dong-don-vi");
        assertThat(list.select("tbody tr").text())
                .isEqualTo("Ngày hội đọc sách 08:00 " + Days.day(first) + " Nhà văn hóa khu phố 3 Đã công bố");
        assertThat(sql.sql("select code from activity where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .matches("[2-9abcdefghjkmnpqrstuvwxyz]{8}");
    }

    @Test
    void theSameFormSentTwiceIsOneActivity() {
        String[] form = form();
        String one = location(post(officer, "/hoat-dong-don-vi/moi", form));
        assertThat(location(post(officer, "/hoat-dong-don-vi/moi", form))).isEqualTo(one);
        assertThat(get(officer, "/hoat-dong-don-vi").select("tbody tr")).hasSize(1);
        assertThat(post(stranger, "/hoat-dong-don-vi/moi", form).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndNothingTypedIsLost() throws Exception {
        var result = upload(
                officer,
                "/hoat-dong-don-vi/moi",
                "anh",
                "bia.jpg",
                PhotoTest.fromTelephone(1),
                form("ten", "", "gio", "25:00", "phi", "hai chục", "gioi-thieu", "<script>x</script> đọc & kể"));
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
        Document again = html(result);
        assertThat(again.select(".errors li").eachText())
                .containsExactlyInAnyOrder(
                        "Hãy ghi tên hoạt động.",
                        "Hãy ghi giờ như 08:00.",
                        "Hãy ghi số tiền bằng đồng, ví dụ 20.000; để trống là miễn phí.");
        assertThat(again.select("[name=phi]").val()).isEqualTo("hai chục");
        assertThat(again.select("[name=gioi-thieu]").text()).isEqualTo("<script>x</script> đọc & kể");
        String kept = again.select("[name=anh-da-giu]").val();
        UUID id = announced(officer, "anh-da-giu", kept);
        byte[] picture = getRaw(officer, page(id) + "/anh").getResponse().getContentAsByteArray();
        assertThat(new String(picture, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
        assertThat(post(teacher, "/hoat-dong-don-vi/moi", form("anh-da-giu", kept))
                        .getResponse()
                        .getStatus())
                .as("a picture somebody else gave")
                .isEqualTo(404);
    }

    @Test
    void aPictureThatIsNoPictureIsRefused() {
        for (byte[] bad : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "GIF89a/*<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            var result = upload(officer, "/hoat-dong-don-vi/moi", "anh", "bia.svg", bad, form());
            assertThat(result.getResponse().getStatus()).isEqualTo(422);
            assertThat(html(result).select("#anh-error").text()).startsWith("Chỉ nhận ảnh JPEG, PNG hoặc WebP.");
        }
    }

    @Test
    void anOfficerSubmitsAndTheOfficeOfThePlanReturnsOrPublishes() {
        UUID id = announced(officer, "ke-hoach", plan.id.toString(), "viec", task.toString(), "lam", "cong-bo");
        assertThat(state(id)).as("an officer does not publish").isEqualTo("DRAFT");
        assertThat(getRaw(lead, page(id)).getResponse().getStatus())
                .as("a draft is the unit's own")
                .isEqualTo(404);
        post(officer, page(id) + "/trinh");
        assertThat(get(lead, page(id)).select("h1").text()).isEqualTo("Ngày hội đọc sách");
        assertThat(post(lead, page(id) + "/tra-lai", "ly-do", " ").getResponse().getStatus())
                .isEqualTo(422);
        post(lead, page(id) + "/tra-lai", "ly-do", "Thiếu số điện thoại");
        assertThat(get(officer, page(id)).select(".timeline").text()).contains("Thiếu số điện thoại");
        post(officer, page(id) + "/trinh");
        post(lead, page(id) + "/cong-bo");
        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertThat(acts(id)).containsExactly("CREATED", "SUBMITTED", "RETURNED", "SUBMITTED", "PUBLISHED");
        assertThat(sql.sql(
                                "select count(*) from notice where unit_id = ? and subject->>'vietnamese' = 'Hoạt động đã được công bố'")
                        .param(ward)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theOfficePublishesFromItsQueueAndTrustsAUnit() {
        UUID id = announced(officer, "ke-hoach", plan.id.toString(), "lam", "trinh");
        UUID other = announced(officer, "ten", "Lớp tin học", "ke-hoach", plan.id.toString(), "lam", "trinh");
        announced(teacher, "ten", "Góc đọc của trường", "lam", "trinh");
        Document queue = get(lead, "/duyet-hoat-dong");
        assertThat(queue.select("main h2").eachText()).containsExactly("UBND phường Trảng Dài");
        assertThat(queue.select(".waiting h3").eachText()).containsExactly("Ngày hội đọc sách", "Lớp tin học");
        assertThat(get(head, "/duyet-hoat-dong").select(".waiting h3").eachText())
                .as("the head of the ward: its own, and its school's")
                .containsExactly("Ngày hội đọc sách", "Lớp tin học", "Góc đọc của trường");
        assertThat(get(stranger, "/duyet-hoat-dong").select(".waiting")).isEmpty();
        assertThat(get(lead, "/viec").select(".errands").text()).contains("2hoạt động chờ duyệt");
        post(lead, "/duyet-hoat-dong/" + id + "/cong-bo");
        assertThat(state(id)).isEqualTo("PUBLISHED");
        var refused = post(lead, "/duyet-hoat-dong/" + other + "/tra-lai", "ly-do", "");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(refused).select(".errors").text()).contains("Hãy ghi lý do trả lại.");
        post(lead, "/duyet-hoat-dong/" + other + "/tra-lai", "ly-do", "Chưa rõ giờ");
        assertThat(state(other)).isEqualTo("RETURNED");
        assertThat(get(officer, "/viec").select(".errands").text()).contains("1hoạt động bị trả lại");

        assertThat(post(stranger, "/duyet-hoat-dong/tin/" + ward, "tin", "co")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        post(lead, "/duyet-hoat-dong/tin/" + ward, "tin", "co");
        post(lead, "/duyet-hoat-dong/tin/" + ward, "tin", "co");
        assertThat(state(announced(officer, "ten", "Hội thi", "lam", "cong-bo")))
                .isEqualTo("PUBLISHED");
        assertThat(get(lead, "/duyet-hoat-dong").select("tbody th").text()).isEqualTo("UBND phường Trảng Dài");
        post(lead, "/duyet-hoat-dong/tin/" + ward, "tin", "khong");
        assertThat(state(announced(officer, "ten", "Hội thi khác", "lam", "cong-bo")))
                .isEqualTo("DRAFT");
    }

    private int edits() {
        return sql.sql("select count(*) from notice where unit_id = ? and key like 'activity-edited:%'")
                .param(office)
                .query(Integer.class)
                .single();
    }

    @Test
    void anEditOfWhatAnOfficePublishedIsToldToItOnceWithWhatChanged() {
        UUID id = announced(officer, "ke-hoach", plan.id.toString(), "lam", "trinh");
        post(lead, "/duyet-hoat-dong/" + id + "/cong-bo");
        assertThat(get(lead, "/duyet-hoat-dong").select("#da-sua")).isEmpty();
        String under = plan.id.toString();
        post(
                officer,
                page(id) + "/sua",
                form("ten", "Ngày hội sách", "phi", "20000", "ke-hoach", under, "phien-ban", "1"));
        post(
                officer,
                page(id) + "/sua",
                form("ten", "Ngày hội sách xưa", "phi", "20000", "ke-hoach", under, "phien-ban", "2"));
        UUID sitting = sitting(id);
        post(officer, page(id) + "/buoi/" + sitting, form("gio", "09:00", "phien-ban", "1"));
        assertThat(edits()).as("one burst").isEqualTo(1);
        Document queue = get(lead, "/duyet-hoat-dong");
        assertThat(queue.select("#da-sua h3").eachText()).containsExactly("Ngày hội sách xưa");
        assertThat(queue.select("#da-sua .differences li").eachText())
                .containsExactly(
                        "Tên hoạt động: Ngày hội đọc sách → Ngày hội sách xưa",
                        "Mức phí: Miễn phí → 20.000 đồng",
                        "Bắt đầu (" + Days.moment(Sittings.at(first, LocalTime.of(9, 0))) + "): "
                                + Days.moment(Sittings.at(first, LocalTime.of(8, 0))) + " → "
                                + Days.moment(Sittings.at(first, LocalTime.of(9, 0))));
        assertThat(get(lead, "/viec").select(".errands").text()).contains("1hoạt động sửa sau khi duyệt");
        assertThat(get(stranger, "/duyet-hoat-dong").select("#da-sua")).isEmpty();
        assertThat(post(officer, "/duyet-hoat-dong/" + id + "/da-xem")
                        .getResponse()
                        .getStatus())
                .as("the unit itself does not say so")
                .isEqualTo(404);
        assertThat(post(lead, "/duyet-hoat-dong/" + id + "/da-xem")).hasStatus(303);
        assertThat(get(lead, "/duyet-hoat-dong").select("#da-sua")).isEmpty();
        post(lead, "/duyet-hoat-dong/tin/" + ward, "tin", "co");
        post(officer, page(id) + "/sua", form("ten", "Hội sách", "phi", "20000", "ke-hoach", under, "phien-ban", "3"));
        assertThat(edits()).as("a trusted unit's edits are shown, not told").isEqualTo(1);
        assertThat(get(lead, "/duyet-hoat-dong").select("#da-sua .badge").text())
                .isEqualTo("được tự công bố, không báo");
        post(lead, "/duyet-hoat-dong/tin/" + ward, "tin", "khong");
        post(officer, page(id) + "/sua", form("ten", "Hội sách cũ", "phi", "20000", "phien-ban", "4"));
        assertThat(edits()).as("a new burst").isEqualTo(2);
        assertThat(get(lead, "/duyet-hoat-dong").select("#da-sua .differences").text())
                .as("out of the plan it stays the office's to take back")
                .contains("Thuộc kế hoạch: có → đã bỏ");
        var refused = post(lead, "/duyet-hoat-dong/" + id + "/rut", "ly-do-rut", " ");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(refused).select("#ly-do-rut").attr("aria-invalid")).isEqualTo("true");
        post(lead, "/duyet-hoat-dong/" + id + "/rut", "ly-do-rut", "Sai mức phí");
        assertThat(state(id)).isEqualTo("RETURNED");
        assertThat(get(officer, page(id)).select(".timeline").text()).contains("Sai mức phí");
        assertThat(get(lead, "/duyet-hoat-dong").select("#da-sua")).isEmpty();
    }

    @Test
    void aVenueIsShownWhereSomebodyConfirmedItAndServesTheUnitsBelow() {
        announced(officer);
        Document list = get(officer, "/dia-diem");
        assertThat(list.select("tbody th").text()).isEqualTo("Nhà văn hóa khu phố 3");
        String form = list.select("tbody form").attr("action");
        var bad = post(
                officer, form, "ten", "Nhà văn hóa khu phố 3", "phien-ban", "1", "vi-tri", "gần chợ", "xac-nhan", "co");
        assertThat(bad.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(bad).select("#vi-tri").val()).isEqualTo("gần chợ");
        post(
                officer,
                form,
                "ten",
                "Nhà văn hóa khu phố 3",
                "phien-ban",
                "1",
                "vi-tri",
                "10.95, 106.82",
                "suc-chua",
                "80",
                "xac-nhan",
                "co");
        assertThat(get(officer, "/dia-diem").select("tbody .badge").text()).isEqualTo("đã xác nhận");
        post(head, form, "ten", "Nhà văn hóa khu phố 3", "phien-ban", "2", "vi-tri", "10.96, 106.82");
        assertThat(get(officer, "/dia-diem").select("tbody .badge").text())
                .as("moved, and nobody looked")
                .isEqualTo("chưa xác nhận");
        assertThat(post(officer, form, "ten", "Nhà văn hóa", "phien-ban", "2")
                        .getResponse()
                        .getStatus())
                .as("stale")
                .isEqualTo(422);
        assertThat(get(teacher, "/hoat-dong-don-vi/moi")
                        .select("#cac-noi option")
                        .eachAttr("value"))
                .containsExactly("Nhà văn hóa khu phố 3");
        announced(teacher, "noi", "nha van hoa KHU PHO 3");
        assertThat(sql.sql("select count(*) from venue where unit_id = ?")
                        .param(school)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post(teacher, form, "ten", "Của trường", "phien-ban", "3")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(post(teacher, form + "/bo").getResponse().getStatus()).isEqualTo(404);
        post(officer, form + "/bo");
        assertThat(get(officer, "/dia-diem").select("tbody")).isEmpty();
    }

    @Test
    void aLevelOfDangerListsTheSittingsItConcernsAndActsOnThemInBulk() {
        UUID indoors = announced(head, "lam", "cong-bo", "cho", "50");
        UUID small = announced(head, "lam", "cong-bo", "ten", "Nhóm nhỏ", "cho", "15", "noi", "Phòng họp");
        UUID outdoors = announced(
                head, "lam", "cong-bo", "ten", "Sân chơi", "noi", "Sân trường", "trong-nha", "khong", "cho", "60");
        UUID earlier = announced(
                head, "lam", "cong-bo", "ten", "Trước đó", "ngay", Days.day(first.minusDays(5)), "noi", "Hội trường");
        UUID ofSchool = announced(teacher, "lam", "trinh", "ten", "Họp phụ huynh", "noi", "Lớp 1A");
        post(head, "/duyet-hoat-dong/" + ofSchool + "/cong-bo");
        assertThat(get(head, "/cap-do-an-toan").text()).contains("Chưa đặt cấp độ nào: hoạt động tổ chức bình thường.");
        assertThat(post(head, "/cap-do-an-toan", "cap", "EPIDEMIC/3", "tu-ngay", Days.day(first), "can-cu", "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        post(
                head,
                "/cap-do-an-toan",
                "cap",
                "EPIDEMIC/3",
                "tu-ngay",
                Days.day(first),
                "can-cu",
                "Thông báo số 12/TB-UBND");
        Document page = get(head, "/cap-do-an-toan");
        assertThat(page.select("#buoi tbody th").eachText().stream().map(each -> each.replaceAll(" \\d\\d:.*", "")))
                .containsExactlyInAnyOrder("Ngày hội đọc sách", "Sân chơi", "Họp phụ huynh");
        assertThat(get(officer, page(indoors))
                        .select(".note.warn li")
                        .eachText()
                        .getFirst()
                        .replace("\u2060", ""))
                .isEqualTo(Days.day(first) + ": Cấp 3, nguy cơ cao, nhiều nhất 20 người. Hãy giới hạn số chỗ.");

        post(
                head,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "LIMIT",
                "buoi",
                sitting(indoors).toString());
        assertThat(told(indoors)).containsExactly(OccurrenceChanged.Change.LIMITED);
        assertThat(sql.sql("select places from occurrence where activity_id = ?")
                        .param(indoors)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        post(
                head,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "ONLINE",
                "buoi",
                sitting(ofSchool).toString(),
                "duong-dan-" + sitting(ofSchool),
                "https://meet.google.com/abc-defg-hij",
                "loi-nhan",
                "Lớp học qua mạng");
        assertThat(told(ofSchool)).containsExactly(OccurrenceChanged.Change.MODE);
        assertThat(get(teacher, page(ofSchool)).select("tbody").text())
                .contains("Lớp 1A (nay họp trực tuyến) Google Meet");
        post(
                head,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "ONLINE",
                "buoi",
                sitting(outdoors).toString());
        assertThat(told(outdoors)).as("no link").isEmpty();
        post(
                head,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "POSTPONE",
                "buoi",
                sitting(outdoors).toString());
        post(
                head,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "POSTPONE",
                "buoi",
                sitting(outdoors).toString());
        assertThat(told(outdoors)).containsExactly(OccurrenceChanged.Change.POSTPONED);
        assertThat(told(small)).isEmpty();
        assertThat(told(earlier)).isEmpty();
        assertThat(get(head, "/cap-do-an-toan").select("#buoi")).isEmpty();

        post(
                head,
                "/cap-do-an-toan/luat/EPIDEMIC/3",
                "ten-cap",
                "Cấp 3",
                "trong-nha-nhieu-nhat",
                "10",
                "ngoai-troi-nhieu-nhat",
                "0");
        assertThat(get(head, "/cap-do-an-toan").select("#buoi tbody th"))
                .as("20 and 15 are too many now")
                .hasSize(2);
        var bad = post(head, "/cap-do-an-toan/luat/EPIDEMIC/3", "ten-cap", "", "trong-nha-nhieu-nhat", "mười");
        assertThat(bad.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(bad).select("#trong-nha-nhieu-nhat").val()).isEqualTo("mười");

        for (Cast.Person other : List.of(teacher, clerk))
            for (String path : List.of("/cap-do-an-toan", "/cap-do-an-toan/ap-dung", "/cap-do-an-toan/luat/EPIDEMIC/3"))
                assertThat(post(
                                        other,
                                        path,
                                        "cap",
                                        "EPIDEMIC/1",
                                        "tu-ngay",
                                        Days.day(first),
                                        "can-cu",
                                        "x",
                                        "ten-cap",
                                        "x")
                                .getResponse()
                                .getStatus())
                        .isEqualTo(404);
        post(
                stranger,
                "/cap-do-an-toan/ap-dung",
                "lam",
                "POSTPONE",
                "buoi",
                sitting(small).toString());
        assertThat(told(small)).as("of another locality").isEmpty();
    }

    private static byte[] csv(String... lines) {
        return ("\uFEFF" + String.join("\r\n", lines)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aSpreadsheetIsPreviewedRowByRowAndTakenOverAsAWholeOrNotAtAll() throws Exception {
        String columns = "Mã riêng;Tên hoạt động;Loại;Ngày;Từ giờ;Hình thức;Địa điểm;Đường dẫn;Dành cho;Ghi riêng";
        String day = Days.day(first);
        byte[] bad = csv(
                columns,
                "a1;Ngày hội đọc sách;Ngày hội sách, đọc sách, thư viện;" + day
                        + ";08:00;Trực tiếp;Nhà văn hóa;;Học sinh",
                "a2;;Lớp học, khóa học;31/02/2026;8 giờ;Trực tuyến;;http://10.0.0.1/lop;Người ngoài hành tinh",
                "a1;Trùng mã;;" + day + ";09:00;;Nhà văn hóa;;");
        String preview = location(upload(officer, "/hoat-dong-don-vi/nhap", "tep", "hd.csv", bad));
        Document page = get(officer, preview);
        assertThat(page.select("tr.refused").eachText())
                .containsExactly(
                        "3 8 giờ 31/02/2026 Tên hoạt động: Hãy ghi tên hoạt động. Dành cho: Không có lựa chọn “Người ngoài hành tinh”."
                                + " Đường dẫn: Đường dẫn phải bắt đầu bằng https://. Ngày: Hãy ghi ngày tổ chức, ví dụ 01/10/2026.",
                        "4 Trùng mã 09:00 " + day + " Mã riêng: Trùng mã riêng với hàng 2.");
        assertThat(page.text())
                .contains("Bỏ qua cột “Ghi riêng”: không thuộc mẫu.")
                .contains("chưa nhập hàng nào");
        assertThat(post(officer, preview).getResponse().getStatus()).isEqualTo(422);
        assertThat(get(officer, "/hoat-dong-don-vi").text()).contains("Chưa có hoạt động nào");

        byte[] good = csv(
                columns,
                "a1;\"'=Ngày hội; đọc sách\";;" + day + ";08:00;;Nhà văn hóa;;Học sinh; Phụ huynh",
                "a2;Lớp tin học;Lớp học, khóa học;" + day + ";14:00;Trực tuyến;;meet.google.com/abc-defg-hij;");
        String ready = location(upload(officer, "/hoat-dong-don-vi/nhap", "tep", "hd.csv", good));
        assertThat(getRaw(this.head, ready).getResponse().getStatus())
                .as("somebody else's file")
                .isEqualTo(404);
        post(officer, ready);
        post(officer, ready);
        assertThat(get(officer, "/hoat-dong-don-vi").select("tbody th").eachText())
                .containsExactly("=Ngày hội; đọc sách", "Lớp tin học");
        String again = location(upload(officer, "/hoat-dong-don-vi/nhap", "tep", "hd.csv", good));
        assertThat(get(officer, again).select("tbody .badge").eachText())
                .containsExactly("Đã có, giữ nguyên", "Đã có, giữ nguyên");
        for (byte[] no : List.of(
                new byte[0],
                "PK\u0003\u0004 hỏng".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[SheetRows.LARGEST + 1],
                csv("Cột;Khác", "1;2"),
                csv(columns),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
            assertThat(upload(officer, "/hoat-dong-don-vi/nhap", "tep", "x", no)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(422);
    }

    @Test
    void aWorkbookGivesItsDaysHoursAndResultsOfFormulas() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "thu", "1.0")) {
            var sheet = book.newWorksheet("hd");
            String[] heads = {"Tên hoạt động", "Ngày", "Từ giờ", "Địa điểm", "Số chỗ"};
            for (int i = 0; i < heads.length; i++) sheet.value(0, i, heads[i]);
            sheet.value(1, 0, "Lớp tin học");
            sheet.value(1, 1, first);
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 0.3125);
            sheet.style(1, 2).format("hh:mm").set();
            sheet.value(1, 3, "Nhà văn hóa");
            sheet.value(1, 4, 40);
        }
        String ready = location(upload(officer, "/hoat-dong-don-vi/nhap", "tep", "hd.xlsx", out.toByteArray()));
        assertThat(get(officer, ready).select("tbody tr").text())
                .isEqualTo("2 Lớp tin học 07:30 " + Days.day(first) + " Bản nháp mới");
        post(officer, ready);
        assertThat(sql.sql(
                                "select places from occurrence o join activity a on a.id = o.activity_id where a.unit_id = ?")
                        .param(ward)
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void othersDoNotFindIt() {
        UUID id = announced(head, "lam", "cong-bo");
        UUID sitting = sitting(id);
        for (String path : List.of(page(id), page(id) + "/sua", page(id) + "/buoi/moi", page(id) + "/buoi/" + sitting))
            assertThat(getRaw(stranger, path).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        for (String path : List.of(
                "/sua",
                "/trinh",
                "/cong-bo",
                "/tra-lai",
                "/rut",
                "/huy",
                "/buoi/moi",
                "/buoi/" + sitting,
                "/buoi/" + sitting + "/hoan",
                "/buoi/" + sitting + "/huy",
                "/buoi/" + sitting + "/ket-qua"))
            assertThat(post(stranger, page(id) + path, form("ly-do", "x", "ly-do-huy", "x", "ket-qua", "x"))
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        assertThat(getRaw(clerk, page(id)).getResponse().getStatus()).isEqualTo(200);
        assertThat(post(clerk, page(id) + "/huy", "ly-do-huy", "x")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(post(clerk, "/hoat-dong-don-vi/moi", form()).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(post(
                                officer,
                                "/hoat-dong-don-vi/moi",
                                form("ke-hoach", UUID.randomUUID().toString()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(state(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void twoWhoChangeItAtOnceSeeEachOther() {
        UUID id = announced(officer);
        String version =
                get(officer, page(id) + "/sua").select("[name=phien-ban]").val();
        post(head, page(id) + "/sua", form("phien-ban", version, "ten", "Ngày hội sách và đọc"));
        var stale = post(officer, page(id) + "/sua", form("phien-ban", version, "ten", "Hội sách"));
        assertThat(stale.getResponse().getStatus()).isEqualTo(422);
        Document again = html(stale);
        assertThat(again.select("#ten-error").text()).contains("“Ngày hội sách và đọc”");
        assertThat(again.select("#ten").val()).isEqualTo("Hội sách");
        post(
                officer,
                page(id) + "/sua",
                form("phien-ban", again.select("[name=phien-ban]").val(), "ten", "Hội sách"));
        assertThat(get(officer, page(id)).select("h1").text()).isEqualTo("Hội sách");
        assertThat(sql.sql(
                                "select before->>'title' from activity_act where activity_id = ? and kind = 'CHANGED' order by ordinal")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("Ngày hội đọc sách", "Ngày hội sách và đọc");
    }

    @Test
    void whatChangesInAPublishedSittingIsToldOnceForEachKind() {
        UUID id = announced(head, "lam", "cong-bo");
        UUID sitting = sitting(id);
        String there = page(id) + "/buoi/" + sitting;
        String version = get(officer, there).select("[name=phien-ban]").val();
        post(officer, there, form("phien-ban", version, "gio", "09:00", "den", "11:00", "cho", "50"));
        assertThat(told(id)).containsExactly(OccurrenceChanged.Change.MOVED, OccurrenceChanged.Change.LIMITED);
        var stale = post(officer, there, form("phien-ban", version, "gio", "13:00", "den", "15:00"));
        assertThat(stale.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(stale).select("#gio").val()).isEqualTo("13:00");
        version = get(officer, there).select("[name=phien-ban]").val();
        post(officer, there, form("phien-ban", version, "gio", "09:00", "den", "11:00", "cho", "50"));
        assertThat(told(id)).as("nothing changed").hasSize(2);
        post(
                officer,
                there,
                form(
                        "phien-ban",
                        version,
                        "gio",
                        "09:00",
                        "den",
                        "11:00",
                        "cho",
                        "50",
                        "hinh-thuc",
                        "BOTH",
                        "duong-dan",
                        "meet.google.com/abc-defg-hij"));
        assertThat(told(id).getLast()).isEqualTo(OccurrenceChanged.Change.MODE);
        assertThat(get(officer, page(id)).select("tbody").text()).contains("Google Meet");
        assertThat(post(officer, there + "/hoan", "ly-do", "").getResponse().getStatus())
                .isEqualTo(422);
        post(officer, there + "/hoan", "ly-do", "Mưa bão");
        post(officer, there + "/tro-lai");
        Document unsaid = html(post(officer, there + "/huy", "ly-do-huy", " "));
        assertThat(unsaid.select("#ly-do-huy-error").text()).isEqualTo("Hãy ghi lý do hủy.");
        post(officer, there + "/huy", "ly-do-huy", "Không còn người dạy");
        assertThat(told(id).subList(3, told(id).size()))
                .containsExactly(
                        OccurrenceChanged.Change.POSTPONED,
                        OccurrenceChanged.Change.RESUMED,
                        OccurrenceChanged.Change.CANCELLED);
        assertThat(state(id)).as("with its last sitting").isEqualTo("CANCELLED");
    }

    @Test
    void aDraftIsChangedInSilenceAndLosesSittings() {
        UUID id = announced(
                officer,
                "lap",
                "DAILY",
                "lap-den",
                Days.day(first.plusDays(2)),
                "them-buoi",
                Days.day(first.plusDays(5)) + " 14:00 - 16:00");
        assertThat(get(officer, page(id)).select("tbody th").eachText().getLast())
                .endsWith(Days.day(first.plusDays(5)) + ", 14:00–16:00");
        UUID sitting = sitting(id);
        String there = page(id) + "/buoi/" + sitting;
        post(officer, there, form("phien-ban", "1", "gio", "09:00", "den", "11:00"));
        assertThat(location(post(officer, there + "/bo"))).isEqualTo(page(id));
        assertThat(get(officer, page(id)).select("tbody th")).hasSize(3);
        assertThat(told(id)).isEmpty();
        post(officer, page(id) + "/buoi/moi", form("ngay", Days.day(first.plusDays(8))));
        post(officer, page(id) + "/buoi/moi", form("ngay", Days.day(first.plusDays(8))));
        assertThat(get(officer, page(id)).select("tbody th")).hasSize(4);
    }

    @Test
    void afterwardsTheUnitSaysWhatCameOfItWithPhotos() throws Exception {
        UUID id = announced(head, "lam", "cong-bo", "ngay", Days.day(today.minusDays(1)));
        String there = page(id) + "/buoi/" + sitting(id);
        assertThat(get(officer, "/hoat-dong-don-vi?thoi-gian=cho-ket-qua").select("tbody tr"))
                .hasSize(1);
        post(officer, there + "/ket-qua", "phien-ban", "1", "da-to-chuc", "co", "ket-qua", "Hơn 60 em kể chuyện sách.");
        var photo = upload(
                officer, there + "/anh", "anh", "a.jpg", PhotoTest.fromTelephone(6), "loi-anh", "Các em đọc sách");
        assertThat(location(photo)).isEqualTo(there);
        Document page = get(officer, there);
        assertThat(page.select(".badge").eachText().getFirst()).isEqualTo("Đã tổ chức");
        assertThat(page.select("figcaption").text()).isEqualTo("Các em đọc sách Chỉ lưu trong đơn vị");
        assertThat(getRaw(officer, page.select("figure img").attr("src"))
                        .getResponse()
                        .getContentType())
                .isEqualTo("image/jpeg");
        assertThat(acts(id)).containsExactly("CREATED", "PUBLISHED", "HELD", "PHOTO");
        UUID ahead = announced(head, "lam", "cong-bo");
        assertThat(post(
                                officer,
                                page(ahead) + "/buoi/" + sitting(ahead) + "/ket-qua",
                                "phien-ban",
                                "1",
                                "ket-qua",
                                "Xong")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void warningsStandInNobodysWay() {
        UUID one = announced(head, "lam", "cong-bo", "suc-chua", "40");
        UUID two = announced(
                head,
                "lam",
                "cong-bo",
                "ten",
                "Ngay hoi DOC SACH",
                "gio",
                "09:00",
                "den",
                "12:00",
                "cho",
                "60",
                "ke-hoach",
                plan.id.toString(),
                "lap",
                "WEEKLY",
                "lap-den",
                Days.day(first.plusDays(7)));
        assertThat(get(officer, page(two)).select(".note.warn li").eachText().stream()
                        .map(line -> line.replace("\u2060", "")))
                .containsExactly(
                        "1 buổi nằm ngoài Tuần lễ (%s – %s).".formatted(Days.day(first), Days.day(first.plusDays(6))),
                        "09:00 %1$s: Nhà văn hóa khu phố 3 cũng có “Ngày hội đọc sách” (08:00 %1$s)."
                                .formatted(Days.day(first)),
                        "09:00 %s: 60 chỗ, nhiều hơn sức chứa 40 của Nhà văn hóa khu phố 3.".formatted(Days.day(first)),
                        "09:00 %s: 60 chỗ, nhiều hơn sức chứa 40 của Nhà văn hóa khu phố 3."
                                .formatted(Days.day(first.plusDays(7))),
                        "Có thể trùng với “Ngày hội đọc sách”, 08:00 %s, Nhà văn hóa khu phố 3."
                                .formatted(Days.day(first)));
        assertThat(state(two)).isEqualTo("PUBLISHED");
        assertThat(get(officer, page(one)).select(".note.warn li")).hasSize(2);
    }

    @Test
    void aFormIsFilledFromTheUnitsPlanOrATaskOrAnEarlierActivity() {
        UUID unitPlan = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        sql.sql(
                        "insert into unit_plan (id, parent_id, unit_id, theme, created_by, changed_by) values (?, ?, ?, 'Đọc là sống', ?, ?)")
                .params(Rows.values(unitPlan, plan.id, ward, officer.id(), officer.id()))
                .update();
        sql.sql("""
                insert into unit_plan_activity (id, unit_plan_id, ordinal, name, day, hour, place, audience)
                values (?, ?, 1, 'Lớp tin học cho người cao tuổi', ?, '14:00', 'Nhà văn hóa khu phố 5', 'Người cao tuổi')""").params(Rows.values(row, unitPlan, first.plusDays(1))).update();
        Document form = get(officer, "/hoat-dong-don-vi/moi?hang=" + row);
        assertThat(form.select("#ten").val()).isEqualTo("Lớp tin học cho người cao tuổi");
        assertThat(form.select("#ngay").val()).isEqualTo(Days.day(first.plusDays(1)));
        assertThat(form.select("#gio").val()).isEqualTo("14:00");
        assertThat(form.select("#noi").val()).isEqualTo("Nhà văn hóa khu phố 5");
        assertThat(form.select("#chu-de").val()).isEqualTo("Đọc là sống");
        assertThat(form.select("#cac-chu-de option").eachAttr("value")).containsExactly("Chuyển đổi số trong học tập");
        Document ofTask = get(officer, "/hoat-dong-don-vi/moi?giao=" + plan.assignment(task, ward));
        assertThat(ofTask.select("#viec option[selected]").val()).isEqualTo(task.toString());
        assertThat(getRaw(stranger, "/hoat-dong-don-vi/moi?giao=" + plan.assignment(task, ward))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(getRaw(stranger, "/hoat-dong-don-vi/moi?hang=" + row)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        UUID earlier = announced(
                officer,
                "ngay",
                Days.day(first.minusDays(371)),
                "them-buoi",
                Days.day(first.minusDays(370)),
                "phoi-hop",
                "UBND phường Trảng Dài\nHội Khuyến học",
                "doi-tuong",
                "CHILDREN");
        Document copied = get(officer, "/hoat-dong-don-vi/moi?sao=" + earlier);
        LocalDate there = java.util.Objects.requireNonNull(
                Days.typed(copied.select("#ngay").val()));
        assertThat(there.getDayOfWeek()).isEqualTo(first.minusDays(371).getDayOfWeek());
        assertThat(Math.abs(java.time.temporal.ChronoUnit.DAYS.between(there, first)))
                .isLessThan(7);
        assertThat(copied.select("[name=them-buoi]").text()).isEqualTo(Days.day(there.plusDays(1)) + " 08:00 - 10:00");
        assertThat(copied.select("[name=phoi-hop]").text()).contains("Hội Khuyến học");
        assertThat(copied.select("[name=doi-tuong][checked]").val()).isEqualTo("CHILDREN");
        assertThat(getRaw(stranger, "/hoat-dong-don-vi/moi?sao=" + earlier)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void threeHundredAreReadByAsManyQueriesAsOne() {
        announced(officer);
        int few = Counting.during(() -> get(officer, "/hoat-dong-don-vi"));
        var asker =
                java.util.Objects.requireNonNull(sessions.asker(officer.cookie().getValue()));
        for (int i = 0; i < 300; i++)
            Cast.done(announcing.announce(asker, Typed.of(form("ten", "Buổi học số " + i)), Instant.now()));
        assertThat(Counting.during(() -> get(officer, "/hoat-dong-don-vi"))).isEqualTo(few);
        Document list = get(officer, "/hoat-dong-don-vi");
        assertThat(list.select("tbody tr")).hasSize(50);
        assertThat(list.select("caption").text()).isEqualTo("301 hoạt động, trang 1/7");
        assertThat(get(officer, "/hoat-dong-don-vi?q=buoi hoc so 299").select("tbody tr"))
                .hasSize(1);
        assertThat(get(officer, "/hoat-dong-don-vi?trang-thai=PUBLISHED").select("tbody tr"))
                .isEmpty();
    }
}
