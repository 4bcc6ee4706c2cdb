package vn.tuanle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// A document other than a plan from its first word to the unit that acknowledges it.
class DraftWebTest extends WebTest {
    private static final String TODAY = Days.day(LocalDate.now(Days.ZONE));

    @Autowired
    Drafts drafts;

    private UUID ward;
    private UUID school;
    private Cast.Person officer;
    private Cast.Person head;
    private Cast.Person clerk;
    private Cast.Person teacher;

    @BeforeEach
    void people() {
        ward = cast.unit("UBND phường Soạn Thảo", UnitKind.UBND_XA, null);
        school = cast.unit("Trường THCS Soạn Thảo", UnitKind.TRUONG_THCS, ward);
        officer = cast.person("Lê Cán Bộ", ward, Role.OFFICER);
        head = cast.person("Trần Thủ Trưởng", ward, Role.HEAD);
        clerk = cast.person("Ngô Văn Thư", ward, Role.CLERK);
        teacher = cast.person("Vũ Nhà Trường", school, Role.CLERK);
    }

    private String begin(Cast.Person person, Form form, String title) {
        String editor = location(post(person, "/du-thao/moi", "form", form.name(), "title", title));
        return editor.substring(0, editor.lastIndexOf('/'));
    }

    private static String text(Document editor) {
        return editor.select("textarea#text").getFirst().wholeText();
    }

    private MvcTestResult save(Cast.Person person, String draft, String text) {
        Document editor = get(person, draft + "/soan");
        return post(
                person,
                draft + "/soan",
                "version",
                editor.select("input[name=version]").attr("value"),
                "text",
                text);
    }

    /// An urging letter to the school with every blank filled in.
    private String letter() {
        String draft = begin(officer, Form.DON_DOC, "Đôn đốc báo cáo kết quả");
        String text = text(get(officer, draft + "/soan"))
                .replace("Kính gửi: …", "Kính gửi: Trường THCS Soạn Thảo")
                .replace("1. …\n\n2. …", "1. Lập kế hoạch của đơn vị.\n\n2. Báo cáo kết quả.")
                .replace("trước ngày …", "trước ngày 30 tháng 11");
        assertThat(location(save(officer, draft, text))).isEqualTo(draft + "/soan");
        return draft;
    }

    @Test
    void aLetterRestsOnAPlanTheUnitCarriesOutNotOnOneItIsToldOf() throws Exception {
        UUID above = cast.unit("UBND thành phố Soạn Thảo", UnitKind.UBND_TINH, null);
        plan(above, 11, "11/KH-UBND", "2026-09-01", "thực hiện");
        plan(school, 12, "12/KH-TR", "2026-09-20", "b/c");
        String draft = begin(officer, Form.CONG_VAN, "Đề nghị báo cáo kết quả");
        assertThat(text(get(officer, draft + "/soan")))
                .contains("Thực hiện Kế hoạch số 11/KH-UBND")
                .doesNotContain("12/KH-TR");
    }

    @Test
    void aGuidanceGoesToThoseWhoCarryThePlanOutNotToTheLeadersWhoAreTold() throws Exception {
        UUID own = plan(ward, 14, "14/KH-UBND", "2026-09-05", "");
        for (String line : List.of("TT. Đảng ủy, HĐND phường", "CT, các PCT UBND phường", "TT GDNN-GDTX", "Các trường"))
            sql.sql("""
                    insert into recipient (id, document_id, ordinal, name)
                    values (?, ?, (select count(*) + 1 from recipient where document_id = ?), ?)""").params(UUID.randomUUID(), own, own, line).update();
        String draft = begin(officer, Form.HUONG_DAN, "Tổ chức các lớp học");
        assertThat(text(get(officer, draft + "/soan")).lines().filter(line -> line.startsWith("- ")))
                .containsExactly("- TT GDNN-GDTX (thực hiện);", "- Các trường (thực hiện);", "- Lưu: VT.");
    }

