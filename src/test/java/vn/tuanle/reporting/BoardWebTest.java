package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.at;
import static vn.tuanle.testing.Cast.done;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;

/// The lead office's board, and urging from it by hand.
class BoardWebTest extends CampaignWebTest {
    UUID form;
    String board;

    @BeforeEach
    void begin() {
        form = world.issued(forms);
        board = "/bao-cao/mau/" + form + "/theo-doi";
    }

    private UUID report(UUID unit) {
        return world.reportOf(form, unit);
    }

    /// The school sends late, the association (invited) and nothing from the wards: one works, one is silent.
    private void live() {
        at(
                20,
                9,
                0,
                () -> saves.type(world.asker(world.officer), report(world.ward), Map.of(new CellKey("luot", ""), "5")));
        at(29, 9, 0, () -> {
            assertThat(chain.submit(world.asker(world.teacher), report(world.school), "")
                            .any())
                    .isFalse();
            return done(chain.sign(world.asker(world.teacher), report(world.school), 1));
        });
    }

    private List<String> counts(Document page) {
        return page.select("main .counts li").eachText();
    }

    @Test
    void theBoardSaysWhoWorksIsSilentLateOrOnlyInvited() {
        live();
        Document page = get(world.lead, board);
        assertThat(counts(page))
                .containsExactly(
                        "0đã nhận",
                        "1đã gửi, chờ nhận",
                        "0bị trả lại",
                        "1đang làm",
                        "1chưa có gì",
                        "2quá hạn, chưa gửi",
                        "1đã gửi, trễ");
        assertThat(page.select("figure.picture figcaption").text())
                .isEqualTo("3 đơn vị phải báo cáo; 1 đơn vị được đề nghị, đếm riêng: 0 đã gửi");
        assertThat(page.select(".tiles li").eachText())
                .containsExactly("Quang Vinh: Quá hạn", "Trảng Dài: Quá hạn 1/1 bên dưới");
        assertThat(page.select("table.board tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .contains("Hội Khuyến học thành phố Biên Hòa", "Được đề nghị")
                        .doesNotContain("Quá hạn"))
                .anySatisfy(
                        row -> assertThat(row).contains("Trường Tiểu học", "Đã gửi, chờ nhận", "Trễ hạn", "2 ngày"));
        assertThat(page.select("section:has(#theo-loai) tr:contains(Hội) td")
                        .eachText()
                        .getLast())
                .isEqualTo("0/1 đã gửi");
        // the line: nothing until the day on which the school sent, the due day within
        assertThat(page.select("figure.days + p").text())
                .isEqualTo("1 trên 3 đơn vị đã gửi. Ngày cuối của hạn: 27/10/2021.");
        assertThat(page.select("section:has(#duong) tbody tr").eachText())
                .startsWith("12/10/2021 0")
                .endsWith("28/10/2021 0", "29/10/2021 1");
    }

    @Test
    void aReportIsCalledTheSameWhoeverLooksAtIt() {
        live();
        String top = "/bao-cao/"
                + sql.sql("select id from report where form_id = ? and parent_id is null")
                        .param(form)
                        .query(UUID.class)
                        .single()
                + "/tong-hop";
        record One(UUID unit, String name, vn.tuanle.testing.Cast.Person person, String state) {}
        for (One one : List.of(
                new One(world.otherWard, "Quang Vinh", world.other, "Chưa có gì"),
                new One(world.ward, "Trảng Dài", world.officer, "Đang làm"))) {
            String row = "tr:has(th > a:matchesOwn(^UBND phường " + one.name() + "$))";
            assertThat(get(world.lead, board)
                            .select("table.board " + row + " .badge")
                            .eachText()
                            .getFirst())
                    .isEqualTo(one.state());
            assertThat(get(world.lead, top)
                            .select("#don-vi " + row + " .badge")
                            .eachText()
                            .getFirst())
                    .isEqualTo(one.state());
            assertThat(get(one.person(), "/bao-cao")
                            .select(".task .badge")
                            .eachText()
                            .getFirst())
                    .isEqualTo(one.state());
            for (var reader : List.of(one.person(), world.lead))
                assertThat(get(reader, "/bao-cao/" + report(one.unit()))
                                .select(".page-head .badge")
                                .eachText()
                                .getFirst())
                        .isEqualTo(one.state());
        }
    }

    @Test
    void longAfterTheDayNobodyCountsInDays() {
        live();
        Document after = at(29, 12, 0, () -> get(world.lead, board));
        assertThat(after.select("table.board tr:contains(Quang Vinh) td[data-label=Hạn]")
                        .text())
                .isEqualTo("Quá hạn, chưa gửi quá hạn 2 ngày");
        Document years = Now.at(java.time.Instant.parse("2026-11-29T05:00:00Z"), () -> get(world.lead, board));
        assertThat(years.select("table.board tr:contains(Quang Vinh) td[data-label=Hạn]")
                        .text())
                .isEqualTo("Quá hạn, chưa gửi quá hạn hơn 5 năm");
        Now.at(java.time.Instant.parse("2023-11-29T05:00:00Z"), () -> {
            assertThat(chain.submit(world.asker(world.other), report(world.otherWard), "")
                            .any())
                    .isFalse();
            return done(chain.sign(world.asker(world.other), report(world.otherWard), 1));
        });
        assertThat(get(world.lead, board)
                        .select("table.board tr:contains(Quang Vinh) td[data-label=Hạn]")
                        .text())
                .isEqualTo("Trễ hạn hơn 2 năm");
        assertThat(get(world.lead, "/bao-cao/" + report(world.otherWard))
                        .select(".page-head .soft")
                        .text())
                .startsWith("trễ hơn 2 năm");
    }

    @Test
    void theTableIsFilteredAndTakenAwayAsAWorkbook() throws Exception {
        live();
        assertThat(get(world.lead, board + "?tinh-trang=qua-han")
                        .select("table.board tbody th a")
                        .eachText())
                .containsExactly("UBND phường Quang Vinh", "UBND phường Trảng Dài");
        assertThat(get(world.lead, board + "?don-vi=DAI&loai=UBND_XA")
                        .select("table.board tbody th a")
                        .eachText())
                .containsExactly("UBND phường Trảng Dài");
        assertThat(get(world.lead, board + "?tinh-trang=de-nghi")
                        .select("table.board tbody th a")
                        .eachText())
                .containsExactly("Hội Khuyến học thành phố Biên Hòa");
        assertThat(get(world.lead, board + "?don-vi=khong-co")
                        .select(".empty h2")
                        .text())
                .isEqualTo("Không có đơn vị nào như vậy");
        MvcTestResult file = getRaw(world.lead, board + ".xlsx?tinh-trang=qua-han");
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets.getFirst().read().stream().map(row -> row.getCellText(0)))
                    .containsExactly("Đơn vị", "UBND phường Quang Vinh", "UBND phường Trảng Dài");
            assertThat(sheets.get(1).read().stream().map(row -> row.getCellText(0) + " " + row.getCellText(7)))
                    .containsExactly(
                            "Loại đơn vị Quá hạn, chưa gửi",
                            "Ủy ban nhân dân phường, xã, đặc khu 2",
                            "Hội 0",
                            "Trường tiểu học 0");
        }
    }

    @Test
    void itIsThereForTheLeadOfficeAndItsSuperiorWhoDoesNotUrge() {
        assertThat(getRaw(world.officer, board)).hasStatus(404);
        assertThat(getRaw(world.stranger, board)).hasStatus(404);
        Cast.Person chairman = cast.person("Chủ tịch", world.city, Role.HEAD);
        assertThat(get(chairman, board).select("h1").text()).isEqualTo("Theo dõi báo cáo");
        assertThat(post(world.officer, "/bao-cao/mau/" + form + "/don-doc", "viec", "nhac", "tat-ca", "1"))
                .hasStatus(404);
        assertThat(post(
                        world.stranger,
                        "/bao-cao/mau/" + form + "/tu-don-doc",
                        "tu-dong",
                        "co",
                        "nhac-truoc",
                        "3",
                        "don-doc-sau",
                        "1",
                        "cap-tren-sau",
                        "3"))
                .hasStatus(404);
    }

    @Test
    void theBoardCostsTheSameForFourUnitsAndForTwenty() {
        get(world.lead, board);
        int few = Counting.during(() -> get(world.lead, board));
        for (int i = 0; i < 16; i++) cast.unit("Trường Tiểu học số " + i, UnitKind.TRUONG_TH, world.ward);
        Campaign more = world;
        done(forms.renew(more.asker(more.lead), form));
        done(forms.save(
                more.asker(more.lead),
                form,
                Campaign.input(forms.inHand(more.asker(more.lead), form), "31/12/2099", "Thêm trường")));
        at(12, 9, 0, () -> done(forms.issue(more.asker(more.lead), form)));
        assertThat(get(world.lead, board).select("table.board tbody tr")).hasSize(20);
        assertThat(Counting.during(() -> get(world.lead, board))).isEqualTo(few).isLessThan(14);
    }

    private MvcTestResult urge(String what, String note, UUID... units) {
        String[] sent = new String[4 + 2 * units.length];
        sent[0] = "viec";
        sent[1] = what;
        sent[2] = "loi-nhan";
        sent[3] = note;
        for (int i = 0; i < units.length; i++) {
            sent[4 + 2 * i] = "bao-cao";
            sent[5 + 2 * i] = report(units[i]).toString();
        }
        return post(world.lead, "/bao-cao/mau/" + form + "/don-doc", sent);
    }

    private List<String> acts(UUID unit) {
        return sql.sql("select concat_ws(' ', kind, until, note) from report_act where report_id = ? order by ordinal")
                .param(report(unit))
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void aUnitIsUrgedByHandOnceADayAndTheInvitedNever() {
        live();
        Document none = html(urge("don-doc", "Chưa chọn ai"));
        assertThat(none.select(".errors").text()).contains("Hãy chọn đơn vị ở bảng trên");
        assertThat(none.select("#loi-nhan").text()).isEqualTo("Chưa chọn ai");
        assertThat(urge("don-doc", "Gửi ngay hôm nay", world.ward, world.association))
                .hasStatus(303);
        assertThat(acts(world.ward)).containsExactly("URGED 2021-10-27 Gửi ngay hôm nay");
        assertThat(acts(world.association)).isEmpty();
        assertThat(sql.sql("select urgent from notice where unit_id = ? and key like 'report-urging:%'")
                        .param(world.ward)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        Document again = html(urge("don-doc", "Lần nữa", world.ward, world.association));
        assertThat(again.select(".errors").text()).contains("đã đôn đốc hôm nay");
        assertThat(again.select("#loi-nhan").text()).isEqualTo("Lần nữa");
        assertThat(again.select("input[name=bao-cao][checked]")).hasSize(2);
        assertThat(acts(world.ward)).hasSize(1);
        // a reminder reaches the invited too; who has sent is left alone
        assertThat(urge("nhac", "", world.association, world.school)).hasStatus(303);
        assertThat(acts(world.association)).containsExactly("REMINDED 2021-10-27 ");
        assertThat(acts(world.school)).doesNotContain("REMINDED 2021-10-27 ");
        Document history = get(world.officer, "/bao-cao/" + report(world.ward));
        assertThat(history.select(".timeline li.late").text()).contains("Đôn đốc", "27/10/2021", "Gửi ngay hôm nay");
        assertThat(get(world.lead, board)
                        .select("table.board tr:contains(Trảng Dài) td")
                        .eachText()
                        .getLast())
                .startsWith("Đôn đốc ");
    }

    @Test
    void theListGoesToTheSuperiorAndTheLetterIsBegunWithNamesAndDays() {
        live();
        assertThat(post(
                        world.lead,
                        "/bao-cao/mau/" + form + "/don-doc",
                        "viec",
                        "cap-tren",
                        "tinh-trang",
                        "qua-han",
                        "tat-ca",
                        "1"))
                .hasStatus(303);
        assertThat(sql.sql(
                                "select subject ->> 'vietnamese' from notice where unit_id = ? and key like 'report-urging:%'")
                        .param(world.city)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("{0} đơn vị quá hạn chưa gửi báo cáo");
        assertThat(acts(world.otherWard)).containsExactly("LISTED 2021-10-27 ");
        MvcTestResult begun = urge("cong-van", "", world.ward, world.otherWard, world.association, world.school);
        Document letter = get(world.lead, location(begun));
        assertThat(letter.select("textarea").text())
                .contains("UBND phường Trảng Dài (Võ Ngọc Lan, cán bộ đầu mối): báo cáo phải gửi trước ngày 28/10/2021")
                .contains("UBND phường Quang Vinh (Người Quang Vinh, cán bộ đầu mối)")
                .contains("V/v đôn đốc gửi báo cáo kết quả Tuần lễ")
                .doesNotContain("Hội Khuyến học thành phố Biên Hòa")
                .doesNotContain("Trường Tiểu học Trảng Dài");
        assertThat(get(world.lead, board).select("section:has(#cong-van) li").text())
                .contains("Đang soạn", "2 đơn vị", "Nguyễn Thu Hà");
        Document none = html(urge("cong-van", "", world.association));
        assertThat(none.select(".errors").text()).contains("Không có đơn vị nào");
    }
}
