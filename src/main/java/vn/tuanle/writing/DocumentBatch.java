package vn.tuanle.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tuanle.kernel.Outcome;

/// Many documents as one ZIP, each as a Word file and a PDF. They are taken, written and forgotten one
/// by one: memory does not grow with their number.
public final class DocumentBatch {
    private static final int LONGEST_NAME = 120;

    private DocumentBatch() {}

    /// `name` is the file's name without its ending.
    public record Entry(String name, OfficialDocument document) {}

    /// Told after each document: how many have been taken, and the document or why it was left out.
    @FunctionalInterface
    public interface Progress {
        void taken(int count, String name, Outcome<OfficialDocument> outcome);
    }

    /// Leaves `out` open. When it fails half-way the ZIP has no end, so that nobody takes it for whole.
    /// Answers how many documents are in it.
    public static int write(Iterator<Entry> entries, OutputStream out, Progress progress) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        Set<String> names = new HashSet<>();
        int taken = 0;
        int written = 0;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            Outcome<OfficialDocument> outcome = Drafting.checked(entry.document());
            String name = entry.name();
            if (outcome instanceof Outcome.Done<OfficialDocument>) {
                name = unused(fileName(entry.name()), names);
                ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 15);
                DocxWriter.write(entry.document(), file);
                put(zip, name + ".docx", file);
                file.reset();
                PdfWriter.write(entry.document(), file);
                put(zip, name + ".pdf", file);
                written++;
            }
            progress.taken(++taken, name, outcome);
        }
        zip.finish();
        return written;
    }

    private static void put(ZipOutputStream zip, String name, ByteArrayOutputStream file) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DocxWriter.NO_TIME);
        zip.putNextEntry(entry);
        file.writeTo(zip);
        zip.closeEntry();
    }

    /// A name that is a file's name on every system and no path.
    private static String fileName(String name) {
        String clean = Words.clean(name).replaceAll("[\\\\/:*?\"<>|]", "-").replaceAll("^[. ]+|[. ]+$", "");
        if (clean.length() > LONGEST_NAME)
            clean = clean.substring(0, LONGEST_NAME).strip();
        return clean.isEmpty() ? "van-ban" : clean;
    }

    /// Systems that do not tell capitals apart would lay one file over the other.
    private static String unused(String name, Set<String> names) {
        String free = name;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) free = name + " (" + i + ")";
        return free;
    }
}
