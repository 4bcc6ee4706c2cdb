package vn.tuanle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Schema;

class DatabaseTest {
    @Test
    void aFreshDatabaseHasTheTablesOfEveryModuleAndNothingOfItsNeighbours() throws Exception {
        DataSource one = Database.fresh();
        DataSource other = Database.fresh();
        run(one, "CREATE TABLE only_here (x int)");
        assertThat(count(one, "only_here")).isEqualTo(1);
        assertThat(count(other, "only_here")).isZero();
        for (String module : Schema.MODULES) {
            assertThat(count(other, "schema_history_" + module)).as(module).isEqualTo(1);
        }
        assertThat(Database.shared()).isSameAs(Database.shared());
        assertThat(count(Database.empty(), "schema_history_identity")).isZero();
    }

    @Test
    void migratingTwiceChangesNothing() throws Exception {
        DataSource twice = Database.empty();
        Schema.migrate(twice);
        Schema.migrate(twice);
        assertThat(count(twice, "schema_history_identity")).isEqualTo(1);
    }

    @Test
    void aMigrationThatIsMissingIsRunThoughOthersWere() throws Exception {
        DataSource older = Database.fresh();
        run(older, "drop table checked_file");
        run(older, "drop table schema_history_checking");
        Schema.migrate(older);
        assertThat(count(older, "checked_file"))
                .as("the same migrations made it")
                .isZero();
        run(older, "update schema_shape set digest = 'that of an older version'");
        Schema.migrate(older);
        assertThat(count(older, "checked_file")).isEqualTo(1);
    }

    private static void run(DataSource where, String sql) throws SQLException {
        try (var connection = where.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource where, String table) throws SQLException {
        try (var connection = where.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name = ?")) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
