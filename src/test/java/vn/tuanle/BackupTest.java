package vn.tuanle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Schema;

/// A backup is a restore that was done.
class BackupTest {
    private static Path template = Path.of("unset");
    private Path folder = Path.of("unset");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// The database is made and brought to its shape once; each test works on a copy.
    @BeforeAll
    static void makeTemplate() throws Exception {
        template = Files.createTempDirectory("tuanle mẫu ");
        try (RunningPostgres server = started(template.resolve("data"))) {
            Schema.migrate(source(server));
        }
    }

    @AfterAll
    static void deleteTemplate() throws Exception {
        Folders.delete(template);
    }

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("tuanle sao lưu ");
        try (var all = Files.walk(template.resolve("data"))) {
            for (Path each : (Iterable<Path>) all::iterator)
                Files.copy(each, folder.resolve(template.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @AfterEach
    void deleteFolder() throws Exception {
        Folders.delete(folder);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static final Path BINARIES = Path.of("target").toAbsolutePath();

    private Steps steps() {
        return new Steps(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private void backup(Path file) {
        new Backup(folder.resolve("data"), BINARIES, steps()).write(file);
    }

    private void restore(Path file, Path into) {
        new Restore(file, BINARIES, steps()).into(into);
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "";
        } catch (StartFailure e) {
            return e.vietnamese();
        }
    }

    private static RunningPostgres started(Path data) {
        return PostgresLauncher.durable(data, sentence -> {})
                .unpackedIn(BINARIES)
                .start();
    }

    private static PGSimpleDataSource source(RunningPostgres server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private static vn.tuanle.media.Files files(Connection there, Path data) {
        return new vn.tuanle.media.Files(
                JdbcClient.create(new SingleConnectionDataSource(there, true)), data.resolve("files"));
    }

    private static byte[] content(int number) {
        return ("tệp " + number + "x".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static void keep(vn.tuanle.media.Files files, int number) {
        files.keep(content(number), "" + number, "text/plain", null);
    }

    /// The numbers of the files that the database names, each read back whole.
    private static List<Integer> inside(Path data) throws SQLException {
        try (RunningPostgres server = started(data);
                Connection there = source(server).getConnection();
                var rows = there.createStatement().executeQuery("select id from stored_file")) {
            vn.tuanle.media.Files files = files(there, data);
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                var kept = files.find(Rows.uuid(rows, "id")).orElseThrow();
                int number = Integer.parseInt(kept.name());
                assertThat(files.content(kept)).isEqualTo(content(number));
                numbers.add(number);
            }
            numbers.sort(null);
            return numbers;
        }
    }

    @Test
    void allIsThereAfterARestoreAlthoughPeopleWentOnWriting() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("bản sao.tuanle");
        int before = 40;
        int atTheEnd;
        try (RunningPostgres server = started(data);
                Connection there = source(server).getConnection()) {
            vn.tuanle.media.Files files = files(there, data);
            for (int i = 0; i < before; i++) keep(files, i);
            AtomicBoolean over = new AtomicBoolean();
            List<Integer> written = new ArrayList<>();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = before; !over.get(); i++) {
                    keep(files, i);
                    written.add(i);
                }
            });
            backup(file);
            over.set(true);
            writer.join();
            atTheEnd = before + written.size();
        }
        assertThat(atTheEnd).isGreaterThan(before);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("✔ Đã sao lưu và khôi phục thử");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path into = folder.resolve("nơi khác");
        restore(file, into);
        List<Integer> found = inside(into);
        // everything of before, and of the rest the first so many: a moment, not a mixture
        assertThat(found).hasSizeBetween(before, atTheEnd);
        for (int i = 0; i < found.size(); i++) assertThat(found.get(i)).isEqualTo(i);
        // and nothing is left beside it
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "nơi khác", "bản sao.tuanle");
        }
        assertThat(refusal(() -> backup(file))).startsWith("Đã có tệp");
        assertThat(refusal(() -> restore(file, into))).startsWith("Thư mục " + into + " đã có dữ liệu");
        // damaged in the middle, and cut off
        String broken = "không phải bản sao lưu, hoặc đã hỏng";
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = Files.write(folder.resolve("cụt"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(() -> restore(damaged, folder.resolve("hỏng")))).contains(broken);
        Files.writeString(damaged, "không phải tệp nén");
        assertThat(refusal(() -> restore(damaged, folder.resolve("hỏng")))).contains(broken);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(damaged, bytes);
        assertThat(refusal(() -> restore(damaged, folder.resolve("hỏng")))).isNotEmpty();
        assertThat(folder.resolve("hỏng")).doesNotExist();
    }

    @Test
    void aMissingFileIsFoundOutBeforeTheBackupIsCalledOne() throws Exception {
        Path data = folder.resolve("data");
        try (RunningPostgres server = started(data);
                Connection there = source(server).getConnection()) {
            keep(files(there, data), 1);
        }
        Folders.delete(data.resolve("files"));
        Path file = folder.resolve("bản sao.tuanle");
        // stopped: a server is started for the while
        assertThat(refusal(() -> backup(file))).startsWith("Bản sao lưu thiếu tệp ");
        assertThat(file).doesNotExist();
        assertThat(run(
                        "backup",
                        file.toString(),
                        "--data",
                        folder.resolve("không có").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("không có dữ liệu để sao lưu");
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("backup", "x", "--database", "postgres://a:b@c/d")).isEqualTo(1);
    }
}
