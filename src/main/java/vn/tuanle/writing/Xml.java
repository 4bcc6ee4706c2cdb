package vn.tuanle.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/// Marked-up text, written as it comes: every value is escaped, no text can become markup.
final class Xml {
    private final Writer out;

    Xml(Writer out) {
        this.out = out;
    }

    /// Markup of our own: no value of a document goes in here.
    Xml raw(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// `<name a="1" b="2">` or, with a trailing slash in `name`, an empty element.
    Xml tag(String name, Object... attributes) {
        boolean empty = name.endsWith("/");
        raw("<").raw(empty ? name.substring(0, name.length() - 1) : name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(String.valueOf(attributes[i]))
                    .raw("=\"")
                    .text(said(attributes[i + 1]))
                    .raw("\"");
        }
        return raw(empty ? "/>" : ">");
    }

    Xml end(String name) {
        return raw("</").raw(name).raw(">");
    }

    Xml text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> null;
            };
            if (entity == null) continue;
            raw(text.substring(from, i)).raw(entity);
            from = i + 1;
        }
        return raw(text.substring(from));
    }

    private static String said(Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number)
                    ? String.valueOf(number.longValue())
                    : String.format(Locale.ROOT, "%.2f", number);
        }
        return String.valueOf(value);
    }
}
