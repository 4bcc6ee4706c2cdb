package vn.tuanle.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.tuanle.PostgresLauncher;
import vn.tuanle.RunningPostgres;
import vn.tuanle.kernel.Schema;

/// Real databases for tests: one server per test run, one migrated template, a clone of it for
/// whoever asks.
public final class Database {
    private static final String TEMPLATE = "tuanle";
    private static final AtomicInteger CLONES = new AtomicInteger();

    private Database() {}

    /// One migrated database that all tests share which roll their transaction back.
    public static DataSource shared() {
        return Shared.ONE;
    }

    /// A migrated database of the caller's own, in 50–90 ms; it ends with the test run.
    public static PGSimpleDataSource fresh() {
        String name = "test" + CLONES.incrementAndGet();
        try (Connection server = connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(Server.ONE, name);
    }

    /// A database without any table, for tests of the migrations themselves.
    public static PGSimpleDataSource empty() {
        String name = "test" + CLONES.incrementAndGet();
        try (Connection server = connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(Server.ONE, name);
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(Server.ONE.jdbcUrl(database), Server.ONE.user(), Server.ONE.password());
    }

    private static PGSimpleDataSource source(RunningPostgres server, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl(database));
        source.setUser(server.user());
        source.setPassword(server.password());
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static final class Shared {
        private static final DataSource ONE = fresh();
    }

    private static final class Server {
        private static final RunningPostgres ONE = migrated();

        private static RunningPostgres migrated() {
            RunningPostgres started = PostgresLauncher.forTests().start().stopAtExit();
            // cloning needs a template without connections, so nobody but the migration ever connects to it
            Schema.migrate(source(started, TEMPLATE));
            return started;
        }
    }
}
