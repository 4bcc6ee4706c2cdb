package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;
import vn.tuanle.testing.Workbooks;

/// Units over their pages, as an administrator and as somebody without rights.
class UnitWebTest extends WebTest {
    private UUID city(String name) {
        return cast.unit("UBND thành phố " + name, UnitKind.UBND_TP, null);
    }

    @Test
    void theDirectoryFindsAUnitHoweverItIsTyped() {
        UUID city = city("Thử Tìm");
        cast.unit("UBND phường Trấn Thử", UnitKind.UBND_XA, city);
        Cast.Person anybody = cast.person("Người xem", null);
        for (String typed : new String[] {"tran thu", "Trấn Thử", "TRAN THU", "Tra\u0302\u0301n Thu\u031B\u0309"}) {
            Document page = html(mvc.get()
                    .uri("/don-vi")
                    .param("q", typed)
                    .cookie(anybody.cookie())
                    .exchange());
            assertThat(page.select("tbody tr th").eachText()).as(typed).containsExactly("UBND phường Trấn Thử");
        }
    }

    @Test
    void nothingFoundSaysSoAndAnUnreadableDayIsToldAndTodayShown() {
        Cast.Person anybody = cast.person("Người xem", null);
        Document page = get(anybody, "/don-vi?q=khongcodonvinaonhuvay&ngay=32/13/2021");
        assertThat(page.select(".empty h3").text()).isEqualTo("Không tìm thấy đơn vị nào");
        assertThat(page.select("#ngay-error").text()).isEqualTo("“32/13/2021” không phải là ngày; đang xem hôm nay.");
    }

    @Test
    void ofNamesOnOtherDaysTheOneThatWasAskedStandsFirst() {
        for (String name : new String[] {"Ấp Cổ Loan Đông", "Trường Cổ Loan", "Cổ Loan"})
            sql.sql("update unit_version set valid_to = date '2022-01-01' where unit_id = ?")
                    .param(cast.unit(name, UnitKind.KHU_PHO, null))
                    .update();
        cast.unit("UBND xã Tìm Tên", UnitKind.UBND_XA, null);
        Cast.Person anybody = cast.person("Người tìm tên", null);
        assertThat(get(anybody, "/don-vi?q=co loan").select("#ngay-khac ~ ul a").eachText())
                .containsExactly("Cổ Loan", "Trường Cổ Loan", "Ấp Cổ Loan Đông");
    }

    @Test
    void aListOf300TakesAsManyQueriesAsAListOfOne() {
        Cast.Person anybody = cast.person("Người xem", null);
        UUID one = city("Một");
        cast.unit("UBND phường Duy Nhất", UnitKind.UBND_XA, one);
        UUID many = city("Ba Trăm");
        for (int i = 1; i <= 300; i++) cast.unit("UBND phường Số " + i, UnitKind.UBND_XA, many);
        int forOne = Counting.during(() -> get(anybody, "/don-vi?duoi=" + one));
        int forMany = Counting.during(() -> get(anybody, "/don-vi?duoi=" + many));
        assertThat(forMany).isEqualTo(forOne);
        assertThat(get(anybody, "/don-vi?duoi=" + many).select("tbody tr")).hasSize(300);
        int pageOfOne = Counting.during(() -> get(anybody, "/don-vi/" + one));
        int pageOfMany = Counting.during(() -> get(anybody, "/don-vi/" + many));
        assertThat(pageOfMany).isEqualTo(pageOfOne);
        assertThat(get(anybody, "/don-vi/" + many).select(".leaf-unit")).hasSize(UnitPages.MOST_CHILDREN);
    }

