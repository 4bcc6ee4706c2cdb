package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tuanle.testing.Database;

class SweepTest {
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @TempDir
    Path folder = Path.of("unset");

    private final javax.sql.DataSource database = Database.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private Files files = new Files(sql, folder);
    private Sweep sweep = new Sweep(sql, folder);

    @BeforeEach
    void overTheFolder() {
        files = new Files(sql, folder);
        sweep = new Sweep(sql, folder);
    }

    @Test
    void bytesOfARolledBackTransactionAreGoneAfterADayAndNoneThatARowNames() throws Exception {
        byte[] kept = bytes("kế hoạch");
        var id = files.keep(kept, "kế hoạch.txt", "text/plain", null);
        byte[] lost = bytes("bị bỏ");
        rolledBack(lost);
        Path part = folder.resolve(Files.hash(kept).substring(0, 2)).resolve("part123");
        Path stranger = folder.resolve("ghi-chu.txt");
        java.nio.file.Files.writeString(part, "nửa");
        java.nio.file.Files.writeString(stranger, "của người khác");

        assertThat(sweep.sweep(YESTERDAY)).isZero();
        for (Path file : new Path[] {place(kept), place(lost), part, stranger}) age(file);
        assertThat(sweep.sweep(YESTERDAY)).isEqualTo(2);

        assertThat(place(lost)).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(stranger).exists();
        assertThat(files.content(files.find(id).orElseThrow())).isEqualTo(kept);
    }

    @Test
    void oldBytesGivenAgainAreYoungUntilTheirRowIsThere() throws Exception {
        byte[] content = bytes("hai lần");
        rolledBack(content);
        age(place(content));
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(open -> {
            files.keep(content, "x", "text/plain", null);
            // another connection, which does not see the row yet
            assertThat(new Sweep(JdbcClient.create(elsewhere()), folder).sweep(YESTERDAY))
                    .isZero();
        });
        assertThat(place(content)).hasBinaryContent(content);
    }

    private void rolledBack(byte[] content) {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        assertThatThrownBy(() -> transactions.executeWithoutResult(open -> {
                    files.keep(content, "x", "text/plain", null);
                    throw new IllegalStateException("giữa chừng");
                }))
                .hasMessage("giữa chừng");
        assertThat(place(content)).exists();
    }

    /// The same database by another source, so that the open transaction is not shared.
    private javax.sql.DataSource elsewhere() {
        var one = (org.postgresql.ds.PGSimpleDataSource) database;
        var other = new org.postgresql.ds.PGSimpleDataSource();
        other.setUrl(one.getUrl());
        other.setUser(one.getUser());
        other.setPassword(one.getPassword());
        return other;
    }

    private Path place(byte[] content) {
        String hash = Files.hash(content);
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void age(Path file) throws Exception {
        java.nio.file.Files.setLastModifiedTime(file, FileTime.from(YESTERDAY.minusSeconds(60)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
