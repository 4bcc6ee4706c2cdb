package vn.tuanle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Starts the PostgreSQL that travels with the product: durable for people, forgetful for tests.
///
/// `try (var pg = PostgresLauncher.durable(folder, System.out::println).start()) { pg.jdbcUrl() …
/// }`
public final class PostgresLauncher {
    private static final int PORT_TRIES = 5;
    private static final List<String> DURABLE = List.of("shared_buffers=256MB", "max_connections=60");
    /// Nothing a test writes needs to outlive it.
    private static final List<String> FORGETFUL = List.of(
            "shared_buffers=128MB",
            "max_connections=100",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "wal_level=minimal",
            "max_wal_senders=0");

    private final Path folder;
    private Path binariesParent;
    private final boolean durable;
    private final Consumer<String> say;
    private List<PostgresAccount> accounts = List.of();

    private PostgresLauncher(Path folder, Path binariesParent, boolean durable, Consumer<String> say) {
        this.folder = folder;
        this.binariesParent = binariesParent;
        this.durable = durable;
        this.say = say;
    }

    /// A server whose data outlive everything but the folder; `say` hears one sentence per step.
    public static PostgresLauncher durable(Path dataFolder, Consumer<String> say) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        return new PostgresLauncher(folder, folder, true, say);
    }

    /// A fast server in a temporary folder that is gone when it closes.
    public static PostgresLauncher forTests() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Path unpacked =
                    Files.isDirectory(target) ? target : Path.of(System.getProperty("user.home"), ".cache/tuanle");
            return new PostgresLauncher(Files.createTempDirectory("tuanle-test-"), unpacked, false, sentence -> {});
        } catch (IOException e) {
            throw failed(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e);
        }
    }

    /// For tests of machines that refuse the usual way.
    PostgresLauncher only(PostgresAccount... ways) {
        accounts = List.of(ways);
        return this;
    }

    /// With the binaries unpacked there, once for all.
    PostgresLauncher unpackedIn(Path parent) {
        binariesParent = parent;
        return this;
    }

    /// Returns when the server accepts connections and the database `tuanle` exists.
    ///
    /// @throws StartFailure with a sentence that says what to do
    public RunningPostgres start() {
        DataFolder data = DataFolder.hold(folder);
        try {
            return start(data);
        } catch (IOException | SQLException e) {
            release(data);
            throw failed(folder, e);
        } catch (RuntimeException e) {
            release(data);
            throw e;
        }
    }

    private RunningPostgres start(DataFolder data) throws IOException, SQLException {
        Path binaries = PostgresBinaries.forThisMachine().unpackedBelow(binariesParent, say);
        PostgresAccount account = accounts.isEmpty()
                ? PostgresAccount.forThisProcess(binaries, data.root())
                : PostgresAccount.firstThatWorks(accounts, binaries, data.root());
        String password = data.password();
        if (!Files.exists(data.cluster())) initialise(data, binaries, account, password);
        account.own(data.cluster(), data.root());
        checkVersion(data, binaries);
        new Leftovers(data.cluster()).clear(say);

        say.accept("Khởi động PostgreSQL · Starting PostgreSQL");
        int port = FreePort.preferably(data.rememberedPort());
        for (int i = 0; i < PORT_TRIES; i++) {
            Postmaster postmaster = new Postmaster(new PostgresLog(data.logs().resolve("postgres.log")));
            postmaster.start(account.command(data.cluster(), server(binaries, data.cluster(), port)));
            if (postmaster.isReady()) {
                RunningPostgres running = new RunningPostgres(postmaster, port, password, () -> release(data));
                try {
                    running.makeDatabase();
                } catch (SQLException e) {
                    postmaster.stop();
                    throw e;
                }
                data.rememberPort(port);
                return running;
            }
            String words = postmaster.lastWords();
            postmaster.stop();
            // somebody may have taken the port between our look and PostgreSQL's; a zombie may just have been reaped
            if (words.contains("could not bind") || words.contains("Address already in use"))
                port = FreePort.preferably(0);
            else if (words.contains("lock file")) new Leftovers(data.cluster()).clear(say);
            else throw refused(data, words);
        }
        throw new StartFailure(
                "Không tìm được cổng mạng trống trên 127.0.0.1 cho cơ sở dữ liệu: hãy tắt bớt chương trình rồi chạy lại.",
                "No free network port was found on 127.0.0.1 for the database: stop some programs and start again.");
    }

    private void initialise(DataFolder data, Path binaries, PostgresAccount account, String password)
            throws IOException {
        say.accept("Tạo cơ sở dữ liệu (chỉ lần đầu) · Creating the database (first time only)");
        Path fresh = data.root().resolve("postgres.new");
        Path secret = data.root().resolve("postgres.initial");
        Folders.delete(fresh);
        Files.deleteIfExists(secret);
        try {
            Files.createDirectory(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            account.own(fresh, data.root());
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password + "\n");
            account.own(secret, data.root());
            List<String> words =
                    new ArrayList<>(List.of(binaries.resolve("bin/initdb").toString()));
            words.addAll(List.of("-D", fresh.toString(), "-U", RunningPostgres.USER, "-A", "scram-sha-256"));
            words.addAll(List.of("--pwfile=" + secret, "-E", "UTF8", "--locale=C", "--locale-provider=builtin"));
            words.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
            if (!durable) words.add("--no-sync");
            Process initdb =
                    account.command(fresh, words).redirectErrorStream(true).start();
            initdb.getOutputStream().close();
            String heard = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (Postmaster.ended(initdb) != 0) throw refused(data, heard);
            Files.move(fresh, data.cluster());
        } finally {
            Files.deleteIfExists(secret);
            Folders.delete(fresh);
        }
    }

    private List<String> server(Path binaries, Path cluster, int port) {
        // a session of its own: Ctrl-C in a terminal reaches us alone, and we stop PostgreSQL last
        List<String> words = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        words.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString(), "-p", "" + port));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=Asia/Ho_Chi_Minh",
                "log_timezone=Asia/Ho_Chi_Minh",
                "log_checkpoints=off",
                // the details of a refused row would bring what people typed into the log
                "log_error_verbosity=terse"));
        settings.addAll(durable ? DURABLE : FORGETFUL);
        for (String setting : settings) words.addAll(List.of("-c", setting));
        return words;
    }

    private static void checkVersion(DataFolder data, Path binaries) {
        String kept = DataFolder.firstLine(data.cluster().resolve("PG_VERSION"));
        String ours = binaries.getFileName().toString().replaceFirst("postgres-(\\d+).*", "$1");
        if (kept.isEmpty() || kept.equals(ours) || !ours.matches("\\d+")) return;
        throw new StartFailure(
                "Thư mục dữ liệu " + data.root() + " là của PostgreSQL " + kept + ", bản kèm sẵn là " + ours
                        + ": hãy mở bằng bản chương trình cũ, xuất dữ liệu rồi nhập lại.",
                "The data folder " + data.root() + " is of PostgreSQL " + kept + ", the one that travels along is "
                        + ours + ": open it with the older program, export the data and import them again.");
    }

    private void release(DataFolder data) {
        try {
            data.close();
            if (!durable) Folders.delete(folder);
        } catch (IOException e) {
            // the lock ends with the process, and a temporary folder left behind harms nobody
        }
    }

    private static StartFailure refused(DataFolder data, String words) {
        IOException heard = new IOException(words);
        if (DataFolder.isFull(words)) return DataFolder.full(data.root(), heard);
        if (words.contains("Permission denied")) return DataFolder.noPermission(data.root(), heard);
        if (words.contains("could not map anonymous shared memory") || words.contains("Cannot allocate memory")) {
            return new StartFailure(
                    "Máy không còn đủ bộ nhớ cho cơ sở dữ liệu: hãy tắt bớt chương trình rồi chạy lại.",
                    "The machine has too little memory left for the database: stop some programs and start again.");
        }
        String why = words.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|error|ERROR):.*"))
                .findFirst()
                .orElse(words.strip());
        return new StartFailure(
                "PostgreSQL không khởi động được (" + why + "): chi tiết ở "
                        + data.root().resolve("logs/postgres.log") + ".",
                "PostgreSQL did not start (" + why + "): details in "
                        + data.root().resolve("logs/postgres.log") + ".");
    }

    private static StartFailure failed(Path folder, Exception e) {
        if (DataFolder.isFull(e.getMessage())) return DataFolder.full(folder, e);
        String why = String.valueOf(e.getMessage());
        if (why.contains("\"unshare\"") || why.contains("\"setpriv\"") || why.contains("\"setsid\"")) {
            return new StartFailure(
                    "Thiếu các chương trình của gói util-linux (setpriv, setsid, unshare): hãy cài gói util-linux rồi chạy lại.",
                    "The programs of util-linux (setpriv, setsid, unshare) are missing: install util-linux and start again.",
                    e);
        }
        return new StartFailure(
                "Không khởi động được cơ sở dữ liệu: " + why + ".",
                "The database could not be started: " + why + ".",
                e);
    }
}
