package vn.tuanle.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Many people at once over a few kept lines: each thing is due at its moment and is sent until it is acknowledged.
final class ContestRush {
    private static final long GIVE_UP = 180_000_000_000L;
    final AtomicInteger errors = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();
    /// While something is being killed, what fails is expected.
    volatile boolean storm;

    private final int[] ports;
    private final int lines;

    ContestRush(int lines, int... ports) {
        this.lines = lines;
        this.ports = ports;
    }

    interface Step {
        void go(ContestLine line) throws IOException;
    }

    record Due(long at, Step step) {}

    /// Spreads the steps evenly over the time; gives the microseconds that each took from when it was due.
    long[] run(List<Step> steps, double seconds) throws Exception {
        long start = System.nanoTime() + 50_000_000L;
        List<Due> all = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++)
            all.add(new Due(start + (long) (i * seconds * 1e9 / steps.size()), steps.get(i)));
        ConcurrentLinkedQueue<Due> queue = new ConcurrentLinkedQueue<>(all);
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < lines; i++) {
                int port = ports[i % ports.length];
                threads.execute(() -> work(port, queue, took));
            }
        }
        return took.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void work(int port, ConcurrentLinkedQueue<Due> queue, ConcurrentLinkedQueue<Long> took) {
        try (ContestLine line = new ContestLine(port)) {
            for (Due due = queue.poll(); due != null; due = queue.poll()) {
                for (long wait = due.at() - System.nanoTime(); wait > 0; wait = due.at() - System.nanoTime())
                    LockSupport.parkNanos(wait);
                until(line, due);
                took.add((System.nanoTime() - due.at()) / 1000);
            }
        }
    }

    private void until(ContestLine line, Due due) {
        for (int tries = 0; System.nanoTime() - due.at() < GIVE_UP; tries++) {
            try {
                due.step().go(line);
                return;
            } catch (ContestPerson.Unexpected told) {
                if (!storm || told.status < 500) failed(told);
            } catch (IOException away) {
                if (!storm) failed(away);
            }
            LockSupport.parkNanos((long) (Math.min(4, tries + 1)
                    * 250_000_000L
                    * (0.5 + ThreadLocalRandom.current().nextDouble())));
        }
        lost.incrementAndGet();
    }

    private void failed(IOException what) {
        if (errors.incrementAndGet() <= 5) System.out.println("  error: " + what);
    }

    static String spread(long[] micros) {
        if (micros.length == 0) return "nothing";
        return String.format(
                java.util.Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                micros[micros.length / 2] / 1000.0,
                micros[(int) (micros.length * 0.99)] / 1000.0,
                micros[micros.length - 1] / 1000.0);
    }
}
