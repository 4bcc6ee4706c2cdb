package vn.tuanle.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.HttpRequestHandler;

/// The one stylesheet of every page: its parts, each in a file of its own, joined at the start and
/// kept compressed. Its address carries its hash, so that a browser keeps it for a year.
public final class Stylesheet implements HttpRequestHandler {
    static final String PATH = "/css/tuanle.css";
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\) layer\\((\\w+)\\);");
    private static final byte[] PLAIN = joined();
    private static final byte[] PACKED = packed(PLAIN);
    private static final String HASH = hash(PLAIN);

    Stylesheet() {}

    /// Where pages find it.
    public static String url() {
        return PATH + "?v=" + HASH;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean current = HASH.equals(request.getParameter("v"));
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        if (packed) response.setHeader("Content-Encoding", "gzip");
        byte[] bytes = packed ? PACKED : PLAIN;
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] joined() {
        Matcher parts = IMPORT.matcher(text("tuanle.css"));
        String all = parts.replaceAll(
                part -> Matcher.quoteReplacement("@layer " + part.group(2) + " {\n" + text(part.group(1)) + "}"));
        return all.replaceAll("(?s)/\\*.*?\\*/", "").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String file) {
        try (InputStream in = Stylesheet.class.getResourceAsStream("/static/css/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
