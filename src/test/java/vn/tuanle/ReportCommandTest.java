package vn.tuanle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Rows;
import vn.tuanle.testing.Database;
import vn.tuanle.testing.Workbooks;

/// The figures of a campaign go out on the command line, from whatever database the product uses.
class ReportCommandTest {
    private static PGSimpleDataSource database = new PGSimpleDataSource();
    private static UUID form = new UUID(0, 0);
    private static UUID sent = new UUID(0, 0);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    /// A lead office with a unit that sent zero and twelve, and one that sent nothing; two campaigns.
    @BeforeAll
    static void fill() {
        database = Database.fresh();
        JdbcClient sql = JdbcClient.create(database);
        UUID person = UUID.randomUUID();
        sql.sql("insert into person (id, name, email) values (?, 'Nguyễn Thu Hà', 'ha@vidu.vn')")
                .param(person)
                .update();
        UUID lead = unit(sql, "Phòng Giáo dục và Đào tạo", "PHONG");
        UUID good = unit(sql, "=UBND phường Trảng Dài", "UBND_XA");
        UUID silent = unit(sql, "UBND phường Quang Vinh", "UBND_XA");
        form = form(sql, person, lead, "Báo cáo kết quả Tuần lễ năm 2021", 2021);
        form(sql, person, lead, "Báo cáo kết quả Tuần lễ năm 2022", 2022);
        UUID root = report(sql, lead, null, "OPEN", null);
        sent = report(sql, good, root, "ACCEPTED", 1);
        report(sql, silent, root, "OPEN", null);
        for (Object[] value : List.of(new Object[] {"luot", 12L}, new Object[] {"lop", 0L}))
            sql.sql("insert into report_value (report_id, turn, code, number, changed_by) values (?, 1, ?, ?, ?)")
                    .params(Rows.values(sent, value[0], value[1], person))
                    .update();
    }

    private static UUID unit(JdbcClient sql, String name, String kind) {
        UUID unit = UUID.randomUUID();
        sql.sql("insert into unit (id) values (?)").param(unit).update();
        sql.sql(
                        "insert into unit_version (id, unit_id, valid_from, name, kind, folded, sort_key) values (?, ?, '2020-01-01', ?, ?, 'x', 'x')")
                .params(Rows.values(UUID.randomUUID(), unit, name, kind))
                .update();
        return unit;
    }

    private static UUID form(JdbcClient sql, UUID person, UUID lead, String title, int year) {
        UUID id = UUID.randomUUID();
        LocalDate first = LocalDate.of(year, 10, 16);
        sql.sql(
                        "insert into report_form (id, lead_unit, title, first_day, last_day, version, created_by) values (?, ?, ?, ?, ?, 1, ?)")
                .params(Rows.values(id, lead, title, first, first.plusDays(6), person))
                .update();
        sql.sql(
                        "insert into report_form_version (form_id, version, opens_on, changed_by, issued_at) values (?, 1, ?, ?, now())")
                .params(Rows.values(id, first, person))
                .update();
        for (String code : List.of("luot", "lop"))
            sql.sql(
                            "insert into report_field (form_id, version, code, ordinal, part, title, kind) values (?, 1, ?, 1, 'I', ?, 'NUMBER')")
                    .params(Rows.values(id, code, "Chỉ tiêu " + code))
                    .update();
        return id;
    }