    private UUID plan(UUID issuer, int number, String code, String day, String purpose) {
        UUID document = UUID.randomUUID();
        sql.sql("""
                insert into document (id, unit_id, book, year, number, code, kind, day, title, text, sha256, issued_by)
                values (?, ?, 'DI', 2026, ?, ?, 'KE_HOACH', cast(? as date), 'Tổ chức Tuần lễ', 'x', '', ?)""").params(document, issuer, number, code, day, officer.id()).update();
        sql.sql("insert into delivery (id, document_id, unit_id, purpose) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), document, ward, purpose)
                .update();
        return document;
    }

    private String turn(String draft) {
        return get(head, draft).select("input[name=lan]").attr("value");
    }

    private String issued() {
        String draft = letter();
        post(officer, draft + "/trinh");
        post(head, draft + "/duyet", "lan", turn(draft));
        return location(post(clerk, draft + "/ban-hanh", "day", TODAY));
    }

    @Test
    void anUrgingLetterIsReturnedMendedApprovedIssuedAndAcknowledged() throws Exception {
        String draft = letter();
        assertThat(get(officer, draft).select(".note.good").text()).isEqualTo("Đủ thể thức, trình được.");
        assertThat(location(post(officer, draft + "/trinh", "note", "Kính trình")))
                .isEqualTo(draft);
        assertThat(post(officer, draft + "/soan", "version", "2", "text", "khác"))
                .hasStatus(422);
        assertThat(get(officer, draft).select("form[action$=/tra-lai]")).isEmpty();

        Document asked = get(head, draft);
        assertThat(asked.select("textarea[name=y-kien.b1]")).hasSize(1);
        assertThat(post(head, draft + "/tra-lai", "lan", turn(draft))).hasStatus(422);
        assertThat(location(post(head, draft + "/tra-lai", "lan", turn(draft), "y-kien.b1", "Ghi rõ hạn.")))
                .isEqualTo(draft);
        Document editor = get(officer, draft + "/soan");
        assertThat(editor.select(".note.warn li").text())
                .isEqualTo("1. Lập kế hoạch của đơn vị. Ghi rõ hạn. Đã sửa ý kiến 1");
        save(officer, draft, text(editor).replace("của đơn vị.", "của đơn vị trước ngày 25 tháng 11."));
        assertThat(get(officer, draft).select("aside .note.warn").text())
                .startsWith("Còn 1 ý kiến của thủ trưởng chưa đánh dấu đã sửa.");
        Document edited = get(officer, draft + "/soan");
        post(
                officer,
                draft + "/soan",
                "version",
                edited.select("input[name=version]").val(),
                "text",
                text(edited),
                "lan-tra",
                edited.select("input[name=lan-tra]").val(),
                "da-sua",
                "1");
        assertThat(get(officer, draft + "/soan").select("input[name=da-sua][checked]"))
                .hasSize(1);
        post(officer, draft + "/trinh");
        assertThat(get(head, draft).select("section.note").text())
                .isEqualTo("Ý kiến lần trước: 1 trên 1 đã sửa Đã sửa 1. Lập kế hoạch của đơn vị.: Ghi rõ hạn.");
        assertThat(get(head, draft).select("p.changed").eachText())
                .containsExactly("(mới sửa) 1. Lập kế hoạch của đơn vị trước ngày 25 tháng 11.");

        assertThat(post(clerk, draft + "/duyet", "lan", turn(draft))).hasStatus(422);
        assertThat(post(clerk, draft + "/ban-hanh", "day", TODAY)).hasStatus(422);
        assertThat(post(head, draft + "/duyet", "lan", "1")).hasStatus(422);
        assertThat(location(post(head, draft + "/duyet", "lan", turn(draft)))).isEqualTo(draft);
        assertThat(get(clerk, draft + "/ban-hanh").select("aside li").eachText())
                .contains("Trường THCS Soạn Thảo 1 đơn vị");
        String document = location(post(clerk, draft + "/ban-hanh", "day", TODAY));

        assertThat(sql.sql("select subject ->> 'vietnamese' from notice where unit_id = ? order by said_at")
                        .param(ward)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Có văn bản chờ duyệt",
                        "Thủ trưởng trả lại văn bản để sửa",
                        "Có văn bản chờ duyệt",
                        "Văn bản đã duyệt, chờ cấp số");
        assertThat(sql.sql("select path from notice where unit_id = ?")
                        .param(school)
                        .query(String.class)
                        .list())
                .containsExactly(document);
        Document page = get(clerk, document);
        assertThat(page.select("h1").text()).isEqualTo("Đôn đốc báo cáo kết quả");
        assertThat(page.select(".page-head strong").text()).isEqualTo("01/UBND");
        byte[] pdf = getRaw(teacher, document + "/tep.pdf").getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Số: 01/UBND", "Kính gửi: Trường THCS Soạn Thảo", "Trần Thủ Trưởng")
                    .doesNotContain("DỰ THẢO");
        }
        Document arrived = get(teacher, document);
        assertThat(arrived.select("article.paper").text().replace("\u2060", ""))
                .contains("Số: 01/UBND", "trước ngày 25 tháng 11");
        assertThat(location(post(teacher, document + "/da-nhan"))).isEqualTo(document);
        assertThat(get(clerk, document).select("#noi-nhan td").text()).contains("Vũ Nhà Trường");
        assertThat(get(officer, draft).select("#lich-su strong").eachText())
                .containsExactly("Trình", "Trả lại", "Trình", "Duyệt", "Ban hành");
        assertThat(post(officer, draft + "/soan", "version", "5", "text", "khác"))
                .hasStatus(422);
    }

