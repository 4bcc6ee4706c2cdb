package vn.tuanle.activity;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Outcome;

/// The link to an online sitting: https to a public name. The server never opens it.
public record OnlineLink(String address, Platform platform) {
    static final int LONGEST = 1000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+" + "(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    /// Names that mean something only within a house or a machine.
    private static final Set<String> INNER = Set.of(
            "localhost",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "test",
            "example",
            "invalid",
            "onion",
            "arpa");

    /// The link, or why it cannot be taken; `field` is where it was typed.
    static Outcome<OnlineLink> of(String typed, String field) {
        String address = typed.strip();
        if (address.length() > LONGEST) return Outcome.refusedAt(field, "Đường dẫn dài quá {0} ký tự.", LONGEST);
        if (!address.contains("://")) address = "https://" + address;
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException no) {
            return broken(field);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()))
            return Outcome.refusedAt(field, "Đường dẫn phải bắt đầu bằng https://.");
        String authority = uri.getRawAuthority();
        if (authority == null) return broken(field);
        if (authority.contains("@"))
            return Outcome.refusedAt(field, "Đường dẫn không được chứa tên đăng nhập hay mật khẩu trước tên máy.");
        String host = named(authority.replaceFirst(":443$", ""));
        if (host.isEmpty()) return broken(field);
        if (host.startsWith("[") || host.matches("[0-9.]+|0x.*|.*\\.(?:\\d+|0x[0-9a-f]*)"))
            return Outcome.refusedAt(
                    field, "Đường dẫn phải ghi tên trang (ví dụ meet.google.com), không ghi địa chỉ IP.");
        if (INNER.contains(host.substring(host.lastIndexOf('.') + 1)))
            return Outcome.refusedAt(
                    field, "Đường dẫn này chỉ mở được trong mạng nội bộ. Hãy ghi đường dẫn ai cũng mở được.");
        if (!NAME.matcher(host).matches()) return broken(field);
        String rest = (uri.getRawPath() == null ? "" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        return Outcome.done(new OnlineLink(URI.create("https://" + host + rest).toASCIIString(), Platform.of(host)));
    }

    /// The platform of a stored link.
    public static Platform platform(String link) {
        return of(link, "") instanceof Outcome.Done<OnlineLink>(OnlineLink known) ? known.platform() : Platform.OTHER;
    }

    private static String named(String authority) {
        if (authority.startsWith("[")) return authority;
        try {
            return IDN.toASCII(authority).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException no) {
            return "";
        }
    }

    private static Outcome<OnlineLink> broken(String field) {
        return Outcome.refusedAt(
                field, "Đường dẫn không đúng. Hãy chép nguyên đường dẫn, ví dụ https://meet.google.com/abc-defg-hij.");
    }
}
