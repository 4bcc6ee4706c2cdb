package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// A plan from its document to its units: taken in, issued, received, corrected, recalled.
class PlanWebTest extends WebTest {
    static final String TEXT = """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ AN HÒA

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Độc lập - Tự do - Hạnh phúc

            Số: 45/KH-UBND

            An Hòa, ngày 20 tháng 9 năm 2021

            KẾ HOẠCH

            Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021

            Thực hiện Kế hoạch số 11951/KH-UBND ngày 10/9/2021 của UBND tỉnh Đồng Nai về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021;

            UBND thành phố An Hòa ban hành Kế hoạch như sau:

            I. THỜI GIAN

            - Tuần lễ được tổ chức từ ngày 01/10/2021 đến ngày 07/10/2021.

            II. TỔ CHỨC THỰC HIỆN

            1. Phòng Giáo dục và Đào tạo:

            a) Hướng dẫn các trường học tổ chức Tuần lễ.

            b) Tổng hợp, báo cáo kết quả về UBND thành phố trước ngày 15/10/2021.

            2. Đề nghị Hội Khuyến học thành phố:

            a) Vận động hội viên tham gia các lớp học.

            Nơi nhận:

            - UBND tỉnh Đồng Nai (b/c);

            - Hội Khuyến học thành phố;

            - Lưu: VT.

            CHỦ TỊCH

            Lê Văn An
            """;

    private UUID province;
    private UUID city;
    private UUID education;
    private Cast.Person officer;
    private Cast.Person clerk;
    private Cast.Person association;
    private Cast.Person stranger;

