package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;

/// Follow-ups through the school year: each period makes its obligations by itself, once; figures compare over the
/// periods and over years across mergers.
class PeriodsWebTest extends CampaignWebTest {
    private static final CellKey VISITS = new CellKey("luot", "");

    @Autowired
    FormRows rows;

    @Autowired
    Periods periods;

    @Autowired
    Comparisons comparisons;

    UUID pattern;
    String page;

    @BeforeEach
    void begin() {
        String form = location(post(world.lead, "/ke-hoach/" + world.plan.id + "/mau-dinh-ky"));
        pattern = UUID.fromString(form.substring(form.lastIndexOf('/') + 1));
        done(forms.save(
                world.asker(world.lead),
                pattern,
                Campaign.input(forms.inHand(world.asker(world.lead), pattern), "31/12/2099", "")));
        page = form + "/dinh-ky";
    }

    private static <T> T on(String day, Supplier<T> work) {
        return Now.at(LocalDate.parse(day).atTime(8, 0).atZone(Days.ZONE).toInstant(), work);
    }

    private void monthly(boolean active) {
        done(periods.set(
                world.asker(world.lead),
                pattern,
                new Series(
                        Cadence.MONTH,
                        LocalDate.of(2021, 11, 1),
                        LocalDate.of(2022, 1, 31),
                        "",
                        2,
                        true,
                        5,
                        Due.Boundary.BEFORE,
                        20,
                        active)));
    }

    private List<UUID> opened() {
        return sql.sql(
                        "select form_id from report_period where series_id = ? and form_id is not null order by first_day")
                .param(pattern)
                .query((row, n) -> Rows.uuid(row, "form_id"))
                .list();
    }

    private void accepted(UUID form, Cast.Person person, Cast.Person head, UUID unit, String visits) {
        UUID report = world.reportOf(form, unit);
        saves.type(world.asker(person), report, Map.of(VISITS, visits));
        assertThat(chain.submit(world.asker(person), report, "").byField()).isEmpty();
        done(chain.sign(world.asker(head), report, 1));
        done(chain.accept(world.asker(world.lead), report, 1));
    }

