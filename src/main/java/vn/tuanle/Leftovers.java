package vn.tuanle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an earlier, killed start left of its PostgreSQL: processes still ending, a pid file that
/// blocks the next.
///
/// Called only by the holder of the data folder's lock, so whatever still runs there is an orphan.
record Leftovers(Path cluster) {
    private static final int PATIENCE_MS = 30_000;
    private static final int STEP_MS = 50;

    void clear(Consumer<String> say) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile) && processes().isEmpty()) return;
        List<Long> alive = processes();
        if (!alive.isEmpty()) {
            say.accept(
                    "Chờ PostgreSQL của lần chạy trước kết thúc · Waiting for the PostgreSQL of the last run to end");
            end(alive);
        }
        // only dead processes, zombies or strangers that got the same number are left: none of them uses the folder
        Files.deleteIfExists(pidFile);
    }

    private void end(List<Long> first) throws IOException {
        String line = DataFolder.firstLine(cluster.resolve("postmaster.pid"));
        long master = line.matches("\\d{1,10}") ? Long.parseLong(line) : -1;
        if (first.contains(master)) Postmaster.signal(master, "INT");
        for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
            if (processes().isEmpty()) return;
            Postmaster.pause(STEP_MS);
        }
        for (long pid : processes()) Postmaster.signal(pid, "QUIT");
        for (int waited = 0; waited < 5_000; waited += STEP_MS) {
            if (processes().isEmpty()) return;
            Postmaster.pause(STEP_MS);
        }
        throw new StartFailure(
                "PostgreSQL của lần chạy trước vẫn dùng thư mục " + cluster + " (tiến trình " + processes()
                        + "): hãy kết thúc các tiến trình ấy rồi chạy lại.",
                "The PostgreSQL of an earlier run still uses the folder " + cluster + " (processes " + processes()
                        + "): end them and start again.");
    }

    /// Living processes that work in the cluster's folder: every process of a PostgreSQL server
    /// does.
    private List<Long> processes() throws IOException {
        Path real = cluster.toRealPath();
        int owner = Folders.owner(real);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .filter(p -> worksIn(p, real, owner))
                    .map(p -> Long.valueOf(p.getFileName().toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean worksIn(Path process, Path folder, int owner) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            int nameEnd = stat.lastIndexOf(')');
            if (nameEnd < 0 || !stat.substring(0, nameEnd).endsWith("(postgres")) return false;
            char state = stat.charAt(nameEnd + 2);
            if (state == 'Z' || state == 'X') return false;
            try {
                return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
            } catch (IOException e) {
                // in a container root may not look; a server of the same owner is taken for ours, and waited for
                return Folders.owner(process) == owner;
            }
        } catch (IOException e) {
            return false; // ended while we looked
        }
    }
}
