package vn.tuanle.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Answers with what a controller returns: a page record through its template, an invalid form, or
/// a redirect.
public final class PageHandler implements HandlerMethodReturnValueHandler {
    private final TemplateEngine templates;
    private final Frames frames;

    public PageHandler(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        Class<?> returned = type.getParameterType();
        return Page.class.isAssignableFrom(returned)
                || returned == Invalid.class
                || returned == Redirect.class
                || returned == Object.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) throw new IllegalStateException("no servlet request");
        switch (value) {
            case Page page -> render(page, response.getStatus(), request, response);
            case Invalid(Page page) -> render(page, 422, request, response);
            case Redirect redirect -> {
                frames.sayNext(request, response, redirect.says());
                response.setStatus(303);
                response.setHeader("Location", redirect.path());
            }
            case null, default ->
                throw new IllegalStateException("a controller must return a page, an invalid form or a redirect");
        }
    }

    /// Writes a page with the given status.
    public void render(Page page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Frame frame = frames.of(request, response);
        templates.render(templateOf(page.getClass()), Map.of("page", page, "frame", frame), output);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        byte[] bytes = output.toByteArray();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// `vn.tuanle.plan.PlanPage` is shown by `plan/PlanPage.jte`.
    public static String templateOf(Class<?> page) {
        String module = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
        return module + "/" + page.getSimpleName() + ".jte";
    }
}
