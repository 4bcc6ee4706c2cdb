package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tuanle.testing.Database;
import vn.tuanle.testing.SmallDisk;

class FilesTest {
    private final DataSource database = Database.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

    @TempDir
    private Path folder = Path.of("unset");

    private Files files() {
        return new Files(sql, folder);
    }

    private Path place(byte[] content) {
        String hash = Files.hash(content);
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void rolledBack(byte[] content) {
        transaction.executeWithoutResult(status -> {
            files().keep(content, "tệp.txt", "text/plain", null);
            status.setRollbackOnly();
        });
    }

    private void aged(Path file) throws Exception {
        java.nio.file.Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    @Test
    void bytesThatNoRowNamesGoAfterADayAndOthersStay() throws Exception {
        byte[] kept = bytes("có chủ");
        byte[] orphan = bytes("không chủ");
        byte[] young = bytes("vừa ghi");
        UUID id = files().keep(kept, "kế hoạch.txt", "text/plain", null);
        rolledBack(orphan);
        rolledBack(young);
        Path part = java.nio.file.Files.createTempFile(place(kept).getParent(), "part", "");
        for (Path old : List.of(place(kept), place(orphan), part)) aged(old);
        assertThat(files().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(place(orphan)).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(place(young)).exists();
        assertThat(files().content(files().find(id).orElseThrow())).isEqualTo(kept);
        assertThat(files().sweep(Duration.ofDays(1))).isZero();
    }

    @Test
    void oldBytesThatAreWantedAgainAreNotSweptBeforeTheirRowIsThere() throws Exception {
        byte[] content = bytes("gửi lại");
        rolledBack(content);
        aged(place(content));
        transaction.executeWithoutResult(status -> {
            UUID id = files().keep(content, "tệp.txt", "text/plain", null);
            assertThat(new Files(JdbcClient.create(database), folder).sweep(Duration.ofDays(1)))
                    .isZero();
            assertThat(files().content(files().find(id).orElseThrow())).isEqualTo(content);
        });
        assertThat(place(content)).exists();
    }

    @Test
    void whatASweepThatWasKilledHadPutAsideComesBackOrGoes() throws Exception {
        byte[] named = bytes("đã có hàng");
        byte[] orphan = bytes("không có hàng");
        files().keep(named, "a.txt", "text/plain", null);
        rolledBack(orphan);
        for (byte[] content : List.of(named, orphan)) {
            aged(place(content));
            java.nio.file.Files.move(place(content), place(content).resolveSibling(Files.hash(content) + ".swept"));
        }
        assertThat(files().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(place(named)).exists();
        assertThat(place(orphan)).doesNotExist();
    }

    /// A full disk takes a part and refuses the rest: nothing is kept, and nothing half.
    @Test
    void aFullDiskIsRefusedAndLeavesNothingHalf() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder.resolve("đĩa"), "1m")) {
            Files files = new Files(sql, disk.folder());
            byte[] large = new byte[2 << 20];
            assertThatThrownBy(() -> files.keep(large, "lớn.bin", "application/octet-stream", null))
                    .hasMessageContaining("No space left");
            assertThat(sql.sql("select count(*) from stored_file")
                            .query(Integer.class)
                            .single())
                    .isZero();
            try (var left = java.nio.file.Files.walk(disk.folder())) {
                assertThat(left.filter(java.nio.file.Files::isRegularFile)).isEmpty();
            }
            byte[] small = bytes("vừa chỗ");
            assertThat(files.content(files.find(files.keep(small, "nhỏ.txt", "text/plain", null))
                            .orElseThrow()))
                    .isEqualTo(small);
        }
    }

    /// One sweeps without pause while the same old bytes are thrown away and wanted again, many times.
    @Test
    void aRaceBetweenSweepingAndKeepingLosesNothing() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Throwable> failures = new ArrayList<>();
        Thread sweeper = Thread.ofPlatform().start(() -> {
            try {
                while (!over.get()) files().sweep(Duration.ofHours(1));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            byte[] content = bytes("vòng " + i);
            rolledBack(content);
            try {
                aged(place(content));
            } catch (java.nio.file.NoSuchFileException sweptAtOnce) {
                // as it may be
            }
            transaction.executeWithoutResult(status -> kept.add(files().keep(content, "tệp.txt", "text/plain", null)));
        }
        over.set(true);
        sweeper.join();
        files().sweep(Duration.ofHours(1));
        assertThat(failures).isEmpty();
        for (int i = 0; i < kept.size(); i++)
            assertThat(files().content(files().find(kept.get(i)).orElseThrow())).isEqualTo(bytes("vòng " + i));
    }
}
