package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanle.activity.Platform;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.testing.Cast;

class MeetingFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

    static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(MeetingFileTest.class.getResourceAsStream("/meetings/" + name + ".csv"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MeetingFile read(byte[] content) {
        return Cast.done(MeetingFile.of(content, DAY));
    }

    /// “name <email> minutes xjoins”, and what is told of them.
    private static List<String> people(MeetingFile file) {
        return file.people().stream()
                .map(one -> one.name() + " <" + one.email() + "> " + one.minutes() + " x" + one.joins()
                        + (one.host() ? " host" : "") + (one.machine() ? " machine" : ""))
                .toList();
    }

    @Test
    void zoomWithTheBlockAboutTheMeeting() {
        MeetingFile file = read(bytes("zoom-khoi-dau"));
        assertThat(file.platform()).isEqualTo(Platform.ZOOM);
        assertThat(file.day()).isEqualTo(DAY);
        assertThat(file.troubles()).isEmpty();
        assertThat(people(file))
                .containsExactly(
                        "Cô Lan <co.lan@truong.vn> 92 x1 host",
                        "Le Hoa <hoa@thu.vn> 78 x3",
                        "iPhone của Bảo <> 80 x1",
                        "=HYPERLINK(\"http://xau.vn\",\"Bấm\")<b> <> 60 x1",
                        "Read.ai meeting notes <> 60 x1 machine",
                        "Người Ghé Qua <> 4 x1");
        assertThat(file.people().get(2).other()).isEqualTo("Phạm Bảo");
    }

    @Test
    void zoomOfTodayAndWithoutTheBlock() {
        assertThat(people(read(bytes("zoom-moi"))))
                .containsExactly(
                        "Cô Lan <co.lan@truong.vn> 77 x1 host", "Lê Hoa <hoa@thu.vn> 76 x1", "Phạm Bảo <> 14 x1");
        MeetingFile bare = read(bytes("zoom-khong-khoi"));
        assertThat(bare.platform()).isEqualTo(Platform.ZOOM);
        assertThat(people(bare)).containsExactly("Lê Hoa <hoa@thu.vn> 67 x1");
    }

    @Test
    void teamsOfTodayInBothLanguagesCountsNobodyTwice() {
        MeetingFile file = read(bytes("teams-moi"));
        assertThat(file.platform()).isEqualTo(Platform.TEAMS);
        assertThat(file.day()).isEqualTo(DAY);
        assertThat(people(file))
                .containsExactly(
                        "Cô Lan <co.lan@truong.vn> 90 x1 host",
                        "Lê Hoa <hoa@thu.vn> 63 x1",
                        "Phạm Bảo <> 43 x1",
                        "Trần An <an@khach.vn> 0 x1");
        MeetingFile vietnamese = read(bytes("teams-tieng-viet"));
        assertThat(vietnamese.platform()).isEqualTo(Platform.TEAMS);
        assertThat(vietnamese.day()).isEqualTo(DAY);
        assertThat(people(vietnamese))
                .containsExactly("Cô Lan <co.lan@truong.vn> 90 x1 host", "Lê Hoa <hoa@thu.vn> 63 x1");
    }

    @Test
    void olderReportsOfTeams() {
        assertThat(people(read(bytes("teams-2021")))).containsExactly("Lê Hoa <hoa@thu.vn> 63 x2");
        assertThat(people(read(bytes("teams-2020"))))
                .containsExactlyInAnyOrder("Lê Hoa <> 40 x2", "Phạm Bảo <> 40 x1", "Cô Lan <> 50 x1");
    }

    @Test
    void meetAsTextAndAsWorkbook() throws IOException {
        MeetingFile file = read(bytes("meet"));
        assertThat(file.platform()).isEqualTo(Platform.GOOGLE_MEET);
        assertThat(people(file)).containsExactly("Lê Hoa <hoa@thu.vn> 62 x1", "Phạm Bảo <> 45 x1", "Trần An <> 58 x1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "bảng tính", "1.0")) {
            Worksheet sheet = book.newWorksheet("Attendees");
            int row = 0;
            for (String line :
                    new String(bytes("meet"), StandardCharsets.UTF_8).lines().toList()) {
                String[] cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) sheet.value(row, i, cells[i]);
                row++;
            }
        }
        assertThat(people(read(out.toByteArray()))).isEqualTo(people(file));
    }

    @ParameterizedTest
    @CsvSource({
        "1h 3m 5s, false, 3785",
        "1h3m5s, false, 3785",
        "1 giờ 3 phút, false, 3780",
        "1 hr 2 min, false, 3720",
        "45 phút, false, 2700",
        "8s, false, 8",
        "0:47:03, false, 2823",
        "67, true, 4020",
        "67, false,",
        "lâu, false,",
        "3s 2h, false,",
    })
    void lengthsAreReadOrNotAtAll(String written, boolean minutes, Integer seconds) {
        assertThat(MeetingClock.seconds(written, minutes)).isEqualTo(seconds);
    }

    @Test
    void rowsThatCannotBeReadAreNamed() {
        MeetingFile file = read("""
                Name (original name),Email,Duration (minutes)
                Lê Hoa,hoa@thu.vn,rất lâu
                ,,5
                Trần An,,30
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(file.troubles().stream()
                        .map(each -> each.row() + " " + each.why().text())
                        .toList())
                .containsExactly(
                        "2 Không đọc được thời lượng “rất lâu”.",
                        "3 Hàng này không có tên, cũng không có thư điện tử.");
    }

    @Test
    void whatIsNoAttendanceFileIsRefused() {
        for (byte[] content : List.of(
                "Mã riêng;Tên hoạt động\nx;y\n".getBytes(StandardCharsets.UTF_8),
                "chỉ là chữ".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 5, 6},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8},
                new byte[0])) assertThat(MeetingFile.of(content, DAY)).isInstanceOf(Outcome.Refused.class);
        StringBuilder huge = new StringBuilder("Name (original name),Email,Duration (minutes)\n");
        for (int i = 0; i <= MeetingFile.MOST_ROWS; i++)
            huge.append("A").append(i).append(",,5\n");
        assertThat(MeetingFile.of(huge.toString().getBytes(StandardCharsets.UTF_8), DAY))
                .isEqualTo(
                        Outcome.refusedAt("tep", "Mỗi lần nhiều nhất {0} hàng. Hãy chia thành nhiều tệp.", "20.000"));
    }
}
