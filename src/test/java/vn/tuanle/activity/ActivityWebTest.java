package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
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

    private List<String> acts(UUID activity) {
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
        assertThat(post(clerk, page(id) + "/huy", "ly-do", "x").getResponse().getStatus())
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
        assertThat(page.select(".badge").first().text()).isEqualTo("Đã tổ chức");
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
        LocalDate there = Days.typed(copied.select("#ngay").val());
        assertThat(there).isNotNull();
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
