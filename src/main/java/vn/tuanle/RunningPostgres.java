package vn.tuanle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server of our own, ready for connections; closing it stops it cleanly.
public final class RunningPostgres implements AutoCloseable {
    /// The account of the server, its owner.
    static final String USER = "tuanle";

    /// What is undone after the server has stopped: the folder's lock, a test's temporary folder.
    interface Afterwards {
        void run() throws IOException;
    }

    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private @Nullable Afterwards afterwards;

    RunningPostgres(Postmaster postmaster, int port, String password, Afterwards afterwards) {
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
        this.afterwards = afterwards;
    }

    /// A server that another process of ours runs; closing it leaves it running. Null where none answers to the
    /// password.
    static @Nullable RunningPostgres elsewhere(int port, String password) {
        RunningPostgres there =
                new RunningPostgres(new Postmaster(new PostgresLog(Path.of("none"))), port, password, () -> {});
        try (Connection tried = DriverManager.getConnection(there.jdbcUrl(), USER, password)) {
            return there;
        } catch (SQLException none) {
            return null;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl("tuanle");
    }

    /// The address of another database on the same server.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /// The number of the server process, for those who watch its memory.
    public long pid() {
        return postmaster.pid();
    }

    /// Stops the server when the JVM ends, for those who cannot close it themselves.
    public RunningPostgres stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "postgres-stop"));
        return this;
    }

    /// Gets the last words of the server when it ended unasked: killed by somebody else, or for want of room.
    void whenKilled(Consumer<String> work) {
        postmaster.whenKilled(work);
    }

    void makeDatabase() throws SQLException {
        try (Connection there = DriverManager.getConnection(jdbcUrl(), USER, password)) {
            return;
        } catch (SQLException e) {
            if (!"3D000".equals(e.getSQLState())) throw e; // anything but “no such database”
        }
        try (Connection server = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE tuanle");
        }
    }

    @Override
    public synchronized void close() {
        Afterwards last = afterwards;
        if (last == null) return;
        afterwards = null;
        postmaster.stop();
        try {
            last.run();
        } catch (IOException e) {
            // the lock ends with the process, and a temporary folder left behind harms nobody
        }
    }
}
