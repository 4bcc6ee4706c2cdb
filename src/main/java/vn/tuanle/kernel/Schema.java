package vn.tuanle.kernel;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// The database's shape: one folder of migrations a module, run in the order in which modules
/// depend on each other.
public final class Schema {
    /// A module stands after all modules whose tables its own refer to.
    public static final List<String> MODULES = List.of(
            "identity",
            "media",
            "organisation",
            "notice",
            "document",
            "exchange",
            "checking",
            "drafting",
            "plan",
            "oversight",
            "guidance",
            "inspection",
            "unitplan",
            "reporting");

    private Schema() {}

    /// Brings the database to today's shape; a database that is already there is left as it is.
    /// @throws NewerThanProgram before anything is changed
    /// @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was
    /// changed
    public static void migrate(DataSource database) {
        for (String module : MODULES) {
            Flyway flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .table("schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            for (MigrationInfo applied : flyway.info().applied())
                if (applied.getState().name().startsWith("FUTURE"))
                    throw new NewerThanProgram(module + " " + applied.getVersion());
            flyway.migrate();
        }
    }

    /// The database was brought to its shape by a later version of the program.
    public static final class NewerThanProgram extends RuntimeException {
        NewerThanProgram(String migration) {
            super(migration);
        }
    }
}
