package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form that was sent after its session had ended: where it goes and what was typed, kept through
/// the sign-in and sent again by its writer. Files are not kept.
public record KeptForm(String action, boolean files, List<Field> fields) {
    static final String ACTION = "giu";
    static final String FILES = "giu-tep";
    private static final String PREFIX = "giu.";
    private static final Pattern MARK = Pattern.compile("[0-9a-f-]{36}|[A-Z_]+|\\d{0,4}|true|false|on");

    public record Field(String name, String value) {
        /// The name under which the sign-in form carries it.
        public String carried() {
            return PREFIX + name;
        }
    }

    /// What the request was to write; null when nothing was typed.
    static @Nullable KeptForm of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("_")) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        String type = request.getContentType();
        KeptForm form = new KeptForm(
                request.getRequestURI(), type != null && type.startsWith("multipart/"), List.copyOf(fields));
        return form.typed().isEmpty() ? null : form;
    }

    /// What the sign-in form carried along; null when it carried nothing of ours.
    static @Nullable KeptForm carried(HttpServletRequest request) {
        String action = request.getParameter(ACTION);
        if (action == null || SignInController.ours(action).isEmpty()) return null;
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith(PREFIX)) return;
            for (String value : values) fields.add(new Field(name.substring(PREFIX.length()), value));
        });
        return new KeptForm(action, request.getParameter(FILES) != null, List.copyOf(fields));
    }

    /// The words a person typed, without marks that the form carries for itself.
    public List<String> typed() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> !MARK.matcher(value.strip()).matches())
                .toList();
    }
}
