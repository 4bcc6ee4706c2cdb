package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Database;

/// Files are searched for viruses and made to play after they came; ClamAV's daemon is one that
/// speaks its protocol on this machine, ffmpeg the real one where there is one.
class MediaWorkTest {
    private static final Upload.Limits LIMITS =
            new Upload.Limits(Map.of(MediaKind.AUDIO, 1, MediaKind.VIDEO, 1, MediaKind.TEXT, 1), 9);
    /// The harmless text that every scanner finds.
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder = Path.of("unset");

    private final DataSource database = Database.fresh();
    private final UUID owner = UUID.randomUUID();

    /// One side of a world with these programs.
    private final class World {
        final Uploads uploads;
        final MediaWork work;

        World(String clamd, String ffmpeg) {
            JdbcClient sql = JdbcClient.create(database);
            Transactions transactions = new Transactions(new JdbcTransactionManager(database));
            Programs programs = new Programs(clamd, ffmpeg);
            Files files = new Files(sql, folder);
            MediaFiles media = new MediaFiles(sql, files, programs);
            uploads = new Uploads(sql, files, media, transactions);
            work = new MediaWork(sql, files, media, uploads, programs, new Virus(programs), transactions);
        }

        UUID give(byte[] content, String name) {
            return Objects.requireNonNull(Cast.done(uploads.give(
                                    owner, LIMITS, new ByteArrayInputStream(content), name, content.length))
                            .file())
                    .id();
        }

        MediaFile file(UUID id) {
            return uploads.of(owner).stream()
                    .map(one -> Objects.requireNonNull(one.file()))
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Reads pieces as clamd does and finds the one thing it knows.
    private static void serve(ServerSocket door) {
        while (true) {
            try (Socket socket = door.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                StringBuilder all = new StringBuilder();
                for (int n = in.readInt(); n > 0; n = in.readInt())
                    all.append(new String(in.readNBytes(n), StandardCharsets.ISO_8859_1));
                String said = all.indexOf("EICAR") < 0 ? "stream: OK" : "stream: Win.Test.EICAR_HDB-1 FOUND";
                socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void whatIsCleanMayBeSeenAndWhatIsInfectedNever() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(door));
            World world = new World("127.0.0.1:" + door.getLocalPort(), "khong");
            UUID good = world.give(Sounds.wav("x"), "bai-hat.wav");
            UUID bad = world.give(EICAR.getBytes(StandardCharsets.UTF_8), "bai-viet.txt");
            assertThat(world.file(good).mayBeSeen())
                    .as("before it was searched")
                    .isFalse();
            Instant now = Instant.now().plusSeconds(1);
            assertThat(world.work.scanOne(now)).isTrue();
            assertThat(world.work.scanOne(now)).isTrue();
            assertThat(world.work.scanOne(now)).isFalse();
            assertThat(world.file(good).scanned()).isNull();
            assertThat(world.file(good).mayBeSeen()).isTrue();
            assertThat(world.file(bad).scan()).isEqualTo(MediaFile.Scan.INFECTED);
            assertThat(world.file(bad).mayBeSeen()).isFalse();
            assertThat(new World("khong", "khong").file(bad).mayBeSeen()).isFalse();
        }
    }

    @Test
    void whileTheDaemonIsAwayTheFileWaitsAndIsTriedAgain() throws IOException {
        int port;
        try (ServerSocket door = new ServerSocket(0)) {
            port = door.getLocalPort();
        }
        World away = new World("127.0.0.1:" + port, "khong");
        UUID file = away.give(Sounds.wav("x"), "a.wav");
        Instant now = Instant.now().plusSeconds(1);
        assertThat(away.work.scanOne(now)).isFalse();
        assertThat(Objects.requireNonNull(away.file(file).scanned()).text()).startsWith("Đang chờ quét");
        World none = new World("khong", "khong");
        assertThat(none.work.scanOne(now)).isFalse();
        assertThat(none.file(file).mayBeSeen()).isTrue();
        assertThat(Objects.requireNonNull(none.file(file).scanned()).text())
                .isEqualTo("Chưa quét mã độc: máy chủ chưa có ClamAV.");
        try (ServerSocket door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(door));
            assertThat(away.work.scanOne(now)).as("not before its next time").isFalse();
            assertThat(away.work.scanOne(now.plusSeconds(31))).isTrue();
        }
        assertThat(away.file(file).scan()).isEqualTo(MediaFile.Scan.CLEAN);
    }

    @Test
    void wordsOfTheDaemonThatAreNoVerdictAreNone() {
        for (String said : new String[] {"", "INSTREAM size limit exceeded. ERROR", "stream: OK FOUND?"})
            assertThatThrownBy(() -> Virus.verdict(said)).isInstanceOf(IOException.class);
    }

    @Test
    void aFilmIsTriedThreeTimesUnderALeaseAndThenLetBe() {
        World world = new World("khong", "/bin/false");
        UUID broken = world.give(Sounds.mp4("isom", "x"), "phim.mp4");
        Instant now = Instant.now().plusSeconds(1);
        assertThat(Objects.requireNonNull(world.file(broken).playable()).text()).startsWith("Đang chuyển");
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("update media_file set play_tries = 2").update();
        // another copy of the program holds it
        sql.sql("update media_file set play_after = now() + interval '10 minutes'")
                .update();
        assertThat(world.work.playOne(now)).isFalse();
        assertThat(world.work.playOne(now.plus(MediaWork.PLAY_LEASE))).isTrue();
        assertThat(world.file(broken).playback()).isEqualTo(MediaFile.Playback.FAILED);
        UUID stopped = world.give(Sounds.wav("x"), "a.wav");
        sql.sql("update media_file set play_tries = 3, play_after = now() - interval '1 hour' where playback = 'WAITING'").update();
        assertThat(world.work.playOne(now)).isFalse();
        assertThat(Objects.requireNonNull(world.file(stopped).playable()).text())
                .isEqualTo("Không chuyển được sang dạng phát trên mọi máy; phát tệp gốc.");
        assertThat(Objects.requireNonNull(new World("khong", "khong")
                                .file(world.give(Sounds.wav("y"), "b.wav"))
                                .playable())
                        .text())
                .startsWith("Phát tệp gốc vì máy chủ chưa có ffmpeg");
    }

    @Test
    void ffmpegMakesACopyThatPlaysEverywhere() throws IOException {
        String given = Objects.requireNonNullElse(System.getenv("TUANLE_FFMPEG"), "");
        Path program = new Programs("khong", given).ffmpeg();
        assumeTrue(
                program != null,
                "Máy này chưa có ffmpeg nên không thử được việc chuyển âm thanh, video (apt-get install ffmpeg) ·"
                        + " No ffmpeg here, so making sound and films play everywhere is not tried");
        World world = new World("khong", Objects.requireNonNull(program).toString());
        UUID sound = world.give(Sounds.wav("NGUYEN VAN A"), "bai-hat.wav");
        assertThat(world.work.playOne(Instant.now().plus(Duration.ofSeconds(1))))
                .isTrue();
        MediaFile file = world.file(sound);
        assertThat(file.playback()).isEqualTo(MediaFile.Playback.DONE);
        assertThat(file.playable()).isNull();
        Files files = new Files(JdbcClient.create(database), folder);
        Files.Kept copy = files.find(Objects.requireNonNull(file.played())).orElseThrow();
        assertThat(copy.contentType()).isEqualTo("audio/mp4");
        assertThat(copy.name()).isEqualTo("bai-hat.m4a");
        assertThat(new String(files.content(copy), 4, 8, StandardCharsets.ISO_8859_1))
                .startsWith("ftypM4A");
    }
}
