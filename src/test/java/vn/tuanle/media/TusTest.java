package vn.tuanle.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Database;

/// The protocol as a telephone speaks it: pieces, a lost line, the same file again.
class TusTest {
    private static final Upload.Limits LIMITS = new Upload.Limits(Map.of(MediaKind.AUDIO, 1, MediaKind.TEXT, 1), 2);
    private static final DataSource DATABASE = Database.fresh();

    @TempDir
    private Path folder = Path.of("unset");

    private final UUID owner = UUID.randomUUID();
    private final byte[] song = Sounds.wav("NGUYEN VAN A");
    private Uploads uploads = Objects.requireNonNull(made());
    private Tus tus = new Tus(uploads);

    private Uploads made() {
        JdbcClient sql = JdbcClient.create(DATABASE);
        Files files = new Files(sql, folder);
        return new Uploads(
                sql,
                files,
                new MediaFiles(sql, files, new Programs("khong", "khong")),
                new Transactions(new JdbcTransactionManager(DATABASE)));
    }

    @BeforeEach
    void begin() {
        uploads = made();
        tus = new Tus(uploads);
        LocaleContextHolder.setLocale(Locale.of("vi", "VN"));
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static MockHttpServletRequest request(String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Tus-Resumable", "1.0.0");
        for (int i = 0; i < headers.length; i += 2) request.addHeader(headers[i], headers[i + 1]);
        return request;
    }

    private ResponseEntity<String> create(long length) {
        String name = Base64.getEncoder().encodeToString("Bài hát.mp3".getBytes(StandardCharsets.UTF_8));
        return tus.create(
                request("Upload-Length", "" + length, "Upload-Metadata", "filename " + name + ",type x"),
                owner,
                LIMITS,
                "/gui");
    }

    private UUID id(ResponseEntity<String> created) {
        String at = Objects.requireNonNull(created.getHeaders().getFirst("Location"));
        assertThat(at).startsWith("/gui/");
        return UUID.fromString(at.substring(5));
    }

    private ResponseEntity<String> patch(UUID id, long offset, byte[] piece, String... more) throws IOException {
        MockHttpServletRequest request = request("Upload-Offset", "" + offset);
        for (int i = 0; i < more.length; i += 2) request.addHeader(more[i], more[i + 1]);
        request.setContentType("application/offset+octet-stream");
        request.setContent(piece);
        return tus.patch(request, owner, id, LIMITS);
    }

    private String head(UUID id) {
        ResponseEntity<String> answer = tus.head(request(), owner, id, LIMITS);
        return answer.getStatusCode().value() + " " + answer.getHeaders().getFirst("Upload-Offset");
    }

    private byte[] piece(int from, int to) {
        return Arrays.copyOfRange(song, from, to);
    }

    @Test
    void aFileComesInPiecesAndIsGoneOnWithAfterTheLineWasLost() throws IOException {
        UUID id = id(create(song.length));
        assertThat(head(id)).isEqualTo("200 0");
        assertThat(patch(id, 0, piece(0, 1_000)).getStatusCode().value()).isEqualTo(204);
        MockHttpServletRequest cut = cut(request("Upload-Offset", "1000"), piece(1_000, 3_000), 1_500);
        tus.patch(cut, owner, id, LIMITS);
        assertThat(head(id)).as("what came before the line was lost").isEqualTo("200 2500");
        assertThat(uploads.of(owner).getFirst().percent()).isEqualTo(100L * 2500 / song.length);
        assertThat(patch(id, 1_000, piece(1_000, 2_000)).getStatusCode().value())
                .isEqualTo(409);
        ResponseEntity<String> last = patch(id, 2_500, piece(2_500, song.length));
        assertThat(last.getStatusCode().value()).isEqualTo(204);
        assertThat(last.getHeaders().getFirst("Upload-Offset")).isEqualTo("" + song.length);
        MediaFile file = Objects.requireNonNull(uploads.of(owner).getFirst().file());
        assertThat(file)
                .isEqualTo(new MediaFile(
                        file.id(),
                        "Bài hát.wav",
                        "audio/wav",
                        song.length,
                        MediaKind.AUDIO,
                        MediaFile.Scan.WAITING,
                        MediaFile.Playback.WAITING,
                        null,
                        false,
                        false));
        assertThat(file.mayBeSeen()).isTrue();
        assertThat(head(id)).isEqualTo("200 " + song.length);
        assertThat(patch(id, song.length, new byte[0]).getStatusCode().value()).isEqualTo(409);
        assertThat(folder.resolve("dang-gui")).isEmptyDirectory();
    }

    /// A request whose line is lost after so many bytes.
    private static MockHttpServletRequest cut(MockHttpServletRequest like, byte[] piece, int after) {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                ByteArrayInputStream bytes = new ByteArrayInputStream(piece, 0, after);
                return new ServletInputStream() {
                    @Override
                    public int read() throws IOException {
                        int next = bytes.read();
                        if (next < 0) throw new IOException("lost");
                        return next;
                    }

                    @Override
                    public int read(byte[] into, int at, int most) throws IOException {
                        int read = bytes.read(into, at, most);
                        if (read < 0) throw new IOException("lost");
                        return read;
                    }

                    @Override
                    public boolean isFinished() {
                        return false;
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setReadListener(ReadListener listener) {}
                };
            }
        };
        like.getHeaderNames().asIterator().forEachRemaining(name -> request.addHeader(name, String.valueOf(like.getHeader(name))));
        request.setContentType("application/offset+octet-stream");
        return request;
    }

