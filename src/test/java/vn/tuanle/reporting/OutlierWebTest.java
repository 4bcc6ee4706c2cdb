package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.form;
import static vn.tuanle.testing.Cast.done;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;

/// What is far from last year or from similar units is said, never in the way; the unit explains,
/// and proves it at the very figure.
class OutlierWebTest extends CampaignWebTest {
    UUID formId;
    List<Cast.Person> neighbours;
    UUID id;
    String mine;

    @BeforeEach
    void begin() {
        neighbours = new ArrayList<>();
        List<UUID> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID unit = cast.unit("UBND phường số " + i, UnitKind.UBND_XA, world.city);
            units.add(unit);
            neighbours.add(cast.person("Cán bộ " + i, unit, Role.HEAD, Role.OFFICER));
        }
        // as large as the ward of the world: one unit below
        units.forEach(unit -> cast.unit("Trường Tiểu học của " + unit, UnitKind.TRUONG_TH, unit));
        formId = world.issued(forms);
        id = world.reportOf(formId, world.ward);
        mine = "/bao-cao/" + id;
        for (int i = 0; i < 8; i++) {
            Asker asker = world.asker(neighbours.get(i));
            UUID report = world.reportOf(formId, units.get(i));
            say(asker, report, "buoi-tuyen-truyen", String.valueOf(12 + i));
            sql.sql("update report set excluded = 'thử' where parent_id = ?")
                    .param(report)
                    .update();
            assertThat(chain.submit(asker, report, "").any()).isFalse();
            done(chain.sign(asker, report, 1));
        }
    }

    private void say(Asker asker, UUID report, String code, String value) {
        assertThat(saves.type(asker, report, Map.of(new CellKey(code, ""), value))
                        .done())
                .isTrue();
    }

    private List<String> warned(String code) {
        return get(world.officer, mine).select("tr:has(#ten-" + code + ") .why").eachText();
    }

    @Test
    void aFigureFarFromSimilarUnitsIsSaidInWords() {
        Asker officer = world.asker(world.officer);
        say(officer, id, "buoi-tuyen-truyen", "40");
        assertThat(warned("buoi-tuyen-truyen")).isEmpty();
        say(officer, id, "buoi-tuyen-truyen", "72");
        assertThat(warned("buoi-tuyen-truyen")).containsExactly("Cao hơn hẳn 8 đơn vị cùng loại (giữa: 16).");
        // seven are too few to say what is usual
        sql.sql("update report set signed_turn = null where form_id = ? and unit_id = ?")
                .params(vn.tuanle.kernel.Rows.values(formId, world.otherWard))
                .update();
        sql.sql(
                        "update report set signed_turn = null where id = (select id from report where form_id = ? and signed_turn is not null limit 1)")
                .param(formId)
                .update();
        assertThat(warned("buoi-tuyen-truyen")).isEmpty();
    }

    @Test
    void lastYearAndSimilarUnitsSpeakForThemselves() {
        Field field = Objects.requireNonNull(
                forms.inHand(world.asker(world.lead), formId).field("lop"));
        assertThat(Checks.outliers(field, 72L, 12L, null))
                .containsExactly(Phrase.of("Gấp {0} lần năm trước ({1} → {2}).", "6", "12", "72"));
        assertThat(Checks.outliers(field, 60L, 12L, null)).isEmpty();
        assertThat(Checks.outliers(field, 19L, 1L, null)).isEmpty();
        assertThat(Checks.outliers(field, 10L, 72L, null))
                .containsExactly(Phrase.of("Chỉ bằng một phần {0} năm trước ({1} → {2}).", "7", "72", "10"));
        assertThat(Checks.outliers(field, 0L, 30L, null))
                .containsExactly(Phrase.of("Năm trước {0}, năm nay không có.", "30"));
        assertThat(Checks.outliers(field, null, 30L, null)).isEmpty();
        // units that are all alike: a small difference is no news, three times as much is
        Peers.Measure alike = new Peers.Measure(28, 15, 0);
        assertThat(Checks.outliers(field, 45L, null, alike)).isEmpty();
        assertThat(Checks.outliers(field, 46L, null, alike).getFirst().text())
                .isEqualTo("Cao hơn hẳn 28 đơn vị cùng loại (giữa: 15).");
        assertThat(Checks.outliers(field, 60L, null, new Peers.Measure(28, 15, 20)))
                .isEmpty();
        assertThat(Checks.outliers(field, 30L, null, new Peers.Measure(28, 1000, 40))
                        .getFirst()
                        .text())
                .isEqualTo("Thấp hơn hẳn 28 đơn vị cùng loại (giữa: 1.000).");
    }

    @Test
    void theUnitExplainsAndTheReviewerReadsIt() {
        say(world.asker(world.officer), id, "buoi-tuyen-truyen", "72");
        Document page = get(world.officer, mine);
        assertThat(page.select("[id^=o-][id$=-vi-sao]").eachAttr("id")).containsExactly("o-buoi-tuyen-truyen-vi-sao");
        assertThat(post(world.officer, mine, form(page, "o-buoi-tuyen-truyen-vi-sao", "Có xe lưu động của thành phố.")))
                .hasStatus(303);
        // two people do not overwrite each other's words either
        Document late = html(post(world.head, mine, form(page, "o-buoi-tuyen-truyen-vi-sao", "Khác")));
        assertThat(late.select("#o-buoi-tuyen-truyen-vi-sao-error").text()).contains("Có xe lưu động của thành phố.");
        sql.sql("update report set excluded = 'thử' where parent_id = ?")
                .param(id)
                .update();
        assertThat(chain.submit(world.asker(world.officer), id, "").any()).isFalse();
        done(chain.sign(world.asker(world.head), id, 1));
        Document review = get(world.lead, mine);
        assertThat(review.select("tr:has(#ten-buoi-tuyen-truyen) .why").eachText())
                .containsExactly("Cao hơn hẳn 8 đơn vị cùng loại (giữa: 16).");
        assertThat(review.select("tr:has(#ten-buoi-tuyen-truyen) .explained").text())
                .isEqualTo("Giải thích: Có xe lưu động của thành phố.");
        assertThat(get(world.lead, mine + "/tu-dau/buoi-tuyen-truyen")
                        .select("section:contains(Giải thích của đơn vị) .said")
                        .text())
                .isEqualTo("Có xe lưu động của thành phố.");
        // the words are no figure
        assertThat(get(world.lead, mine + "/tu-dau/buoi-tuyen-truyen")
                        .select(".page-head strong")
                        .text())
                .isEqualTo("72");
    }

    @Test
    void warningsCostTheSameNumberOfQueriesWhateverTheySay() {
        get(world.officer, mine);
        int empty = Counting.during(() -> get(world.officer, mine));
        for (String code : List.of("buoi-tuyen-truyen", "lop", "pano"))
            say(world.asker(world.officer), id, code, "900");
        assertThat(Counting.during(() -> get(world.officer, mine))).isEqualTo(empty);
    }

    @Test
    void evidenceStandsAtItsFigure() {
        byte[] file = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        String lop = mine + "/tu-dau/lop";
        assertThat(location(upload(
                        world.officer,
                        mine + "/minh-chung",
                        "file",
                        "danh-sach-lop.pdf",
                        file,
                        "chi-tieu",
                        "lop",
                        "ve",
                        "lop")))
                .isEqualTo(lop + "#minh-chung");
        assertThat(upload(world.officer, mine + "/minh-chung", "file", "chung.pdf", file))
                .hasStatus(303);
        Document refused = html(upload(
                world.officer,
                mine + "/minh-chung",
                "file",
                "x.exe",
                new byte[] {1, 2},
                "chi-tieu",
                "lop",
                "ve",
                "lop"));
        assertThat(refused.select("#file-error").text())
                .isEqualTo("Chỉ nhận PDF, Word, Excel (không có macro), ảnh, âm thanh hoặc phim.");
        assertThat(get(world.officer, lop).select("#minh-chung li a").eachText())
                .containsExactly("danh-sach-lop.pdf");
        Document page = get(world.officer, mine);
        assertThat(page.select("tr:has(#ten-lop) a:contains(minh chứng)").text())
                .isEqualTo("1 minh chứng Lớp, chuyên đề đã mở");
        assertThat(page.select("#minh-chung li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("Lớp, chuyên đề đã mở: danh-sach-lop.pdf"));
        // who reviews sees it at the figure, once it was sent
        assertThat(getRaw(world.lead, lop)).hasStatus(404);
        say(world.asker(world.officer), id, "lop", "3");
        sql.sql("update report set excluded = 'thử' where parent_id = ?")
                .param(id)
                .update();
        assertThat(chain.submit(world.asker(world.officer), id, "").any()).isFalse();
        done(chain.sign(world.asker(world.head), id, 1));
        Document seen = get(world.lead, lop);
        assertThat(seen.select("#minh-chung li a").eachText()).containsExactly("danh-sach-lop.pdf");
        assertThat(seen.select("#minh-chung form")).isEmpty();
        assertThat(getRaw(world.lead, seen.select("#minh-chung li a").attr("href")))
                .hasStatusOk();
        assertThat(get(world.lead, mine).select("tr:has(#ten-lop) a:contains(1 minh chứng)"))
                .hasSize(1);
    }
}
