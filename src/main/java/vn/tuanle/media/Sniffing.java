package vn.tuanle.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Tells by its first bytes what a file is, and refuses what is two things at once: a picture that
/// is also a page, a song with an archive at its end.
final class Sniffing {
    private static final int HEAD = 4096;
    /// The end record of an archive, with the longest comment it may have.
    private static final int TAIL = 22 + 65_535;

    private static final String[] PAGE = {"<script", "<html", "<svg", "<!doctype", "<?php", "<?xml", "<iframe"};

    private Sniffing() {}

    /// What it is; null where it is nothing that is taken.
    static @Nullable Sniffed of(Path file) throws IOException {
        byte[] head = head(file, HEAD);
        Sniffed kind = byHead(head, file);
        if (kind == null) return null;
        // of a picture only what is drawn stays, so what its file tells beside needs no look
        boolean sounds = kind.kind() == MediaKind.AUDIO || kind.kind() == MediaKind.VIDEO;
        if (sounds && (speaksAsPage(head) || hidesArchive(file))) return null;
        if (kind.ending().equals(".pdf") && (hidesArchive(file) || !endsAsPdf(file))) return null;
        return kind;
    }

    private static @Nullable Sniffed byHead(byte[] head, Path file) throws IOException {
        if (head.length < 12) return plain(file);
        if (at(head, 0, 0xff, 0xd8, 0xff)) return new Sniffed(MediaKind.PICTURE, "image/jpeg", ".jpg");
        if (at(head, 0, 0x89, 'P', 'N', 'G')) return new Sniffed(MediaKind.PICTURE, "image/png", ".png");
        String form = text(head, 0, 4);
        if (form.equals("RIFF") && text(head, 8, 4).equals("WEBP"))
            return new Sniffed(MediaKind.PICTURE, "image/webp", ".webp");
        if (form.equals("RIFF") && text(head, 8, 4).equals("WAVE"))
            return new Sniffed(MediaKind.AUDIO, "audio/wav", ".wav");
        if (form.equals("OggS") && ogg(head)) return new Sniffed(MediaKind.AUDIO, "audio/ogg", ".ogg");
        if (form.startsWith("ID3") || frame(head, 0)) return mp3(head, file);
        if (text(head, 4, 4).equals("ftyp")) return boxes(text(head, 8, 4));
        if (at(head, 0, 0x1a, 0x45, 0xdf, 0xa3))
            return text(head, 0, 64).contains("webm") ? new Sniffed(MediaKind.VIDEO, "video/webm", ".webm") : null;
        if (form.startsWith("%PDF")) return new Sniffed(MediaKind.TEXT, "application/pdf", ".pdf");
        if (at(head, 0, 'P', 'K', 3, 4)) return word(file);
        return plain(file);
    }

    private static @Nullable Sniffed boxes(String brand) {
        String b = brand.toLowerCase(Locale.ROOT);
        if (b.startsWith("m4a") || b.startsWith("m4b")) return new Sniffed(MediaKind.AUDIO, "audio/mp4", ".m4a");
        if (b.startsWith("qt")) return new Sniffed(MediaKind.VIDEO, "video/quicktime", ".mov");
        if (b.startsWith("3g")) return new Sniffed(MediaKind.VIDEO, "video/3gpp", ".3gp");
        for (String known :
                new String[] {"isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "m4v", "dash"})
            if (b.startsWith(known)) return new Sniffed(MediaKind.VIDEO, "video/mp4", ".mp4");
        return null;
    }

    private static boolean ogg(byte[] head) {
        String start = text(head, 0, 128);
        return start.contains("OpusHead") || start.contains("vorbis") || start.contains("Speex");
    }

    /// After the tag there must be sound.
    private static @Nullable Sniffed mp3(byte[] head, Path file) throws IOException {
        Sniffed mp3 = new Sniffed(MediaKind.AUDIO, "audio/mpeg", ".mp3");
        if (frame(head, 0)) return mp3;
        long sound = 10L + synchsafe(head, 6) + ((head[5] & 0x10) != 0 ? 10 : 0);
        byte[] after = new byte[2048];
        int read;
        try (FileChannel in = FileChannel.open(file)) {
            read = in.read(ByteBuffer.wrap(after), sound);
        }
        for (int i = 0; i + 4 <= read; i++) {
            if (frame(after, i)) return mp3;
            if (after[i] != 0) return null;
        }
        return null;
    }

    static int synchsafe(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < 4; i++) value = (value << 7) | (bytes[at + i] & 0x7f);
        return value;
    }

    /// The head of a frame of MPEG layer III with rates that exist.
    private static boolean frame(byte[] b, int at) {
        return (b[at] & 0xff) == 0xff
                && (b[at + 1] & 0xe0) == 0xe0
                && (b[at + 1] & 0x18) != 0x08
                && (b[at + 1] & 0x06) == 0x02
                && (b[at + 2] & 0xf0) != 0xf0
                && (b[at + 2] & 0xf0) != 0
                && (b[at + 2] & 0x0c) != 0x0c;
    }

    /// A Word file without macros that is an archive from its first byte on.
    private static @Nullable Sniffed word(Path file) {
        boolean types = false;
        boolean document = false;
        int entries = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (++entries > 5_000 || name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) return null;
                types |= name.equals("[Content_Types].xml");
                document |= name.equals("word/document.xml");
            }
        } catch (IOException broken) {
            return null;
        }
        return types && document
                ? new Sniffed(
                        MediaKind.TEXT,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        ".docx")
                : null;
    }

    /// Words only: UTF-8 without control characters, and not a page of any kind.
    private static @Nullable Sniffed plain(Path file) throws IOException {
        long size = java.nio.file.Files.size(file);
        if (size == 0 || size > 2L * 1024 * 1024) return null;
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(java.nio.file.Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) return null;
        String start = text.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || speaksAsPage(text.getBytes(StandardCharsets.UTF_8))) return null;
        return new Sniffed(MediaKind.TEXT, "text/plain;charset=UTF-8", ".txt");
    }

    private static boolean speaksAsPage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String word : PAGE) if (text.contains(word)) return true;
        return text.contains("%pdf-");
    }

    private static boolean hidesArchive(Path file) throws IOException {
        return tail(file, TAIL).contains("PK\u0005\u0006");
    }

    private static boolean endsAsPdf(Path file) throws IOException {
        return tail(file, 2048).contains("%%EOF");
    }

    private static String tail(Path file, int most) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(most, in.size()));
            long from = in.size() - end.capacity();
            while (end.hasRemaining() && in.read(end, from + end.position()) > 0) {}
            return new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] head(Path file, int most) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static boolean at(byte[] bytes, int place, int... expected) {
        for (int i = 0; i < expected.length; i++) if ((bytes[place + i] & 0xff) != expected[i]) return false;
        return true;
    }

    private static String text(byte[] bytes, int at, int length) {
        int to = Math.min(bytes.length, at + length);
        return at >= to ? "" : new String(bytes, at, to - at, StandardCharsets.ISO_8859_1);
    }
}
