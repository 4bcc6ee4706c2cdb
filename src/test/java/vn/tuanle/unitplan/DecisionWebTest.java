package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.unitplan.UnitPlanWebTest.form;
import static vn.tuanle.unitplan.UnitPlanWebTest.with;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.testing.WebTest;

/// Submitting, returning, approving, reopening.
class DecisionWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    Cascade world;
    String edit;
    String self;

    @BeforeEach
    void begin() {
        world = new Cascade(sql, batch, cast, events);
        edit = location(post(world.officer, "/ke-hoach/" + world.plan.id + "/lap"));
        self = edit.replace("/soan", "");
        submit(
                "chu-de-0", "x",
                "hoat-dong-0-name", "Lễ phát động",
                "du-toan-0-content", "Băng rôn",
                "du-toan-0-measure", "cái",
                "du-toan-0-quantity", "10",
                "du-toan-0-price", "500.000");
    }

    private void submit(String... typed) {
        assertThat(location(post(world.officer, edit, with(form(get(world.officer, edit), typed), "tiep", "trinh"))))
                .isEqualTo(self);
    }

    private Document page() {
        return get(world.head, self);
    }

    private String state() {
        return page().select(".page-head .badge").text();
    }

    /// The name of the remark beside the row with these words.
    private String remark(Document page, String words) {
        for (Element row : page.select("main li, main tbody tr, main section"))
            if (row.ownText().contains(words) || row.select("> p, > th").text().contains(words))
                return row.select("textarea[name^=y-kien]").attr("name");
        throw new AssertionError(words);
    }

    @Test
    void theHeadReturnsItWithRemarksAtTheirPlacesAndSeesWhatChanged() {
        assertThat(state()).isEqualTo("Đã trình");
        assertThat(post(world.officer, self + "/tra-lai", "lan", "1", "reason", "x"))
                .hasStatus(422);
        Document nothing = html(post(world.head, self + "/tra-lai", "lan", "1"));
        assertThat(nothing.select("#reason-error").text())
                .isEqualTo("Hãy ghi lý do trả lại, ở đây hoặc ở từng chỗ cần sửa.");
        String place = remark(page(), "Băng rôn");
        assertThat(place).startsWith("y-kien.du-toan:");
        // something else is wrong: what was typed is still there
        Document again =
                html(post(world.head, self + "/tra-lai", "lan", "9", "reason", "Chung", place, "Giá cao <b>quá</b>"));
        assertThat(again.select("textarea[name='" + place + "']").text()).isEqualTo("Giá cao <b>quá</b>");
        assertThat(again.select("#reason").text()).isEqualTo("Chung");
        assertThat(again.select(".errors h2").text())
                .isEqualTo("Bản trình đã thay đổi trong lúc bạn xem; hãy đọc lại bản mới trước khi quyết định.");
        assertThat(post(world.head, self + "/tra-lai", "lan", "1", "reason", "Sửa rồi trình lại", place, "Giá cao quá"))
                .hasStatus(303);
        Document returned = get(world.officer, edit);
        assertThat(returned.select(".note.warn").text())
                .isEqualTo("Thủ trưởng trả lại: Sửa rồi trình lại 1 ý kiến đứng tại chỗ của chúng dưới đây;"
                        + " đánh dấu “Đã sửa” ở từng ý kiến để thủ trưởng thấy. Đã sửa: 0.");
        assertThat(returned.select("table.estimate .remark .said").text()).isEqualTo("Giá cao quá");
        submit(
                "du-toan-0-price", "350.000",
                "hoat-dong-1-name", "Ngày hội đọc sách",
                "viec-2-kept", "");
        Document changed = page();
        assertThat(changed.select(".note").eachText())
                .containsExactly(
                        "Ý kiến lần trước: 0 trên 1 đã sửa.",
                        "So với lần trình trước: 2 chỗ sửa, 1 dòng thêm, 0 dòng bỏ.");
        assertThat(changed.select(".remark .badge").text()).isEqualTo("Chưa sửa");
        assertThat(changed.select(".change").eachText())
                .containsExactlyInAnyOrder("Sửa Đơn giá (đồng): 500.000", "Sửa Đưa vào kế hoạch: có", "Mới");
        assertThat(changed.select(".timeline strong").eachText()).containsExactly("Trình", "Trả lại", "Trình");
    }

    @Test
    void theOfficerMarksARemarkAsMetAndTheHeadSeesIt() {
        String place = remark(page(), "Băng rôn");
        post(world.head, self + "/tra-lai", "lan", "1", place, "Giá cao quá");
        Document edited = get(world.officer, edit);
        assertThat(edited.select("input[name=da-sua]").eachAttr("checked")).isEmpty();
        // whatever else is wrong with what was typed, the mark is kept
        assertThat(post(world.officer, edit, form(edited, "da-sua-1", "x", "chung-0-first_day", "32/13/2021")))
                .hasStatus(422);
        assertThat(get(world.officer, edit).select("input[name=da-sua][checked]"))
                .hasSize(1);
        post(world.officer, edit, form(get(world.officer, edit), "da-sua-1", ""));
        assertThat(get(world.officer, edit).select("input[name=da-sua][checked]"))
                .isEmpty();
        submit("da-sua-1", "x");
        assertThat(page().select(".remark .badge").text()).isEqualTo("Đã sửa");
        assertThat(page().select(".note").text()).startsWith("Ý kiến lần trước: 1 trên 1 đã sửa.");
        // it is decided on now: nobody marks any more
        post(
                world.officer,
                edit,
                "lan-tra",
                edited.select("input[name=lan-tra]").val());
        assertThat(page().select(".remark .badge").text()).isEqualTo("Đã sửa");
        assertThat(get(world.officer, self).select("input[name=da-sua]")).isEmpty();
        post(world.head, self + "/duyet", "lan", "3");
        assertThat(page().select(".remark")).isEmpty();
    }

    @Test
    void anApprovalIsTakenBackBeforeItIsIssued() {
        String issue = location(post(world.head, self + "/duyet", "lan", "1", "reason", "Đồng ý"));
        String plan = issue.replace("/ban-hanh", "");
        assertThat(state()).isEqualTo("Đã duyệt");
        assertThat(post(world.head, self + "/duyet", "lan", "2")).hasStatus(422);
        assertThat(post(world.officer, edit, "chung.id", "x")).hasStatus(422);
        assertThat(post(world.officer, self + "/mo-lai", "reason", "")).hasStatus(422);
        assertThat(post(world.officer, self + "/mo-lai", "reason", "Đổi ngày")).hasStatus(303);
        assertThat(state()).isEqualTo("Đang soạn");
        assertThat(sql.sql("select dropped_at is not null from plan where id = cast(? as uuid)")
                        .param(plan.replaceAll(".*/", ""))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        submit("chung-0-last_day", "23/10/2021");
        assertThat(location(post(world.head, self + "/duyet", "lan", "4"))).isNotEqualTo(issue);
        assertThat(state()).isEqualTo("Đã duyệt");
    }

    @Test
    void aSubmissionIsWithdrawnUntilItIsDecided() {
        assertThat(location(post(world.officer, self + "/rut-lai"))).isEqualTo(edit);
        assertThat(state()).isEqualTo("Đang soạn");
        assertThat(post(world.officer, self + "/rut-lai")).hasStatus(422);
        assertThat(post(world.head, self + "/duyet", "lan", "2")).hasStatus(422);
        submit(new String[0]);
        assertThat(page().select(".timeline strong").eachText()).containsExactly("Trình", "Rút lại", "Trình");
        assertThat(post(world.head, self + "/duyet", "lan", "3")).hasStatus(303);
        assertThat(post(world.officer, self + "/rut-lai")).hasStatus(422);
    }

    @Test
    void theTextIsShownBeforeItIsDecided() {
        Document text = get(world.head, self + "/van-ban");
        assertThat(text.select("article.paper p").eachText())
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG TRẢNG DÀI", "DỰ TOÁN KINH PHÍ", "Bằng chữ: Năm triệu đồng./.");
        assertThat(text.select("article.paper tr").eachText().getLast()).isEqualTo("Tổng cộng 5.000.000");
    }
}
