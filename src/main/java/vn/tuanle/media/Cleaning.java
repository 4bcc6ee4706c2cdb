package vn.tuanle.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Takes out of a file, in its place, what it tells beside its content: who made it, where, with
/// which device. What is left plays and reads as before. Pictures go through [Photo].
final class Cleaning {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia");
    private static final Set<String> RIFF_TELLING = Set.of("LIST", "id3 ", "ID3 ", "bext", "iXML", "_PMX");
    private static final long WORD_UNPACKED = 200L * 1024 * 1024;

    private Cleaning() {}

    /// @throws IOException when the file is broken and cannot be cleaned
    static void clean(Path file, Sniffed is) throws IOException {
        try {
            switch (is.ending()) {
                case ".mp4", ".m4a", ".mov", ".3gp" -> in(file, out -> boxes(out, 0, out.size(), 0));
                case ".wav" -> in(file, Cleaning::chunks);
                case ".mp3" -> mp3(file);
                case ".ogg" -> in(file, OggComments::empty);
                case ".webm" -> in(file, WebmTags::empty);
                case ".pdf" -> pdf(file);
                case ".docx" -> word(file);
                default -> {}
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException broken) {
            throw new IOException("broken", broken);
        }
    }

    @FunctionalInterface
    interface Work {
        void on(FileChannel file) throws IOException;
    }

    private static void in(Path file, Work work) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            work.on(out);
        }
    }

    /// Boxes that tell become free space of the same length, so that no place moves.
    private static void boxes(FileChannel file, long from, long to, int depth) throws IOException {
        for (long at = from; at + 8 <= to; ) {
            ByteBuffer head = read(file, at, 16);
            long size = head.getInt() & 0xffffffffL;
            String kind = text(head, 4, 4);
            int start = 8;
            if (size == 1) {
                size = head.getLong(8);
                start = 16;
            } else if (size == 0) size = to - at;
            if (size < start || at + size > to) return;
            if (TELLING.contains(kind)) {
                write(file, at + 4, "free".getBytes(StandardCharsets.US_ASCII));
                zero(file, at + start, size - start);
            } else if (PARENTS.contains(kind) && depth < 4) boxes(file, at + start, at + size, depth + 1);
            at += size;
        }
    }

    private static void chunks(FileChannel file) throws IOException {
        for (long at = 12; at + 8 <= file.size(); ) {
            ByteBuffer head = read(file, at, 8);
            long size = Integer.reverseBytes(head.getInt(4)) & 0xffffffffL;
            if (RIFF_TELLING.contains(text(head, 0, 4))) {
                write(file, at, "JUNK".getBytes(StandardCharsets.US_ASCII));
                zero(file, at + 8, Math.min(size, file.size() - at - 8));
            }
            at += 8 + size + (size & 1);
        }
    }

    /// The tag at the beginning is emptied, those at the end are cut off.
    private static void mp3(Path file) throws IOException {
        in(file, out -> {
            ByteBuffer head = read(out, 0, 10);
            if (text(head, 0, 3).equals("ID3")) zero(out, 10, Sniffing.synchsafe(bytes(head), 6));
            if (out.size() > 128 && text(read(out, out.size() - 128, 3), 0, 3).equals("TAG"))
                out.truncate(out.size() - 128);
            if (out.size() > 32) {
                ByteBuffer foot = read(out, out.size() - 32, 32);
                if (text(foot, 0, 8).equals("APETAGEX")) {
                    long size = (Integer.reverseBytes(foot.getInt(12)) & 0xffffffffL) + 32;
                    if (size < out.size()) out.truncate(out.size() - size);
                }
            }
        });
    }

    private static void pdf(Path file) throws IOException {
        Path clean = file.resolveSibling(file.getFileName() + ".sach");
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted() || document.getNumberOfPages() > 500) throw new IOException("not to be read");
            document.setDocumentInformation(new PDDocumentInformation());
            var catalog = document.getDocumentCatalog();
            catalog.setMetadata(null);
            catalog.setOpenAction(null);
            catalog.setActions(null);
            if (catalog.getNames() != null) {
                catalog.getNames().setJavascript(null);
                catalog.getNames().setEmbeddedFiles(null);
            }
            document.save(clean.toFile());
            java.nio.file.Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            java.nio.file.Files.deleteIfExists(clean);
        }
    }

    private static void word(Path file) throws IOException {
        Path clean = file.resolveSibling(file.getFileName() + ".sach");
        long left = WORD_UNPACKED;
        try (ZipInputStream in = new ZipInputStream(java.nio.file.Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(java.nio.file.Files.newOutputStream(clean))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = bounded(in, left);
                left -= bytes.length;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(name.startsWith("docprops/") && name.endsWith(".xml") ? silent(bytes) : bytes);
                out.closeEntry();
            }
        } catch (IOException | RuntimeException broken) {
            java.nio.file.Files.deleteIfExists(clean);
            throw new IOException("broken", broken);
        }
        java.nio.file.Files.move(clean, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] bounded(ZipInputStream in, long most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[16_384];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            if (all.size() + n > most) throw new IOException("unpacks to too much");
            all.write(some, 0, n);
        }
        return all.toByteArray();
    }

    /// The root of a file of properties, with nothing in it.
    private static byte[] silent(byte[] was) {
        String text = new String(was, StandardCharsets.UTF_8);
        int root = text.indexOf('<', Math.max(0, text.indexOf("?>")));
        int end = text.indexOf('>', root);
        if (root < 0 || end < 0) return was;
        String open = text.substring(root, end + 1);
        if (open.endsWith("/>")) return was;
        String element = open.substring(1).split("[\\s>]", 2)[0];
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + open + "</" + element + ">")
                .getBytes(StandardCharsets.UTF_8);
    }

    static ByteBuffer read(FileChannel file, long at, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {}
        return bytes.position(0);
    }

    static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) file.write(left, at + left.position());
    }

    static void zero(FileChannel file, long at, long length) throws IOException {
        byte[] nothing = new byte[8192];
        for (long done = 0; done < length; done += nothing.length) {
            int some = (int) Math.min(nothing.length, length - done);
            write(file, at + done, some == nothing.length ? nothing : new byte[some]);
        }
    }

    static String text(ByteBuffer bytes, int at, int length) {
        return new String(bytes(bytes), at, length, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] all = new byte[buffer.capacity()];
        buffer.get(0, all);
        return all;
    }
}
