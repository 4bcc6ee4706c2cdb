package vn.tuanle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One running PostgreSQL server process: waits until it is ready, keeps its last words, stops it
/// cleanly.
final class Postmaster {
    private static final int LAST_WORDS = 40;
    private static final int READY_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final PostgresLog log;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final Deque<String> words = new ArrayDeque<>();
    private volatile boolean ready;
    private volatile boolean stopping;
    private volatile Consumer<String> onDeath = words -> {};
    private volatile @Nullable Process process;
    private volatile @Nullable IOException notStarted;

    Postmaster(PostgresLog log) {
        this.log = log;
    }

    /// The kernel stops PostgreSQL when the *thread* that started it ends: one platform thread
    /// stays to the end.
    void start(ProcessBuilder command) throws IOException {
        Thread.ofPlatform().daemon().name("postgres").start(() -> accompany(command.redirectErrorStream(true)));
        await(settled);
        IOException failed = notStarted;
        if (failed != null) throw failed;
    }

    private void accompany(ProcessBuilder command) {
        try {
            Process started = command.start();
            process = started;
            started.getOutputStream().close();
            try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) hear(line);
            }
            ended(started);
        } catch (IOException e) {
            if (process == null) notStarted = e;
        } finally {
            gone.countDown();
            settled.countDown();
        }
        if (ready && !stopping) onDeath.accept(lastWords());
    }

    /// Gets the last words of a server that was ready and ends without being asked to.
    void whenKilled(Consumer<String> work) {
        onDeath = work;
    }

    private void hear(String line) {
        synchronized (words) {
            words.addLast(line);
            if (words.size() > LAST_WORDS) words.removeFirst();
        }
        log.write(line);
        if (line.contains("database system is ready to accept connections")) {
            ready = true;
            settled.countDown();
        }
    }

    boolean isReady() {
        return ready && gone.getCount() > 0;
    }

    String lastWords() {
        synchronized (words) {
            return String.join("\n", words);
        }
    }

    long pid() {
        Process started = process;
        return started == null ? -1 : started.pid();
    }

    /// Fast shutdown: connections are ended, everything is written, nothing needs recovery
    /// afterwards.
    void stop() {
        Process started = process;
        stopping = true;
        if (started == null || gone.getCount() == 0) return;
        signal(started.pid(), "INT");
        if (await(gone, STOP_SECONDS)) return;
        signal(started.pid(), "QUIT");
        if (!await(gone, 5)) started.destroyForcibly();
    }

    /// `kill` is a part of every shell; the program of that name is not on every machine.
    static void signal(long pid, String name) {
        if (pid <= 1) return;
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            ended(kill);
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /// Waits for the end even when interrupted: a thread that left early would take PostgreSQL with
    /// it.
    static int ended(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Việc khởi động đã bị dừng.", "Starting was interrupted.", e);
        }
    }

    private static void await(CountDownLatch latch) {
        if (!await(latch, READY_SECONDS)) {
            throw new StartFailure(
                    "PostgreSQL chưa sẵn sàng sau " + READY_SECONDS
                            + " giây: xem tệp logs/postgres.log trong thư mục dữ liệu.",
                    "PostgreSQL is not ready after " + READY_SECONDS
                            + " seconds: see logs/postgres.log in the data folder.");
        }
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
