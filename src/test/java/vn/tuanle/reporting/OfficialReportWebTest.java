package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;

/// The official document of a consolidated report, bound to the turn that is signed, and its way on to whoever
/// receives the last one.
class OfficialReportWebTest extends CampaignWebTest {
    @Autowired
    Urging urging;

    UUID form;
    UUID top;
    String root;

    @BeforeEach
    void begin() {
        form = world.issued(forms);
        top = world.reportOf(form, world.office);
        root = "/bao-cao/" + top;
        sent(world.other, world.otherWard, Map.of("luot", "1250", "muc-3-2", "Mưa kéo dài", "sach-tang", "0"));
        done(chain.accept(world.asker(world.lead), world.reportOf(form, world.otherWard), 1));
    }

    private void sent(Cast.Person person, UUID unit, Map<String, String> figures) {
        sent(person, person, unit, figures);
    }

    private void sent(Cast.Person person, Cast.Person head, UUID unit, Map<String, String> figures) {
        UUID report = world.reportOf(form, unit);
        figures.forEach((code, value) -> saves.type(world.asker(person), report, Map.of(new CellKey(code, ""), value)));
        assertThat(chain.submit(world.asker(person), report, "").byField()).isEmpty();
        int turn = sql.sql("select turn from report where id = ?")
                .param(report)
                .query(Integer.class)
                .single();
        done(chain.sign(world.asker(head), report, turn));
    }

    private void submitted() {
        saves.type(world.asker(world.lead), top, Map.of(new CellKey("muc-1", ""), "Đã ban hành kế hoạch."));
        done(chain.exclude(world.asker(world.lead), world.reportOf(form, world.ward), "Đang cách ly y tế"));
        assertThat(chain.submit(world.asker(world.lead), top, "").byField()).isEmpty();
    }

    private String begun(String... more) {
        String other = world.reportOf(form, world.otherWard).toString();
        List<String> sent = new ArrayList<>(
                List.of("loi", "muc-1:" + top, "loi", "muc-3-2:" + other, "bieu-do", "luot", "duong", "1"));
        sent.addAll(List.of(more));
        return location(post(world.lead, root + "/van-ban", sent.toArray(String[]::new)))
                .replace("/soan", "");
    }

    private void approved(String draft) {
        MvcTestResult submitted = post(world.lead, draft + "/trinh");
        assertThat(submitted.getResponse().getStatus())
                .as(html(submitted).select("main .errors, main .points").text())
                .isEqualTo(303);
        String turn = get(world.chief, draft).select("input[name=lan]").attr("value");
        assertThat(location(post(world.chief, draft + "/duyet", "lan", turn))).isEqualTo(draft);
    }

    private String issued(String draft) {
        return location(post(world.chief, draft + "/ban-hanh", "day", Days.day(LocalDate.now(Days.ZONE))));
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theDocumentHoldsChosenTextsAnnexesChartsAndWhoIsMissing() throws Exception {
        Document choose = get(world.lead, root + "/van-ban");
        assertThat(choose.select("form[action$=/van-ban] button")).isEmpty();
        assertThat(post(world.lead, root + "/van-ban")).hasStatus(422);
        submitted();
        choose = get(world.lead, root + "/van-ban");
        assertThat(choose.select("input[name=loi][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("muc-1:" + top, "muc-3-2:" + world.reportOf(form, world.otherWard));
        String draft = begun();
        assertThat(html(post(world.lead, root + "/van-ban")).select(".errors").text())
                .contains("đã có văn bản");
        String typed = get(world.lead, draft + "/soan").select("textarea").text();
        assertThat(typed)
                .contains("- UBND phường Quang Vinh: Mưa kéo dài")
                .contains("Chưa có số liệu của UBND phường Trảng Dài: Đang cách ly y tế")
                .contains("| Lượt người tham gia | lượt | 1.250 | 1 |")
                .contains("| UBND phường Trảng Dài | – |")
                .contains("Biểu đồ cột 1. Lượt người tham gia theo đơn vị")
                .contains("của Ủy ban nhân dân thành phố Biên Hòa về");
        approved(draft);
        String document = issued(draft);
        byte[] pdf = getRaw(world.chief, document + "/tep.pdf").getResponse().getContentAsByteArray();
        byte[] word = getRaw(world.chief, document + "/tep.docx").getResponse().getContentAsByteArray();
        String keep = System.getProperty("tuanle.keep");
        if (keep != null) {
            Files.write(Path.of(keep, "bao-cao.pdf"), pdf);
            Files.write(Path.of(keep, "bao-cao.docx"), word);
        }
        assertThat(text(pdf))
                .contains("Phụ lục II SỐ LIỆU TỪNG ĐƠN VỊ")
                .contains("Ủy ban nhân dân thành phố Biên Hòa (b/c)")
                .contains("Biểu đồ cột 1. Lượt người tham gia theo đơn vị");
        int pictures = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().startsWith("word/media/")) pictures++;
                if (entry.getName().equals("word/document.xml"))
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("w:orient=\"landscape\"", "<w:tblHeader/>");
            }
        }
        // the code to find it again, the bars, the line over the days
        assertThat(pictures).isEqualTo(3);
        done(chain.sign(world.asker(world.chief), top, 1));
        assertThat(get(world.lead, root).select("section:has(#van-ban-ten)").text())
                .contains("/BC-", "Số liệu trong văn bản đúng là số đã ký.");
        assertThat(getRaw(world.stranger, root + "/van-ban")).hasStatus(404);
        assertThat(getRaw(world.officer, root + "/van-ban")).hasStatus(404);
    }

