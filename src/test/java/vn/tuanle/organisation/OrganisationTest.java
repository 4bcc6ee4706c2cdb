package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.testing.Database;

/// A database with the real history and the cast's units, loaded once, for tests that only read.
abstract class OrganisationTest {
    static final LocalDate OCTOBER_2021 = LocalDate.of(2021, 10, 9);
    static final LocalDate OCTOBER_2025 = LocalDate.of(2025, 10, 1);
    private static @Nullable World loaded;

    /// The parts of the module over one database, with an administrator who is a person there.
    record World(
            JdbcClient sql,
            Directory directory,
            Units units,
            Reorganisations changes,
            UnitImport imports,
            HistoryImport history,
            Asker admin) {
        static World empty() {
            DataSource database = Database.fresh();
            JdbcClient sql = JdbcClient.create(database);
            Transactions transactions = new Transactions(new DataSourceTransactionManager(database));
            Versions versions = new Versions(sql);
            Directory directory = new Directory(sql);
            Units units = new Units(directory, versions, transactions);
            UUID person = UUID.randomUUID();
            sql.sql("insert into person (id, name, email) values (?, 'Quản trị', 'quantri@vidu.vn')")
                    .param(person)
                    .update();
            return new World(
                    sql,
                    directory,
                    units,
                    new Reorganisations(units, directory, versions, transactions),
                    new UnitImport(sql, versions, transactions),
                    new HistoryImport(sql, versions, transactions),
                    new Asker(
                            person,
                            "Quản trị",
                            UUID.randomUUID(),
                            null,
                            List.of(new Asker.Right(null, Role.ADMINISTRATOR))));
        }

        Asker administratorOf(UUID unit) {
            return new Asker(
                    admin.person(),
                    "Quản trị đơn vị",
                    UUID.randomUUID(),
                    unit,
                    List.of(new Asker.Right(unit, Role.ADMINISTRATOR)));
        }

        UUID id(String name, LocalDate on) {
            return directory.all(on).stream()
                    .filter(u -> u.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no unit " + name))
                    .id();
        }
    }

    static synchronized World world() {
        if (loaded == null) {
            World world = World.empty();
            assertThat(world.history().load(world.admin())).isInstanceOf(Outcome.Done.class);
            for (String file : List.of("demo/don-vi-2021.csv", "demo/don-vi-2025.csv")) {
                Outcome<ImportPreview> preview = world.imports().preview(world.admin(), resource(file));
                if (preview instanceof Outcome.Done<ImportPreview>(ImportPreview shown))
                    assertThat(shown.refused()).isEmpty();
                assertThat(world.imports().run(world.admin(), resource(file))).isInstanceOf(Outcome.Done.class);
            }
            loaded = world;
        }
        return loaded;
    }

    static byte[] resource(String name) {
        try (var in = OrganisationTest.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new AssertionError("refused: " + refused.why().text());
        };
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? (refused.field().isEmpty() ? "" : refused.field() + ": ")
                        + refused.why().text()
                : "done";
    }
}
