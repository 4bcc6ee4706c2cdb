package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.form;
import static vn.tuanle.testing.Cast.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.testing.Counting;

/// The lead office makes the form; figures of another system come in by the same rules.
class FormWebTest extends CampaignWebTest {
    @Autowired
    FigureImport figures;

    @Autowired
    Cells cells;

    private static String[] sent(Document page, String... typed) {
        List<String> fields = new java.util.ArrayList<>(List.of(form(page, typed)));
        // several of one name: the kinds of unit, and what is ticked
        for (String name : List.of("loai", "chi-tieu", "bat-buoc")) {
            for (int i = fields.size() - 2; i >= 0; i -= 2)
                if (fields.get(i).equals(name)) {
                    fields.remove(i);
                    fields.remove(i);
                }
            page.select("input[name=" + name + "]").stream()
                    .filter(box -> name.equals("loai") || box.hasAttr("checked"))
                    .forEach(box -> fields.addAll(List.of(name, box.attr("value"))));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void theFormTakesItsDeadlinesFromThePlanAndIsIssuedOnce() {
        String self = location(post(world.lead, "/ke-hoach/" + world.plan.id + "/mau-bao-cao"));
        assertThat(location(post(world.lead, "/ke-hoach/" + world.plan.id + "/mau-bao-cao")))
                .isEqualTo(self);
        assertThat(post(world.officer, "/ke-hoach/" + world.plan.id + "/mau-bao-cao"))
                .hasStatus(404);
        Document page = get(world.lead, self);
        assertThat(page.select("[id=han-LEAD]").attr("value")).isEqualTo("31/10/2021");
        assertThat(page.select("[id=han-UBND_XA]").attr("value")).isEqualTo("28/10/2021");
        assertThat(page.select("#moc-UBND_XA option[selected]").attr("value")).isEqualTo("BEFORE");
        assertThat(page.select("fieldset:has(#han-LEAD) .heed").text()).contains("thứ Bảy");
        Document refused = html(post(world.lead, self, sent(page, "han:UBND_XA", "31/02/2021", "tiep", "phat-hanh")));
        assertThat(refused.select(".errors").text())
                .isEqualTo("Có một chỗ cần sửa Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        assertThat(refused.select("[id=han-UBND_XA]").attr("value")).isEqualTo("31/02/2021");
        // kinds of which there is no unit stand folded, and open where one was not taken
        assertThat(page.select("#ai > fieldset:has([id=han-UBND_XA])")).hasSize(1);
        assertThat(page.select("#ai > details:not([open]) fieldset:has([id=han-TRUONG_CAO_DANG])"))
                .hasSize(1);
        assertThat(html(post(world.lead, self, sent(page, "han:TRUONG_CAO_DANG", "31/02/2021", "tiep", "phat-hanh")))
                        .select("#ai > details[open] fieldset:has([id=han-TRUONG_CAO_DANG])"))
                .hasSize(1);
        assertThat(post(world.lead, self, sent(page, "tiep", "phat-hanh"))).hasStatus(303);
        assertThat(sql.sql("select count(*) from report r join report_form f on f.id = r.form_id where f.plan_id = ?")
                        .param(world.plan.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(get(world.lead, self).select("form.sheet")).isEmpty();
        assertThat(html(post(world.lead, self, sent(page, "tiep", "phat-hanh")))
                        .select(".errors")
                        .text())
                .isEqualTo("Mẫu này đang dùng; hãy mở phiên bản mới rồi sửa.");
    }

    @Test
    void figuresOfAnotherSystemComeInTogetherOrNotAtAll() {
        UUID form = world.issued(forms);
        FigureImport.Result wrong = done(figures.load(
                world.asker(world.lead),
                form,
                new FigureImport.Key("sai", "01"),
                List.of(
                        new FigureImport.Row(world.ward, "luot", "", "120"),
                        new FigureImport.Row(world.ward, "luot", "", "121"),
                        new FigureImport.Row(world.ward, "luot", "", "=1"),
                        new FigureImport.Row(world.stranger.id(), "luot", "", "1"),
                        new FigureImport.Row(world.ward, "viec-hoan-thanh", "", "1"),
                        new FigureImport.Row(world.ward, "hoc-sinh-ho-tro", "XX", "1"),
                        new FigureImport.Row(world.otherWard, "luot", "", "99999999999999999999"))));
        assertThat(wrong.written()).isZero();
        assertThat(wrong.wrong().stream().map(one -> one.row() + " " + one.why().text()))
                .containsExactly(
                        "2 Chỗ này đã có ở một dòng trước.",
                        "3 Chỗ này đã có ở một dòng trước.",
                        "4 Đơn vị này không có báo cáo theo mẫu.",
                        "5 Mẫu không hỏi “viec-hoan-thanh” để nhập từ ngoài.",
                        "6 Mẫu không hỏi “hoc-sinh-ho-tro” để nhập từ ngoài.",
                        "7 Số này lớn quá 1.000.000.000; hãy xem lại.");
        assertThat(cells.of(world.reportOf(form, world.ward), 1)).isEmpty();
        List<FigureImport.Row> good = List.of(
                new FigureImport.Row(world.ward, "luot", "", "1.200"),
                new FigureImport.Row(world.ward, "hoc-sinh-ho-tro", "TH", "0"));
        // a key under which nothing was written is still free
        FigureImport.Key key = new FigureImport.Key("sai", "02");
        assertThat(done(figures.load(world.asker(world.lead), form, key, good)))
                .isEqualTo(new FigureImport.Result(2, List.of(), false));
        assertThat(done(figures.load(world.asker(world.lead), form, key, good)))
                .isEqualTo(new FigureImport.Result(2, List.of(), true));
        assertThat(figures.load(world.asker(world.lead), form, new FigureImport.Key("sai", "03"), good))
                .isEqualTo(Outcome.refusedAt("key", "Khóa này đã dùng cho những số liệu khác; hãy dùng một khóa mới."));
        Map<CellKey, Cell> stored = cells.of(world.reportOf(form, world.ward), 1);
        assertThat(stored).extractingByKey(new CellKey("luot", "")).returns(1200L, Cell::number);
        assertThat(stored).extractingByKey(new CellKey("hoc-sinh-ho-tro", "TH")).returns(0L, Cell::number);
    }

    @Test
    void theListAndTheConsolidationCostTheSameForOneUnitAndForFour() {
        UUID form = world.issued(forms);
        String top = "/bao-cao/" + world.reportOf(form, world.office) + "/tong-hop";
        String ward = "/bao-cao/" + world.reportOf(form, world.ward) + "/tong-hop";
        get(world.lead, top);
        assertThat(Counting.during(() -> get(world.lead, top)))
                .isEqualTo(Counting.during(() -> get(world.officer, ward)));
        assertThat(Counting.during(() -> get(world.lead, "/bao-cao"))).isLessThan(10);
    }
}
