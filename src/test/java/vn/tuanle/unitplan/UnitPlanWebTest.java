package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class UnitPlanWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    Cascade world;

    @BeforeEach
    void issue() {
        world = new Cascade(sql, batch, cast, events);
    }

    /// The form of a page as a browser would send it, with some fields typed over: id of the field,
    /// value, id, value …
    static String[] form(Document page, String... typed) {
        for (int i = 0; i < typed.length; i += 2) {
            Element field = page.getElementById(typed[i]);
            if (field == null) throw new AssertionError("no field " + typed[i]);
            if (field.attr("type").equals("radio") || field.attr("type").equals("checkbox")) {
                if (field.attr("type").equals("radio"))
                    page.select("input[type=radio][name=" + field.attr("name") + "]")
                            .removeAttr("checked");
                if (typed[i + 1].isEmpty()) field.removeAttr("checked");
                else field.attr("checked", "");
            } else if (field.tagName().equals("textarea")) {
                field.text(typed[i + 1]);
            } else if (field.tagName().equals("select")) {
                field.select("option").removeAttr("selected");
                field.select("option[value=" + typed[i + 1] + "]").attr("selected", "");
            } else {
                field.attr("value", typed[i + 1]);
            }
        }
        List<String> fields = new ArrayList<>();
        for (Element field : page.select("form.sheet [name]:not(button):not([name=_csrf])")) {
            boolean choice =
                    field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (choice && !field.hasAttr("checked")) continue;
            String value = field.tagName().equals("textarea")
                    ? field.wholeText()
                    : field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.attr("value");
            fields.add(field.attr("name"));
            fields.add(value);
        }
        return fields.toArray(String[]::new);
    }

    static String[] with(String[] form, String... more) {
        List<String> all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String value(Document page, String id) {
        return java.util.Objects.requireNonNull(page.getElementById(id), id).attr("value");
    }

    private String begun() {
        return location(post(world.officer, "/ke-hoach/" + world.plan.id + "/lap"));
    }

    private String filled() {
        String edit = begun();
        Document page = get(world.officer, edit + "?them=du-toan");
        MvcTestResult saved = post(
                world.officer,
                edit,
                form(
                        page,
                        "chu-de-1",
                        "x",
                        "viec-0-person",
                        "Võ Ngọc Lan",
                        "viec-0-kept",
                        "",
                        "hoat-dong-0-name",
                        "Lễ phát động Tuần lễ",
                        "hoat-dong-0-day",
                        "16/10/2021",
                        "hoat-dong-0-hour",
                        "7h30",
                        "hoat-dong-0-expected",
                        "120",
                        "du-toan-0-content",
                        "Băng rôn | khẩu hiệu",
                        "du-toan-0-measure",
                        "cái",
                        "du-toan-0-quantity",
                        "10",
                        "du-toan-0-price",
                        "350000",
                        "du-toan-1-content",
                        "Nước uống",
                        "du-toan-1-measure",
                        "người",
                        "du-toan-1-quantity",
                        "120",
                        "du-toan-1-price",
                        "12,5 nghìn",
                        "du-toan-1-source",
                        "SOCIAL"));
        assertThat(saved).hasStatus(303);
        return edit.replace("/soan", "");
    }

    @Test
    void aUnitBeginsWithItsTasksItsThemesAndTheWeek() {
        Document start = get(world.officer, "/ke-hoach/" + world.plan.id + "/lap");
        assertThat(start.select("main .card li").eachText())
                .containsExactly(
                        "2 việc giao cho đơn vị, 1 việc giao cho các đơn vị trực thuộc, kèm thời hạn",
                        "2 chủ đề gợi ý để chọn, hoặc đơn vị tự đặt",
                        "Tuần lễ từ 16/10/2021 đến 22/10/2021");
        String edit = begun();
        assertThat(begun()).isEqualTo(edit);
        Document page = get(world.officer, edit);
        assertThat(value(page, "chung-0-title"))
                .isEqualTo("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021 trên địa bàn phường Trảng Dài");
        assertThat(value(page, "chung-0-first_day")).isEqualTo("16/10/2021");
        assertThat(page.select("textarea[name=viec.text]").eachText())
                .containsExactly(
                        "Xây dựng kế hoạch, dự toán kinh phí và tổ chức các hoạt động Tuần lễ tại địa phương.",
                        "Tổng hợp, báo cáo kết quả về UBND thành phố",
                        "Mở lớp tập huấn trực tuyến cho học sinh");
        assertThat(page.select("input[name=viec.assignee]").eachAttr("value"))
                .containsExactly("UBND phường Trảng Dài", "UBND phường Trảng Dài", "Trường Tiểu học Trảng Dài");
        // “trước ngày 28/10” leaves the 28th out
        assertThat(page.select("input[name=viec.due]").eachAttr("value")).containsExactly("", "27/10/2021", "");
        assertThat(page.select("input[name=chu-de]:not([value=*])")).hasSize(2);
    }

    @Test
    void theEstimateIsSummedBySourceAndSaidInWords() {
        String self = filled();
        Document page = get(world.officer, self + "/soan");
        assertThat(page.select("output.amount").eachText()).containsExactly("3.500.000", "1.500.000");
        assertThat(page.select(".totals dd").eachText())
                .containsExactly("3.500.000 đ", "1.500.000 đ", "5.000.000 đ", "Năm triệu đồng");
        assertThat(value(page, "du-toan-1-price")).isEqualTo("12.500");
        assertThat(value(page, "hoat-dong-0-hour")).isEqualTo("07:30");
    }

    @Test
    void whatTheHeadApprovesIsComposedReadIssuedAndGivenOn() {
        String self = filled();
        String edit = self + "/soan";
        MvcTestResult submitted = post(
                world.officer, edit, with(form(get(world.officer, edit)), "tiep", "trinh", "loi-trinh", "Kính trình"));
        assertThat(location(submitted)).isEqualTo(self);
        assertThat(location(getRaw(world.officer, edit))).isEqualTo(self);
        assertThat(post(world.officer, self + "/duyet", "lan", "1")).hasStatus(422);
        MvcTestResult approved = post(world.head, self + "/duyet", "lan", "1");
        String issue = location(approved);
        String plan = issue.replace("/ban-hanh", "");
        Document page = get(world.head, plan);
        assertThat(page.select("article.paper :is(p, td)").eachText())
                .contains(
                        "KẾ HOẠCH",
                        "1. Chủ đề: “Chuyển đổi số để xây dựng thành công một xã hội học tập mới”.",
                        "2. Thời gian: Từ ngày 16⁠/⁠10⁠/⁠2021 đến ngày 22⁠/⁠10⁠/⁠2021.",
                        "1. Tổng dự toán kinh phí: 5.000.000 đồng (Bằng chữ: Năm triệu đồng).",
                        "Băng rôn | khẩu hiệu",
                        "Trần Văn Chủ");
        assertThat(page.select("a[href$=/soan]")).isEmpty();
        assertThat(post(world.head, plan + "/soan", "version", "1", "text", "Chữ khác"))
                .hasStatus(422);
        assertThat(sql.sql(
                                "select kind, count(*) from plan_item where plan_id = ? and doubt is not null and kind <> 'HEADER' group by kind")
                        .param(UUID.fromString(plan.replaceAll(".*/", "")))
                        .query((row, n) -> row.getString(1) + row.getInt(2))
                        .list())
                .isEmpty();
        MvcTestResult issued = post(
                world.clerk,
                issue,
                "symbol",
                "KH-UBND",
                "day",
                "11/10/2021",
                "authority",
                "TM. ỦY BAN NHÂN DÂN",
                "position",
                "CHỦ TỊCH",
                "signer",
                "Trần Văn Chủ");
        assertThat(issued).hasStatus(303);
        assertThat(get(world.officer, self).select(".page-head .badge").text()).isEqualTo("Đã ban hành");
        Document work = get(world.teacher, "/viec");
        assertThat(work.select(".task h3").eachText()).anyMatch(text -> text.startsWith("Mở lớp tập huấn trực tuyến"));
        assertThat(work.select("h2 a").eachAttr("href")).contains(plan);
        // the school makes its own from the ward's
        String school = location(post(world.teacher, plan + "/lap"));
        assertThat(value(get(world.teacher, school), "chung-0-title"))
                .isEqualTo("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021 tại Trường Tiểu học Trảng Dài");
        // and the city, to whom it was sent, reads it
        assertThat(getRaw(world.leader, plan)).hasStatus(200);
        assertThat(getRaw(world.leader, self)).hasStatus(200);
    }

    @Test
    void nobodyElseHasIt() {
        String self = filled();
        UUID other = cast.unit("UBND phường Tân Hiệp", UnitKind.UBND_XA, world.city);
        Cast.Person stranger = cast.person("Người Lạ", other, Role.HEAD, Role.OFFICER, Role.CLERK);
        for (Cast.Person person : List.of(stranger, world.leader, world.teacher)) {
            assertThat(getRaw(person, self)).hasStatus(404);
            assertThat(getRaw(person, self + "/soan")).hasStatus(404);
            assertThat(getRaw(person, self + "/van-ban")).hasStatus(404);
            assertThat(post(person, self + "/soan", "tiep", "trinh")).hasStatus(404);
            for (String act : List.of("/duyet", "/tra-lai", "/rut-lai", "/mo-lai"))
                assertThat(post(person, self + act, "reason", "x")).hasStatus(404);
        }
        assertThat(getRaw(stranger, "/ke-hoach/" + world.plan.id + "/lap")).hasStatus(404);
        assertThat(post(stranger, "/ke-hoach/" + world.plan.id + "/lap")).hasStatus(404);
        assertThat(getRaw(world.leader, "/ke-hoach/" + world.plan.id + "/lap")).hasStatus(404);
    }
}
