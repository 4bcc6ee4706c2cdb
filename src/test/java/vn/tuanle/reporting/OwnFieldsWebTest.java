package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.at;
import static vn.tuanle.reporting.Campaign.form;
import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.oversight.IssuedPlan;

/// The lead office asks what the catalogue does not know, and says what must hold.
class OwnFieldsWebTest extends CampaignWebTest {
    @Autowired
    FormRows rows;

    UUID id;
    String self;

    @BeforeEach
    void begin() {
        id = done(forms.begin(world.asker(world.lead), world.plan.id));
        self = "/bao-cao/mau/" + id;
    }

    /// What a browser sends of the page: boxes only where they are ticked.
    private String[] sent(String... typed) {
        Document page = get(world.lead, self);
        List<String> fields = new ArrayList<>();
        Map<String, String> values = new java.util.LinkedHashMap<>();
        String[] all = form(page);
        for (int i = 0; i < all.length; i += 2) values.put(all[i], all[i + 1]);
        page.select("form.sheet input[type=checkbox]").forEach(box -> values.remove(box.attr("name")));
        values.remove("loai");
        for (int i = 0; i < typed.length; i += 2) values.put(typed[i], typed[i + 1]);
        values.replaceAll((name, value) -> name.startsWith("khoa:") ? "31/12/2099" : value);
        values.forEach((name, value) -> fields.addAll(List.of(name, value)));
        page.select("input[name=loai], input[type=checkbox][checked]")
                .forEach(one -> fields.addAll(List.of(one.attr("name"), one.attr("value"))));
        return fields.toArray(String[]::new);
    }

    @Test
    void anOwnFieldIsAskedExplainedAndSeenBeforeItIsIssued() {
        assertThat(post(
                        world.lead,
                        self,
                        sent(
                                "cr.0.ten", "Lớp xóa mù chữ",
                                "cr.0.dvt", "lớp",
                                "cr.0.nhom", "3. Dạy, học, tập huấn",
                                "cr.0.loai", "NUMBER",
                                "cr.0.tach", "SEX",
                                "cr.0.giai-thich", "Chỉ tính lớp mở trong Tuần lễ.",
                                "cr.1.ten", "Nơi học chính",
                                "cr.1.loai", "CHOICE",
                                "cr.1.lua-chon", "Nhà văn hóa\nTrường học")))
                .hasStatus(303);
        FormVersion kept = forms.inHand(world.asker(world.lead), id);
        assertThat(kept.field("r-lop-xoa-mu-chu"))
                .isEqualTo(new Field(
                        "r-lop-xoa-mu-chu",
                        "3. Dạy, học, tập huấn",
                        "Lớp xóa mù chữ",
                        "lớp",
                        FieldKind.NUMBER,
                        Breakdown.SEX,
                        "",
                        Source.NONE,
                        false,
                        "Chỉ tính lớp mở trong Tuần lễ."));
        assertThat(Objects.requireNonNull(kept.field("r-noi-hoc-chinh")).choices())
                .containsExactly("Nhà văn hóa", "Trường học");
        Document preview = get(world.lead, self + "/xem-truoc");
        assertThat(preview.select("tr:has(#ten-r-lop-xoa-mu-chu) label").eachText())
                .containsExactly("Nam", "Nữ");
        assertThat(preview.select("tr:has(#ten-r-lop-xoa-mu-chu) .hint").text())
                .isEqualTo("Chỉ tính lớp mở trong Tuần lễ.");
        assertThat(preview.select("#o-r-noi-hoc-chinh option").eachText()).containsExactly("Nhà văn hóa", "Trường học");
        assertThat(preview.select("form[action^=/bao-cao]")).isEmpty();
        assertThat(getRaw(world.officer, self + "/xem-truoc")).hasStatus(404);
        // a second save changes nothing, a dropped one goes
        assertThat(post(world.lead, self, sent())).hasStatus(303);
        assertThat(forms.inHand(world.asker(world.lead), id).fields()).isEqualTo(kept.fields());
        assertThat(post(world.lead, self, sent("cr.1.bo", "on"))).hasStatus(303);
        assertThat(forms.inHand(world.asker(world.lead), id).field("r-noi-hoc-chinh"))
                .isNull();
    }

