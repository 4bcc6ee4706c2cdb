package vn.tuanle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuanle.testing.Database;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpListsTheCommands() {
        assertThat(run("help")).isZero();
        assertThat(words(out))
                .contains("serve", "read TỆP", "version", "help", "--port", "--data", "--database", "--demo");
        assertThat(words(err)).isEmpty();
    }

    @Test
    void helpIsGivenWhereverItIsAskedFor() {
        for (List<String> asked : List.of(List.of("--help"), List.of("-h"), List.of("serve", "--help"))) {
            assertThat(run(asked.toArray(String[]::new))).as("%s", asked).isZero();
        }
        assertThat(words(err)).isEmpty();
    }

    @Test
    void anUnknownCommandIsRefusedWithTheHelp() {
        assertThat(run("chay")).isEqualTo(2);
        assertThat(words(err))
                .startsWith("Không có lệnh “chay”.\nThere is no command “chay”.")
                .contains("Cách dùng");
        assertThat(words(out)).isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedWithTheHelp() {
        assertThat(run("--cong", "80")).isEqualTo(2);
        assertThat(words(err)).startsWith("Không có tuỳ chọn “--cong”.\nThere is no option “--cong”.");
        assertThat(run("serve", "--port", "--demo")).isEqualTo(2);
        assertThat(run("serve", "--port", "0")).isEqualTo(2);
        assertThat(run("serve", "--port", "99999999999")).isEqualTo(2);
        assertThat(run("serve", "--data")).isEqualTo(2);
    }

    @Test
    void theScriptAnswersWrongUseBeforeAnythingIsBuilt(@TempDir Path folder) throws Exception {
        for (String part : List.of("run", "bin/lib.sh", "src/main/resources/help.txt")) {
            Files.createDirectories(folder.resolve(part).getParent());
            Files.copy(Path.of(part), folder.resolve(part), StandardCopyOption.COPY_ATTRIBUTES);
        }
        run("help");
        assertThat(script(folder, "help")).isEqualTo("0\n" + words(out));
        assertThat(script(folder, "serve", "--help")).isEqualTo("0\n" + words(out));
        run("chay");
        assertThat(script(folder, "chay")).isEqualTo("2\n" + words(err));
        assertThat(script(folder, "s.rve")).startsWith("2\nKhông có lệnh “s.rve”.");
        err.reset();
        run("--cong", "80");
        assertThat(script(folder, "--cong", "80")).isEqualTo("2\n" + words(err));
        assertThat(script(folder, "read"))
                .isEqualTo(
                        "1\nCách dùng: ./run read [--text | --body] TỆP\n  Usage: ./run read [--text | --body] FILE\n");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    /// The exit code on the first line, then what was said.
    private static String script(Path folder, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(folder.resolve("run").toString()));
        command.addAll(List.of(words));
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.waitFor() + "\n" + said;
    }

    @Test
    void readPrintsJsonWithoutServerOrDatabase(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("kế hoạch tuần lễ.txt");
        Files.writeString(file, "ỦY BAN NHÂN DÂN\nThành phố Biên Hòa\n\nKẾ HOẠCH\n");
        assertThat(run("read", file.toString())).isZero();
        assertThat(words(out)).startsWith("{").contains("ỦY BAN NHÂN DÂN");
        assertThat(run("read", folder.resolve("không có").toString())).isNotZero();
    }

    @Test
    void aPortInUseIsTold(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(run("serve", "--port", port, "--data", folder.toString()))
                    .isEqualTo(1);
            assertThat(words(err)).startsWith("✘ Cổng " + port + " đang bị chương trình khác dùng");
        }
    }

    @Test
    void anUnreachableDatabaseIsToldWithoutItsPassword(@TempDir Path folder) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String address = "postgres://an:bi-mat@127.0.0.1:" + free + "/tuanle";
        assertThat(run("serve", "--database", address, "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(words(err))
                .startsWith("✘ Không kết nối được tới máy chủ postgresql://127.0.0.1:" + free + "/tuanle")
                .doesNotContain("bi-mat");
    }

    @Test
    void aServerOfTheirOwnThatRefusesIsToldWithoutItsPassword(@TempDir Path folder) throws Exception {
        var there = Database.fresh();
        String name = there.getDatabaseName();
        String at = "127.0.0.1:" + there.getPortNumbers()[0];
        String wrongPassword = "postgres://" + there.getUser() + ":bi-mat@" + at + "/" + name;
        assertThat(run("serve", "--database", wrongPassword, "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(words(err))
                .isEqualTo("✘ Máy chủ postgresql://" + at + "/" + name
                        + " không nhận tên hoặc mật khẩu: hãy xem lại DATABASE_URL.\n  The server postgresql://" + at
                        + "/" + name + " does not accept the name or password: check DATABASE_URL.\n");
        err.reset();
        String noDatabase = "postgres://" + there.getUser() + ":" + there.getPassword() + "@" + at + "/chua-co";
        assertThat(run("serve", "--database", noDatabase, "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(words(err))
                .startsWith("✘ Máy chủ chưa có cơ sở dữ liệu này: postgresql://" + at + "/chua-co.")
                .doesNotContain(there.getPassword());
        assertThat(words(out)).doesNotContain("bi-mat").doesNotContain(there.getPassword());
        // a database of another encoding is as good as a server that is too old: told by the same check
        try (var connection = there.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + "_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"
                    + " LOCALE_PROVIDER libc");
        }
        err.reset();
        String old = "postgres://" + there.getUser() + ":" + there.getPassword() + "@" + at + "/" + name + "_ascii";
        assertThat(run("serve", "--database", old, "--data", folder.toString())).isEqualTo(1);
        assertThat(words(err))
                .startsWith("✘ Máy chủ postgresql://" + at + "/" + name
                        + "_ascii phải là PostgreSQL 15 trở lên, mã UTF8, có ICU (vi-x-icu).");
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Map<String, String> environment =
                Map.of("DATABASE_URL", "postgres://a@one/x", "TUANLE_DATA", "/srv/one", "TUANLE_HOME", "/opt/tuanle");
        assertThat(ServeOptions.of(List.of(), environment))
                .isEqualTo(new ServeOptions(
                        0, Path.of("/srv/one"), new DatabaseAddress("jdbc:postgresql://one/x", "a", ""), false));
        assertThat(ServeOptions.of(
                        List.of("--port=81", "--data", "/srv/two", "--database", "jdbc:postgresql://two/y", "--demo"),
                        environment))
                .isEqualTo(new ServeOptions(
                        81, Path.of("/srv/two"), new DatabaseAddress("jdbc:postgresql://two/y", "", ""), true));
        assertThat(ServeOptions.of(List.of("--demo"), Map.of("TUANLE_HOME", "/opt/tuanle")))
                .isEqualTo(new ServeOptions(0, Path.of("/opt/tuanle/data-demo"), null, true));
    }

    @Test
    void databaseAddressesOfBothKindsAreUnderstood() {
        assertThat(DatabaseAddress.of("postgres://tu%E1%BA%A7n:m%40t%2Bkh%C3%A9+u@db.vn:5433/tuanle?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.vn:5433/tuanle?sslmode=require", "tuần", "m@t+khé+u"));
        assertThat(DatabaseAddress.of("jdbc:postgresql://db.vn/tuanle?user=a&password=b")
                        .place())
                .isEqualTo("postgresql://db.vn/tuanle");
        for (String wrong : List.of("mysql://a:bi-mat@db/x", "db.vn/x", "postgres://a b:bi-mat@db/x")) {
            assertThatThrownBy(() -> DatabaseAddress.of(wrong))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageNotContaining("bi-mat");
        }
    }

    private int run(String... args) {
        return Commands.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String words(ByteArrayOutputStream heard) {
        return heard.toString(StandardCharsets.UTF_8);
    }
}
