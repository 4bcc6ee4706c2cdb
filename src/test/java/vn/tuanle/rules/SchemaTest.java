package vn.tuanle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Schema;
import vn.tuanle.testing.Database;

/// Migrations keep to what every PostgreSQL-compatible engine can do, and can be run twice.
class SchemaTest {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(create\\s+(or\\s+replace\\s+)?(trigger|function|procedure|rule|extension|sequence|domain|materialized)"
                    + "|plpgsql|serial\\b|bigserial|generated\\s+(always|by)|advisory|exclude\\s+using|deferrable"
                    + "|on\\s+delete\\s+cascade|inherits\\s*\\(|listen\\s|notify\\s|truncate\\s)");

    @Test
    void migrationsUseNothingThatTiesUsToOneEngine() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".sql")).toList();
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(FORBIDDEN
                                    .matcher(Files.readString(file).replaceAll("--[^\\n]*", ""))
                                    .find())
                            .as("%s", file)
                            .isFalse());
        }
    }

    @Test
    void everyTableHasAPrimaryKeyAndASecondRunChangesNothing() {
        var source = Database.fresh();
        Schema.migrate(source);
        assertThat(JdbcClient.create(source).sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname = 'public'
                          and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)""").query(String.class).list())
                .isEmpty();
    }
}