    @Test
    void whatCannotBeAskedIsRefusedAtItsPlaceAndNothingTypedIsLost() {
        record Bad(String place, String why, List<String> sends) {
            Bad(String place, String why, String... sends) {
                this(place, why, List.of(sends));
            }
        }
        for (Bad bad : List.of(
                new Bad("cr.0.ten", "Hãy ghi tên chỉ tiêu.", "cr.0.dvt", "lớp"),
                new Bad(
                        "cr.0.lua-chon",
                        "Hãy ghi ít nhất hai câu trả lời, mỗi dòng một câu.",
                        "cr.0.ten",
                        "Nơi học",
                        "cr.0.loai",
                        "CHOICE",
                        "cr.0.lua-chon",
                        "Một"),
                new Bad(
                        "cr.0.tach",
                        "Chỉ số và tiền mới tách được.",
                        "cr.0.ten",
                        "Lời",
                        "cr.0.loai",
                        "TEXT",
                        "cr.0.tach",
                        "SEX"),
                new Bad(
                        "lr.0.phai",
                        "Hãy so với một chỉ tiêu, hoặc với một số.",
                        "lr.0.trai",
                        "lop",
                        "lr.0.loi",
                        "Sai rồi"),
                new Bad(
                        "lr.0.so",
                        "Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.",
                        "lr.0.trai",
                        "lop",
                        "lr.0.so",
                        "mười",
                        "lr.0.loi",
                        "Sai"),
                new Bad(
                        "lr.0.loi",
                        "Hãy ghi câu sẽ hiện khi số liệu trái luật này.",
                        "lr.0.trai",
                        "lop",
                        "lr.0.so",
                        "5"))) {
            String[] typed = bad.sends().toArray(String[]::new);
            Document refused = html(post(world.lead, self, sent(typed)));
            assertThat(refused.select("[id=" + bad.place() + "-error]").text()).isEqualTo(bad.why());
            for (int i = 0; i < typed.length; i += 2) {
                var field = refused.select("[id=" + typed[i] + "]").get(0);
                assertThat(
                                field.tagName().equals("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"))
                        .as("%s", bad)
                        .isEqualTo(typed[i + 1]);
            }
        }
        assertThat(forms.inHand(world.asker(world.lead), id).fields()).noneMatch(f -> OwnInput.own(f.code()));
    }

    @Test
    void anOwnRuleStandsInTheWayOfAReportAndKeepsStandingInANewVersion() {
        assertThat(post(
                        world.lead,
                        self,
                        sent(
                                "lr.0.trai", "lop",
                                "lr.0.so-sanh", "AT_LEAST",
                                "lr.0.phai", "ky-nang-so",
                                "lr.0.muc", "BLOCK",
                                "lr.0.loi", "Lớp kỹ năng số là một phần của lớp đã mở.",
                                "lr.1.trai", "hoi-nghi",
                                "lr.1.so-sanh", "LESS",
                                "lr.1.so", "50",
                                "lr.1.muc", "WARN",
                                "lr.1.loi", "Nhiều hội thảo quá.")))
                .hasStatus(303);
        at(12, 8, 0, () -> done(forms.issue(world.asker(world.lead), id)));
        String mine = "/bao-cao/" + world.reportOf(id, world.ward);
        typed(mine, Map.of(new CellKey("lop", ""), "2", new CellKey("ky-nang-so", ""), "3"));
        typed(mine, Map.of(new CellKey("hoi-nghi", ""), "50"));
        Document page = get(world.officer, mine);
        assertThat(page.select("tr:has(#ten-lop) .why").eachText())
                .containsExactly("Lớp kỹ năng số là một phần của lớp đã mở. (2 < 3)");
        assertThat(page.select("tr:has(#ten-hoi-nghi) .why").eachText())
                .containsExactly("Nhiều hội thảo quá. (50 ≥ 50)");
        Document refused = html(post(world.officer, mine, form(page, "tiep", "trinh")));
        assertThat(refused.select(".errors").text())
                .contains("Lớp kỹ năng số là một phần của lớp đã mở. (2 < 3)")
                .doesNotContain("Nhiều hội thảo quá");
        done(forms.renew(world.asker(world.lead), id));
        assertThat(rows.draft(rows.form(id)).orElseThrow().rules().stream()
                        .filter(Rule::own)
                        .map(Rule::words))
                .containsExactly("Lớp kỹ năng số là một phần của lớp đã mở.", "Nhiều hội thảo quá.");
    }

