package vn.tuanle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// What was typed into a form that was not taken is not lost.
class ErrorWebTest extends WebTest {
    private MvcTestResult failed(int status, SQLException cause, String... fields) {
        var request = mvc.post()
                .uri("/error")
                .with(FormToken.sent())
                .header("Referer", "http://localhost/kho-khan/moi?ke-hoach=1")
                // what the request's first way through the filters left behind
                .requestAttr(CsrfToken.class.getName(), new DefaultCsrfToken("X-XSRF-TOKEN", "_maBieuMau", "mã"))
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/kho-khan");
        request.with(sent -> {
            sent.setDispatcherType(DispatcherType.ERROR);
            return sent;
        });
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    @Test
    void aFullDiskGivesBackWhatWasTypedToBeSentAgain() {
        String words = "Chưa có phòng học.\n<script>alert(1)</script> Xin hướng dẫn, nhiều hơn bốn mươi chữ.";
        MvcTestResult full = failed(500, new SQLException("full", "53100"), "title", "Phòng học", "text", words);
        assertThat(full).hasStatus(507);
        Document page = html(full);
        assertThat(page.select("form.form").attr("action")).isEqualTo("/kho-khan");
        assertThat(page.select("form.form input[name=title]").val()).isEqualTo("Phòng học");
        assertThat(page.select("form.form textarea[name=text]").val()).isEqualTo(words);
        assertThat(page.select("form.form input[name^=_]")).hasSize(1);
        assertThat(page.select("form.form a").eachAttr("href")).contains("/kho-khan/moi?ke-hoach=1");
    }

    @Test
    void aPasswordIsNotWrittenBack() {
        MvcTestResult away = failed(500, new SQLException("away", "57P01"), "login", "a@vidu.vn", "password", "bí mật");
        assertThat(away).hasStatus(503);
        assertThat(html(away).select("form.form")).isEmpty();
        assertThat(html(away).html()).doesNotContain("bí mật");
    }

    @Test
    void anUploadTooLargeLeadsBackToItsForm() {
        Document page = html(failed(413, new SQLException("")));
        assertThat(page.select("h1").text()).isEqualTo("Tệp quá lớn");
        assertThat(page.select(".trouble a").eachText()).containsExactly("Về biểu mẫu", "Về trang đầu");
        assertThat(page.select(".trouble a").attr("href")).isEqualTo("/kho-khan/moi?ke-hoach=1");
    }
}