    @Test
    void anEndedUnitIssuesNothingAndItsSuccessorDoesItForIt() {
        submitted();
        sql.sql("update unit_version set valid_to = current_date - 1 where unit_id = ?")
                .param(world.office)
                .update();
        Document none = get(world.lead, root + "/van-ban");
        assertThat(none.select(".note.warn").text())
                .startsWith("Phòng Giáo dục và Đào tạo thành phố Biên Hòa đã kết thúc hoạt động")
                .contains("chưa ghi đơn vị nào kế thừa");
        assertThat(none.select("form[action$=/van-ban]")).isEmpty();
        UUID heir = cast.unit("Sở Giáo dục và Đào tạo Thử", UnitKind.PHONG, null);
        Cast.Person officer = cast.person("Người Kế Thừa", heir, Role.OFFICER);
        sql.sql(
                        "insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', current_date - 1)")
                .params(Rows.values(UUID.randomUUID(), world.office, heir))
                .update();
        assertThat(get(world.lead, root + "/van-ban").select(".note.warn").text())
                .endsWith("Người của đơn vị kế thừa mở trang này và lập văn bản: Sở Giáo dục và Đào tạo Thử.");
        assertThat(html(post(world.lead, root + "/van-ban", "loi", "muc-1:" + top))
                        .select(".errors")
                        .text())
                .contains("lập văn bản: Sở Giáo dục và Đào tạo Thử.");
        assertThat(get(officer, root + "/van-ban").select(".note.warn")).isEmpty();
        String draft = location(post(officer, root + "/van-ban", "loi", "muc-1:" + top))
                .replace("/soan", "");
        assertThat(sql.sql("select unit_id from draft where id = cast(? as uuid)")
                        .param(draft.substring(draft.lastIndexOf('/') + 1))
                        .query(UUID.class)
                        .single())
                .isEqualTo(heir);
        assertThat(get(officer, draft + "/soan").select("textarea").text()).contains("Đã ban hành kế hoạch.");
    }

    @Test
    void whatChangedAfterTheDocumentIsNotSignedAndWhatWasEditedIsNotSent() {
        submitted();
        String draft = begun();
        done(chain.exclude(world.asker(world.officer), world.reportOf(form, world.school), "Nghỉ hè"));
        sent(world.officer, world.head, world.ward, Map.of("luot", "7"));
        done(chain.accept(world.asker(world.lead), world.reportOf(form, world.ward), 1));
        assertThat(chain.sign(world.asker(world.chief), top, 1).toString()).contains("đã đổi sau khi lập văn bản");
        assertThat(post(world.lead, draft + "/bo")).hasStatus(303);
        String second = begun();
        Document editor = get(world.lead, second + "/soan");
        String edited = editor.select("textarea").text().replace("1.257", "1.300");
        assertThat(post(
                        world.lead,
                        second + "/soan",
                        "version",
                        editor.select("input[name=version]").attr("value"),
                        "text",
                        edited))
                .hasStatus(303);
        approved(second);
        issued(second);
        done(chain.sign(world.asker(world.chief), top, 1));
        assertThat(get(world.lead, root)
                        .select("section:has(#van-ban-ten) .why")
                        .text())
                .isEqualTo("Số liệu trong văn bản đã bị sửa tay, không còn đúng số liệu của lần trình.");
        assertThat(html(post(world.lead, root + "/noi-nhan", "ten", "Sở"))
                        .select(".errors")
                        .text())
                .contains("đã bị sửa tay");
    }

