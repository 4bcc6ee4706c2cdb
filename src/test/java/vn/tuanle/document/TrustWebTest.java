package vn.tuanle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;
import vn.tuanle.trust.SamplePdf;
import vn.tuanle.trust.TestToken;

/// The administrator says whom to trust; the signed copy of an issued document is taken accordingly.
class TrustWebTest extends WebTest {
    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    private Cast.Person administrator;

    @BeforeEach
    void administrator() {
        administrator = cast.person("Quản Trị", null, Role.ADMINISTRATOR);
    }

    /// Other tests of the run trust nobody.
    @AfterEach
    void forget() {
        for (String code :
                get(administrator, "/chung-thu-goc").select("input[name=ma]").eachAttr("value"))
            post(administrator, "/chung-thu-goc/bo", "ma", code);
    }

    private String refusal(byte[] content) {
        MvcTestResult answer = upload(administrator, "/chung-thu-goc", "file", "goc.cer", content);
        assertThat(answer).hasStatus(422);
        return html(answer).select(".errors a").text();
    }

    @Test
    void onlyCertificatesOfAuthoritiesAreTrustedAndEveryChangeIsKept() {
        TestToken token = new TestToken("UBND phuong Tin Cay", 10, 365);
        assertThat(refusal("không phải".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Tệp này không phải chứng thư (.cer, .crt hoặc .pem).");
        assertThat(refusal(new byte[0])).isEqualTo("Hãy chọn một tệp chứng thư (.cer, .crt hoặc .pem).");
        assertThat(refusal(token.certificate()))
                .isEqualTo("“UBND phuong Tin Cay” là chứng thư của một người ký, không phải của nơi cấp chứng thư.");
        assertThat(location(upload(administrator, "/chung-thu-goc", "file", "goc.cer", token.authority())))
                .isEqualTo("/chung-thu-goc");
        Document page = get(administrator, "/chung-thu-goc");
        assertThat(page.select("tbody th").text()).startsWith("CA thu nghiem");
        post(
                administrator,
                "/chung-thu-goc/bo",
                "ma",
                page.select("input[name=ma]").attr("value"));
        assertThat(get(administrator, "/chung-thu-goc")
                        .select(".timeline strong")
                        .eachText())
                .startsWith("Thôi tin cậy", "Tin cậy");
        assertThat(post(administrator, "/chung-thu-goc/bo", "ma", "x")).hasStatus(422);
    }

    @Test
    void othersDoNotChooseWhomToTrust() {
        UUID ward = cast.unit("UBND phường Không Quyền", UnitKind.UBND_XA, null);
        Cast.Person local = cast.person("Quản Trị Phường", ward, Role.ADMINISTRATOR);
        assertThat(getRaw(local, "/chung-thu-goc")).hasStatus(404);
        byte[] authority = new TestToken("Ai do", 10, 365).authority();
        assertThat(upload(local, "/chung-thu-goc", "file", "goc.cer", authority))
                .hasStatus(404);
        assertThat(upload(cast.person("Thủ Trưởng", ward, Role.HEAD), "/chung-thu-goc", "file", "goc.cer", authority))
                .hasStatus(403);
    }

    @Test
    void aSignatureOfAnUntrustedIssuerIsRefusedAndOfATrustedOneBound() {
        UUID ward = cast.unit("UBND phường Ký Số", UnitKind.UBND_XA, null);
        Cast.Person clerk = cast.person("Văn Thư", ward, Role.CLERK);
        Issued issued = Cast.done(documents.issue(
                new IssueOrder(
                        ward,
                        "",
                        "BAO_CAO",
                        "BC-UBND",
                        null,
                        LocalDate.of(2026, 9, 1),
                        "Kết quả",
                        "Văn bản",
                        null,
                        null,
                        "Người Ký",
                        List.of()),
                clerk.id()));
        Cast.done(files.keep(issued.id(), SamplePdf.of("Bao cao"), new byte[] {1}, clerk.id()));
        String self = "/van-ban/" + issued.id();
        byte[] sealed = getRaw(clerk, self + "/tep.pdf").getResponse().getContentAsByteArray();
        TestToken ours = new TestToken("UBND phuong Ky So", 10, 365);
        upload(administrator, "/chung-thu-goc", "file", "goc.cer", ours.authority());
        MvcTestResult stranger =
                upload(clerk, self + "/ky-so", "file", "ky.pdf", new TestToken("Ke gia danh", 10, 365).sign(sealed));
        assertThat(stranger).hasStatus(422);
        assertThat(html(stranger).select(".errors a").text())
                .isEqualTo("Chứng thư của “Ke gia danh” không do nơi được tin cậy cấp.");
        assertThat(location(upload(clerk, self + "/ky-so", "file", "ky.pdf", ours.sign(sealed))))
                .isEqualTo(self);
        assertThat(get(clerk, self).select(".signatures li").eachText())
                .anyMatch(line -> line.startsWith("UBND phuong Ky So")
                        && line.contains("Nguyên vẹn, chứng thư do nơi được tin cậy cấp"));
    }
}
