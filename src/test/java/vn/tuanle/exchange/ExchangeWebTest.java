package vn.tuanle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.Documents;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;
import vn.tuanle.trust.SamplePdf;

/// What one system packs, another takes in whole; what is broken or hostile is refused in words and
/// kept.
class ExchangeWebTest extends WebTest {
    private static final byte[] WORD = "PK\u0003\u0004 không phải Word thật".getBytes(StandardCharsets.UTF_8);
    private static final String TITLE = "Tuần lễ <học tập> & “suốt đời”";

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    private Cast.Person sender;
    private Cast.Person receiver;
    private Issued issued;

    @BeforeEach
    void issue() {
        UUID issuer = cast.unit("UBND phường Gửi Đi", UnitKind.UBND_XA, null);
        UUID school = cast.unit("Trường Trong Nhà", UnitKind.TRUONG_THCS, issuer);
        sender = cast.person("Văn Thư Gửi", issuer, Role.CLERK);
        receiver = cast.person("Văn Thư Nhận", cast.unit("Sở Nhận Gói", UnitKind.SO, null), Role.CLERK);
        issued = Cast.done(documents.issue(
                new IssueOrder(
                        issuer,
                        "",
                        "KE_HOACH",
                        "KH-UBND",
                        null,
                        LocalDate.of(2026, 9, 1),
                        TITLE,
                        "Văn bản",
                        null,
                        "Chủ tịch",
                        "Nguyễn Thị Ký",
                        List.of(new IssueOrder.Line("Trường", "", Set.of(school)))),
                sender.id()));
        Cast.done(files.keep(issued.id(), SamplePdf.of("Ke hoach"), WORD, sender.id()));
    }

    private byte[] packed(String name) {
        return getRaw(sender, "/van-ban/" + issued.id() + "/" + name)
                .getResponse()
                .getContentAsByteArray();
    }

    private byte[] sealed() {
        return packed("tep.pdf");
    }

