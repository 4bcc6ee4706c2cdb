package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.unitplan.UnitPlanWebTest.form;
import static vn.tuanle.unitplan.UnitPlanWebTest.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;
import vn.tuanle.testing.Workbooks;

/// What the level above sees of the plans of its units.
class CascadeWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    Cascade world;
    String edit;

    @BeforeEach
    void begin() {
        world = new Cascade(sql, batch, cast, events);
        edit = location(post(world.officer, "/ke-hoach/" + world.plan.id + "/lap"));
    }

    private String path() {
        return "/ke-hoach/" + world.plan.id + "/cac-don-vi";
    }

    private void fill(String theme) {
        assertThat(post(
                        world.officer,
                        edit,
                        form(
                                get(world.officer, edit),
                                "chu-de-khac",
                                "x",
                                "chu-de-rieng",
                                theme,
                                "chung-0-last_day",
                                "24/10/2021",
                                "hoat-dong-0-name",
                                "Lễ phát động",
                                "du-toan-0-content",
                                "Băng rôn",
                                "du-toan-0-measure",
                                "cái",
                                "du-toan-0-quantity",
                                "2,5",
                                "du-toan-0-price",
                                "1.000.001",
                                "du-toan-1-content",
                                "Nước",
                                "du-toan-1-measure",
                                "người",
                                "du-toan-1-quantity",
                                "100",
                                "du-toan-1-price",
                                "10.000",
                                "du-toan-1-source",
                                "SOCIAL")))
                .hasStatus(303);
    }

    @Test
    void oneTableTellsWhoHasWhatWithHowMuchMoney() {
        fill("=Học để làm chủ");
        Document page = get(world.leader, path());
        assertThat(page.select(".cascade tbody tr").eachText())
                .containsExactly(
                        "UBND phường Trảng Dài Đang soạn =Học để làm chủ 16⁠/⁠10⁠/⁠2021 – 24⁠/⁠10⁠/⁠2021 Ngoài Tuần lễ 1 2.500.003 1.000.000 3.500.003"
                                .replace("\u2060", ""),
                        "Trường Tiểu học Trảng Dài Chưa lập");
        // what is not issued yet is not the level above's to read
        assertThat(page.select(".cascade tbody a")).isEmpty();
        assertThat(page.select("figcaption").eachText())
                .containsExactly("2 đơn vị, 0 đã ban hành kế hoạch", "Tổng dự toán 3.500.003 đồng");
        assertThat(page.select(".counts b").eachText()).containsExactly("0", "0", "1", "1");
        assertThat(page.select(".themes tbody tr").eachText())
                .containsExactly(
                        "Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người 0",
                        "Chuyển đổi số để xây dựng thành công một xã hội học tập mới 0",
                        "=Học để làm chủ Tự đặt 1");
        assertThat(page.select("main [style]")).isEmpty();
        assertThat(names("?trang-thai=chua-lap")).containsExactly("Trường Tiểu học Trảng Dài");
        assertThat(names("?trang-thai=dang-lam")).containsExactly("UBND phường Trảng Dài");
        assertThat(names("?don-vi=TRUONG tieu")).containsExactly("Trường Tiểu học Trảng Dài");
        assertThat(names("?loai=UBND_XA")).containsExactly("UBND phường Trảng Dài");
        assertThat(names("?chu-de==Học để làm chủ")).containsExactly("UBND phường Trảng Dài");
        assertThat(names("?trang-thai=%00khac")).isEmpty();
    }

    private List<String> names(String query) {
        return get(world.leader, path() + query).select(".cascade tbody th").eachText();
    }

    @Test
    void onlyTheOfficesThatLeadItHaveIt() {
        Cast.Person stranger = cast.person("Người Lạ", cast.unit("Sở Khác", UnitKind.SO, null), Role.HEAD);
        for (Cast.Person person : List.of(world.officer, world.head, world.teacher, stranger)) {
            assertThat(getRaw(person, path())).hasStatus(404);
            assertThat(getRaw(person, path() + ".xlsx")).hasStatus(404);
        }
    }

    @Test
    void theDocumentsOfTheUnitsComeInOneZipWhoseSizeIsKnownBefore() throws Exception {
        var empty = getRaw(world.leader, path() + ".zip").getResponse();
        assertThat(names(empty.getContentAsByteArray())).isEmpty();
        assertThat(empty.getHeader("Content-Length")).isEqualTo("22");
        fill("Học để làm chủ");
        String self = edit.replace("/soan", "");
        assertThat(location(post(world.officer, edit, with(form(get(world.officer, edit)), "tiep", "trinh"))))
                .isEqualTo(self);
        String issue = location(post(world.head, self + "/duyet", "lan", "1"));
        assertThat(names(getRaw(world.leader, path() + ".zip").getResponse().getContentAsByteArray()))
                .isEmpty();
        Document sheet = get(world.head, issue);
        assertThat(location(post(
                        world.head,
                        issue,
                        "number",
                        "3",
                        "symbol",
                        "KH-UBND",
                        "day",
                        "12/10/2021",
                        "authority",
                        sheet.select("#authority").val(),
                        "position",
                        sheet.select("#position").val(),
                        "signer",
                        "Trần Thị Chủ Tịch",
                        "despite",
                        "true",
                        "differing",
                        "true")))
                .isEqualTo(issue.replace("/ban-hanh", ""));
        var answer = getRaw(world.leader, path() + ".zip").getResponse();
        byte[] zip = answer.getContentAsByteArray();
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(zip.length));
        assertThat(names(zip))
                .containsExactly(
                        "001-03-KH-UBND-UBND-phường-Trảng-Dài.pdf %PDF",
                        "001-03-KH-UBND-UBND-phường-Trảng-Dài.docx PK\u0003\u0004");
        assertThat(names(getRaw(world.leader, path() + ".zip?trang-thai=chua-co")
                        .getResponse()
                        .getContentAsByteArray()))
                .isEmpty();
        assertThat(getRaw(world.teacher, path() + ".zip")).hasStatus(404);
    }

    /// Each file of the ZIP and its first four letters; reading it checks its checksum.
    private static List<String> names(byte[] content) throws IOException {
        List<String> out = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                out.add(entry.getName() + " " + new String(zip.readAllBytes(), 0, 4, StandardCharsets.ISO_8859_1));
        }
        return out;
    }

    @Test
    void theWorkbookHoldsNumbersAndNoFormula() throws Exception {
        fill("=1+1");
        var answer = getRaw(world.leader, path() + ".xlsx");
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (Row row : book.getFirstSheet().read()) {
                assertThat(row.stream().filter(c -> c != null && c.getType() == CellType.FORMULA))
                        .isEmpty();
                rows.add(row.stream().map(c -> c == null ? "" : c.getText()).toList());
            }
        }
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1))
                .containsExactly(
                        "UBND phường Trảng Dài",
                        "Ủy ban nhân dân phường, xã, đặc khu",
                        "Đang soạn",
                        "",
                        "",
                        "'=1+1",
                        "16/10/2021",
                        "24/10/2021",
                        "1",
                        "2500003",
                        "1000000",
                        "3500003");
        assertThat(rows.get(3)).endsWith("2500003", "1000000", "3500003");
        for (String hostile : Workbooks.HOSTILE) {
            sql.sql("update unit_plan set theme = ? where theme <> ''")
                    .param(hostile)
                    .update();
            assertThat(Workbooks.texts(
                            getRaw(world.leader, path() + ".xlsx").getResponse().getContentAsByteArray()))
                    .filteredOn(("'" + hostile)::equals)
                    .as("beside the unit and among the themes")
                    .hasSize(2);
        }
    }

    @Test
    void thePageCostsTheSameQueriesForTwoUnitsAndForThreeHundred() {
        int few = Counting.during(() -> get(world.leader, path()));
        List<UUID> units = new ArrayList<>();
        for (int i = 0; i < 300; i++) units.add(cast.unit("UBND phường số " + i, UnitKind.UBND_XA, world.city));
        IssuedPlan large = new IssuedPlan(sql, batch, world.city, world.leader.id(), Cascade.DAY, "Kế hoạch lớn");
        large.party(large.task("III.1", "Một việc", false), "ASSIGNEE", "Các phường", units);
        events.publishEvent(new PlanIssued(large.id, large.document));
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID id = UUID.randomUUID();
            plans.add(new Object[] {id, large.id, units.get(i), world.leader.id(), world.leader.id()});
            for (int j = 0; j < 5; j++) lines.add(new Object[] {UUID.randomUUID(), id, j});
        }
        batch.batchUpdate(
                "insert into unit_plan (id, parent_id, unit_id, theme, created_by, changed_by) values (?, ?, ?, 'Một chủ đề', ?, ?)",
                plans);
        batch.batchUpdate("""
                insert into unit_plan_line (id, unit_plan_id, ordinal, content, quantity, price, source)
                values (?, ?, ?, 'Khoản', 2, 1000, 'BUDGET')""", lines);
        Document[] page = new Document[1];
        int many = Counting.during(() -> page[0] = get(world.leader, "/ke-hoach/" + large.id + "/cac-don-vi"));
        assertThat(page[0].select(".cascade tbody tr")).hasSize(300);
        assertThat(page[0].select("figcaption").eachText())
                .containsExactly("300 đơn vị, 0 đã ban hành kế hoạch", "Tổng dự toán 2.000.000 đồng");
        assertThat(many).isEqualTo(few);
    }

    @Test
    void aPlanThatWasMadeElsewhereIsTheUnitsPlanAllTheSame() {
        IssuedPlan own = new IssuedPlan(
                sql, batch, world.school, world.teacher.id(), Cascade.DAY.plusDays(3), "Kế hoạch tải lên của trường");
        sql.sql(
                        "insert into plan_item (id, plan_id, kind, ordinal, text) values (?, ?, 'THEME', 1, 'Chủ đề của trường')")
                .params(Rows.values(UUID.randomUUID(), own.id))
                .update();
        String start = "/ke-hoach/" + world.plan.id;
        world.plan.deliveredTo(world.school);
        assertThat(get(world.teacher, start + "/lap").select("#ke-hoach option").eachText())
                .containsExactly("15/KH-UBND · Kế hoạch tải lên của trường");
        // only one's own issued plans can be taken
        assertThat(post(world.teacher, start + "/gan", "ke-hoach", world.plan.id.toString()))
                .hasStatus(422);
        assertThat(post(world.officer, start + "/gan", "ke-hoach", own.id.toString()))
                .hasStatus(422);
        assertThat(post(world.teacher, start + "/gan")).hasStatus(422);
        assertThat(post(world.teacher, start + "/gan", "ke-hoach", own.id.toString()))
                .hasStatus(303);
        assertThat(post(world.teacher, start + "/gan", "ke-hoach", own.id.toString()))
                .hasStatus(422);
        assertThat(get(world.leader, path())
                        .select(".cascade tbody tr")
                        .eachText()
                        .getLast())
                .startsWith("Trường Tiểu học Trảng Dài Đã ban hành")
                .contains("Chủ đề của trường");
        assertThat(get(world.teacher, "/ke-hoach-don-vi").select("tbody .badge").eachText())
                .containsExactly("Đã ban hành");
    }

    @Test
    void nobodyIsAskedForAPlanFromThatOfANeighbourWhichOnlyNamesThem() {
        UUID neighbour = cast.unit("Trường Tiểu học Bên Cạnh", UnitKind.TRUONG_TH, world.ward);
        for (UUID issuer : List.of(neighbour, world.ward)) {
            IssuedPlan own = new IssuedPlan(
                            sql, batch, issuer, world.head.id(), Cascade.DAY.plusDays(5), "Kế hoạch của đơn vị")
                    .deliveredTo(world.school);
            sql.sql("""
                    insert into unit_plan (id, parent_id, unit_id, plan_id, created_by, changed_by)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(UUID.randomUUID(), world.plan.id, issuer, own.id, world.head.id(), world.head.id())
                    .update();
        }
        assertThat(get(world.teacher, "/ke-hoach-don-vi")
                        .select("tbody th .small")
                        .eachText())
                .filteredOn(line -> line.contains("Bên Cạnh"))
                .isEmpty();
        assertThat(get(world.teacher, "/ke-hoach-don-vi")
                        .select("tbody th .small")
                        .text())
                .contains("UBND phường Trảng Dài");
    }

    @Test
    void aUnitSeesItsPlansAndThoseItGaveOut() {
        Document own = get(world.officer, "/ke-hoach-don-vi");
        assertThat(own.select("tbody tr .badge").eachText()).containsExactly("Đang soạn");
        assertThat(own.select("tbody .act a").attr("href")).isEqualTo(edit.replace("/soan", ""));
        assertThat(own.select("tbody th a").eachAttr("href"))
                .containsExactly(edit.replace("/soan", ""), "/ke-hoach/" + world.plan.id);
        Document school = get(world.teacher, "/ke-hoach-don-vi");
        assertThat(school.select("tbody .act a").attr("href")).isEqualTo("/ke-hoach/" + world.plan.id + "/lap");
        assertThat(get(world.leader, "/ke-hoach-don-vi").select(".cards a").attr("href"))
                .isEqualTo(path());
        Cast.Person nobody = cast.person("Mới", cast.unit("Trường Mới", UnitKind.TRUONG_TH, null), Role.CLERK);
        assertThat(get(nobody, "/ke-hoach-don-vi").select(".empty h2").text()).isEqualTo("Chưa nhận kế hoạch nào");
        fill("Chủ đề");
        assertThat(location(post(world.officer, edit, with(form(get(world.officer, edit)), "tiep", "trinh"))))
                .isNotEmpty();
        assertThat(get(world.head, "/ke-hoach-don-vi").select("tbody .act a").text())
                .startsWith("Xem và duyệt");
    }
}
