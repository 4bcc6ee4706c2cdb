package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The lead office moves tiles to where the wards lie, also without the script.
class TilesWebTest extends CampaignWebTest {
    String path;
    UUID form;

    @BeforeEach
    void begin() {
        form = world.issued(forms);
        path = "/bao-cao/mau/" + form;
    }

    private String[] at(String row, String column, String otherRow, String otherColumn) {
        return new String[] {
            "hang:" + world.ward,
            row,
            "cot:" + world.ward,
            column,
            "hang:" + world.otherWard,
            otherRow,
            "cot:" + world.otherWard,
            otherColumn
        };
    }

    @Test
    void tilesStandWhereTheyWerePutOnEveryBoardOfTheLeadOffice() {
        assertThat(get(world.lead, path + "/theo-doi").select("ul.tiles.placed"))
                .isEmpty();
        assertThat(post(world.lead, path + "/ban-do", at("2", "3", "", ""))).hasStatus(303);
        Document board = get(world.lead, path + "/theo-doi");
        assertThat(board.select("ul.tiles.placed > li.r2.c3").text()).startsWith("Trảng Dài");
        assertThat(board.select("ul.tiles:not(.placed) > li").eachText()).hasSize(1);
        assertThat(get(world.lead, path + "/ban-do")
                        .select("input[name='cot:" + world.ward + "']")
                        .attr("value"))
                .isEqualTo("3");
        // taken away again
        assertThat(post(world.lead, path + "/ban-do", at("", "", "1", "1"))).hasStatus(303);
        assertThat(get(world.lead, path + "/theo-doi")
                        .select("ul.tiles.placed > li")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("Quang Vinh");
    }

    @Test
    void twoInOnePlaceOrOutsideAreRefusedAndKeptAsTyped() {
        Document same = html(post(world.lead, path + "/ban-do", at("1", "1", "1", "1")));
        assertThat(same.select("tr.refused .why").text()).startsWith("Hai đơn vị ở cùng một ô:");
        assertThat(same.select("input[name='hang:" + world.ward + "']").attr("value"))
                .isEqualTo("1");
        assertThat(html(post(world.lead, path + "/ban-do", at("21", "1", "x", "2")))
                        .select("tr.refused .why")
                        .text())
                .contains("hàng và cột là số từ 1 đến 20");
        assertThat(getRaw(world.officer, path + "/ban-do")).hasStatus(404);
        assertThat(post(world.officer, path + "/ban-do", at("1", "1", "2", "2")))
                .hasStatus(404);
    }
}
