package vn.tuanle.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.tuanle.kernel.Fold;

/// Archives from outside, opened within limits: so many entries, so many bytes, names without ways.
final class Bounded {
    static final int ENTRIES = 100;
    static final long BYTES = 200L << 20;
    private static final int LONGEST_NAME = 150;

    private Bounded() {}

    /// Why an archive was not opened.
    static final class TooMuch extends IOException {
        TooMuch() {
            super("too many entries or bytes");
        }
    }

    /// The files of the archive under their names as they stand in it.
    static Map<String, byte[]> unzip(byte[] zip, long most) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            int seen = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++seen > ENTRIES) throw new TooMuch();
                if (entry.isDirectory()) continue;
                byte[] content = read(in, most - total);
                total += content.length;
                files.putIfAbsent(entry.getName(), content);
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        return files;
    }

    private static byte[] read(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + (long) n > most) throw new TooMuch();
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // the same document gives the same bytes
                entry.setTime(315532800000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A name from outside as a plain file name, unlike those already taken.
    static String clean(String name, List<String> taken) {
        String last = Fold.nfc(name)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        if (last.isEmpty()) last = "tep";
        if (last.length() > LONGEST_NAME) last = last.substring(last.length() - LONGEST_NAME);
        String free = last;
        for (int i = 2; taken.contains(free); i++) free = i + "-" + last;
        return free;
    }

    static List<OfficialPackage.Attachment> cleaned(List<OfficialPackage.Attachment> attachments) {
        List<String> names = new ArrayList<>();
        List<OfficialPackage.Attachment> all = new ArrayList<>();
        for (OfficialPackage.Attachment each : attachments) {
            String name = clean(each.name(), names);
            names.add(name);
            all.add(new OfficialPackage.Attachment(name, each.contentType(), each.content()));
        }
        return all;
    }
}