    @Test
    void eachPeriodOpensOnItsDayOnceWithClocksOfItsOwn() throws Exception {
        monthly(true);
        assertThat(on("2021-11-27", periods::open)).isZero();
        assertThat(on("2021-11-28", periods::open)).isEqualTo(1);
        assertThat(on("2021-11-28", periods::open)).isZero();
        UUID november = opened().getFirst();
        assertThat(rows.form(november).title()).endsWith("– Tháng 11/2021");
        Map<String, String> clocks = new java.util.TreeMap<>();
        sql.sql("""
                select coalesce((select name from unit_version v where v.unit_id = r.unit_id limit 1), '') unit,
                  concat_ws(' ', opens_at at time zone 'Asia/Ho_Chi_Minh', due_day, boundary, locks_at at time zone 'Asia/Ho_Chi_Minh') clocks
                from report r where form_id = ?""").param(november).query(row -> {
            clocks.put(row.getString("unit"), row.getString("clocks"));
        });
        // the lead office has three days more, as in the pattern (before the 28th, before the 31st)
        assertThat(clocks)
                .hasSize(5)
                .containsEntry("UBND phường Trảng Dài", "2021-11-28 00:00:00 2021-12-05 BEFORE 2021-12-25 00:00:00")
                .containsEntry(
                        "Phòng Giáo dục và Đào tạo thành phố Biên Hòa",
                        "2021-11-28 00:00:00 2021-12-08 BEFORE 2021-12-28 00:00:00");
        assertThat(sql.sql("select count(*) from notice where unit_id = ? and key like 'report-form:%'")
                        .param(world.ward)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        // several copies of the program at the same moment: each period once
        List<Thread> copies = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> on("2022-03-01", periods::open)))
                .toList();
        copies.forEach(Thread::start);
        for (Thread copy : copies) copy.join();
        assertThat(opened()).hasSize(3).doesNotHaveDuplicates();
        assertThat(sql.sql("select count(*) from report_form where series_id = ?")
                        .param(pattern)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(sql.sql("select count(*) from report r join report_form f on f.id = r.form_id where f.series_id = ?")
                        .param(pattern)
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
    }

    @Test
    void aStoppedSeriesOpensNothingAndAChangeLeavesOpenPeriodsAsTheyWere() {
        monthly(false);
        assertThat(on("2022-03-01", periods::open)).isZero();
        monthly(true);
        on("2021-12-01", periods::open);
        done(periods.set(
                world.asker(world.lead),
                pattern,
                new Series(
                        Cadence.QUARTER,
                        LocalDate.of(2021, 10, 1),
                        LocalDate.of(2022, 6, 30),
                        "",
                        0,
                        false,
                        10,
                        Due.Boundary.AT_LATEST,
                        20,
                        true)));
        assertThat(get(world.lead, page).select("section:has(#cac-ky) tbody th").eachText())
                .extracting(line -> line.replace("\u2060", ""))
                .containsExactly(
                        "Tháng 11/2021 01/11/2021 – 30/11/2021",
                        "Quý I/2022 01/01/2022 – 31/03/2022",
                        "Quý II/2022 01/04/2022 – 30/06/2022");
    }

    @Test
    void thePageTellsClocksAndDaysOffAndKeepsWhatWasTyped() {
        String[] typed = {
            "nhip",
            "MONTH",
            "tu",
            "01/12/2098",
            "den",
            "30/04/2099",
            "mo-truoc",
            "3",
            "moc",
            "AT_LATEST",
            "han-so",
            "1",
            "han-theo",
            "thang",
            "khoa-sau",
            "30",
            "viec",
            "dat"
        };
        assertThat(post(world.lead, page, typed)).hasStatus(303);
        Document shown = get(world.lead, page);
        assertThat(shown.select("section:has(#cac-ky) tbody tr").text().replace("\u2060", ""))
                .contains("Tháng 12/2098", "chậm nhất ngày 01/01/2099", "Chưa mở");
        assertThat(shown.select("section:has(#cac-ky) .heed").eachText()).isNotEmpty();
        typed[7] = "x";
        Document refused = html(post(world.lead, page, typed));
        assertThat(refused.select("#mo-truoc + .error").text()).startsWith("Hãy ghi từ 0 đến 60");
        assertThat(refused.select("#mo-truoc").attr("value")).isEqualTo("x");
        assertThat(html(post(
                                world.lead,
                                page.replace("/dinh-ky", ""),
                                "ten",
                                "Báo cáo tháng",
                                "mo",
                                "12/10/2021",
                                "chi-tieu",
                                "luot",
                                "tiep",
                                "phat-hanh"))
                        .select(".errors")
                        .text())
                .contains("Mẫu định kỳ không phát hành");
        assertThat(getRaw(world.officer, page)).hasStatus(404);
        assertThat(post(world.officer, page, typed)).hasStatus(404);
        assertThat(getRaw(world.officer, page.replace("dinh-ky", "so-sanh"))).hasStatus(404);
        assertThat(getRaw(world.stranger, page.replace("dinh-ky", "so-sanh.csv")))
                .hasStatus(404);
    }

    @Test
    void figuresCompareOverPeriodsAndAMergedUnitIsTheSumOfItsPredecessors() {
        monthly(true);
        on("2022-03-01", periods::open);
        List<UUID> months = opened();
        on("2021-12-02", () -> {
            done(chain.exclude(
                    world.asker(world.officer), world.reportOf(months.getFirst(), world.school), "Nghỉ dịch"));
            accepted(months.getFirst(), world.officer, world.head, world.ward, "40");
            accepted(months.getFirst(), world.other, world.other, world.otherWard, "2");
            return 0;
        });
        on("2022-01-02", () -> {
            accepted(months.get(1), world.other, world.other, world.otherWard, "0");
            return 0;
        });
        UUID merged = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        cast.person("Người Kế Thừa", merged, Role.HEAD);
        for (UUID gone : List.of(world.ward, world.otherWard)) {
            sql.sql("update unit_version set valid_to = date '2025-07-01' where unit_id = ?")
                    .param(gone)
                    .update();
            sql.sql(
                            "insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', date '2025-07-01')")
                    .params(Rows.values(UUID.randomUUID(), gone, merged))
                    .update();
        }
        Document shown = get(world.lead, page.replace("dinh-ky", "so-sanh") + "?chi-tieu=luot");
        assertThat(shown.select("tbody tr").eachText())
                .containsExactly("UBND phường Trấn Biên gồm UBND phường Quang Vinh, UBND phường Trảng Dài 42 0 –");
        assertThat(shown.select("tfoot tr").text()).isEqualTo("Tổng số 42 0 –");
        assertThat(shown.select("svg.spark polyline").attr("points")).isEqualTo("4,4 60,20");
        assertThat(new String(
                        getRaw(world.lead, page.replace("dinh-ky", "so-sanh.csv") + "?chi-tieu=luot")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("\"UBND phường Trấn Biên\";\"42\";\"0\";\"\"");
        assertThat(getRaw(world.lead, page.replace("dinh-ky", "so-sanh.xlsx"))).hasStatusOk();
        String down = shown.select("tbody th a").attr("href");
        assertThat(down).endsWith("?chi-tieu=luot&don-vi=" + merged);
        Document below = get(world.lead, down);
        assertThat(below.select("tfoot tr").text()).isEqualTo("Tổng số 42 0 –");
        assertThat(below.select(".page-head").text()).contains("Bên dưới UBND phường Trấn Biên");
        assertThat(below.select(".filters input[name=don-vi]").val()).isEqualTo(merged.toString());
        assertThat(getRaw(world.lead, down.replace(merged.toString(), world.office.toString())))
                .hasStatus(404);
        // parted among two: it stands by itself, and nothing is counted twice
        sql.sql(
                        "insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'SPLIT', date '2025-07-01')")
                .params(Rows.values(
                        UUID.randomUUID(), world.ward, cast.unit("UBND phường Long Bình", UnitKind.UBND_XA, null)))
                .update();
        List<Comparison.Column> columns = comparisons.columns(rows.form(pattern), Set.of(world.office));
        Field visits = java.util.Objects.requireNonNull(
                rows.version(months.getFirst(), 1).field("luot"));
        Comparison parted = java.util.Objects.requireNonNull(comparisons.of(columns, visits, null));
        assertThat(parted.rows().stream().map(row -> row.name() + " " + row.ended() + " " + row.values()))
                .containsExactly(
                        "UBND phường Trấn Biên false [2, 0, null]", "UBND phường Trảng Dài true [40, null, null]");
        assertThat(parted.totals()).containsExactly(42L, 0L, null);
        // nor does it count below one of the two
        Comparison belowOne = java.util.Objects.requireNonNull(comparisons.of(columns, visits, merged));
        assertThat(belowOne.totals()).containsExactly(2L, 0L, null);
    }

    @Test
    void thePageOfPeriodsCostsTheSameForOneAndForThree() {
        monthly(true);
        on("2021-12-01", periods::open);
        get(world.lead, page);
        int one = Counting.during(() -> get(world.lead, page));
        on("2022-03-01", periods::open);
        assertThat(get(world.lead, page).select("table.matrix thead th")).hasSize(4);
        assertThat(Counting.during(() -> get(world.lead, page))).isEqualTo(one).isLessThan(16);
    }
}
