package vn.tuanle.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk that is soon full, mounted on a folder until it is closed; where nobody may mount, the test is skipped.
public record SmallDisk(Path folder) implements AutoCloseable {
    public static SmallDisk of(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        assumeTrue(mounted, "only where a small disk may be mounted");
        return new SmallDisk(folder);
    }

    private static boolean ran(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ran("umount", "-l", folder.toString());
    }
}
