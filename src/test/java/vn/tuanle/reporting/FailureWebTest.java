package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.kernel.Rows;

/// A query that fails shows an error, never an empty total; the largest figures add up exactly.
class FailureWebTest extends CampaignWebTest {
    @Autowired
    Totals totals;

    UUID form;

    @BeforeEach
    void begin() {
        form = world.issued(forms);
    }

    private HttpResponse<String> asked(String path) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header(
                                    "Cookie",
                                    world.lead.cookie().getName() + "="
                                            + world.lead.cookie().getValue())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void aFailingQueryIsAnErrorWithANumberAndNeverAnEmptyTotal() throws Exception {
        String top = "/bao-cao/" + world.reportOf(form, world.office);
        List<String> pages = List.of(
                top,
                top + "/tong-hop",
                top + "/tong-hop.csv",
                top + "/tong-hop.xlsx",
                top + "/van-ban",
                top + "/tu-dau/luot",
                "/bao-cao/mau/" + form + "/theo-doi",
                "/bao-cao/mau/" + form + "/so-sanh");
        for (String page : pages) assertThat(asked(page).statusCode()).as(page).isLessThan(300);
        sql.sql("alter table report_value rename to report_value_away").update();
        try {
            for (String page : pages) {
                HttpResponse<String> answer = asked(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(500);
                Document shown = Jsoup.parse(answer.body());
                assertThat(shown.select("main table")).as(page).isEmpty();
                assertThat(shown.select("h1").text()).as(page).isNotBlank();
                assertThat(answer.body()).as(page).doesNotContain("report_value");
            }
        } finally {
            sql.sql("alter table report_value_away rename to report_value").update();
        }
    }

    @Test
    void theLargestFiguresAddUpExactly() {
        List<UUID> units = List.of(world.ward, world.otherWard, world.association);
        for (UUID unit : units) {
            UUID report = world.reportOf(form, unit);
            sql.sql("""
                    insert into report_value (report_id, turn, code, member, number, adjustment, adjust_reason, changed_by)
                    values (?, 1, 'da-chi', '', 100000000000000, 99999999999999, 'Điều chỉnh', ?)""").params(Rows.values(report, world.lead.id())).update();
            sql.sql("update report set state = 'ACCEPTED', accepted_turn = 1, signed_turn = 1 where id = ?")
                    .param(report)
                    .update();
        }
        UUID top = world.reportOf(form, world.office);
        assertThat(totals.of(top, 1)
                        .getOrDefault(new CellKey("da-chi", ""), Sum.NOTHING)
                        .total())
                .isEqualTo(599_999_999_999_997L);
        // what no number holds is an error, not another number
        sql.sql("alter table report_value drop constraint report_value_number_check")
                .update();
        sql.sql("update report_value set number = 9223372036854775807 where code = 'da-chi'")
                .update();
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> totals.of(top, 1))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            sql.sql("update report_value set number = 1 where code = 'da-chi'").update();
            sql.sql(
                            "alter table report_value add constraint report_value_number_check check (number between 0 and 100000000000000)")
                    .update();
        }
    }
}