    @Test
    void aReceiverOutsideIsRecordedWithProofAndTheReportingIsClosedUntilAmended() {
        submitted();
        assertThat(html(post(world.lead, root + "/noi-nhan", "ten", "Sở")).text())
                .contains("Thủ trưởng ký rồi mới gửi được");
        done(chain.sign(world.asker(world.chief), top, 1));
        Document refused = html(
                post(world.lead, root + "/noi-nhan", "ten", "Sở Giáo dục và Đào tạo Đồng Nai", "so", "12/BC-GDĐT"));
        assertThat(refused.select("#ngay + .error").text()).contains("Hãy ghi ngày");
        assertThat(refused.select("#ten").attr("value")).isEqualTo("Sở Giáo dục và Đào tạo Đồng Nai");
        assertThat(html(post(world.lead, root + "/noi-nhan/da-nhan", "da-nhan", "x"))
                        .select(".errors")
                        .text())
                .contains("chưa gửi");
        assertThat(post(
                        world.lead,
                        root + "/noi-nhan",
                        "ten",
                        "Sở Giáo dục và Đào tạo Đồng Nai",
                        "so",
                        "12/BC-GDĐT",
                        "ngay",
                        "29/10/2021"))
                .hasStatus(303);
        assertThat(html(post(world.lead, root + "/noi-nhan/da-nhan", "da-nhan", " "))
                        .select("#da-nhan + .error")
                        .text())
                .contains("Hãy ghi căn cứ");
        assertThat(post(world.lead, root + "/noi-nhan/da-nhan", "da-nhan", "Văn thư Sở ký nhận ngày 30/10/2021"))
                .hasStatus(303);
        Document page = get(world.lead, root + "/noi-nhan");
        assertThat(page.select("#ket-thuc").text())
                .startsWith("Đợt báo cáo đã kết thúc. Sở Giáo dục và Đào tạo Đồng Nai đã nhận báo cáo.");
        assertThat(page.select(".timeline li").eachText())
                .anySatisfy(line -> assertThat(line.replace("\u2060", "")).contains("12/BC-GDĐT · 29/10/2021"));
        String board = "/bao-cao/mau/" + form + "/theo-doi";
        assertThat(get(world.lead, board).select(".note.done").text()).contains("Đợt báo cáo đã kết thúc.");
        assertThat(post(world.lead, "/bao-cao/mau/" + form + "/don-doc", "viec", "nhac", "tat-ca", "1"))
                .hasStatus(422);
        assertThat(chain.submit(world.asker(world.teacher), world.reportOf(form, world.school), "")
                        .byField()
                        .toString())
                .contains("Đợt báo cáo đã kết thúc");
        done(chain.amend(world.asker(world.lead), top, "Trường gửi muộn"));
        assertThat(get(world.lead, board).select(".note.done")).isEmpty();
        assertThat(chain.submit(world.asker(world.teacher), world.reportOf(form, world.school), "")
                        .any())
                .isFalse();
    }

    @Test
    void aReceiverInsideSeesWhatWasSentAndAcceptsOrReturnsIt() {
        UUID department = cast.unit("Sở Nhận Báo Cáo", UnitKind.SO, null);
        Cast.Person director = cast.person("Giám đốc Sở", department, Role.HEAD);
        submitted();
        done(chain.sign(world.asker(world.chief), top, 1));
        assertThat(getRaw(director, root)).hasStatus(404);
        MvcTestResult sent = post(
                world.lead,
                root + "/noi-nhan",
                "noi-nhan",
                department.toString(),
                "so",
                "12/BC-GDĐT",
                "ngay",
                "29/10/2021");
        assertThat(sent).hasStatus(303);
        assertThat(sql.sql("select count(*) from notice where unit_id = ? and key like 'report-act:%'")
                        .param(department)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(html(post(world.lead, root + "/noi-nhan/da-nhan", "da-nhan", "x"))
                        .select(".errors")
                        .text())
                .contains("đơn vị ấy tự nhận hay trả lại");
        assertThat(get(director, root).select("button").eachText()).contains("Nhận báo cáo", "Trả lại để sửa");
        assertThat(post(director, root + "/tra-lai", "lan", "1", "ly-do", "Thiếu phụ lục"))
                .hasStatus(303);
        // the next turn is not theirs to see before it is sent on
        saves.type(world.asker(world.lead), top, Map.of(new CellKey("muc-4", ""), "Đề nghị mới"));
        assertThat(chain.submit(world.asker(world.lead), top, "").any()).isFalse();
        done(chain.sign(world.asker(world.chief), top, 2));
        assertThat(get(director, root).text()).doesNotContain("Đề nghị mới").doesNotContain("Nhận báo cáo");
        assertThat(chain.accept(world.asker(director), top, 2).toString()).contains("đã thay đổi");
        post(
                world.lead,
                root + "/noi-nhan",
                "noi-nhan",
                department.toString(),
                "so",
                "13/BC-GDĐT",
                "ngay",
                "30/10/2021");
        assertThat(get(director, root).text()).contains("Đề nghị mới");
        assertThat(post(director, root + "/nhan", "lan", "2")).hasStatus(303);
        assertThat(get(world.lead, root + "/noi-nhan").select("#ket-thuc").text())
                .contains("Đợt báo cáo đã kết thúc.");
    }
}
