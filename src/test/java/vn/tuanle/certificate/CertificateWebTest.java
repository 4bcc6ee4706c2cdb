package vn.tuanle.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;
import vn.tuanle.ui.Typography;

class CertificateWebTest extends WebTest {
    @Autowired
    Certificates certificates;

    @Autowired
    CertificateRows rows;

    @Autowired
    CertificateLinks links;

    @Autowired
    CertificateErasing erasing;

    private UUID unit;
    private Cast.Person head;
    private Cast.Person officer;

    @BeforeEach
    void begin() {
        unit = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        head = cast.person("Nguyễn Tấn Vượng", unit, Role.HEAD);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
    }

    private static Candidate candidate(String name) {
        return new Candidate(UUID.randomUUID(), UUID.randomUUID(), name, 1988, false, "", "", "", false, null);
    }

    private static Basis basis(UUID about) {
        return new Basis(
                Basis.Kind.SITTING,
                about,
                "Đọc sách cùng con",
                LocalDate.of(2025, 10, 4),
                LocalDate.of(2025, 10, 4),
                "Nhà văn hóa khu phố 3",
                120,
                "/hoat-dong-don-vi");
    }

    private Asker signedIn(Cast.Person person) {
        return Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    private UUID prepared(UUID about, Candidate... people) {
        return Cast.done(certificates.prepare(
                new CertificateOrder(UUID.randomUUID(), unit, basis(about), 10, List.of(people)),
                officer.id(),
                Instant.now()));
    }

    private List<CertificateRow> issued(UUID about, Candidate... people) {
        UUID batch = prepared(about, people);
        location(post(head, Certificates.path(batch) + "/cap", "ky", "CHỦ TỊCH"));
        return rows.ofBatch(batch);
    }

    private CertificateRow issued(String name) {
        return issued(UUID.randomUUID(), candidate(name)).getFirst();
    }

    private MvcTestResult open(String path) {
        return mvc.get().uri(path).exchange();
    }

    private byte[] bytes(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private JsonNode json(MvcTestResult result) {
        return JsonMapper.builder().build().readTree(bytes(result));
    }

    private String holderPath(CertificateRow row) {
        return links.open(row.id(), Instant.now());
    }

    @Test
    void theHeadIssuesWhatTheOfficerPreparedUnderNumbersThatFollowEachOther() {
        UUID about = UUID.randomUUID();
        Candidate hoa = candidate("Lê Hoa");
        UUID batch = prepared(about, hoa, candidate("Phạm Bảo"));
        Document page = get(officer, Certificates.path(batch));
        assertThat(page.select("h1").text()).isEqualTo("Giấy chứng nhận chờ cấp");
        assertThat(page.select("form[action$=/cap]"))
                .as("an officer issues nothing")
                .isEmpty();
        assertThat(post(officer, Certificates.path(batch) + "/cap", "ky", "CHỦ TỊCH"))
                .hasStatus(422);
        page = get(head, Certificates.path(batch));
        assertThat(page.select("textarea[name=ky]").val()).isEqualTo("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
        location(post(head, Certificates.path(batch) + "/cap", "ky", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"));
        location(post(head, Certificates.path(batch) + "/cap", "ky", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"));
        UUID second = prepared(about, hoa, candidate("Trần An"));
        assertThat(get(head, Certificates.path(second))
                        .select("tbody td:last-child")
                        .eachText())
                .containsExactly("Đã có giấy 1/GCN-UBND, không cấp nữa", "Sẽ cấp");
        location(post(head, Certificates.path(second) + "/cap", "ky", "CHỦ TỊCH"));
        List<CertificateRow> all = new ArrayList<>(rows.ofBatch(batch));
        all.addAll(rows.ofBatch(second));
        assertThat(all).extracting(CertificateRow::code).containsExactly("1/GCN-UBND", "2/GCN-UBND", "3/GCN-UBND");
        assertThat(all).extracting(CertificateRow::holder).containsExactly("Lê Hoa", "Phạm Bảo", "Trần An");
        assertThat(all).extracting(CertificateRow::signer).containsOnly("Nguyễn Tấn Vượng");
        UUID third = prepared(about, hoa);
        assertThat(html(post(head, Certificates.path(third) + "/cap", "ky", "CHỦ TỊCH"))
                        .select(".errors h2")
                        .text())
                .isEqualTo("Tất cả những người này đã có giấy chứng nhận cho việc này.");
        assertThat(get(head, "/chung-nhan-don-vi?tim=tran an")
                        .select("tbody th")
                        .eachText())
                .containsExactly("3/GCN-UBND");
    }

    @Test
    void twoHeadsAtOnceLeaveNoNumberOutAndGiveNoneTwice() {
        UUID about = UUID.randomUUID();
        Candidate both = candidate("Lê Hoa");
        List<UUID> batches = IntStream.range(0, 8)
                .mapToObj(n -> prepared(about, both, candidate("Người " + n)))
                .toList();
        Asker asker = signedIn(head);
        batches.parallelStream()
                .forEach(batch -> Cast.done(certificates.issue(asker, batch, "CHỦ TỊCH", Instant.now())));
        assertThat(sql.sql("select number from certificate where unit_id = ? order by number")
                        .param(unit)
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    void whatIsReturnedOrDroppedIsNeverIssued() {
        UUID batch = prepared(UUID.randomUUID(), candidate("Lê Hoa"));
        assertThat(post(head, Certificates.path(batch) + "/tra-lai", "ly-do", " "))
                .hasStatus(422);
        assertThat(post(officer, Certificates.path(batch) + "/tra-lai", "ly-do", "Sai"))
                .hasStatus(422);
        location(post(head, Certificates.path(batch) + "/tra-lai", "ly-do", "Thiếu họ"));
        assertThat(get(officer, Certificates.path(batch)).select(".timeline p").eachText())
                .containsExactly("Chuẩn bị Võ Ngọc Lan", "Trả lại Nguyễn Tấn Vượng: Thiếu họ");
        assertThat(post(head, Certificates.path(batch) + "/cap", "ky", "CHỦ TỊCH"))
                .hasStatus(422);
        UUID dropped = prepared(UUID.randomUUID(), candidate("Lê Hoa"));
        location(post(officer, Certificates.path(dropped) + "/bo"));
        assertThat(post(head, Certificates.path(dropped) + "/cap", "ky", "CHỦ TỊCH"))
                .hasStatus(422);
        assertThat(sql.sql("select count(*) from certificate where unit_id = ?")
                        .param(unit)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherUnitAndAClerkFindNothing() {
        CertificateRow row = issued("Lê Hoa");
        UUID other = cast.unit("UBND phường Tam Hiệp", UnitKind.UBND_XA, null);
        for (Cast.Person stranger :
                List.of(cast.person("Người khác", other, Role.HEAD), cast.person("Trần Văn Thư", unit, Role.CLERK)))
            for (String path : List.of(
                    Certificates.path(row.batch()),
                    Certificates.path(row.batch()) + "/tat-ca.pdf",
                    Certificates.path(row.batch()) + "/tat-ca.zip",
                    "/chung-nhan-don-vi/" + row.id(),
                    "/chung-nhan-don-vi/" + row.id() + "/giay.pdf"))
                assertThat(getRaw(stranger, path)).as(path).hasStatus(404);
    }

    @Test
    void thePaperIsForTheArchiveSealedAndSaysWhatWasIssued() throws Exception {
        CertificateRow row = issued("Nguyễn Hoàng Bảo Trân");
        byte[] pdf = bytes(getRaw(head, "/chung-nhan-don-vi/" + row.id() + "/giay.pdf"));
        LocalDate today = LocalDate.now(Days.ZONE);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(read.getSignatureDictionaries()).as("the seal").hasSize(1);
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains(
                            "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN GIẤY CHỨNG NHẬN Chứng nhận Nguyễn Hoàng Bảo Trân Sinh năm 1988 "
                                    + "Đã tham gia “Đọc sách cùng con” Ngày 04/10/2025, tại Nhà văn hóa khu phố 3; thời lượng 2 giờ")
                    .contains("Số: 1/GCN-UBND")
                    .contains("/chung-nhan/" + row.lookup())
                    .contains("Trấn Biên, ngày %02d tháng".formatted(today.getDayOfMonth()))
                    .contains("CHỦ TỊCH Nguyễn Tấn Vượng");
        }
        assertThat(bytes(open(holderPath(row) + "/giay.pdf"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void allOfABatchAreOneFileOrManyAndASampleSaysThatItIsNone() throws Exception {
        UUID batch = prepared(UUID.randomUUID(), candidate("Lê Hoa"), candidate("Phạm Bảo"), candidate("Trần An"));
        try (PDDocument sample = Loader.loadPDF(bytes(getRaw(officer, Certificates.path(batch) + "/xem-thu.pdf")))) {
            assertThat(new PDFTextStripper().getText(sample))
                    .contains("BẢN XEM THỬ – CHƯA CẤP")
                    .doesNotContain("Số:");
        }
        assertThat(getRaw(officer, Certificates.path(batch) + "/tat-ca.pdf")).hasStatus(404);
        location(post(head, Certificates.path(batch) + "/cap", "ky", "CHỦ TỊCH"));
        try (PDDocument all = Loader.loadPDF(bytes(getRaw(officer, Certificates.path(batch) + "/tat-ca.pdf")))) {
            assertThat(all.getNumberOfPages()).isEqualTo(3);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(bytes(getRaw(officer, Certificates.path(batch) + "/tat-ca.zip"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                names.add(entry.getName());
        }
        assertThat(names).containsExactly("001-le-hoa.pdf", "002-pham-bao.pdf", "003-tran-an.pdf");
    }

    @Test
    void threeHundredAreIssuedInOneActAndInTheStatementsOfOne() {
        UUID few = prepared(UUID.randomUUID(), candidate("Lê Hoa"));
        UUID many = prepared(
                UUID.randomUUID(),
                IntStream.range(0, 300)
                        .mapToObj(n -> candidate("Người thứ " + n))
                        .toArray(Candidate[]::new));
        Asker asker = signedIn(head);
        int one = Counting.during(() -> Cast.done(certificates.issue(asker, few, "CHỦ TỊCH", Instant.now())));
        int all = Counting.during(() -> Cast.done(certificates.issue(asker, many, "CHỦ TỊCH", Instant.now())));
        assertThat(all).isEqualTo(one);
        assertThat(rows.ofBatch(many)).hasSize(300);
        int page = Counting.during(() -> get(officer, Certificates.path(few)));
        assertThat(Counting.during(() -> get(officer, Certificates.path(many)))).isEqualTo(page);
    }

    @Test
    void thePublicPageProvesWithPartOfTheNameUnlessTheHolderWantsAllOfIt() {
        CertificateRow row = issued("Nguyễn Thị Thu Hương");
        MvcTestResult shown = open("/chung-nhan/" + row.lookup());
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        Document page = html(shown);
        assertThat(page.select(".note strong").text()).isEqualTo("Giấy thật, đang có hiệu lực.");
        assertThat(page.select("dd").eachText())
                .containsExactly(
                        "N. T. T. Hương",
                        "Đã tham gia “Đọc sách cùng con” "
                                + Typography.nb("Ngày 04/10/2025, tại Nhà văn hóa khu phố 3; thời lượng 2 giờ"),
                        "UBND phường Trấn Biên",
                        "Nguyễn Tấn Vượng",
                        "1/GCN-UBND",
                        Days.day(LocalDate.now(Days.ZONE)));
        assertThat(page.text()).doesNotContain("1988");
        String own = holderPath(row);
        location(mvc.post()
                .uri(own + "/ten")
                .with(FormToken.sent())
                .param("du", "co")
                .exchange());
        assertThat(html(open("/chung-nhan/" + row.lookup()))
                        .select("dd:first-of-type")
                        .text())
                .isEqualTo("Nguyễn Thị Thu Hương");
    }

    @Test
    void ofAChildThePublicPageShowsInitialsWhateverIsAsked() {
        Candidate child = new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), "Trần Gia Bảo", 2015, true, "Lớp 4A", "", "", false, null);
        CertificateRow row = issued(UUID.randomUUID(), child).getFirst();
        assertThat(row.birthYear()).isNull();
        assertThat(row.className()).isEqualTo("Lớp 4A");
        assertThat(html(open("/chung-nhan/" + row.lookup()))
                        .select("dd:first-of-type")
                        .text())
                .isEqualTo("T. G. B.");
        assertThat(mvc.post()
                        .uri(holderPath(row) + "/ten")
                        .with(FormToken.sent())
                        .param("du", "co")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void anUnknownCodeIsNotFoundInTheSameQueriesWhateverItLooksLike() {
        CertificateRow row = issued("Lê Hoa");
        open("/chung-nhan/" + row.lookup());
        int known = Counting.during(() -> open("/chung-nhan/" + row.lookup()));
        for (String code : List.of(CertificateLinks.code(), "x", row.id().toString(), "1-GCN-UBND", "a".repeat(500))) {
            MvcTestResult result = open("/chung-nhan/" + code);
            assertThat(result).as(code).hasStatus(404);
            assertThat(html(result).select("h1").text()).isEqualTo("Không có giấy chứng nhận nào mang mã này");
            assertThat(Counting.during(() -> open("/chung-nhan/" + code)))
                    .as(code)
                    .isEqualTo(known);
        }
        assertThat(open("/chung-nhan/cua-toi/" + "x".repeat(43))).hasStatus(404);
        assertThat(open("/ho-so-hoc-tap/" + "x".repeat(43))).hasStatus(404);
    }

    @Test
    void aRevokedCertificateSaysWhyAndIsGivenNoMore() throws Exception {
        CertificateRow row = issued("Lê Hoa");
        String own = holderPath(row);
        String path = "/chung-nhan-don-vi/" + row.id() + "/thu-hoi";
        assertThat(post(officer, path, "ly-do", "Nhầm")).hasStatus(422);
        assertThat(post(head, path, "ly-do", "")).hasStatus(422);
        location(post(head, path, "ly-do", "Ghi nhầm người không dự"));
        assertThat(post(head, path, "ly-do", "Lần nữa")).hasStatus(422);
        assertThat(html(open("/chung-nhan/" + row.lookup())).select(".note").text())
                .isEqualTo("Giấy này đã bị thu hồi ngày %s. Lý do: Ghi nhầm người không dự"
                        .formatted(Days.day(LocalDate.now(Days.ZONE))));
        for (String end : List.of("/giay.pdf", "/huy-hieu.jwt", "/huy-hieu.json", "/huy-hieu.png"))
            assertThat(open(own + end)).as(end).hasStatus(404);
        assertThat(getRaw(head, "/chung-nhan-don-vi/" + row.id() + "/giay.pdf")).hasStatus(404);
        assertThat(get(head, "/chung-nhan-don-vi/" + row.id())
                        .select(".timeline p")
                        .eachText())
                .containsExactly("Cấp Nguyễn Tấn Vượng", "Thu hồi Nguyễn Tấn Vượng: Ghi nhầm người không dự");
        assertThat(ended(row)).isTrue();
    }

    @Test
    void aWrongNameIsPutRightByAnotherCertificateWhichTheOldOneNames() throws Exception {
        CertificateRow wrong = issued("Lê Thị Hao");
        String path = "/chung-nhan-don-vi/" + wrong.id() + "/thay-the";
        String key = UUID.randomUUID().toString();
        assertThat(post(officer, path, "ma-phieu", key, "ten", "Lê Thị Hảo", "vi-sao", ""))
                .hasStatus(422);
        String batch = location(post(officer, path, "ma-phieu", key, "ten", "Lê Thị Hảo", "vi-sao", "Sai dấu tên"));
        assertThat(html(open("/chung-nhan/" + wrong.lookup()))
                        .select(".note strong")
                        .text())
                .as("as long as the new one is not issued")
                .isEqualTo("Giấy thật, đang có hiệu lực.");
        location(post(head, batch + "/cap", "ky", "CHỦ TỊCH"));
        CertificateRow right = rows.ofBatch(UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1)))
                .getFirst();
        assertThat(right.code()).isEqualTo("2/GCN-UBND");
        assertThat(right.holder()).isEqualTo("Lê Thị Hảo");
        CertificateRow old = rows.one(wrong.id());
        assertThat(old.state()).isEqualTo(CertificateState.REPLACED);
        assertThat(old.replacedBy()).isEqualTo(right.id());
        Document page = html(open("/chung-nhan/" + wrong.lookup()));
        assertThat(page.select(".note strong").text()).startsWith("Giấy này đã được thay bằng giấy khác ngày");
        assertThat(page.select(".note a").attr("href")).isEqualTo("/chung-nhan/" + right.lookup());
        assertThat(ended(wrong)).isTrue();
        assertThat(ended(right)).isFalse();
        assertThat(post(officer, path, "ma-phieu", UUID.randomUUID().toString(), "ten", "X", "vi-sao", "Y"))
                .as("a certificate that was replaced is replaced no more")
                .hasStatus(422);
    }

    /// As the list of revoked ones says, for whoever checks a credential.
    private boolean ended(CertificateRow row) throws Exception {
        Badge list = Badge.of(new String(
                bytes(open("/chung-nhan/trang-thai/" + unit + "/" + row.day().getYear())), StandardCharsets.US_ASCII));
        assertThat(list.signedBy(
                        json(open("/.well-known/jwks.json")).get("keys").get(0)))
                .isTrue();
        assertThat(list.payload().get("type").toString()).contains("BitstringStatusListCredential");
        JsonNode subject = list.payload().get("credentialSubject");
        assertThat(subject.get("statusPurpose").stringValue()).isEqualTo("revocation");
        String encoded = subject.get("encodedList").stringValue();
        assertThat(encoded).startsWith("u");
        byte[] bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bits.length * 8).isGreaterThanOrEqualTo(131_072);
        return (bits[row.number() / 8] & 0x80 >> row.number() % 8) != 0;
    }

    @Test
    void theCredentialIsAnOpenBadgeThatOthersCheckByThemselves() throws Exception {
        CertificateRow row = issued("Nguyễn Hoàng Bảo Trân");
        String own = holderPath(row);
        String jwt = new String(bytes(open(own + "/huy-hieu.jwt")), StandardCharsets.US_ASCII);
        Badge badge = Badge.of(jwt);
        String kid = badge.header().get("kid").stringValue();
        JsonNode key = json(open(kid.substring(kid.indexOf("/chung-nhan/khoa/"))));
        assertThat(badge.header().get("alg").stringValue()).isEqualTo("ES256");
        assertThat(badge.signedBy(key)).isTrue();
        String[] parts = jwt.split("\\.", -1);
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(badge.payload()
                        .toString()
                        .replace("Bảo Trân", "Bảo Trâm")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Badge.of(parts[0] + "." + other + "." + parts[2]).signedBy(key))
                .isFalse();
        assertThat(badge.faults()).isEmpty();
        assertThat(badge.unknownTerms()).isEmpty();
        JsonNode subject = badge.payload().get("credentialSubject");
        assertThat(subject.get("identifier").get(0).get("identityHash").stringValue())
                .isEqualTo("Nguyễn Hoàng Bảo Trân");
        assertThat(subject.get("licenseNumber").stringValue()).isEqualTo("1/GCN-UBND");
        assertThat(badge.payload().get("iss"))
                .isEqualTo(badge.payload().get("issuer").get("id"));
        assertThat(badge.payload().get("jti")).isEqualTo(badge.payload().get("id"));
        assertThat(badge.payload().get("sub")).isEqualTo(subject.get("id"));
        assertThat(Instant.ofEpochSecond(badge.payload().get("nbf").longValue()))
                .isEqualTo(Instant.parse(badge.payload().get("validFrom").stringValue()));
        JsonNode status = badge.payload().get("credentialStatus");
        assertThat(status.get("statusListIndex").stringValue()).isEqualTo("1");
        assertThat(status.get("statusListCredential").stringValue())
                .endsWith("/chung-nhan/trang-thai/" + unit + "/" + row.day().getYear());
        JsonNode profile = json(open("/chung-nhan/don-vi/" + unit));
        assertThat(profile.get("id")).isEqualTo(badge.payload().get("iss"));
        assertThat(profile.get("name").stringValue()).isEqualTo("UBND phường Trấn Biên");
        assertThat(json(open(own + "/huy-hieu.json")).get("id").stringValue()).startsWith("data:application/vc+jwt,ey");
        byte[] png = bytes(open(own + "/huy-hieu.png"));
        assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                .isEqualTo(600);
        String raw = new String(png, StandardCharsets.ISO_8859_1);
        int at = raw.indexOf("iTXtopenbadgecredential\0\0\0\0\0");
        assertThat(at).isEqualTo(37);
        String baked = raw.substring(at + 28, raw.indexOf("IDAT") - 8);
        assertThat(Badge.of(baked).signedBy(key)).isTrue();
    }

    @Test
    void aTemplateIsWrittenVersionByVersionAndOldCertificatesKeepTheirs() {
        String path = "/chung-nhan-don-vi/mau";
        CertificateRow before = issued("Lê Hoa");
        assertThat(get(officer, path).select("#loi").val()).startsWith("Đã tham gia “{hoat-dong}”");
        location(post(
                officer,
                path,
                "loai",
                "TAKING_PART",
                "lan",
                "0",
                "ten",
                "Giấy khuyến học",
                "loi",
                "Đã dự {hoat-dong}"));
        assertThat(html(post(
                                officer,
                                path,
                                "loai",
                                "TAKING_PART",
                                "lan",
                                "0",
                                "ten",
                                "Khác",
                                "loi",
                                "Đã học {hoat-dong}"))
                        .select("#loi")
                        .val())
                .as("what was typed over another's version stays in the form")
                .isEqualTo("Đã học {hoat-dong}");
        assertThat(html(post(officer, path, "loai", "TAKING_PART", "lan", "1", "ten", "Giấy", "loi", "Dự {gi-do}"))
                        .select("#loi-error")
                        .text())
                .isEqualTo("Không có chỗ điền “{gi-do}”.");
        CertificateRow after = issued("Phạm Bảo");
        assertThat(after.template().title()).isEqualTo("Giấy khuyến học");
        assertThat(after.template().version()).isEqualTo(1);
        assertThat(after.lines()).containsExactly("Đã dự Đọc sách cùng con");
        assertThat(rows.one(before.id()).lines()).isEqualTo(before.lines());
        assertThat(rows.one(before.id()).template().title()).isEqualTo("Giấy chứng nhận");
    }

    @Test
    void whereTheHolderWasToldGoesFirstTheNameLaterTheNumberNever() {
        Candidate told = new Candidate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Lê Hoa",
                1990,
                false,
                "",
                "",
                "0913000111",
                false,
                LocalDate.now(Days.ZONE).plusDays(5));
        CertificateRow row = issued(UUID.randomUUID(), told).getFirst();
        String own = holderPath(row);
        erasing.erase(Instant.now().plus(java.time.Duration.ofDays(6)));
        assertThat(sql.sql("select contact from certificate_line where batch_id = ?")
                        .param(row.batch())
                        .query(String.class)
                        .list())
                .containsExactly("");
        assertThat(rows.one(row.id()).holder()).isEqualTo("Lê Hoa");
        assertThat(open(own)).hasStatusOk();
        erasing.erase(Instant.now().plus(java.time.Duration.ofDays(3660)));
        CertificateRow erased = rows.one(row.id());
        assertThat(List.of(erased.holder(), erased.code())).containsExactly("", "1/GCN-UBND");
        assertThat(erased.birthYear()).isNull();
        assertThat(open(own)).hasStatus(404);
        assertThat(html(open("/chung-nhan/" + row.lookup()))
                        .select("dd:first-of-type")
                        .text())
                .isEqualTo("Tên đã xóa theo thời hạn lưu");
    }

    @Test
    void aPrizeOfAContestIsIssuedByTheSamePublicCalls() {
        Basis contest = new Basis(
                Basis.Kind.CONTEST,
                UUID.randomUUID(),
                "Cuộc thi Kể chuyện theo sách",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 7),
                "",
                0,
                "/cuoc-thi-don-vi");
        Candidate winner = new Candidate(
                UUID.randomUUID(), UUID.randomUUID(), "Lê Hoa", 1990, false, "", "giải Nhất", "", false, null);
        UUID batch = Cast.done(certificates.prepare(
                new CertificateOrder(UUID.randomUUID(), unit, contest, CertificateOrder.USUAL_YEARS, List.of(winner)),
                officer.id(),
                Instant.now()));
        assertThat(certificates.issue(signedIn(head), batch, "CHỦ TỊCH", Instant.now()))
                .isEqualTo(Outcome.done(1));
        assertThat(rows.ofBatch(batch).getFirst().lines())
                .containsExactly(
                        "Đạt giải Nhất, “Cuộc thi Kể chuyện theo sách”", "Từ ngày 01/10/2026 đến ngày 07/10/2026");
    }
}
