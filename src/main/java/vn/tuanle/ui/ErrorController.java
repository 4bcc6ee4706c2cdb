package vn.tuanle.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Shows what went wrong in words; a bug gets an incident number that stands in the log beside its
/// cause.
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorController.class);
    private static final int INSUFFICIENT_STORAGE = 507;
    private final PageHandler pages;

    ErrorController(PageHandler pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        String incident = "";
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String away = status >= 500 ? databaseAway(cause) : null;
        if (status >= 500 && diskFull(cause)) {
            status = INSUFFICIENT_STORAGE;
            LOG.error("Đĩa đã đầy, không lưu được gì thêm: {}", place(request));
        } else if (away != null) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setHeader("Retry-After", "60");
            LOG.warn("Cơ sở dữ liệu không nhận yêu cầu ({})", away);
        } else if (status >= 500) {
            incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Sự cố {} tại {}", incident, place(request), cause);
        }
        if (Problem.asked(request)) Problem.of(status, incident).write(response);
        else
            pages.render(
                    ErrorPage.of(
                            status,
                            incident,
                            request,
                            String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))),
                    status,
                    request,
                    response);
    }

    /// The address asked for without the secrets that some links hold: they open a page without a
    /// password.
    private static String place(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .replaceAll("[A-Za-z0-9_-]{40,}", "…");
    }

    private static boolean diskFull(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known && "53100".equals(known.getSQLState())) return true;
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).matches("(?s).*(No space left|Disk quota).*")) return true;
        }
        return false;
    }

    /// The SQL state where the database is away, has no connection left, or may only be read;
    /// else null.
    private static @Nullable String databaseAway(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) return "08";
            String state = cause instanceof SQLException known ? known.getSQLState() : null;
            if (state != null && state.matches("08...|53...|57P..|25006")) return state;
        }
        return null;
    }
}
