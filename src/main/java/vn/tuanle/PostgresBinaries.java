package vn.tuanle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that travel inside the product, for this kind of machine.
record PostgresBinaries(URL archive, String name) {
    /// Far above what the archive holds (1,100 entries, 60 MB): an archive beyond it is not the one
    /// we ship.
    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_BYTES = 400L << 20;
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar");

    static PostgresBinaries forThisMachine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String file = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        URL found = system.contains("linux") && !file.isEmpty()
                ? PostgresBinaries.class.getResource("/postgres-linux-" + file + ".txz")
                : null;
        if (found == null) {
            throw new StartFailure(
                    "Không có PostgreSQL kèm sẵn cho loại máy này (" + system + ", " + machine
                            + "): hãy dùng máy chủ PostgreSQL của mình với --database jdbc:postgresql://….",
                    "No PostgreSQL travels with the product for this kind of machine (" + system + ", " + machine
                            + "): use a PostgreSQL server of your own with --database jdbc:postgresql://….");
        }
        Matcher version = VERSION.matcher(found.toString());
        return new PostgresBinaries(found, "postgres-" + (version.find() ? version.group(1) : "bundled") + "-" + file);
    }

    /// Unpacks below `parent` unless that was done before; a half-unpacked folder never gets the
    /// final name.
    Path unpackedBelow(Path parent, Consumer<String> say) throws IOException {
        Path home = parent.resolve(name);
        if (Files.isExecutable(home.resolve("bin/postgres"))) return home;
        say.accept("Giải nén PostgreSQL (chỉ lần đầu) · Unpacking PostgreSQL (first time only)");
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "." + name + "-");
        try {
            unpack(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Folders.deleteUnless(home, Files.isExecutable(home.resolve("bin/postgres")));
            Files.move(fresh, home);
        } catch (FileSystemException e) {
            // another start may have been faster; what it unpacked is the same
            if (!Files.isExecutable(home.resolve("bin/postgres"))) throw e;
        } finally {
            Folders.delete(fresh);
        }
        return home;
    }

    private void unpack(Path into) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new Bounded(
                        new BufferedInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)), 1 << 16)))) {
            int entries = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++entries > MOST_ENTRIES) throw new IOException("Too many entries in the PostgreSQL archive");
                write(entry, tar, into);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path into) throws IOException {
        Path target = inside(into, into.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (target.getFileName().toString().endsWith(".a")) return; // for linking only
        Files.createDirectories(inside(into, target.resolveSibling(".")));
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(into, target.resolveSibling(link));
            Files.createSymbolicLink(target, link);
        } else if (entry.isFile()) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
                tar.transferTo(out);
            }
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path folder, Path path) throws IOException {
        Path plain = path.normalize();
        if (!plain.startsWith(folder)) throw new IOException("The PostgreSQL archive points outside its folder");
        return plain;
    }

    /// Ends an archive that unpacks to more than it should.
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count(got < 0 ? 0 : 1);
            return got;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw new IOException("The PostgreSQL archive unpacks to more than it should");
        }
    }
}