    @BeforeEach
    void aCity() {
        province = cast.unit("UBND tỉnh Đồng Nai", UnitKind.UBND_TINH, null);
        city = cast.unit("UBND thành phố An Hòa", UnitKind.UBND_TP, province);
        education = cast.unit("Phòng Giáo dục và Đào tạo thành phố An Hòa", UnitKind.PHONG, city);
        UUID society = cast.unit("Hội Khuyến học thành phố An Hòa", UnitKind.HOI, city);
        officer = cast.person("Nguyễn Thị Soạn", education, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", city, Role.CLERK);
        association = cast.person("Lê Khuyến Học", society, Role.OFFICER);
        stranger = cast.person("Phạm Nơi Khác", cast.unit("UBND xã Khác", UnitKind.UBND_XA, null), Role.HEAD);
    }

    private String taken(String text) {
        MvcTestResult sent =
                upload(officer, "/ke-hoach/tai-len", "file", "ke-hoach.md", text.getBytes(StandardCharsets.UTF_8));
        String reading = location(sent);
        assertThat(reading).startsWith("/ke-hoach/doc/");
        String review = location(getRaw(officer, reading));
        assertThat(review).endsWith("/kiem-tra");
        return review.substring(0, review.length() - "/kiem-tra".length());
    }

    private MvcTestResult issue(Cast.Person person, String plan, String number) {
        return post(
                person,
                plan + "/ban-hanh",
                "number",
                number,
                "symbol",
                "KH-UBND",
                "day",
                "20/09/2021",
                "position",
                "CHỦ TỊCH",
                "signer",
                "Lê Văn An",
                "despite",
                "true",
                "differing",
                "true");
    }

    @Test
    void whatStandsOnThePaperIsNotIssuedOtherwiseUnasked() {
        String plan = taken(TEXT);
        confirmAll(plan);
        String[] typed = {
            "number",
            "46",
            "symbol",
            "KH-UBND",
            "day",
            "21/09/2021",
            "position",
            "CHỦ TỊCH",
            "signer",
            "Lê Văn Bình",
            "despite",
            "true"
        };
        MvcTestResult asked = post(clerk, plan + "/ban-hanh", typed);
        assertThat(asked).hasStatus(422);
        assertThat(html(asked).select(".choice + .error").text())
                .isEqualTo(
                        "Trên văn bản ghi 45/KH-UBND, 20/09/2021, Lê Văn An, khác với những gì bạn ghi. Hãy ghi như văn"
                                + " bản, hoặc đánh dấu rằng vẫn ban hành như vậy.");
        typed[5] = Days.day(LocalDate.now(Days.ZONE).plusDays(1));
        MvcTestResult early = post(
                clerk,
                plan + "/ban-hanh",
                Stream.concat(Arrays.stream(typed), Stream.of("differing", "true"))
                        .toArray(String[]::new));
        assertThat(early).hasStatus(422);
        assertThat(html(early).select("#day-error").text())
                .isEqualTo("Ngày ban hành " + typed[5] + " chưa tới. Văn bản lấy số và ngày khi ban hành.");
        assertThat(html(early).select("#differing").hasAttr("checked")).isTrue();
    }

    private void confirmAll(String plan) {
        sql.sql("update plan_item set state = 'CONFIRMED' where plan_id = ? and doubt is not null and state = 'FOUND'")
                .param(UUID.fromString(plan.substring("/ke-hoach/".length())))
                .update();
    }

    @Test
    void aDocumentBecomesAPlanOfItsIssuer() {
        String plan = taken(TEXT);
        Document page = get(officer, plan);
        assertThat(page.select("h1").text()).isEqualTo("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021");
        assertThat(page.select(".kicker").text()).isEqualTo("UBND thành phố An Hòa");
        assertThat(page.select(".badge.draft").text()).isEqualTo("Dự thảo");
        assertThat(get(clerk, plan).select("h1").text())
                .isEqualTo(page.select("h1").text());
        assertThat(getRaw(association, plan).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void anIssuedPlanReachesItsUnitsAndIsFrozen() {
        String plan = taken(TEXT);
        confirmAll(plan);
        assertThat(issue(officer, plan, "45").getResponse().getStatus()).isEqualTo(422);
        assertThat(location(issue(clerk, plan, "45"))).isEqualTo(plan);
        assertThat(get(clerk, plan).select(".page-head strong").text()).isEqualTo("45/KH-UBND");
        Document received = get(association, plan);
        assertThat(received.select("h1").text()).isEqualTo("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021");
        assertThat(get(officer, plan).text()).contains("3 đơn vị: 0 đã xác nhận nhận, 2 đã đọc");
        assertThat(getRaw(stranger, plan).getResponse().getStatus()).isEqualTo(404);
        assertThat(html(issue(clerk, plan, "46")).select("[role=alert]").text())
                .isEqualTo("Kế hoạch này đã được ban hành rồi.");
    }

    @Test
    void aRecipientThatIsNoUnitIsSaidNotToBeReached() {
        String plan = taken(TEXT.replace("- Hội Khuyến học thành phố;", "- Báo Sông Xa;"));
        assertThat(get(clerk, plan + "/ban-hanh").select("aside li").eachText())
                .containsExactly("UBND tỉnh Đồng Nai (b/c) 1 đơn vị", "Báo Sông Xa Không gửi qua hệ thống", "VT (Lưu)");
        String line = "Dòng nơi nhận “Báo Sông Xa” không ứng với đơn vị nào: văn bản sẽ không gửi tới đó qua hệ thống.";
        confirmAll(plan);
        assertThat(get(clerk, plan + "/ban-hanh").select("section.soon li").eachText())
                .containsExactly(line);
        Document review = get(officer, plan + "/kiem-tra");
        assertThat(review.select("#can-xem-lai").text()).isEqualTo("Cần xem lại (1)");
        assertThat(review.select(".page-head").text()).contains("1 điểm cần xem lại");
        Element card =
                review.select("section[aria-labelledby=can-xem-lai] .found").getFirst();
        assertThat(card.select(".doubt-why").text()).startsWith("Không ứng với đơn vị nào");
        MvcTestResult hasty = post(
                clerk,
                plan + "/ban-hanh",
                "symbol",
                "KH-UBND",
                "day",
                "20/09/2021",
                "position",
                "CHỦ TỊCH",
                "signer",
                "Lê Văn An");
        assertThat(hasty.getResponse().getStatus()).isEqualTo(422);
        assertThat(post(
                                officer,
                                card.select("form").attr("action"),
                                "version",
                                "1",
                                "text",
                                "Báo Sông Xa",
                                "subject",
                                "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(get(clerk, plan + "/ban-hanh").select("section.soon")).isEmpty();
    }

    @Test
    void aNumberIsGivenOnceEvenWhenAskedForAtOnce() throws Exception {
        List<String> plans = List.of(taken(TEXT), taken(TEXT), taken(TEXT), taken(TEXT));
        plans.forEach(this::confirmAll);
        try (var together = Executors.newFixedThreadPool(4)) {
            List<Callable<MvcTestResult>> asks = plans.stream()
                    .map(plan -> (Callable<MvcTestResult>) () -> issue(clerk, plan, ""))
                    .toList();
            for (Future<MvcTestResult> done : together.invokeAll(asks))
                assertThat(done.get().getResponse().getStatus()).isEqualTo(303);
        }
        assertThat(sql.sql("select number from document where unit_id = ? order by number")
                        .param(city)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4);
        String fifth = taken(TEXT);
        confirmAll(fifth);
        assertThat(html(issue(clerk, fifth, "3")).select("#number-error").text())
                .isEqualTo("Số 3 của năm 2021 đã cấp cho một văn bản khác.");
    }

    @Test
    void aRecalledPlanKeepsItsTextAndTakesNoFurtherAct() {
        String plan = taken(TEXT);
        confirmAll(plan);
        issue(clerk, plan, "");
        assertThat(location(post(clerk, plan + "/xu-ly", "kind", "CORRECTED", "reason", "Sai ngày họp")))
                .endsWith("#lich-su");
        assertThat(location(post(clerk, plan + "/xu-ly", "kind", "RECALLED", "reason", "Ban hành nhầm")))
                .endsWith("#lich-su");
        Document page = get(clerk, plan);
        assertThat(page.select(".timeline strong").eachText()).containsExactly("Ban hành", "Đính chính", "Thu hồi");
        assertThat(page.select(".paper").text()).contains("Hướng dẫn các trường học tổ chức Tuần lễ.");
        MvcTestResult late = post(clerk, plan + "/xu-ly", "kind", "CORRECTED", "reason", "Nữa");
        assertThat(late).hasStatus(422);
        assertThat(html(late).select(".errors").text()).isEqualTo("Văn bản này đã được thu hồi hoặc thay thế rồi.");
        assertThat(html(late).select("#reason").text()).isEqualTo("Nữa");
    }

    @Test
    void aCorrectedDeadlineBindsAtOnceAndTheOldWordsStay() {
        String plan = taken(TEXT);
        confirmAll(plan);
        issue(clerk, plan, "");
        assertThat(getRaw(officer, plan + "/xu-ly")).hasStatus(404);
        Document form = get(clerk, plan + "/xu-ly");
        Element report = form.select("#deadline option:contains(II.1.b)").first();
        assertThat(Objects.requireNonNull(report).text()).startsWith("II.1.b trước ngày 15/10/2021");
        String[] typed = {
            "kind",
            "CORRECTED",
            "reason",
            "Ghi nhầm ngày",
            "deadline",
            report.val(),
            "day",
            "31/02/2021",
            "hour",
            "",
            "boundary",
            "AT_LATEST"
        };
        MvcTestResult wrong = post(clerk, plan + "/xu-ly", typed);
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong).select("#day").val()).isEqualTo("31/02/2021");
        assertThat(html(wrong).select("#reason").text()).isEqualTo("Ghi nhầm ngày");
        typed[7] = "20/10/2021";
        assertThat(location(post(clerk, plan + "/xu-ly", typed))).endsWith("#lich-su");
        Document page = get(clerk, plan);
        assertThat(page.select("li:has(.clause:contains(II.1.b)) strong")
                        .getFirst()
                        .text())
                .isEqualTo("chậm nhất ngày 20/10/2021");
        assertThat(page.select(".timeline").text().replace("\u2060", ""))
                .contains(
                        "Thời hạn II.1.b: trước ngày 15/10/2021, tức chậm nhất hết ngày 14/10/2021 nay là chậm nhất ngày 20/10/2021.");
        assertThat(page.select(".note.warn strong").text())
                .isEqualTo("Đã đính chính ngày " + Days.day(LocalDate.now(Days.ZONE)));
        assertThat(page.select(".paper").text().replace("\u2060", "")).contains("trước ngày 15/10/2021");
        assertThat(sql.sql("select subject ->> 'vietnamese' from notice where key like 'plan-corrected:%' limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("{0} đã được đính chính");
    }

    @Test
    void aPlanIsWrittenSavedAndNotOverwrittenByAnother() {
        String editor =
                location(post(officer, "/ke-hoach/soan-moi", "title", "", "start", "01/10/2026", "end", "07/10/2026"));
        Document page = get(officer, editor);
        String text = page.select("textarea").text();
        assertThat(text).contains("KẾ HOẠCH", "từ ngày 01/10/2026 đến ngày 07/10/2026", "trước ngày 13/10/2026");
        String version = page.select("input[name=version]").val();
        assertThat(location(post(officer, editor, "version", version, "text", TEXT)))
                .isEqualTo(editor);
        MvcTestResult stale = post(officer, editor, "version", version, "text", "Bản của người chậm hơn");
        assertThat(stale.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(stale).select("textarea").text()).isEqualTo("Bản của người chậm hơn");
        assertThat(get(officer, editor).select("textarea").text()).contains("THÀNH PHỐ AN HÒA");
    }

    @Test
    void theTextsPageStandsBesideItAndFollowsItUnsaved() {
        String editor =
                location(post(officer, "/ke-hoach/soan-moi", "title", "", "start", "01/10/2026", "end", "07/10/2026"));
        Document page = get(officer, editor);
        String text = page.select("textarea").text();
        assertThat(page.select("live-sheet[only-look] [data-sheet] .paper").text())
                .contains("KẾ HOẠCH", "ngày tháng năm 2026", "DỰ THẢO");
        String typed = TEXT.replace("Hướng dẫn các trường học", "Xem trước <b>cho</b> các trường học");
        Document looked = html(post(officer, editor, "version", "1", "text", typed, "xem", "1"));
        assertThat(looked.select("[data-sheet] .paper").text()).contains("Xem trước <b>cho</b> các trường học");
        assertThat(looked.select("textarea").text()).contains("Xem trước <b>cho</b>");
        assertThat(looked.select(".saved").text()).isEqualTo("Chưa lưu: trang bên cạnh theo chữ đang gõ.");
        assertThat(get(officer, editor).select("textarea").text()).isEqualTo(text);
        Document alone = html(live(editor, typed));
        assertThat(alone.select("[data-version=7] .paper").text()).contains("Xem trước <b>cho</b> các trường học");
        assertThat(alone.select("form, nav")).isEmpty();
        assertThat(html(live(editor, "Chưa có gì"))
                        .select("[data-version=7] .note.warn")
                        .text())
                .startsWith("Chữ này chưa thành trang văn bản");
        MvcTestResult nothing = live(editor, " ");
        assertThat(nothing.getResponse().getStatus()).isEqualTo(422);
        assertThat(html(nothing).select("[data-version=] .note.bad").text()).isEqualTo("Kế hoạch chưa có chữ nào.");
        assertThat(get(officer, editor).select("textarea").text()).isEqualTo(text);
    }

    @Test
    void blanksOfTheFrameAreToldBeforeItIsIssued() {
        String editor =
                location(post(officer, "/ke-hoach/soan-moi", "title", "", "start", "01/10/2026", "end", "07/10/2026"));
        Document page = get(officer, editor);
        String issue = editor.replace("/soan", "/ban-hanh");
        String told = "Còn 13 chỗ để trống (dấu …).";
        assertThat(get(officer, issue).select("a[href=" + editor + "]").eachText())
                .contains(told);
        post(
                officer,
                editor,
                "version",
                page.select("input[name=version]").val(),
                "text",
                page.select("textarea").text().replace("…", "Học"));
        assertThat(get(officer, issue).text()).doesNotContain("chỗ để trống");
    }

    private MvcTestResult live(String editor, String text) {
        return mvc.post()
                .uri(editor)
                .cookie(officer.cookie())
                .with(FormToken.sent())
                .header("X-Draft", "1")
                .param("version", "7")
                .param("text", text)
                .exchange();
    }

    @Test
    void anEarlierPlanIsCopiedWithItsYearsMovedOn() {
        String plan = taken(TEXT);
        String editor = location(
                post(officer, "/ke-hoach/chep", "from", plan.substring("/ke-hoach/".length()), "year", "2022"));
        String text = get(officer, editor).select("textarea").text();
        assertThat(text)
                .contains(
                        "năm 2022",
                        "từ ngày 01/10/2022 đến ngày 07/10/2022",
                        "Kế hoạch số 11951/KH-UBND ngày 10/9/2021")
                .doesNotContain("45/KH-UBND");
    }

    @Test
    void aUnitThatDraftsItsOwnPlanSeesAndIssuesIt() {
        Cast.Person own = cast.person("Lý Một Mình", city, Role.OFFICER, Role.CLERK);
        String reading = location(
                upload(own, "/ke-hoach/tai-len", "file", "ke-hoach.md", TEXT.getBytes(StandardCharsets.UTF_8)));
        String plan = location(getRaw(own, reading)).replace("/kiem-tra", "");
        assertThat(get(own, plan).select(".badge.draft").text()).isEqualTo("Dự thảo");
        confirmAll(plan);
        assertThat(location(issue(own, plan, ""))).isEqualTo(plan);
        assertThat(getRaw(own, plan).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void theSameFileUploadedAgainIsSaidToBeSo() {
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        MvcTestResult first = getRaw(officer, location(upload(officer, "/ke-hoach/tai-len", "file", "a.md", file)));
        assertThat(said(first)).isEmpty();
        String title = get(officer, location(first)).select("h1").text();
        MvcTestResult second = getRaw(officer, location(upload(officer, "/ke-hoach/tai-len", "file", "b.md", file)));
        assertThat(location(second)).isNotEqualTo(location(first));
        assertThat(said(second)).startsWith("Tệp này giống hệt tệp của kế hoạch đã có “");
        assertThat(said(second).split("[“”]")[1]).isNotBlank();
    }

    private static String said(MvcTestResult result) {
        Cookie cookie = result.getResponse().getCookie("loi-nhan");
        return cookie == null
                ? ""
                : new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    @Test
    void anIssuerThatIsNotInTheDirectoryIsNeverTakenSilently() {
        String plan = taken(TEXT.replace("THÀNH PHỐ AN HÒA", "THÀNH PHỐ XA LẠ"));
        Document review = get(officer, plan + "/kiem-tra");
        assertThat(review.text()).contains("Danh mục không có “ỦY BAN NHÂN DÂN THÀNH PHỐ XA LẠ”");
    }

    @Test
    void aDepartmentOfAnotherProvinceIsNotTakenForOurs() {
        cast.unit("Sở Giáo dục và Đào tạo tỉnh Đồng Nai", UnitKind.SO, province);
        String ours = TEXT.replace(
                "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ AN HÒA", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI\nSỞ GIÁO DỤC VÀ ĐÀO TẠO");
        assertThat(get(officer, taken(ours) + "/kiem-tra").select(".kicker").text())
                .isEqualTo("Sở Giáo dục và Đào tạo tỉnh Đồng Nai");
        Document review =
                get(officer, taken(ours.replace("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "UBND TỈNH LÂM ĐỒNG")) + "/kiem-tra");
        assertThat(review.select(".kicker").text()).isEqualTo("Phòng Giáo dục và Đào tạo thành phố An Hòa");
        assertThat(review.select(".doubt-why").text())
                .contains("Văn bản ghi cơ quan chủ quản “UBND TỈNH LÂM ĐỒNG”, mà “Sở Giáo dục và Đào tạo tỉnh Đồng Nai”"
                        + " trong danh mục không thuộc cơ quan đó.");
        Element form = Objects.requireNonNull(review.selectFirst("form:has([name=header][value=issuer])"));
        post(
                officer,
                form.attr("action"),
                "version",
                form.select("[name=version]").val(),
                "kind",
                "HEADER",
                "header",
                "issuer",
                "text",
                "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        Document confirmed = get(officer, form.attr("action").replaceFirst("/kiem-tra/.*", "/kiem-tra"));
        assertThat(confirmed.select(".doubt-why").text()).doesNotContain("cơ quan chủ quản");
        assertThat(confirmed.select(".kicker").text()).isEqualTo("Phòng Giáo dục và Đào tạo thành phố An Hòa");
    }

    @Test
    void aFileThatCannotBeReadIsKeptAndSaysWhy() {
        assertThat(html(upload(officer, "/ke-hoach/tai-len", "file", "trong.docx", new byte[0]))
                        .select("#file-error")
                        .text())
                .isEqualTo("Tệp này rỗng, không có gì để đọc.");
        MvcTestResult cat = upload(
                officer,
                "/ke-hoach/tai-len",
                "file",
                "con-meo.docx",
                "MZ\u0000\u0001 meo".getBytes(StandardCharsets.ISO_8859_1));
        Document page = get(officer, location(cat));
        assertThat(page.select("[role=alert]").text()).startsWith("con-meo.docx");
        assertThat(getRaw(stranger, location(cat)).getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aDayCorrectedWhenCheckingIsMarkedBesideTheWordsOfTheFrozenText() {
        String plan = taken(TEXT.replace("trước ngày 15/10/2021", "trước ngày 17/10/2021"));
        UUID id = UUID.fromString(plan.substring("/ke-hoach/".length()));
        UUID deadline = sql.sql("select id from plan_item where plan_id = ? and kind = 'DEADLINE'")
                .param(id)
                .query(UUID.class)
                .single();
        UUID parent = sql.sql("select parent_id from plan_item where id = ?")
                .param(deadline)
                .query(UUID.class)
                .single();
        assertThat(get(officer, plan).select("aside .plain-list strong").text())
                .isEqualTo("trước ngày 17/10/2021, tức chậm nhất hết ngày 16/10/2021");
        assertThat(get(officer, plan).select("aside").text()).doesNotContain("Đã sửa khi soát");
        String review =
                get(officer, plan + "/kiem-tra").select("#muc-" + deadline).text();
        assertThat(review).contains("Ngày nghỉ Ngày cuối của hạn là 16/10/2021, thứ Bảy.");
        assertThat(post(
                                officer,
                                plan + "/kiem-tra/muc/" + deadline,
                                "version",
                                "1",
                                "text",
                                "trước ngày 20/10/2021",
                                "day",
                                "20/10/2021",
                                "boundary",
                                "BEFORE",
                                "purpose",
                                "REPORT",
                                "parent",
                                parent.toString())
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        confirmAll(plan);
        issue(clerk, plan, "45");
        assertThat(get(officer, plan).select("aside .plain-list").text().replace("\u2060", ""))
                .contains("trước ngày 20/10/2021, tức chậm nhất hết ngày 19/10/2021")
                .contains("Đã sửa khi soát Văn bản ghi “trước ngày 17/10/2021”.");
        UUID task = sql.sql("select id from assignment where task_id = ?")
                .param(parent)
                .query(UUID.class)
                .single();
        assertThat(get(officer, "/viec/" + task).select(".note").text().replace("\u2060", ""))
                .contains("Đã sửa khi soát Văn bản ghi “trước ngày 17/10/2021”.");
    }

    @Test
    void aUnitThatIsNotThereOnThePlansDayBringsInNone() {
        UUID ended = cast.unit("Trường Tiểu học Đã Nhập", UnitKind.TRUONG_TH, city);
        sql.sql("update unit_version set valid_to = date '2021-06-01' where unit_id = ?")
                .param(ended)
                .update();
        Cast.Person left = cast.person("Ngô Ở Lại", ended, Role.OFFICER);
        String reading = location(upload(
                left,
                "/ke-hoach/tai-len",
                "file",
                "ke-hoach.md",
                TEXT.replace("THÀNH PHỐ AN HÒA", "THÀNH PHỐ XA LẠ").getBytes(StandardCharsets.UTF_8)));
        assertThat(get(left, reading).select("main").text())
                .contains("“Trường Tiểu học Đã Nhập” không có trong danh mục vào ngày 20/09/2021, ngày của kế hoạch"
                        + " này, nên không ban hành được.");
        assertThat(sql.sql("select count(*) from plan where drafting_unit = ?")
                        .param(ended)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anIssuerThatEndedIssuesNothingAfterwardsAndOneWithoutHeadIsSaidToHaveNone() {
        String plan = taken(TEXT);
        confirmAll(plan);
        sql.sql("update unit_version set valid_to = date '2021-09-15' where unit_id = ?")
                .param(city)
                .update();
        assertThat(html(issue(clerk, plan, "45")).select("#day-error").text())
                .isEqualTo("Cơ quan ban hành không có trong danh mục vào ngày 20/09/2021.");
        assertThat(get(officer, plan + "/ban-hanh").select(".note.bad")).isEmpty();
        sql.sql("update role_grant set to_day = from_day where unit_id = ?")
                .param(city)
                .update();
        assertThat(get(officer, plan + "/ban-hanh").select(".note.bad").text())
                .isEqualTo("Chưa có ai là thủ trưởng hoặc văn thư của UBND thành phố An Hòa trong hệ thống nên chưa ai"
                        + " ban hành được. Hãy đề nghị người quản trị giao quyền.");
    }
}
