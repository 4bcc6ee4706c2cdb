package vn.tuanle.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;

/// What went wrong, for another system: problem details (RFC 9457) in the language it asked for.
public record Problem(int status, Phrase title, Phrase detail, Map<String, Object> more) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/";

    public Problem(int status, Phrase title, Phrase detail) {
        this(status, title, detail, Map.of());
    }

    /// True for requests that are answered by JSON, also when they failed on the way.
    static boolean asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : String.valueOf(failed);
        return address.startsWith(API);
    }

    /// Vietnamese, unless another system asks for English first.
    static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Web.VIETNAMESE;
    }

    static Problem of(int status, String incident) {
        return switch (status) {
            case 401 ->
                new Problem(
                        status,
                        Phrase.of("Thiếu mã truy cập"),
                        Phrase.of("Gửi kèm “Authorization: Bearer …” với một mã còn hiệu lực."));
            case 403 ->
                new Problem(
                        status,
                        Phrase.of("Mã truy cập không có quyền này"),
                        Phrase.of("Mã này chỉ để đọc; muốn nhập số liệu, hãy dùng mã có quyền nhập."));
            case 404 ->
                new Problem(
                        status,
                        Phrase.of("Không có tài nguyên này"),
                        Phrase.of("Có thể địa chỉ sai, hoặc không thuộc đơn vị của mã truy cập."));
            case 405 ->
                new Problem(
                        status,
                        Phrase.of("Không dùng được phương thức này"),
                        Phrase.of("Hãy xem tài liệu tại /api/v1/openapi.json."));
            case 413 ->
                new Problem(
                        status,
                        Phrase.of("Nội dung gửi lên quá lớn"),
                        Phrase.of("Hãy chia thành nhiều lần gửi, mỗi lần một khóa riêng."));
            case 429 ->
                new Problem(status, Phrase.of("Quá nhiều yêu cầu"), Phrase.of("Hãy đợi theo Retry-After rồi thử lại."));
            case 503 ->
                new Problem(
                        status,
                        Phrase.of("Hệ thống tạm ngừng"),
                        Phrase.of("Cơ sở dữ liệu hiện không nhận yêu cầu; hãy thử lại sau một phút."));
            default ->
                status >= 500
                        ? new Problem(
                                status,
                                Phrase.of("Có sự cố ở phía chúng tôi"),
                                Phrase.of(
                                        "Sự cố đã được ghi lại. Khi báo với người quản trị, hãy nói số {0}.", incident))
                        : new Problem(
                                status,
                                Phrase.of("Yêu cầu không hợp lệ"),
                                Phrase.of("Hãy xem tài liệu tại /api/v1/openapi.json."));
        };
    }

    private byte[] bytes() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "about:blank");
        all.put("title", Phrases.t(title));
        all.put("status", status);
        all.put("detail", Phrases.t(detail));
        all.putAll(more);
        return JSON.writeValueAsBytes(all);
    }

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", Phrases.english() ? "en" : "vi")
                .header("Cache-Control", "no-store")
                .body(bytes());
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] bytes = bytes();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", Phrases.english() ? "en" : "vi");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
