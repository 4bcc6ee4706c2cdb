package vn.tuanle.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's shape: one folder of migrations a module, run in the order in which modules
/// depend on each other.
public final class Schema {
    /// A module stands after all modules whose tables its own refer to.
    public static final List<String> MODULES = List.of(
            "identity",
            "media",
            "organisation",
            "quiz",
            "notice",
            "document",
            "exchange",
            "checking",
            "drafting",
            "certificate",
            "plan",
            "oversight",
            "guidance",
            "inspection",
            "unitplan",
            "activity",
            "participation",
            "contest",
            "results",
            "entry",
            "reporting");

    private Schema() {}

    /// Brings the database to today's shape; a database that is already there is left as it is. The
    /// digest of the migrations that made it is kept beside them: asking the histories of all modules
    /// takes a second of each start.
    /// @throws NewerThanProgram before anything is changed
    /// @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was
    /// changed
    public static void migrate(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        String today = digest();
        if (today.equals(applied(sql))) return;
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
        sql.sql("""
                insert into schema_shape (one, digest) values (true, ?)
                on conflict (one) do update set digest = excluded.digest""").param(today).update();
    }

    private static String applied(JdbcClient sql) {
        boolean there = sql.sql("select to_regclass('schema_shape') is not null")
                .query(Boolean.class)
                .single();
        return there
                ? sql.sql("select digest from schema_shape")
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    /// Of the text of all migrations.
    private static String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*.sql");
            List<URL> sorted = Arrays.stream(files)
                    .map(Schema::url)
                    .sorted(Comparator.comparing(URL::getPath))
                    .toList();
            for (URL file : sorted) {
                sha.update(file.getPath().replaceFirst("^.*/migration/", "").getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.openStream()) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Resource file) {
        try {
            return file.getURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database was brought to its shape by a later version of the program.
    public static final class NewerThanProgram extends RuntimeException {
        NewerThanProgram(String migration) {
            super(migration);
        }
    }
}