    @Test
    void whatWasIssuedKeepsTheWayItIsAnswered() {
        assertThat(post(world.lead, self, sent("cr.0.ten", "Lớp xóa mù chữ", "cr.0.loai", "NUMBER")))
                .hasStatus(303);
        at(12, 8, 0, () -> done(forms.issue(world.asker(world.lead), id)));
        done(forms.renew(world.asker(world.lead), id));
        assertThat(get(world.lead, self).select("[id=cr.0.loai]")).isEmpty();
        assertThat(post(
                        world.lead,
                        self,
                        sent("cr.0.ten", "Lớp xóa mù chữ đã mở", "cr.0.loai", "TEXT", "thay-doi", "Tên rõ hơn")))
                .hasStatus(303);
        Field kept =
                Objects.requireNonNull(forms.inHand(world.asker(world.lead), id).field("r-lop-xoa-mu-chu"));
        assertThat(kept.title() + " " + kept.kind()).isEqualTo("Lớp xóa mù chữ đã mở NUMBER");
        assertThat(get(world.lead, self).select(".note li").eachText()).contains("± Lớp xóa mù chữ đã mở");
    }

    private void typed(String report, Map<CellKey, String> typed) {
        assertThat(saves.type(world.asker(world.officer), UUID.fromString(report.substring(9)), typed)
                        .done())
                .isTrue();
    }

    @Test
    void theNextYearAsksTheSameOfItsOwnUnderTheSameCodes() {
        assertThat(post(
                        world.lead,
                        self,
                        sent("cr.0.ten", "Lớp xóa mù chữ", "cr.0.loai", "NUMBER", "cr.0.bat-buoc", "on")))
                .hasStatus(303);
        assertThat(post(
                        world.lead,
                        self,
                        sent(
                                "lr.0.trai",
                                "r-lop-xoa-mu-chu",
                                "lr.0.so-sanh",
                                "AT_MOST",
                                "lr.0.phai",
                                "lop",
                                "lr.0.loi",
                                "Nhiều hơn số lớp.")))
                .hasStatus(303);
        FormVersion before = forms.inHand(world.asker(world.lead), id);
        IssuedPlan later = new IssuedPlan(
                sql, batch, world.city, world.lead.id(), LocalDate.of(2022, 10, 8), "Tổ chức Tuần lễ năm 2022");
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(vn.tuanle.kernel.Rows.values(world.office, later.id))
                .update();
        IssuedPlan latest = new IssuedPlan(
                sql, batch, world.city, world.lead.id(), LocalDate.of(2023, 10, 8), "Tổ chức Tuần lễ năm 2023");
        sql.sql("update plan set drafting_unit = ? where id = ?")
                .params(vn.tuanle.kernel.Rows.values(world.office, latest.id))
                .update();
        // what was never issued was never asked
        FormVersion early = forms.inHand(world.asker(world.lead), done(forms.begin(world.asker(world.lead), later.id)));
        assertThat(early.field("r-lop-xoa-mu-chu")).isNull();
        done(forms.issue(world.asker(world.lead), id));
        FormVersion next = forms.inHand(world.asker(world.lead), done(forms.begin(world.asker(world.lead), latest.id)));
        assertThat(next.field("r-lop-xoa-mu-chu")).isEqualTo(before.field("r-lop-xoa-mu-chu"));
        assertThat(next.rules().stream().filter(Rule::own).toList())
                .isEqualTo(before.rules().stream().filter(Rule::own).toList())
                .hasSize(1);
    }
}
