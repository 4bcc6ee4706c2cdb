package vn.tuanle.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.PostgresLauncher;
import vn.tuanle.RunningPostgres;

/// PostgreSQL with durable commits and the product beside it, each a process of its own that can be killed.
final class ContestMachine implements AutoCloseable {
    private final Path folder =
            Path.of("target/bench-contest-" + UUID.randomUUID()).toAbsolutePath();
    private RunningPostgres postgres =
            PostgresLauncher.durable(folder.resolve("pg"), words -> {}).start();
    private final List<Process> programs = new ArrayList<>();
    final JdbcClient sql;

    ContestMachine() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        sql = JdbcClient.create(source);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> programs.forEach(Process::destroyForcibly)));
    }

    /// Starts a copy of the program on the port and waits until it answers.
    void program(int port) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx" + System.getProperty("bench.heap", "512m"),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.tuanle.Application",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "DATABASE_URL",
                        postgres.jdbcUrl()
                                .replace(
                                        "jdbc:postgresql://",
                                        "postgres://" + postgres.user() + ":" + postgres.password() + "@"));
        Files.createDirectories(folder);
        File log = folder.resolve("program-" + port + ".log").toFile();
        programs.add(builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
        long until = System.nanoTime() + Duration.ofMinutes(15).toNanos();
        while (System.nanoTime() < until) {
            try (ContestLine line = new ContestLine(port)) {
                if (line.get("/bai-thi/gio", "").status() == 200) return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("the program did not start: " + Files.readString(log.toPath()));
    }

    /// kill -9 of the program that was started last.
    void killProgram() throws InterruptedException {
        Process last = programs.removeLast();
        last.destroyForcibly();
        last.waitFor();
    }

    /// kill -9 of PostgreSQL's first process; it starts again on its port and recovers.
    void killPostgres() throws Exception {
        ProcessHandle.of(postgres.pid()).ifPresent(ContestMachine::killTree);
        Thread.sleep(1000);
        try {
            postgres.close();
        } catch (RuntimeException dead) {
            // it is
        }
        postgres = PostgresLauncher.durable(folder.resolve("pg"), words -> {}).start();
    }

    /// Waits until the program has the database again, and a moment more.
    void recovered(int port, String page) throws InterruptedException {
        for (int answered = 0; answered < 5; Thread.sleep(500)) {
            try (ContestLine line = new ContestLine(port)) {
                answered = line.get(page, "").status() == 200 ? answered + 1 : 0;
            } catch (IOException away) {
                answered = 0;
            }
        }
    }

    /// The server itself is killed, and what stands around it as another user's shell with it.
    private static void killTree(ProcessHandle first) {
        List<ProcessHandle> all = new ArrayList<>(first.descendants().toList());
        all.addFirst(first);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /// Milliseconds of processor time of the programs, PostgreSQL with what of it has ended, and this client.
    double cpu() {
        double[] parts = parts();
        return parts[0] + parts[1] + parts[2];
    }

    /// The same in three: programs, PostgreSQL, client.
    double[] parts() {
        double[] parts = new double[3];
        parts[2] = spent(ProcessHandle.current().pid());
        for (ProcessHandle each : ProcessHandle.current().descendants().toList())
            parts[programs.stream().anyMatch(program -> program.pid() == each.pid()) ? 0 : 1] += spent(each.pid());
        return parts;
    }

    private static double spent(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean own = process == ProcessHandle.current().pid();
            long ticks = 0;
            for (int i = 11; i <= (own ? 12 : 14); i++) ticks += Long.parseLong(fields[i]);
            return ticks * 10.0;
        } catch (IOException ended) {
            return 0;
        }
    }

    /// Transactions of the database so far; a statement outside of one is one.
    long statements() throws InterruptedException {
        Thread.sleep(1500);
        return sql.sql(
                        "select pg_stat_clear_snapshot(), xact_commit from pg_stat_database where datname = current_database()")
                .query((row, n) -> row.getLong("xact_commit"))
                .single();
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
        postgres.close();
        if (System.getProperty("bench.keep") == null) remove(folder.toFile());
    }

    private static void remove(File file) {
        File[] inside = file.listFiles();
        if (inside != null) for (File each : inside) remove(each);
        file.delete();
    }
}
