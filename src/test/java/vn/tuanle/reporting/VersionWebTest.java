package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.at;
import static vn.tuanle.testing.Cast.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A new version that asks other units than before: what was typed and accepted stays, obligations move.
class VersionWebTest extends CampaignWebTest {
    private static final CellKey VISITS = new CellKey("luot", "");

    @Autowired
    Totals totals;

    UUID form;

    @BeforeEach
    void begin() {
        form = world.issued(forms);
    }

    private UUID report(UUID unit) {
        return world.reportOf(form, unit);
    }

    private void draft(String ward) {
        done(forms.renew(world.asker(world.lead), form));
        FormInput same = Campaign.input(forms.inHand(world.asker(world.lead), form), "31/12/2099", "Đổi đơn vị");
        Map<String, FormInput.Line> lines = new HashMap<>(same.lines());
        FormInput.Line was = java.util.Objects.requireNonNull(lines.get("UBND_XA"));
        lines.put("UBND_XA", new FormInput.Line(ward, was.via(), was.day(), was.hour(), was.boundary(), was.locks()));
        done(forms.save(
                world.asker(world.lead),
                form,
                new FormInput(
                        same.title(),
                        same.period(),
                        same.opensOn(),
                        same.moved(),
                        same.chosen(),
                        same.required(),
                        lines,
                        OwnInput.NONE)));
    }

    private void issue() {
        at(20, 8, 0, () -> done(forms.issue(world.asker(world.lead), form)));
    }

    private String state(UUID unit) {
        return sql.sql("select state from report where id = ?")
                .param(report(unit))
                .query(String.class)
                .single();
    }

    private List<String> acts(UUID unit) {
        return sql.sql("select concat_ws(' ', kind, note) from report_act where report_id = ? order by ordinal")
                .param(report(unit))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private @org.jspecify.annotations.Nullable Long total() {
        return totals.of(report(world.office), 1)
                .getOrDefault(VISITS, Sum.NOTHING)
                .total();
    }

    @Test
    void whoNeedNotReportIsReleasedAndWhatWasAcceptedThereGoesToTheNextAbove() {
        saves.type(world.asker(world.officer), report(world.ward), Map.of(VISITS, "5"));
        saves.type(world.asker(world.teacher), report(world.school), Map.of(VISITS, "30"));
        assertThat(chain.submit(world.asker(world.teacher), report(world.school), "")
                        .any())
                .isFalse();
        done(chain.sign(world.asker(world.teacher), report(world.school), 1));
        done(chain.accept(world.asker(world.officer), report(world.school), 1));
        draft("NONE");
        Document page = get(world.lead, "/bao-cao/mau/" + form);
        assertThat(page.text().replace("\u2060", ""))
                .contains("− 2: UBND phường Quang Vinh, UBND phường Trảng Dài")
                .contains("→ 1: Trường Tiểu học Trảng Dài → Phòng Giáo dục và Đào tạo thành phố Biên Hòa");
        issue();
        assertThat(state(world.ward)).isEqualTo("RELEASED");
        assertThat(acts(world.ward)).containsExactly("RELEASED ");
        assertThat(acts(world.school)).endsWith("MOVED Phòng Giáo dục và Đào tạo thành phố Biên Hòa");
        assertThat(get(world.officer, "/bao-cao/" + report(world.ward)).text())
                .contains("Không còn phải báo cáo")
                .doesNotContain("Xin gia hạn");
        assertThat(saves.type(world.asker(world.officer), report(world.ward), Map.of(VISITS, "6"))
                        .errors()
                        .any())
                .isTrue();
        assertThat(get(world.lead, "/bao-cao/mau/" + form + "/theo-doi")
                        .select("table.board tbody th a")
                        .eachText())
                .containsExactly("Hội Khuyến học thành phố Biên Hòa", "Trường Tiểu học Trảng Dài");
        // not counted before the new receiver accepts it, never lost
        assertThat(total()).isNull();
        assertThat(state(world.school)).isEqualTo("SIGNED");
        done(chain.accept(world.asker(world.lead), report(world.school), 1));
        assertThat(total()).isEqualTo(30);
        assertThat(sql.sql("select count(*) from notice where unit_id = ? and key like 'report-released:%'")
                        .param(world.ward)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        draft("MUST");
        assertThat(get(world.lead, "/bao-cao/mau/" + form).text().replace("\u2060", ""))
                .contains("+ 2: UBND phường Quang Vinh, UBND phường Trảng Dài");
        issue();
        assertThat(state(world.ward)).isEqualTo("OPEN");
        assertThat(acts(world.ward)).containsExactly("RELEASED ", "OBLIGED ");
        assertThat(get(world.officer, "/bao-cao/" + report(world.ward))
                        .select("#o-luot")
                        .attr("value"))
                .isEqualTo("5");
        // what the lead office accepted goes on counting there
        assertThat(total()).isEqualTo(30);
    }

    @Test
    void whatWasEverSentStaysAndGoesOnCounting() {
        saves.type(world.asker(world.other), report(world.otherWard), Map.of(VISITS, "12"));
        assertThat(chain.submit(world.asker(world.other), report(world.otherWard), "")
                        .any())
                .isFalse();
        done(chain.sign(world.asker(world.other), report(world.otherWard), 1));
        done(chain.accept(world.asker(world.lead), report(world.otherWard), 1));
        draft("NONE");
        issue();
        assertThat(state(world.otherWard)).isEqualTo("ACCEPTED");
        assertThat(acts(world.otherWard)).doesNotContain("RELEASED ");
        assertThat(total()).isEqualTo(12);
        assertThat(state(world.ward)).isEqualTo("RELEASED");
        // the school's open report moves to the lead office
        assertThat(sql.sql("select parent_id from report where id = ?")
                        .param(report(world.school))
                        .query(UUID.class)
                        .single())
                .isEqualTo(report(world.office));
    }
}
