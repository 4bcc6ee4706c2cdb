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

/// A stylesheet: its parts, each in a file of its own, joined at the start and kept compressed. Its address carries
/// its hash, so that a browser keeps it for a year. There is one for who works here, and a light one for the public.
public final class Stylesheet implements HttpRequestHandler {
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\) layer\\((\\w+)\\);");
    static final Stylesheet WORK = new Stylesheet("tuanle");
    static final Stylesheet PUBLIC = new Stylesheet("chuong-trinh");
    final String path;
    private final byte[] plain;
    private final byte[] packed;
    private final String hash;

    private Stylesheet(String name) {
        path = "/css/" + name + ".css";
        plain = joined(name);
        packed = packed(plain);
        hash = hash(plain);
    }

    /// Where pages find it.
    public static String url() {
        return WORK.address();
    }

    /// Where the public's pages find theirs.
    public static String publicUrl() {
        return PUBLIC.address();
    }

    private String address() {
        return path + "?v=" + hash;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean current = hash.equals(request.getParameter("v"));
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean small = accepted != null && accepted.contains("gzip");
        if (small) response.setHeader("Content-Encoding", "gzip");
        byte[] bytes = small ? packed : plain;
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] joined(String name) {
        Matcher parts = IMPORT.matcher(text(name + ".css"));
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
