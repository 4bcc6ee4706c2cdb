package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.MeetingFileTest.bytes;
import static vn.tuanle.participation.Programme.alone;
import static vn.tuanle.participation.Programme.phone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.activity.SheetRows;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

class MeetingImportWebTest extends WebTest {
    @Autowired
    Offerings offerings;

    @Autowired
    Registrations registrations;

    @Autowired
    AttendanceRows rows;

    @Autowired
    Erasing erasing;

    private Programme programme;
    private UUID sitting;
    private Cast.Person officer;
    private Cast.Person clerk;
    private String path;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("Trường Tiểu học Trảng Dài", UnitKind.UBND_XA, null);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", unit, Role.CLERK);
        programme = new Programme(sql, unit, officer.id());
        sitting = programme.sitting("BOTH", null, null, Duration.ofDays(5));
        path = "/hoat-dong-don-vi/" + programme.activity + "/diem-danh/" + sitting;
    }

    private void registered(String contact, String name) {
        Cast.done(registrations.register(
                offerings.of(programme.activity), alone(contact, name, sitting), null, Instant.now()));
    }

    private void today() {
        sql.sql(
                        "update occurrence set starts_at = now() - interval '1 minute', ends_at = now() + interval '2 hours' where id = ?")
                .param(sitting)
                .update();
    }

    private String uploaded(String file) {
        return location(upload(officer, path + "/tep", "tep", "participants.csv", bytes(file)));
    }

    private static List<String> verdicts(Document page) {
        return page.select("tbody tr").eachText();
    }

    private AttendanceFigure figure() {
        return rows.figure(sitting);
    }

    @Test
    void aFileOfZoomMarksWhoRegisteredAndAddsWhoDidNot() {
        String mail = "hoa" + UUID.randomUUID().toString().substring(0, 8) + "@thu.vn";
        registered(mail, "Lê Thị Hoa");
        registered(phone(1), "Phạm Bảo");
        today();
        byte[] file = new String(bytes("zoom-khoi-dau"), StandardCharsets.UTF_8)
                .replace("hoa@thu.vn", mail)
                .getBytes(StandardCharsets.UTF_8);
        String preview = location(upload(officer, path + "/tep", "tep", "participants.csv", file));
        Document page = get(officer, preview);
        assertThat(page.select("#phut").val()).isEqualTo("15");
        assertThat(page.select("#phut-hint").text()).startsWith("Thường là 15 phút với buổi này.");
        assertThat(page.select("tbody td:last-child").eachText())
                .containsExactly(
                        "Không tính người chủ trì",
                        "Ghi có mặt",
                        "Ghi có mặt",
                        "Ghi có mặt chưa đăng ký",
                        "Không tính máy ghi chép",
                        "Không tính chưa đủ số phút");
        assertThat(page.select("tbody b")).as("words of a file are no markup").isEmpty();
        assertThat(page.text()).contains("Tệp ghi ngày 02/10/2026");
        Document chosen = html(post(officer, preview, "viec", "xem", "phut", "4", "chu-tri", "co", "may", "co"));
        assertThat(chosen.select("tbody td:last-child").eachText()).allMatch(said -> said.startsWith("Ghi có mặt"));
        assertThat(figure()).isEqualTo(AttendanceFigure.NONE);
        location(post(officer, preview, "phut", "15"));
        assertThat(figure()).isEqualTo(new AttendanceFigure(3, 3, 0, 0, null, 3));
        Document roll = get(officer, path);
        assertThat(roll.select("aside").text())
                .contains("Nguồn: Tệp Zoom: 3", "=HYPERLINK(\"http://xau.vn\",\"Bấm\")<b>", "Tệp Zoom, 60 phút");
        assertThat(roll.select(".findings").text()).contains("Tệp Zoom, 78 phút · Võ Ngọc Lan");
        assertThat(getRaw(officer, preview).getResponse().getStatus())
                .as("the file is gone")
                .isEqualTo(404);

        String again = location(upload(officer, path + "/tep", "tep", "khac.csv", file));
        location(post(officer, again, "phut", "15"));
        assertThat(sql.sql("select count(*) from attendance where occurrence_id = ?")
                        .param(sitting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(get(officer, path + "/tep").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("participants.csv Zoom 15 3 Võ Ngọc Lan");
    }

    @Test
    void whoIsInDoubtIsAskedForAndNothingIsWrittenBefore() {
        registered(phone(1), "Lê Hoa");
        registered(phone(2), "Lê Hòa");
        registered(phone(3), "Phạm Bảo");
        registered(phone(4), "Phạm Bảo");
        today();
        String preview = uploaded("meet");
        MvcTestResult unanswered = post(officer, preview, "phut", "15");
        assertThat(unanswered.getResponse().getStatus()).isEqualTo(422);
        Document asked = html(unanswered);
        assertThat(verdicts(asked).getFirst()).contains("Phạm Bảo", "Hãy chọn là ai");
        assertThat(figure()).isEqualTo(AttendanceFigure.NONE);
        assertThat(asked.select("#ai-0")).as("exactly as written comes first").isEmpty();
        String bao = asked.select("#ai-1 option").get(1).val();
        location(post(officer, preview, "phut", "15", "ai-1", bao));
        assertThat(figure()).isEqualTo(new AttendanceFigure(3, 3, 0, 0, null, 3));
        assertThat(sql.sql("""
                        select g.name from attendance x join participation p on p.id = x.participation_id
                        join participant g on g.id = p.participant_id where x.occurrence_id = ? order by g.name""").param(sitting).query(String.class).list()).containsExactly("Lê Hoa", "Phạm Bảo");
    }

    @Test
    void whatAnOfficerSaidStandsUntilTheyChooseOtherwise() {
        registered(phone(1), "Lê Hoa");
        today();
        String subject = sql.sql("select cast(id as text) from participation where occurrence_id = ?")
                .param(sitting)
                .query(String.class)
                .single();
        location(post(officer, path, "v-" + subject, "0", "m-" + subject, "ABSENT"));
        String preview = uploaded("zoom-khong-khoi");
        assertThat(verdicts(get(officer, preview)).getFirst()).endsWith("Giữ nguyên đang ghi vắng");
        assertThat(location(post(officer, preview, "phut", "15"))).isEqualTo(path);
        assertThat(figure().named()).isZero();
        location(post(officer, uploaded("zoom-khong-khoi"), "phut", "15", "vang", "co"));
        assertThat(figure().named()).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoAnswerSeeTheFileAndOthersFilesAreNotFound() {
        today();
        assertThat(getRaw(clerk, path + "/tep").getResponse().getStatus()).isEqualTo(404);
        String preview = uploaded("teams-moi");
        Cast.Person other = cast.person("Người Nơi Khác", cast.unit("Nơi khác", UnitKind.UBND_XA, null), Role.HEAD);
        assertThat(getRaw(other, preview).getResponse().getStatus()).isEqualTo(404);
        for (byte[] no :
                List.of(new byte[0], "a;b\n1;2".getBytes(StandardCharsets.UTF_8), new byte[SheetRows.LARGEST + 1]))
            assertThat(upload(officer, path + "/tep", "tep", "zoom.csv", no)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(422);
        String broken = location(upload(
                officer,
                path + "/tep",
                "tep",
                "zoom.csv",
                "Name (original name),Email,Duration (minutes)\nLê Hoa,,mãi\nTrần An,,30\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(get(officer, broken).select("tr.refused").text())
                .isEqualTo("2 Lê Hoa Không đọc được thời lượng “mãi”.");
        assertThat(post(officer, broken, "phut", "5").getResponse().getStatus()).isEqualTo(422);
        assertThat(figure()).isEqualTo(AttendanceFigure.NONE);
        erasing.erase(Instant.now().plus(Duration.ofHours(25)));
        assertThat(getRaw(officer, preview).getResponse().getStatus()).isEqualTo(404);
    }
}
