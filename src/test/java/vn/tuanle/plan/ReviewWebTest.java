package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.Reading;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// Checking what was read: source beside findings, every act on them, two people at once.
class ReviewWebTest extends WebTest {
    private static final AtomicInteger CITIES = new AtomicInteger();

    @Autowired
    Plans plans;

    @Autowired
    PlanRows rows;

    @Autowired
    PartyRows parties;

    private UUID city;
    private String office;
    private UUID officeUnit;
    private Cast.Person officer;
    private Cast.Person colleague;
    private Cast.Person stranger;
    private UUID plan;

    @BeforeEach
    void aDraft() {
        String name = "Soát " + CITIES.incrementAndGet();
        city = cast.unit("UBND thành phố " + name, UnitKind.UBND_TP, null);
        office = "Phòng Giáo dục và Đào tạo thành phố " + name;
        officeUnit = cast.unit(office, UnitKind.PHONG, city);
        officer = cast.person("Nguyễn Thị Soạn", officeUnit, Role.OFFICER);
        colleague = cast.person("Trần Văn Cùng", officeUnit, Role.CLERK);
        stranger = cast.person("Phạm Nơi Khác", city, Role.HEAD);
        plan = take(ReviewSample.small(office).read());
    }

    private UUID take(Reading.Read read) {
        Asker asker = Objects.requireNonNull(sessions.asker(officer.cookie().getValue()));
        return Cast.done(plans.take(asker, read, read.main(), Plans.Origin.UPLOADED, null, null));
    }

    private String review() {
        return "/ke-hoach/" + plan + "/kiem-tra";
    }

    private String at(PlanItem item) {
        return review() + "/muc/" + item.id();
    }