    @Test
    void whatIsStillMissingIsToldAndNotSubmitted() {
        String draft = begin(officer, Form.BAO_CAO, "Kết quả Tuần lễ");
        MvcTestResult answer = post(officer, draft + "/trinh");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select(".errors").text()).contains("chỗ để trống");
        assertThat(html(post(officer, "/du-thao/moi", "title", "Việc"))
                        .select(".errors")
                        .text())
                .contains("Hãy chọn loại văn bản.");
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        String draft = letter();
        String version =
                get(officer, draft + "/soan").select("input[name=version]").attr("value");
        post(officer, draft + "/soan", "version", version, "text", "Bản của tôi");
        MvcTestResult late = post(clerk, draft + "/soan", "version", version, "text", "Bản của người sau");
        assertThat(late).hasStatus(422);
        assertThat(text(html(late))).isEqualTo("Bản của người sau");
        assertThat(html(late).select(".stored-text").text()).isEqualTo("Bản của tôi");
        MvcTestResult live = mvc.post()
                .uri(draft + "/soan")
                .cookie(officer.cookie())
                .with(FormToken.sent())
                .header("X-Draft", "1")
                .param("version", version)
                .param("text", "Chậm")
                .exchange();
        assertThat(live).hasStatus(422);
        assertThat(html(live).select("[data-version]").attr("data-version")).isEmpty();
        assertThat(html(live).select("header")).isEmpty();
    }

    @Test
    void otherUnitsSeeNothingOfADraft() {
        String draft = letter();
        for (String path : List.of("", "/soan", "/ban-hanh", "/du-thao.pdf", "/du-thao.docx"))
            assertThat(getRaw(teacher, draft + path)).as(path).hasStatus(404);
        for (String path :
                List.of("/trinh", "/duyet", "/tra-lai", "/rut-lai", "/mo-lai", "/bo", "/noi-nhan", "/soan", "/tep"))
            assertThat(post(teacher, draft + path, "reason", "x", "text", "x"))
                    .as(path)
                    .hasStatus(404);
        assertThat(get(teacher, "/van-ban-di").text()).doesNotContain("Đôn đốc");
        assertThat(getRaw(officer, draft + "/du-thao.docx")).hasStatusOk();
    }

    @Test
    void aPersonSaysWhichUnitsALineMeans() {
        UUID other = cast.unit("Trường TH Bên Cạnh", UnitKind.TRUONG_TH, ward);
        String draft = letter();
        MvcTestResult unknown =
                post(officer, draft + "/noi-nhan", "dong", "Trường THCS Soạn Thảo", "them", "Trường Không Có");
        assertThat(unknown).hasStatus(422);
        post(
                officer,
                draft + "/noi-nhan",
                "dong",
                "Trường THCS Soạn Thảo",
                "don-vi",
                school.toString(),
                "them",
                "Trường TH Bên Cạnh");
        assertThat(get(officer, draft).select("#noi-nhan input[type=checkbox]").eachAttr("value"))
                .containsExactlyInAnyOrder(school.toString(), other.toString());
        post(officer, draft + "/noi-nhan", "dong", "Trường THCS Soạn Thảo");
        assertThat(get(officer, draft).select("#noi-nhan .badge").text()).isEqualTo("Không gửi qua hệ thống");
    }

    @Test
    void aReplacementIsADocumentOfItsOwnAndTheOldTextStays() {
        String first = issued();
        String old = get(clerk, first).select("article.paper").text();
        String draft = location(post(
                officer,
                "/du-thao/moi",
                "form",
                Form.CONG_VAN.name(),
                "title",
                "Thay thế văn bản số 01/UBND",
                "sua",
                first.substring("/van-ban/".length()),
                "viec",
                DocumentActKind.REPLACED.name()));
        draft = draft.substring(0, draft.lastIndexOf('/'));
        save(
                officer,
                draft,
                text(get(officer, draft + "/soan"))
                        .replace("Kính gửi: …", "Kính gửi: Trường THCS Soạn Thảo")
                        .replace("1. …", "1. Nộp báo cáo."));
        post(officer, draft + "/trinh");
        post(head, draft + "/duyet", "lan", turn(draft));
        String second = location(post(clerk, draft + "/ban-hanh", "day", TODAY));
        Document page = get(teacher, first);
        assertThat(page.select(".note.bad").text()).contains("Đã được thay thế", "02/UBND");
        assertThat(page.select("article.paper").text()).isEqualTo(old);
        assertThat(get(teacher, second).select(".note.good").text()).isEqualTo("Còn hiệu lực");
        assertThat(get(clerk, "/van-ban-di?trang-thai=het-hieu-luc")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Đôn đốc báo cáo kết quả");
    }

    @Test
    void anIssuedDocumentIsRecalledWithAReasonByItsIssuerAlone() {
        String document = issued();
        assertThat(post(teacher, document + "/xu-ly", "kind", "RECALLED", "reason", "x"))
                .hasStatus(404);
        assertThat(post(clerk, document + "/xu-ly", "kind", "RECALLED", "reason", " "))
                .hasStatus(422);
        assertThat(location(post(clerk, document + "/xu-ly", "kind", "RECALLED", "reason", "Sai hạn")))
                .isEqualTo(document);
        assertThat(get(teacher, document).select(".note.bad").text()).contains("Đã thu hồi", "Sai hạn");
        assertThat(post(clerk, document + "/xu-ly", "kind", "CORRECTED", "reason", "Nữa"))
                .hasStatus(422);
    }

    @Test
    void anIssuedDocumentIsSeenAsThePaperThatItsFilesAre() {
        String draft = letter();
        Document editor = get(officer, draft + "/soan");
        assertThat(editor.select("[data-sheet] .paper .stamp").text()).isEqualTo("DỰ THẢO");
        assertThat(editor.select("[data-sheet] > p.soft").text())
                .isEqualTo("Khoảng 1 trang A4. Chỗ sang trang ở đây là ước chừng; bản PDF cho thấy đúng từng trang.");
        save(
                officer,
                draft,
                text(editor).replace("của đơn vị.", "với chủ đề “<b>Học</b> để làm” <script>alert(1)</script>."));
        post(officer, draft + "/trinh");
        post(head, draft + "/duyet", "lan", turn(draft));
        Document page = get(teacher, location(post(clerk, draft + "/ban-hanh", "day", TODAY)));
        Element paper = page.select("article.paper").getFirst();
        assertThat(paper.select(".letterhead p").eachText().stream().map(line -> line.replace("\u2060", "")))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN PHƯỜNG SOẠN THẢO",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: 01/UBND",
                        "V/v đôn đốc báo cáo kết quả",
                        paper.select(".letterhead .italic").text());
        assertThat(paper.select(".letterhead .italic").text()).startsWith("Soạn Thảo, ngày");
        assertThat(paper.text().replace("\u2060", ""))
                .contains("1. Lập kế hoạch với chủ đề “<b>Học</b> để làm” <script>alert(1)</script>.");
        assertThat(paper.select("script")).isEmpty();
        assertThat(paper.select(".signs p").eachText())
                .contains("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Thủ Trưởng");
        assertThat(paper.select("img").attr("src")).startsWith("data:image/png;base64,");
        // one that has no files shows its text, also literally
        String document = page.select("a[href$=tep.pdf]").attr("href").replace("/tep.pdf", "");
        sql.sql("update document set paper = null where id = cast(? as uuid)")
                .param(document.replaceAll(".*/", ""))
                .update();
        assertThat(get(teacher, document).select("article.document").text().replace("\u2060", ""))
                .contains("“<b>Học</b> để làm” <script>alert(1)</script>");
    }

    @Test
    void aLineInTheHeadingMakesAStampAndASecretIsRefused() {
        String draft = letter();
        String text = text(get(officer, draft + "/soan"));
        save(officer, draft, text.replaceFirst("(?m)^(Số: .*)$", "$1\n\nHỎA TỐC"));
        Document page = get(officer, draft);
        assertThat(page.select(".paper .stamp").eachText()).containsExactly("HỎA TỐC", "DỰ THẢO");
        assertThat(page.select(".note.good").text()).isEqualTo("Đủ thể thức, trình được.");
        save(officer, draft, text.replaceFirst("(?m)^(Số: .*)$", "$1\n\nMẬT"));
        assertThat(html(post(officer, draft + "/trinh")).select(".errors").text())
                .contains("Văn bản mật không được soạn trên máy nối mạng");
        save(officer, draft, text.replaceFirst("(?m)^(Số: .*)$", "$1\n\nKHẨN"));
        post(officer, draft + "/trinh");
        post(head, draft + "/duyet", "lan", turn(draft));
        String document = location(post(clerk, draft + "/ban-hanh", "day", TODAY));
        assertThat(get(clerk, document).select(".paper .stamp").eachText()).containsExactly("KHẨN");
    }

    @Test
    void aUnitThatIsNoMoreIsOfferedNoNewDocument() {
        String draft = letter();
        LocalDate today = LocalDate.now(Days.ZONE);
        UUID heir = cast.unit("UBND phường Kế Thừa", UnitKind.UBND_XA, null);
        sql.sql("update unit_version set valid_to = ? where unit_id = ?")
                .params(today, ward)
                .update();
        sql.sql("insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', ?)")
                .params(UUID.randomUUID(), ward, heir, today)
                .update();
        String said = "Đơn vị này đã kết thúc hoạt động từ ngày " + Days.day(today) + " nên không soạn văn bản mới."
                + " Văn bản mới do đơn vị kế thừa soạn: UBND phường Kế Thừa. Văn bản và sổ của đơn vị vẫn xem được.";
        Document list = get(officer, "/van-ban-di");
        assertThat(list.select("#ket-thuc").text()).isEqualTo(said);
        assertThat(list.select("a[href=/du-thao/moi]")).isEmpty();
        assertThat(list.select("tbody a").attr("href")).isEqualTo(draft);
        Document begin = get(officer, "/du-thao/moi");
        assertThat(begin.select("#ket-thuc").text()).isEqualTo(said);
        assertThat(begin.select("main form")).isEmpty();
        assertThat(post(officer, "/du-thao/moi", "form", Form.CONG_VAN.name(), "title", "Mới"))
                .hasStatus(422);
    }

    @Test
    void theListIsNarrowedAndAsksAsManyQueriesForManyAsForOne() {
        begin(officer, Form.GIAY_MOI, "Dự lễ khai mạc");
        int one = Counting.during(() -> get(officer, "/van-ban-di"));
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < OutgoingPages.LINES + 3; i++) begin(officer, Form.THONG_BAO, "Việc số " + i);
        assertThat(Counting.during(() -> get(officer, "/van-ban-di"))).isEqualTo(one);
        Document first = get(officer, "/van-ban-di");
        titles.addAll(first.select("tbody th").eachText());
        String next = first.select("p.actions a").attr("href");
        titles.addAll(get(officer, next).select("tbody th").eachText());
        assertThat(titles)
                .hasSize(OutgoingPages.LINES + 4)
                .doesNotHaveDuplicates()
                .endsWith("Dự lễ khai mạc");
        assertThat(get(officer, "/van-ban-di?q=KHAI MAC").select("tbody th").eachText())
                .containsExactly("Dự lễ khai mạc");
        assertThat(get(officer, "/van-ban-di?loai=GIAY_MOI").select("tbody tr")).hasSize(1);
        assertThat(get(officer, "/van-ban-di?q=100%25").select("tbody tr")).isEmpty();
    }

    @Test
    void anotherModuleBeginsADocumentFromItsData() {
        var asker =
                java.util.Objects.requireNonNull(sessions.asker(officer.cookie().getValue()));
        Beginning minutes = Beginning.of(Form.BIEN_BAN, ward, "Kiểm tra việc tổ chức Tuần lễ")
                .worded(
                        "Thời gian bắt đầu: 08 giờ 00.\n\n| STT | Việc | Kết quả |\n|---|---|---|\n| 1 | Khai mạc | Đạt |")
                .sentTo(List.of("Trường THCS Soạn Thảo"));
        UUID id = Cast.done(drafts.begin(asker, minutes));
        assertThat(drafts.state(id)).isEqualTo(DraftState.DRAFTING);
        Document page = get(officer, "/du-thao/" + id);
        assertThat(page.select(".paper td").eachText()).contains("Khai mạc", "Đạt");
        assertThat(page.select("#noi-nhan .badge").text()).isEqualTo("1 đơn vị");
        Cast.Person stranger = cast.person("Lạ", cast.unit("UBND xã Lạ", UnitKind.UBND_XA, null), Role.HEAD);
        assertThat(drafts.begin(
                        java.util.Objects.requireNonNull(
                                sessions.asker(stranger.cookie().getValue())),
                        minutes))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void payloadsStayWords() {
        String draft = begin(officer, Form.CONG_VAN, "<script>alert(1)</script> =1+1");
        String html = getRaw(officer, draft + "/soan").getResponse().getContentType();
        assertThat(html).contains("text/html");
        save(officer, draft, text(get(officer, draft + "/soan")).replace("1. …", "1. <img src=x onerror=alert(1)>"));
        Document page = get(officer, draft);
        assertThat(page.select(".paper img, .paper script")).isEmpty();
        assertThat(page.select(".paper").text()).contains("<img src=x onerror=alert(1)>");
    }
}