    @Test
    void anAdministratorAddsAUnitAndItsNameIsOnlyText() {
        UUID city = city("Thử Thêm");
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        String evil = "<script>alert(1)</script> =cmd|' /C calc'!A0 '; drop table unit; --";
        MvcTestResult made = post(
                admin,
                "/don-vi/moi",
                "name",
                evil,
                "kind",
                "HOI",
                "parent",
                "UBND thành phố Thử Thêm",
                "from",
                "2021-09-01");
        assertThat(made.getResponse().getStatus()).isEqualTo(303);
        Document page = get(admin, location(made) + "?ngay=2021-10-01");
        assertThat(page.select("h1").text()).isEqualTo(evil);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("dl.pairs").text()).contains("Trực thuộc UBND thành phố Thử Thêm");
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        UUID city = city("Thử Sai");
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        MvcTestResult again = post(
                admin, "/don-vi/moi", "name", "Hội Làm Vườn", "parent", "UBND thành phố Thử Sai", "from", "hôm qua");
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(again).select("#from-error").text()).isEqualTo("Hãy ghi ngày bắt đầu, dạng 31/12/2025.");
        assertThat(html(again).select("#name").val()).isEqualTo("Hội Làm Vườn");
        MvcTestResult topless = post(admin, "/don-vi/moi", "name", "Hội Làm Vườn", "from", "2021-09-01");
        assertThat(html(topless).select("#parent-error").text())
                .isEqualTo("Hãy chọn cấp trên: chỉ người quản trị hệ thống lập đơn vị cấp cao nhất.");
        MvcTestResult longName = post(
                admin,
                "/don-vi/moi",
                "name",
                "Hội " + "a".repeat(400),
                "parent",
                "UBND thành phố Thử Sai",
                "from",
                "1/9/2021");
        assertThat(html(longName).select("#name-error").text()).isEqualTo("Tên đơn vị dài 404 ký tự, tối đa 300.");
    }

    @Test
    void anotherUnitsAdministratorFindsNoFormAndSomebodyWithoutRightsIsTurnedAway() {
        UUID mine = city("Của Tôi");
        UUID other = city("Của Người");
        Cast.Person admin = cast.person("Quản trị", mine, Role.ADMINISTRATOR);
        Cast.Person anybody = cast.person("Người xem", null);
        for (String form : new String[] {"/sua", "/sap-nhap", "/chia-tach", "/bai-bo", "/nguoi", "/dau-moi"}) {
            assertThat(getRaw(admin, "/don-vi/" + other + form).getResponse().getStatus())
                    .as(form)
                    .isEqualTo(404);
            assertThat(getRaw(admin, "/don-vi/" + mine + form).getResponse().getStatus())
                    .as(form)
                    .isEqualTo(200);
            assertThat(getRaw(anybody, "/don-vi/" + mine + form).getResponse().getStatus())
                    .as(form)
                    .isEqualTo(403);
        }
        assertThat(post(admin, "/don-vi/" + other + "/sua", "name", "Chiếm", "from", "2022-01-01")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(anybody, "/don-vi/" + other).select(".page-head .actions"))
                .isEmpty();
    }

    @Test
    void aUnitIsRenamedFromADayAndBothNamesAreShownOnTheirDays() {
        UUID city = city("Đổi Tên");
        UUID ward = cast.unit("UBND xã Cũ", UnitKind.UBND_XA, city);
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        MvcTestResult changed = post(
                admin,
                "/don-vi/" + ward + "/sua",
                "name",
                "UBND phường Mới",
                "kind",
                "UBND_XA",
                "parent",
                "UBND thành phố Đổi Tên",
                "from",
                "2024-11-01",
                "number",
                "1194/NQ-UBTVQH15");
        assertThat(changed.getResponse().getStatus()).isEqualTo(303);
        assertThat(get(admin, "/don-vi/" + ward + "?ngay=2024-10-31")
                        .select("h1")
                        .text())
                .isEqualTo("UBND xã Cũ");
        Document after = get(admin, "/don-vi/" + ward + "?ngay=2024-11-01");
        assertThat(after.select("h1").text()).isEqualTo("UBND phường Mới");
        assertThat(after.select(".timeline li").text())
                .isEqualTo("01/11/2024 Đổi tên: trước đó là UBND xã Cũ, trở thành UBND phường Mới (1194/NQ-UBTVQH15)");
    }

    @Test
    void unitsMergeOverTheForm() {
        UUID city = city("Sáp Nhập");
        UUID first = cast.unit("UBND phường Thứ Nhất", UnitKind.UBND_XA, city);
        UUID second = cast.unit("UBND phường Thứ Hai", UnitKind.UBND_XA, city);
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        String path = "/don-vi/" + first + "/sap-nhap";
        assertThat(get(admin, path).select(".chips label").eachText()).containsExactly("UBND phường Thứ Hai");
        assertThat(html(post(admin, path, "how", "THIS", "from", "2025-07-01"))
                        .select("#units-error")
                        .text())
                .isEqualTo("Hãy chọn ít nhất một đơn vị được sáp nhập.");
        MvcTestResult merged = post(
                admin,
                path,
                "units",
                second.toString(),
                "how",
                "NEW",
                "target",
                "UBND phường Chung",
                "from",
                "2025-07-01");
        assertThat(merged.getResponse().getStatus()).isEqualTo(303);
        Document made = get(admin, location(merged));
        assertThat(made.select("h1").text()).isEqualTo("UBND phường Chung");
        assertThat(made.select("svg.flow text").eachText())
                .containsExactly(
                        "Trước 01/07/2025 · 2 đơn vị",
                        "Từ 01/07/2025 · 1 đơn vị",
                        "Phường Thứ Hai",
                        "Phường Thứ Nhất",
                        "Phường Chung");
        assertThat(get(admin, "/don-vi/" + second).select(".note a").text()).isEqualTo("UBND phường Chung");
        assertThat(
                        get(admin, "/don-vi?q=phuong thu hai")
                                .select("section[aria-labelledby=ngay-khac] li")
                                .eachText()
                                .stream()
                                .map(Fold::fold))
                .contains("ubnd phuong thu hai den 30/06/2025; bam vao de xem nay la gi");
    }

    @Test
    void anInvitedPersonComesInByLinkAndTheRightCanBeEnded() {
        UUID city = city("Mời Người");
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        String path = "/don-vi/" + city + "/nguoi";
        assertThat(html(post(admin, path, "name", "Lê Văn Thư", "contact", "không phải", "role", "CLERK"))
                        .select("#contact-error")
                        .text())
                .isEqualTo("Đây không phải thư điện tử hay số điện thoại.");
        Document invited = html(post(admin, path, "name", "Lê Văn Thư", "contact", "0913 000 111", "role", "CLERK"));
        String link = invited.select("#link").val();
        assertThat(link).contains("/duong-dan/");
        assertThat(mvc.get()
                        .uri(link.substring(link.indexOf("/duong-dan/")))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(get(admin, path).select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Lê Văn Thư Văn thư 0913000111"));
        String end = get(admin, path)
                .select("tr:contains(Lê Văn Thư) form[action$=ket-thuc]")
                .attr("action");
        assertThat(post(admin, end).getResponse().getStatus()).isEqualTo(303);
        assertThat(get(admin, path).select("tr:contains(Lê Văn Thư)").text())
                .contains("thu hồi trước khi hết ngày đầu");
        assertThat(sql.sql("""
                        select count(*) from role_grant g join person p on p.id = g.person_id
                        where p.phone = '0913000111' and (g.to_day is null or g.to_day >= ?)""")
                        .param(LocalDate.now(Days.ZONE))
                        .query(Integer.class)
                        .single())
                .as("a right that was given today ends today")
                .isZero();
    }

    @Test
    void aLinkIsNotMadeForSomebodyWhoHasRightsElsewhere() {
        UUID mine = city("Bên Này");
        UUID other = city("Bên Kia");
        Cast.Person admin = cast.person("Quản trị", mine, Role.ADMINISTRATOR);
        Cast.Person boss = cast.person("Chủ Tịch", other, Role.HEAD);
        assertThat(post(admin, "/don-vi/" + mine + "/nguoi", "name", "X", "contact", boss.email(), "role", "OFFICER")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        String link = get(admin, "/don-vi/" + mine + "/nguoi")
                .select("tr:contains(Chủ Tịch) form[action$=duong-dan]")
                .attr("action");
        assertThat(post(admin, link).getResponse().getStatus()).isEqualTo(303);
    }

    @Test
    void aFileIsPreviewedThenImportedAndASecondTimeChangesNothing() {
        UUID city = city("Nhập Tệp");
        Cast.Person admin = cast.person("Quản trị", city, Role.ADMINISTRATOR);
        byte[] bad = "ten;loai;cap_tren\nHội A;HOI;UBND thành phố Nhập Tệp\nHội B;HOII;UBND thành phố Nhập Tệp\n"
                .getBytes(StandardCharsets.UTF_8);
        Document refused = get(admin, location(upload(admin, "/don-vi/nhap", "file", "a.csv", bad)));
        assertThat(refused.select("tr.refused").text())
                .isEqualTo(
                        "3 Hội B Không nhận Loại đơn vị: Không có loại “HOII”. Xem các loại ở trang nhập, ví dụ “Trường tiểu học”.");
        byte[] good = "ten;loai;cap_tren\nHội A;HOI;UBND thành phố Nhập Tệp\n".getBytes(StandardCharsets.UTF_16);
        String preview = location(upload(admin, "/don-vi/nhap", "file", "b.csv", good));
        assertThat(get(admin, preview).select(".counts li").eachText())
                .containsExactly("1 Thêm mới", "0 Thay đổi", "0 Giữ nguyên", "0 Không nhận");
        assertThat(location(post(admin, preview))).isEqualTo("/don-vi");
        String again = location(upload(admin, "/don-vi/nhap", "file", "b.csv", good));
        assertThat(get(admin, again).select(".note").text())
                .isEqualTo("Không có gì thay đổi: mọi đơn vị trong tệp đã có đúng như vậy.");
        Cast.Person stranger = cast.person("Người khác", city("Khác Nữa"), Role.ADMINISTRATOR);
        assertThat(getRaw(stranger, preview).getResponse().getStatus()).isEqualTo(404);
        MvcTestResult none = upload(admin, "/don-vi/nhap", "file", "c.csv", new byte[0]);
        assertThat(html(none).select("#file-error").text()).isEqualTo("Hãy chọn một tệp CSV có dữ liệu.");
    }

    @Test
    void theExportAndTheTemplateSpeakVietnameseAndAreReadBack() {
        UUID city = city("Xuất Nhập");
        cast.unit("Hội Khuyến học Xuất Nhập", UnitKind.HOI, city);
        Cast.Person admin = cast.person("Quản trị", null, Role.ADMINISTRATOR);
        byte[] csv = getRaw(admin, "/don-vi/xuat.csv").getResponse().getContentAsByteArray();
        List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFTên đơn vị;Loại đơn vị;Mã đơn vị;Đơn vị cấp trên;Địa chỉ;Điện thoại;Thư điện tử;Từ ngày;"
                                + "Đến ngày;Số quyết định;Ngày quyết định");
        assertThat(lines)
                .contains("\"Hội Khuyến học Xuất Nhập\";\"Hội\";\"\";\"UBND thành phố Xuất Nhập\";\"\";\"\";\"\";"
                        + "\"01/01/2021\";\"\";\"\";\"\"");
        String head = lines.getFirst() + "\r\n";
        String mine = lines.stream().filter(line -> line.contains("Xuất Nhập")).collect(Collectors.joining("\r\n"));
        String back = location(
                upload(admin, "/don-vi/nhap", "file", "a.csv", (head + mine).getBytes(StandardCharsets.UTF_8)));
        assertThat(get(admin, back).select(".counts li").eachText())
                .containsExactly("0 Thêm mới", "0 Thay đổi", "2 Giữ nguyên", "0 Không nhận");
        byte[] template = getRaw(admin, "/don-vi/mau.csv").getResponse().getContentAsByteArray();
        assertThat(get(admin, location(upload(admin, "/don-vi/nhap", "file", "mau.csv", template)))
                        .select(".counts li")
                        .eachText())
                .containsExactly("2 Thêm mới", "0 Thay đổi", "0 Giữ nguyên", "0 Không nhận");
    }

    @Test
    void theHistoryIsWhollyEnglishInEnglish() {
        UUID unit = cast.unit("UBND phường Chuyển Cấp", UnitKind.UBND_XA, null);
        sql.sql("""
                insert into unit_succession (id, from_unit, to_unit, kind, on_day, confidence)
                values (?, ?, ?, 'CONVERT', date '2025-07-01', 'giữ nguyên, từ nay trực thuộc tỉnh')""").params(UUID.randomUUID(), unit, unit).update();
        Document page = html(mvc.get()
                .uri("/don-vi/lich-su")
                .cookie(cast.person("Người xem", null).cookie(), new Cookie("ngon-ngu", "en"))
                .exchange());
        assertThat(page.select("tr:contains(Chuyển Cấp) td[data-label=Note]").text())
                .isEqualTo("unchanged, from now on directly under the province");
    }

    @Test
    void theExportShieldsFormulas() throws Exception {
        UUID city = city("Xuất Tệp");
        cast.unit("=HYPERLINK(\"x\")", UnitKind.HOI, city);
        String csv =
                html(getRaw(cast.person("Người xem", null), "/don-vi/xuat.csv")).wholeText();
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\";\"Hội\";");
        for (String hostile : Workbooks.HOSTILE) {
            UUID parent = cast.unit(hostile, UnitKind.HOI, city);
            UUID child = cast.unit("Chi hội của " + hostile, UnitKind.HOI, parent);
            sql.sql("update unit_version set code = left(?, 40), address = ? where unit_id = ?")
                    .params(Rows.values(hostile, hostile, child))
                    .update();
        }
        String all = getRaw(cast.person("Người xem", null), "/don-vi/xuat.csv")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (String line : all.lines().skip(1).toList())
            for (String cell : line.split("(?<=\");(?=\")", -1))
                assertThat(cell).matches("\"(|[^=+@\\-\t].*)\"");
        for (String hostile : Workbooks.HOSTILE)
            assertThat(all).contains(";\"'" + hostile.replace("\"", "\"\"") + "\";\"'" + hostile.replace("\"", "\"\""));
    }

    @Test
    void anEndedOrUnknownUnitIsNotAnError() {
        Cast.Person anybody = cast.person("Người xem", null);
        assertThat(getRaw(anybody, "/don-vi/" + UUID.randomUUID()).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(getRaw(anybody, "/don-vi/lich-su").getResponse().getStatus()).isEqualTo(200);
        assertThat(getRaw(anybody, "/don-vi").getResponse().getStatus()).isEqualTo(200);
    }
}