    private static UUID report(JdbcClient sql, UUID unit, UUID parent, String state, Integer turn) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into report (id, form_id, form_version, unit_id, parent_id, duty, state, signed_turn, accepted_turn,
                                    opens_at, due_day, boundary, due_at, locks_at)
                values (?, ?, 1, ?, ?, 'MUST', ?, ?, ?, now(), '2021-10-28', 'BEFORE', now(), now())""")
                .params(Rows.values(id, form, unit, parent, state, turn, turn))
                .update();
        return id;
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String address() {
        return database.getUrl() + (database.getUrl().contains("?") ? "&" : "?") + "user="
                + URLEncoder.encode(String.valueOf(database.getUser()), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(String.valueOf(database.getPassword()), StandardCharsets.UTF_8);
    }

    private int export(String campaign, String format, String... more) {
        List<String> words = new java.util.ArrayList<>(
                List.of("report", "export", "--campaign", campaign, "--format", format, "--database", address()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHasALineAFigureAndTellsMissingFromZero() {
        assertThat(export("năm 2021", "csv")).as(said()).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF\"Dòng\";\"Mã đơn vị\";\"Đơn vị\"");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(6)
                .anyMatch(line -> line.contains(";\"'=UBND phường Trảng Dài\";")
                        && line.contains(";\"luot\";")
                        && line.endsWith(";12;;;"))
                .anyMatch(line -> line.contains("Trảng Dài") && line.contains(";\"lop\";") && line.endsWith(";0;;;"))
                .anyMatch(
                        line -> line.contains("Quang Vinh") && line.endsWith(";\"chưa\";\"\";\"\";\"\";\"\";\"\";;;;"))
                .anyMatch(
                        line -> line.startsWith("\"tổng\"") && line.contains(";\"luot\";") && line.endsWith(";12;;;1"));
    }

    @Test
    void jsonHoldsTheFormItsIndicatorsObligationsValuesAndTotals() {
        assertThat(export(form.toString(), "json")).as(said()).isZero();
        JsonNode all = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(all.propertyNames()).containsExactly("form", "indicators", "obligations", "values", "totals");
        assertThat(all.get("obligations").size()).isEqualTo(3);
        assertThat(all.get("values").size()).isEqualTo(1);
        assertThat(all.get("values").get(0).get("report").stringValue()).isEqualTo(sent.toString());
        assertThat(all.get("totals").get("totals").toString())
                .contains("{\"code\":\"luot\",\"member\":\"\",\"value\":12,\"units\":1}");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Nguyễn Thu Hà");
    }

    @Test
    void aWorkbookIsWrittenToItsFile() throws Exception {
        Path file = folder.resolve("số liệu.xlsx");
        assertThat(export("2021", "xlsx", "--out", file.toString())).as(said()).isZero();
        assertThat(Workbooks.texts(Files.readAllBytes(file)))
                .contains("'=UBND phường Trảng Dài", "UBND phường Quang Vinh");
        assertThat(said()).contains("✔ Báo cáo kết quả Tuần lễ năm 2021 → " + file);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void whichCampaignIsMeantIsAskedWhereItIsNotClear() {
        assertThat(export("Tuần lễ", "csv")).isEqualTo(3);
        assertThat(said())
                .startsWith(
                        "Có 2 đợt báo cáo khớp “Tuần lễ”; hãy chọn một:\n2 campaigns match “Tuần lễ”; choose one:\n")
                .contains(form + "  Báo cáo kết quả Tuần lễ năm 2021");
        assertThat(export("năm 1999", "csv")).isEqualTo(3);
        assertThat(said())
                .startsWith("Không có đợt báo cáo nào khớp “năm 1999”.")
                .contains("năm 2022");
        assertThat(run("report", "export", "--format", "csv", "--database", address()))
                .isEqualTo(3);
        assertThat(said()).startsWith("Hãy chọn một đợt báo cáo bằng --campaign:");
        assertThat(out.size()).isZero();
    }

    @Test
    void wrongUseAndTroubleAreToldInSentences() {
        assertThat(run("report")).isEqualTo(2);
        assertThat(said())
                .isEqualTo("Lệnh report cần một việc: export.\nThe command report needs something to do: export.\n");
        assertThat(run("report", "export", "--campaign", "x")).isEqualTo(2);
        assertThat(said()).startsWith("Hãy chọn --format csv, json hoặc xlsx.");
        assertThat(run("report", "export", "--campaign")).isEqualTo(2);
        assertThat(said()).startsWith("Tuỳ chọn --campaign cần một giá trị.");
        assertThat(run("report", "export", "--format", "csv", "--la", "1")).isEqualTo(2);
        assertThat(said()).startsWith("Không có tuỳ chọn “--la”.");
        assertThat(export("2021", "xlsx")).isEqualTo(2);
        assertThat(run("report", "export", "--campaign", "x", "--format", "csv", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(said()).startsWith("✘ Thư mục " + folder + " không có dữ liệu");
        assertThat(export(
                        "2021",
                        "csv",
                        "--out",
                        folder.resolve("không có/tệp.csv").toString()))
                .isEqualTo(1);
        assertThat(said()).startsWith("✘ Không ghi được tệp ");
        PGSimpleDataSource empty = Database.empty();
        assertThat(run(
                        "report",
                        "export",
                        "--campaign",
                        "x",
                        "--format",
                        "csv",
                        "--database",
                        address().replace("/" + database.getDatabaseName(), "/" + empty.getDatabaseName())))
                .isEqualTo(1);
        assertThat(said()).startsWith("✘ Cơ sở dữ liệu này của một bản chương trình khác");
    }
}