    private String refusal(byte[] content) {
        assertThat(location(upload(receiver, "/goi-den", "file", "goi<x>.edxml", content)))
                .isEqualTo("/goi-den");
        var first = get(receiver, "/goi-den").select("tbody tr:first-child");
        assertThat(first.hasClass("refused")).isTrue();
        assertThat(getRaw(receiver, first.select("th a").attr("href"))
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(content);
        return first.select(".why").text();
    }

    private void takenInWhole(byte[] content) {
        upload(receiver, "/goi-den", "file", "goi", content);
        var line = get(receiver, "/goi-den").select("tbody tr:first-child");
        assertThat(line.select(".badge").text()).isEqualTo("Đã tiếp nhận");
        var one = get(receiver, line.select("td a[href^=/so-van-ban-den]").attr("href"));
        assertThat(one.select("h1").text()).isEqualTo("Kế hoạch " + TITLE);
        assertThat(one.select(".page-head").text()).contains("UBND phường Gửi Đi");
        assertThat(one.select("dl dd").eachText().stream().map(text -> text.replace("\u2060", "")))
                .contains("01/KH-UBND", "01/09/2026");
        assertThat(one.select(".plain-list li > a").eachText()).containsExactly("01-KH-UBND.pdf", "01-KH-UBND.docx");
        assertThat(one.select(".signatures").text()).contains("Dấu toàn vẹn của hệ thống này, nguyên vẹn");
        List<byte[]> came = one.select(".plain-list li > a").eachAttr("href").stream()
                .map(path -> getRaw(receiver, path).getResponse().getContentAsByteArray())
                .toList();
        assertThat(came.get(0)).isEqualTo(sealed());
        assertThat(came.get(1)).isEqualTo(WORD);
        assertThat(refusal(content)).isEqualTo("Văn bản này của cơ quan ấy đã được nhận và vào sổ rồi.");
    }

    @Test
    void edXmlOutAndInIsTheSameDocument() {
        byte[] xml = packed("goi.edxml");
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains(
                        "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">",
                        "<CodeNumber>01</CodeNumber><CodeNotation>KH-UBND</CodeNotation>",
                        "<PromulgationDate>2026/09/01</PromulgationDate>",
                        "<BussinessDocType>0</BussinessDocType>");
        takenInWhole(xml);
    }

    @Test
    void thePlainZipOutAndInIsTheSameDocument() {
        takenInWhole(packed("goi.zip"));
    }

    @Test
    void aRecalledDocumentTravelsAsARecall() {
        upload(receiver, "/goi-den", "file", "goi", packed("goi.edxml"));
        Cast.done(documents.act(issued.id(), DocumentActKind.RECALLED, null, "Sai thẩm quyền", sender.id()));
        upload(receiver, "/goi-den", "file", "goi", packed("goi.edxml"));
        var register = get(receiver, "/so-van-ban-den").select("table.register tbody tr:last-child");
        assertThat(register.text()).contains("02", "Gói điện tử: thu hồi. Sai thẩm quyền");
    }

    @Test
    void theSenderIsToldHowItFares() {
        upload(receiver, "/goi-den", "file", "goi", packed("goi.edxml"));
        var line = get(receiver, "/goi-den").select("tbody tr:first-child");
        String status = line.select("a[href$=trang-thai.edxml]").attr("href");
        String form = line.select("form").attr("action");
        assertThat(line.select("form button").eachAttr("value")).containsExactly("04", "05", "06");
        post(receiver, form, "code", "05");
        post(receiver, form, "code", "04");
        assertThat(get(receiver, "/goi-den").select(".badge").text()).isEqualTo("Đang xử lý");
        byte[] told = getRaw(receiver, status).getResponse().getContentAsByteArray();
        assertThat(new String(told, StandardCharsets.UTF_8)).contains("<StatusCode>05</StatusCode>");
        upload(sender, "/goi-den", "file", "tt.edxml", told);
        var heard = get(sender, "/goi-den").select("tbody tr:first-child");
        assertThat(heard.select(".badge").text()).isEqualTo("Đang xử lý");
        assertThat(heard.select("a[href=/van-ban/" + issued.id() + "]").text()).isEqualTo("01/KH-UBND");
        assertThat(refusal(told)).isEqualTo("Trạng thái này nói về một văn bản đơn vị không ban hành.");
    }

    @Test
    void otherUnitsSeeNothingAndOfficersTakeNothingIn() {
        upload(receiver, "/goi-den", "file", "goi", packed("goi.edxml"));
        var line = get(receiver, "/goi-den").select("tbody tr:first-child");
        String original = line.select("th a").attr("href");
        String form = line.select("form").attr("action");
        assertThat(get(sender, "/goi-den").select("tbody tr")).isEmpty();
        assertThat(getRaw(sender, original)).hasStatus(404);
        assertThat(getRaw(sender, form + ".edxml")).hasStatus(404);
        assertThat(post(sender, form, "code", "04")).hasStatus(404);
        assertThat(getRaw(receiver, "/van-ban/" + issued.id() + "/goi.zip")).hasStatus(404);
        UUID unit = cast.unit("Đơn vị của cán bộ", UnitKind.PHONG, null);
        Cast.Person officer = cast.person("Cán Bộ", unit, Role.OFFICER);
        assertThat(upload(officer, "/goi-den", "file", "goi", packed("goi.edxml")))
                .hasStatus(404);
        assertThat(post(receiver, "/goi-den")).hasStatus(422);
    }

    @Test
    void brokenAndHostilePackagesAreRefusedInWordsAndKept() {
        String xml = new String(packed("goi.edxml"), StandardCharsets.UTF_8);
        assertThat(refusal("chào".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Tệp này không phải gói edXML, cũng không phải gói ZIP văn bản.");
        assertThat(refusal(bytes(xml.substring(0, xml.length() / 2))))
                .isEqualTo("Gói edXML hỏng: không phải XML đúng khuôn.");
        assertThat(refusal(bytes("<html><body>x</body></html>"))).isEqualTo("Tệp XML này không phải gói edXML.");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        assertThat(refusal(bytes(entity + xml.substring(xml.indexOf("<edXML")).replace("KH-UBND", "&x;"))))
                .isEqualTo("Gói edXML chứa khai báo DTD hoặc thực thể, có thể gây hại nên không đọc.");
        assertThat(refusal(bytes("<edXML>" + "<a>".repeat(1000))))
                .isEqualTo("Gói edXML quá nhiều lớp hoặc quá nhiều phần tử.");
        assertThat(refusal(bytes(xml.replaceAll("<OrganName>[^<]*</OrganName>", ""))))
                .isEqualTo("Gói edXML thiếu tên cơ quan gửi.");
        assertThat(refusal(bytes(xml.replace("2026/09/01</Promul", "2026/13/41</Promul"))))
                .isEqualTo("Gói edXML thiếu ngày ban hành, hoặc ngày không đọc được.");
        assertThat(refusal(bytes(xml.replaceAll("(?s)<AttachmentEncoded>.*</AttachmentEncoded>", ""))))
                .isEqualTo("Gói edXML thiếu tệp đính kèm đã khai.");
        assertThat(refusal(bytes(xml.replaceFirst("<ContentTransferEncoded>.{20}", "<ContentTransferEncoded>AAAA"))))
                .startsWith("Tệp đính kèm “01-KH-UBND.pdf” trong gói bị hỏng.");
        assertThat(get(receiver, "/so-van-ban-den").select("table.register tbody tr"))
                .isEmpty();
    }

    @Test
    void aPackageForAnotherCodeOrWithABrokenSignatureIsRefused() throws Exception {
        sql.sql(
                        "update unit_version set code = '75001' where unit_id = (select unit_id from delivery where document_id = ?)")
                .param(issued.id())
                .update();
        String xml = new String(packed("goi.edxml"), StandardCharsets.UTF_8);
        assertThat(xml).contains("<OrganId>75001</OrganId>");
        sql.sql("""
                update unit_version set code = '75002' where unit_id in (select unit_id from role_grant where person_id = ?)""").param(receiver.id()).update();
        assertThat(refusal(bytes(xml))).isEqualTo("Gói này gửi tới cơ quan có mã 75001, đơn vị bạn có mã 75002.");
        byte[] broken = sealed();
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("612")] = '5';
        OfficialPackage changed = new OfficialPackage(
                new OfficialPackage.Organ("", "Cơ quan gửi"),
                List.of(new OfficialPackage.Organ("75002", "")),
                "8",
                "CV",
                LocalDate.of(2026, 9, 2),
                "",
                "",
                "Trích yếu",
                "",
                "",
                null,
                "",
                List.of(new OfficialPackage.Attachment("van-ban.pdf", "application/pdf", broken)));
        assertThat(refusal(EdXml.write(changed, Instant.now())))
                .isEqualTo("Chữ ký trong tệp “van-ban.pdf”: Không hợp lệ: tệp đã bị sửa sau khi ký.");
    }

    @Test
    void archivesAreOpenedWithinLimitsAndTheirNamesLeadNowhere() throws Exception {
        Map<String, byte[]> files = Bounded.unzip(packed("goi.zip"), Bounded.BYTES);
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        byte[] word = Objects.requireNonNull(changed.get("tep/01-KH-UBND.docx")).clone();
        word[word.length - 1] ^= 1;
        changed.put("tep/01-KH-UBND.docx", word);
        assertThat(refusal(Bounded.zip(changed)))
                .isEqualTo("Tệp “01-KH-UBND.docx” trong gói đã bị sửa: mã băm không khớp.");
        changed.remove("tep/01-KH-UBND.docx");
        assertThat(refusal(Bounded.zip(changed))).isEqualTo("Gói ZIP thiếu tệp “01-KH-UBND.docx” đã khai.");
        changed.remove("manifest.json");
        assertThat(refusal(Bounded.zip(changed))).isEqualTo("Tệp ZIP này không phải gói văn bản: thiếu manifest.json.");
        assertThat(refusal(Bounded.zip(Map.of("manifest.json", bytes("{\"format\":")))))
                .isEqualTo("Gói ZIP hỏng: tệp JSON không đọc được.");
        assertThat(refusal(bomb())).isEqualTo("Gói bung ra quá lớn hoặc có quá nhiều tệp.");
        OfficialPackage slip = new OfficialPackage(
                new OfficialPackage.Organ("", "Cơ quan lạ"),
                List.of(),
                "7",
                "CV",
                LocalDate.of(2026, 9, 2),
                "",
                "",
                "Trích yếu",
                "",
                "",
                null,
                "",
                List.of(
                        new OfficialPackage.Attachment("../../etc/passwd", "", bytes("a")),
                        new OfficialPackage.Attachment("C:\\x\\passwd", "", bytes("b"))));
        assertThat(EdXmlReader.read(EdXml.write(slip, Instant.now())))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((EdXmlReader.Read.Document) done.value())
                                        .content().attachments().stream().map(OfficialPackage.Attachment::name))
                                .containsExactly("passwd", "2-passwd"));
        assertThat(Files.hash(sealed())).hasSize(64);
    }

    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            for (long i = 0; i <= Bounded.BYTES; i += zeros.length) zip.write(zeros);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