    private PlanItem item(ItemKind kind, String text) {
        return rows.of(plan).stream()
                .filter(i -> i.kind() == kind && i.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private PlanItem now(PlanItem item) {
        return Objects.requireNonNull(rows.find(plan, item.id()));
    }

    private PlanItem banner() {
        return item(ItemKind.TASK, "Treo băng rôn ở cổng trường.");
    }

    private List<String> texts(ItemKind kind) {
        return rows.of(plan).stream()
                .filter(i -> i.kind() == kind && i.state() != PlanItem.State.DROPPED)
                .map(PlanItem::text)
                .toList();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    private PartyRow party(String name) {
        return parties.of(plan).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void doubtfulItemsComeFirstAndEverythingPointsBothWays() {
        Document page = get(officer, review());
        assertThat(page.select("#tim-thay > section h2").eachText())
                .startsWith("Cần xem lại (4)", "Phần đầu văn bản (1)", "Tuần lễ và chủ đề (1)");
        assertThat(page.select("section[aria-labelledby=can-xem-lai] .doubt-why")
                        .eachText())
                .containsExactly(
                        "Chữ số mờ.",
                        "Chưa giao cho ai.",
                        "Không rõ năm.",
                        "Chương trình không hiểu đoạn này. Hãy xếp vào đúng loại, hoặc bỏ.");
        assertThat(page.select(".page-head").text()).contains("4 điểm cần xem lại, trong 9 mục tìm thấy.");
        assertThat(page.select("section.note.warn li").eachText())
                .containsExactly("Mục II.1.c không có ai được giao việc.");
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        assertThat(page.select("#muc-" + deadline.id() + " a.to-source").attr("href"))
                .isEqualTo("#nguon-" + deadline.id());
        assertThat(page.select("#nguon-" + deadline.id() + " a").attr("href")).isEqualTo("#muc-" + deadline.id());
        assertThat(page.select("mark[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void partsWithoutADoubtAreFoldedUntilOneComesForThem() {
        Document page = get(officer, review());
        assertThat(page.select("section[aria-labelledby=can-xem-lai] > details"))
                .isEmpty();
        assertThat(folded(page)).contains("tuan-le", "nhiem-vu", "don-vi").doesNotContain("can-xem-lai");
        // the first part lacks fields that a person writes in
        assertThat(folded(page)).doesNotContain("phan-dau");
        assertThat(page.select("nav.parts a").eachText()).startsWith("Cần xem lại (4)", "Phần đầu văn bản (1)");
        assertThat(folded(get(officer, review() + "?nhom=nhiem-vu")))
                .contains("tuan-le")
                .doesNotContain("nhiem-vu");
        assertThat(folded(get(officer, review() + "?muc=" + banner().id())))
                .contains("tuan-le")
                .doesNotContain("nhiem-vu");
    }

    private static List<String> folded(Document page) {
        return page.select("details.part:not([open]) > summary > h2").eachAttr("id");
    }

    @Test
    void theSourceStandsAsItWasWithoutStraySpaces() {
        assertThat(get(officer, review()).select(".source p").eachText().stream()
                        .map(text -> text.replace("\u2060", "")))
                .containsExactlyElementsOf(ReviewSample.TEXT
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    @Test
    void hostileTextIsShownAndNeverRun() {
        Document page = get(officer, review());
        assertThat(page.select(".source script, #tim-thay script")).isEmpty();
        assertThat(page.select(".source").text()).contains("<script>alert('x')</script> & đoạn lạ.");
        String sent = "\"><img src=x onerror=alert(1)>${7*7}";
        assertThat(status(post(officer, at(banner()), "version", "1", "text", sent, "request", "ORDER")))
                .isEqualTo(303);
        assertThat(get(officer, review()).select("img")).isEmpty();
        assertThat(get(officer, review()).text()).contains(sent);
    }

    @Test
    void anotherUnitFindsNothing() {
        PlanItem task = banner();
        for (String path :
                List.of(review(), at(task), review() + "/ben/" + party(office).id(), review() + "/them?loai=TASK"))
            assertThat(status(getRaw(stranger, path))).as(path).isEqualTo(404);
        for (String path : List.of(at(task), at(task) + "/bo", at(task) + "/tach", at(task) + "/xac-nhan"))
            assertThat(status(post(stranger, path, "version", "1", "text", "x", "split", "a\n\nb")))
                    .as(path)
                    .isEqualTo(404);
        assertThat(now(task)).isEqualTo(task);
    }

    @Test
    void anItemIsCorrectedAtOnceAndKeepsItsPlace() {
        PlanItem task = banner();
        MvcTestResult saved = post(
                officer,
                at(task),
                "version",
                "1",
                "text",
                Normalizer.normalize("Treo khẩu hiệu ở cổng trường.", Normalizer.Form.NFD),
                "clause",
                "II.1.a",
                "request",
                "REQUEST",
                "deliverable",
                "01 băng rôn");
        assertThat(location(saved)).isEqualTo(review() + "?muc=" + task.id() + "#muc-" + task.id());
        assertThat(now(task))
                .isEqualTo(new PlanItem(
                        task.id(),
                        ItemKind.TASK,
                        null,
                        task.ordinal(),
                        null,
                        "II.1.a",
                        "Treo khẩu hiệu ở cổng trường.",
                        task.span(),
                        null,
                        PlanItem.State.CONFIRMED,
                        false,
                        2,
                        PlanItem.Details.task("01 băng rôn", true)));
        assertThat(sql.sql("select changed_by from plan_item where id = ? and changed_at is not null")
                        .param(task.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(officer.id());
    }

    @Test
    void badValuesComeBackWithTheirSentences() {
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        MvcTestResult refused = post(
                officer,
                at(deadline),
                "version",
                "1",
                "text",
                "trước ngày 15/10/2021",
                "day",
                "40/10/2021",
                "hour",
                "25h",
                "boundary",
                "BEFORE",
                "purpose",
                "REPORT");
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("p.error").eachText())
                .containsExactly(
                        "Không hiểu ngày “40/10/2021”. Hãy ghi như 28/10/2021.",
                        "Không hiểu giờ “25h”. Hãy ghi như 17:00 hoặc 17h30.");
        assertThat(page.select("input[name=day]").val()).isEqualTo("40/10/2021");
        assertThat(page.select("input[name=hour]").attr("aria-invalid")).isEqualTo("true");
        assertThat(now(deadline)).isEqualTo(deadline);
    }

    @Test
    void aDeadlineWhoseDayIsNotThatOfItsWordsIsAskedAbout() {
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        String[] fields = {
            "version", "1", "text", deadline.text(), "day", "2021-10-16", "boundary", "BEFORE", "purpose", "REPORT"
        };
        MvcTestResult asked = post(officer, at(deadline), fields);
        assertThat(status(asked)).isEqualTo(422);
        assertThat(html(asked).select("p.error").eachText())
                .containsExactly("Câu chữ ghi “15/10/2021”, ở đây lại là 16/10/2021. Hãy sửa cho khớp.");
        assertThat(html(asked).select("input[name=accept]")).hasSize(1);
        String[] meant = java.util.Arrays.copyOf(fields, fields.length + 2);
        meant[fields.length] = "accept";
        meant[fields.length + 1] = "on";
        assertThat(status(post(officer, at(deadline), meant))).isEqualTo(303);
    }

    @Test
    void twoPeopleAtOneItemLoseNothing() {
        PlanItem task = banner();
        post(colleague, at(task), "version", "1", "text", "Treo cờ.", "request", "ORDER");
        MvcTestResult late = post(officer, at(task), "version", "1", "text", "Treo đèn.", "request", "ORDER");
        assertThat(status(late)).isEqualTo(422);
        Document page = html(late);
        assertThat(page.select("#nguoi-khac").text()).startsWith("Trần Văn Cùng vừa lưu lúc ");
        assertThat(page.select("section.note tbody tr").eachText()).containsExactly("Nội dung Treo cờ. Treo đèn.");
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("Treo đèn.");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
        assertThat(now(task).text()).isEqualTo("Treo cờ.");
        assertThat(status(post(officer, at(task), "version", "2", "text", "Treo đèn.", "request", "ORDER")))
                .isEqualTo(303);
        assertThat(now(task).text()).isEqualTo("Treo đèn.");
        assertThat(status(post(officer, at(task) + "/bo", "version", "2"))).isEqualTo(422);
        assertThat(status(post(officer, at(task) + "/xac-nhan", "version", "1")))
                .isEqualTo(422);
    }

    @Test
    void confirmingOneDoubtLeadsToTheNext() {
        PlanItem number = item(ItemKind.HEADER, "45/KH-UBND");
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        assertThat(location(post(officer, at(number) + "/xac-nhan", "version", "1")))
                .isEqualTo(review() + "?muc=" + deadline.id() + "#muc-" + deadline.id());
        assertThat(now(number).state()).isEqualTo(PlanItem.State.CONFIRMED);
        assertThat(get(officer, review()).select("#can-xem-lai").text()).isEqualTo("Cần xem lại (3)");
    }

    @Test
    void whatIsDroppedCanBeTakenBack() {
        PlanItem task = banner();
        assertThat(status(post(officer, at(task) + "/bo", "version", "1"))).isEqualTo(303);
        Document page = get(officer, review());
        assertThat(page.select("section[aria-labelledby=da-bo] .found").eachAttr("id"))
                .containsExactly("muc-" + task.id());
        assertThat(page.select("mark[data-item=muc-" + task.id() + "]")).isEmpty();
        assertThat(status(post(officer, at(task) + "/lay-lai", "version", "2"))).isEqualTo(303);
        assertThat(now(task).state()).isEqualTo(PlanItem.State.FOUND);
    }

    @Test
    void aTaskIsSplitWhereTheReviewerSays() {
        PlanItem task = item(ItemKind.TASK, "Báo cáo kết quả trước ngày 15/10/2021.");
        assertThat(status(post(officer, at(task) + "/tach", "version", "1", "split", "Chỉ một phần")))
                .isEqualTo(422);
        assertThat(status(post(
                        officer,
                        at(task) + "/tach",
                        "version",
                        "1",
                        "split",
                        "Báo cáo kết quả\r\n---\r\ntrước ngày 15/10/2021.")))
                .isEqualTo(303);
        assertThat(texts(ItemKind.TASK))
                .containsExactly(
                        "Treo băng rôn ở cổng trường.",
                        "Báo cáo kết quả",
                        "trước ngày 15/10/2021.",
                        "Tổ chức lớp tập huấn.");
        PlanItem second = item(ItemKind.TASK, "trước ngày 15/10/2021.");
        assertThat(party(office).namedAs(second.id(), Intake.Part.ASSIGNEE)).isTrue();
        assertThat(second.span().to()).isEqualTo(task.span().to());
        assertThat(second.span().from()).isEqualTo(task.span().to() - "trước ngày 15/10/2021.".length());
        assertThat(item(ItemKind.DEADLINE, "trước ngày 15/10/2021").parent()).isEqualTo(second.id());
        assertThat(status(post(officer, at(task) + "/tach", "version", "1", "split", "a\n\nb")))
                .isEqualTo(422);
    }

    @Test
    void whatDiffersFromTheWordsIsToldBesideThem() {
        assertThat(get(officer, "/ke-hoach/" + plan).select("#khac-loi-van")).isEmpty();
        int queries = Counting.during(() -> get(colleague, "/ke-hoach/" + plan));
        PlanItem report = item(ItemKind.TASK, "Báo cáo kết quả trước ngày 15/10/2021.");
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        PlanItem course = item(ItemKind.TASK, "Tổ chức lớp tập huấn.");
        post(officer, at(report) + "/tach", "version", "1", "split", "Báo cáo kết quả\n---\ntrước ngày 15/10/2021.");
        post(colleague, at(course) + "/bo", "version", "1");
        post(officer, at(banner()), "version", "1", "clause", "II.1.a", "text", "Treo hai băng rôn.");
        post(officer, review() + "/them", "loai", "TASK", "clause", "II.1.d", "text", "Mở tủ sách.", "parties", office);
        // saying that it is right, or writing the words again, is no difference
        post(
                officer,
                at(deadline),
                "version",
                "1",
                "text",
                "trước ngày 15/10/2021",
                "day",
                "15/10/2021",
                "boundary",
                "BEFORE",
                "purpose",
                "OTHER",
                "parent",
                Objects.requireNonNull(now(deadline).parent()).toString());
        int after = Counting.during(() -> get(colleague, "/ke-hoach/" + plan));
        assertThat(after).isEqualTo(queries);
        Document page = get(colleague, "/ke-hoach/" + plan);
        assertThat(page.select("#khac-loi-van li").eachText().stream()
                        .map(line -> line.replace("\u2060", "").replaceAll(" · .*", ""))
                        .toList())
                .containsExactly(
                        "Được sửa Nhiệm vụ II.1.a Treo hai băng rôn. Văn bản ghi “Treo băng rôn ở cổng trường.”."
                                + " Nguyễn Thị Soạn",
                        "Được tách Nhiệm vụ II.1.b Báo cáo kết quả Nguyễn Thị Soạn",
                        "Được tách Nhiệm vụ II.1.b trước ngày 15/10/2021. Nguyễn Thị Soạn",
                        "Bị bỏ Nhiệm vụ II.1.c Tổ chức lớp tập huấn. Trần Văn Cùng",
                        "Được thêm Nhiệm vụ II.1.d Mở tủ sách. Nguyễn Thị Soạn");
    }

    @Test
    void aDeadlineGoesWithThePartThatHasMostOfItsWords() {
        PlanItem task = item(ItemKind.TASK, "Báo cáo kết quả trước ngày 15/10/2021.");
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        sql.sql("update plan_item set text = 'Báo cáo kết quả trước ngày 15/10/2021', doubt = null where id = ?")
                .param(deadline.id())
                .update();
        assertThat(status(post(
                        officer,
                        at(task) + "/tach",
                        "version",
                        "1",
                        "split",
                        "Báo cáo bước đầu\n\nNộp kết quả trước ngày 15/10/2021.")))
                .isEqualTo(303);
        PlanItem second = item(ItemKind.TASK, "Nộp kết quả trước ngày 15/10/2021.");
        assertThat(now(deadline).parent()).isEqualTo(second.id());
        assertThat(now(deadline).doubt()).isNull();
        assertThat(status(post(officer, at(second) + "/tach", "version", "1", "split", "Nộp\n\nGửi kết quả")))
                .isEqualTo(303);
        assertThat(Objects.requireNonNull(now(deadline).doubt()).text())
                .isEqualTo("Nhiệm vụ có hạn này vừa được tách ra; hãy xem hạn thuộc phần nào.");
    }

    @Test
    void aTaskIsMergedWithTheNext() {
        PlanItem first = banner();
        PlanItem second = item(ItemKind.TASK, "Báo cáo kết quả trước ngày 15/10/2021.");
        assertThat(get(officer, at(first)).select("input[name=next]").val())
                .isEqualTo(second.id().toString());
        assertThat(status(post(
                        officer,
                        at(first) + "/gop",
                        "version",
                        "1",
                        "next",
                        second.id().toString(),
                        "nextVersion",
                        "7")))
                .isEqualTo(422);
        assertThat(now(first)).isEqualTo(first);
        assertThat(status(post(
                        officer,
                        at(first) + "/gop",
                        "version",
                        "1",
                        "next",
                        second.id().toString(),
                        "nextVersion",
                        "1")))
                .isEqualTo(303);
        assertThat(now(first).text()).isEqualTo("Treo băng rôn ở cổng trường.\nBáo cáo kết quả trước ngày 15/10/2021.");
        assertThat(now(first).span().to()).isEqualTo(second.span().to());
        assertThat(now(second).state()).isEqualTo(PlanItem.State.DROPPED);
        assertThat(item(ItemKind.DEADLINE, "trước ngày 15/10/2021").parent()).isEqualTo(first.id());
    }

    @Test
    void anItemOfAnyKindIsAdded() {
        for (ItemKind kind : ItemKind.values()) {
            if (kind == ItemKind.HEADER) continue;
            MvcTestResult added = post(
                    officer,
                    review() + "/them",
                    "loai",
                    kind.name(),
                    "text",
                    "Thêm " + kind,
                    "day",
                    "01/10/2021",
                    "lastDay",
                    "02/10/2021",
                    "boundary",
                    "ON",
                    "purpose",
                    "OTHER",
                    "amount",
                    "5",
                    "parties",
                    office + "\r\nĐội lân");
            assertThat(status(added)).as(kind.name()).isEqualTo(303);
            assertThat(item(kind, "Thêm " + kind).added()).isTrue();
        }
        PlanItem task = item(ItemKind.TASK, "Thêm TASK");
        assertThat(party(office).namedAs(task.id(), Intake.Part.ASSIGNEE)).isTrue();
        assertThat(party("Đội lân").units()).isEmpty();
        assertThat(status(getRaw(officer, review() + "/them?loai=KHONG"))).isEqualTo(404);
    }

    @Test
    void aMissingFieldOfTheHeadingIsWrittenInOnce() {
        assertThat(get(officer, review())
                        .select("section[aria-labelledby=phan-dau] .note li")
                        .eachText())
                .contains("Ngày ban hành Ghi vào Ngày ban hành");
        String[] fields = {"loai", "HEADER", "truong", "date", "day", "20/9/2021"};
        assertThat(status(post(officer, review() + "/them", fields))).isEqualTo(303);
        assertThat(status(post(officer, review() + "/them", fields))).isEqualTo(422);
        assertThat(texts(ItemKind.HEADER)).contains("2021-09-20");
    }

    @Test
    void aDeadlineIsMovedToAnotherTask() {
        PlanItem deadline = item(ItemKind.DEADLINE, "trước ngày 15/10/2021");
        PlanItem other = banner();
        assertThat(get(officer, at(deadline))
                        .select("select[name=parent] option[selected]")
                        .text())
                .isEqualTo("II.1.b Báo cáo kết quả trước ngày 15/10/2021.");
        post(
                officer,
                at(deadline),
                "version",
                "1",
                "text",
                deadline.text(),
                "day",
                "15/10/2021",
                "boundary",
                "BEFORE",
                "purpose",
                "REPORT",
                "parent",
                other.id().toString());
        assertThat(now(deadline).parent()).isEqualTo(other.id());
        assertThat(get(officer, at(other)).select("#han + ul a").eachAttr("href"))
                .containsExactly(at(deadline));
    }

    @Test
    void whatBelongedNowhereBecomesATask() {
        PlanItem nowhere = item(ItemKind.UNPLACED, "<script>alert('x')</script> & đoạn lạ.");
        assertThat(location(post(officer, at(nowhere) + "/xep", "version", "1", "loai", "TASK")))
                .isEqualTo(at(nowhere));
        assertThat(now(nowhere).kind()).isEqualTo(ItemKind.TASK);
        assertThat(now(nowhere).span()).isEqualTo(nowhere.span());
        assertThat(now(nowhere).open()).isTrue();
        assertThat(location(post(officer, at(nowhere) + "/ben", "name", office, "part", "ASSIGNEE")))
                .isEqualTo(at(nowhere) + "#ai-lam");
        assertThat(party(office).namedAs(nowhere.id(), Intake.Part.ASSIGNEE)).isTrue();
        assertThat(status(post(officer, at(nowhere) + "/ben/" + party(office).id() + "/bot", "part", "ASSIGNEE")))
                .isEqualTo(303);
        assertThat(party(office).namedAs(nowhere.id(), Intake.Part.ASSIGNEE)).isFalse();
    }

    @Test
    void titleAndYearOfThePlanFollow() {
        PlanItem title = item(ItemKind.HEADER, "Tuần lễ học tập suốt đời");
        post(officer, at(title), "version", "1", "text", "Tuần lễ năm 2022");
        PlanItem week = rows.of(plan).stream()
                .filter(i -> i.kind() == ItemKind.CAMPAIGN)
                .findFirst()
                .orElseThrow();
        post(officer, at(week), "version", "1", "text", week.text(), "day", "1/10/2022", "lastDay", "7/10/2022");
        assertThat(sql.sql("select title || ' ' || year from plan where id = ?")
                        .param(plan)
                        .query(String.class)
                        .single())
                .isEqualTo("Tuần lễ năm 2022 2022");
    }

    @Test
    void aDroppedDraftIsNotEdited() {
        PlanItem task = banner();
        sql.sql("update plan set dropped_at = now() where id = ?").param(plan).update();
        MvcTestResult refused = post(officer, at(task), "version", "1", "text", "Khác", "request", "ORDER");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select(".note").text()).contains("Dự thảo này đã bỏ nên không sửa được nữa.");
        assertThat(now(task)).isEqualTo(task);
        assertThat(get(officer, review()).select("#noi-dung form")).isEmpty();
    }

    @Test
    void anItemReadAwayMeanwhileKeepsWhatWasTyped() {
        MvcTestResult gone = post(
                officer,
                review() + "/muc/" + UUID.randomUUID(),
                "version",
                "1",
                "kind",
                "ACTIVITY",
                "text",
                "Gõ rất lâu");
        assertThat(status(gone)).isEqualTo(422);
        assertThat(html(gone).select("textarea[name=text]").text()).isEqualTo("Gõ rất lâu");
        assertThat(html(gone).select("form.form").attr("action")).isEqualTo(review() + "/them");
    }

    @Test
    void tenThousandTasksAreAPageLikeAnyOther() {
        int few = Counting.during(() -> get(officer, review()));
        StringBuilder text = new StringBuilder(ReviewSample.TEXT);
        for (int i = 0; i < 10_000; i++) text.append("\n- Việc số ").append(i).append(" của các trường học.\n");
        ReviewSample sample = new ReviewSample(text.toString());
        for (int i = 0; i < 10_000; i++)
            sample.task("II." + i, "Việc số " + i + " của các trường học.", List.of(office), List.of());
        plan = take(sample.read());
        PlanItem last = item(ItemKind.TASK, "Việc số 9999 của các trường học.");
        String[] body = {""};
        int many = Counting.during(() -> body[0] = body(review() + "?nhom=nhiem-vu"));
        assertThat(many).isEqualTo(few);
        assertThat(body[0].length()).isLessThan(1_500_000);
        Document page = get(officer, review() + "?muc=" + last.id());
        assertThat(page.select("#muc-" + last.id())).hasSize(1);
        assertThat(page.select("#nguon-" + last.id())).hasSize(1);
        assertThat(page.select(".chip[aria-current]").text()).isEqualTo("Nhiệm vụ (10000)");
        assertThat(page.select(".pages").text()).contains("Trang 100 trên 100");
    }

    private String body(String path) {
        try {
            return getRaw(officer, path).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