    @Test
    void theServerSaysWhatItCanAndRefusesWhatItCannot() throws IOException {
        ResponseEntity<String> can = tus.options(LIMITS);
        assertThat(can.getHeaders().getFirst("Tus-Extension")).isEqualTo("creation,termination,expiration,checksum");
        assertThat(can.getHeaders().getFirst("Tus-Max-Size")).isEqualTo("1048576");
        MockHttpServletRequest old = new MockHttpServletRequest();
        old.addHeader("Tus-Resumable", "0.2.2");
        assertThat(tus.create(old, owner, LIMITS, "/gui").getStatusCode().value())
                .isEqualTo(412);
        assertThat(create(2_000_000).getStatusCode().value()).isEqualTo(413);
        assertThat(create(2_000_000).getBody()).isEqualTo("Tệp lớn hơn 1 MB.");
        UUID id = id(create(song.length));
        assertThat(tus.head(request(), UUID.randomUUID(), id, LIMITS)
                        .getStatusCode()
                        .value())
                .as("of another owner")
                .isEqualTo(404);
        assertThat(tus.patch(request("Upload-Offset", "0"), owner, id, LIMITS)
                        .getStatusCode()
                        .value())
                .isEqualTo(415);
        assertThat(patch(id, 0, new byte[song.length + 1]).getStatusCode().value())
                .isEqualTo(413);
        assertThat(head(id)).isEqualTo("200 0");
        id(create(10));
        ResponseEntity<String> third = create(10);
        assertThat(third.getStatusCode().value()).isEqualTo(403);
        assertThat(third.getBody()).isEqualTo("Đã đủ 2 tệp (kể cả tệp đang gửi dở). Hãy bỏ một tệp rồi gửi.");
    }

    @Test
    void aPieceWithAWrongSumIsNotKept() throws Exception {
        UUID id = id(create(song.length));
        byte[] piece = piece(0, 500);
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(piece));
        assertThat(patch(id, 0, piece(1, 501), "Upload-Checksum", "sha1 " + sum)
                        .getStatusCode()
                        .value())
                .isEqualTo(460);
        assertThat(head(id)).isEqualTo("200 0");
        assertThat(patch(id, 0, piece, "Upload-Checksum", "md5 " + sum)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(patch(id, 0, piece, "Upload-Checksum", "sha1 " + sum)
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        assertThat(head(id)).isEqualTo("200 500");
    }

    @Test
    void whatIsGivenUpExpiresOrIsOfNoKindLeavesNothingBehind() throws IOException {
        UUID given = id(create(song.length));
        patch(given, 0, piece(0, 500));
        assertThat(tus.delete(request(), owner, given).getStatusCode().value()).isEqualTo(204);
        assertThat(head(given)).startsWith("404");
        UUID bad = id(create(12));
        patch(bad, 0, "<svg></svg>.".getBytes(StandardCharsets.UTF_8));
        Upload refused = uploads.of(owner).getFirst();
        assertThat(refused.state()).isEqualTo(Upload.State.REFUSED);
        UUID left = id(create(song.length));
        patch(left, 0, piece(0, 500));
        Instant later = Instant.now().plus(Duration.ofHours(25));
        assertThat(uploads.sweep(Instant.now().plus(Duration.ofHours(23)))).isZero();
        assertThat(uploads.of(owner)).hasSize(2);
        uploads.sweep(later);
        assertThat(uploads.of(owner)).isEmpty();
        assertThat(folder.resolve("dang-gui")).isEmptyDirectory();
    }

    @Test
    void aFormSendsTheSameAtOnce() {
        Upload upload =
                Cast.done(uploads.give(owner, LIMITS, new ByteArrayInputStream(song), "ghi am.bin", song.length));
        assertThat(Objects.requireNonNull(upload.file()).name()).isEqualTo("ghi am.wav");
        assertThat(uploads.remove(owner, upload.id())).isTrue();
        assertThat(uploads.of(owner)).isEmpty();
    }
}
