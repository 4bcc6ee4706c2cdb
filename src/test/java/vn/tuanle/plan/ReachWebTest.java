package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Whom “phối hợp với các trường học” gives work to: nobody who does not stand under who issues it.
class ReachWebTest extends WebTest {
    private static final AtomicInteger WARDS = new AtomicInteger();

    @Autowired
    Plans plans;

    @Autowired
    PartyRows parties;

    @Autowired
    Issuing issuing;

    private String name;
    private UUID ward;
    private UUID school;
    private UUID other;
    private UUID association;

    @BeforeEach
    void aWardWithTwoSchools() {
        name = "Tầm " + WARDS.incrementAndGet();
        ward = cast.unit("UBND phường " + name, UnitKind.UBND_XA, null);
        school = cast.unit("Trường Tiểu học Hoa " + name, UnitKind.TRUONG_TH, ward);
        other = cast.unit("Trường Tiểu học Lá " + name, UnitKind.TRUONG_TH, ward);
        association = cast.unit("Hội Khuyến học phường " + name, UnitKind.HOI, ward);
    }

    private UUID drafted(Cast.Person person, String superior, String issuer, String doer) {
        String text = """
                %s

                %s

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                Độc lập - Tự do - Hạnh phúc

                Số: /KH-TH

                Tầm, ngày tháng năm 2025

                KẾ HOẠCH

                Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025

                Thực hiện Kế hoạch số 142/KH-UBND ngày 19/9/2025 của UBND phường;

                I. THỜI GIAN

                1. Thời gian: Từ ngày 01/10/2025 đến ngày 07/10/2025.

                II. TỔ CHỨC THỰC HIỆN

                1. %s:

                a) Phối hợp với các trường học tổ chức ngày hội đọc sách.

                Nơi nhận:

                - Lưu: VT.

                HIỆU TRƯỞNG

                Nguyễn Thị Hạnh
                """.formatted(superior.toUpperCase(Locale.ROOT), issuer.toUpperCase(Locale.ROOT), doer);
        Reading.Read read = (Reading.Read) Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md");
        Asker asker = asker(person);
        return Cast.done(plans.take(asker, read, read.main(), Plans.Origin.WRITTEN, null, null));
    }

    private Asker asker(Cast.Person person) {
        return Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    private void issue(Cast.Person head, UUID plan, String authority, String position) {
        Cast.done(issuing.issue(
                asker(head),
                plan,
                new Issuing.Order(
                        null, "KH-TH", LocalDate.of(2025, 9, 25), authority, position, head.name(), true, false)));
    }

    private List<UUID> charged(UUID plan) {
        return sql.sql("select unit_id from assignment where plan_id = ? and part = 'COORDINATOR'")
                .param(plan)
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
    }

    private List<String> lines(UUID plan) {
        return sql.sql("""
                select r.name || ' (' || r.purpose || ')' line from recipient r join plan p on p.document_id = r.document_id
                where p.id = ? order by r.ordinal""").param(plan).query((row, n) -> row.getString("line")).list();
    }

    @Test
    void aSchoolChargesNoOtherSchoolButSendsItTheDocument() {
        Cast.Person head = cast.person("Nguyễn Thị Hạnh", school, Role.HEAD, Role.OFFICER);
        UUID plan = drafted(head, "UBND phường " + name, "Trường Tiểu học Hoa " + name, "Trường Tiểu học Hoa " + name);
        PartyRow schools =
                parties.of(plan).stream().filter(PartyRow::group).findFirst().orElseThrow();
        assertThat(schools.name()).isEqualTo("các trường học");
        assertThat(schools.uncharged()).containsExactly(other);
        Document review = get(head, "/ke-hoach/" + plan + "/kiem-tra?muc=" + schools.id());
        assertThat(review.select("#muc-" + schools.id()).text())
                .contains("Ngoài phạm vi", "1 đơn vị sẽ nhận văn bản để phối hợp, không bị giao việc");
        issue(head, plan, "", "HIỆU TRƯỞNG");
        assertThat(charged(plan)).isEmpty();
        assertThat(lines(plan)).contains("Các đơn vị cùng phối hợp (phối hợp)");
        assertThat(sql.sql("""
                select v.unit_id from delivery v join plan p on p.document_id = v.document_id where p.id = ?""")
                        .param(plan)
                        .query((row, n) -> Rows.uuid(row, "unit_id"))
                        .list())
                .contains(other)
                .doesNotContain(association);
    }

    @Test
    void whoAgreedIsGivenTheTask() {
        Cast.Person head = cast.person("Nguyễn Thị Hạnh", school, Role.HEAD, Role.OFFICER);
        UUID plan = drafted(head, "UBND phường " + name, "Trường Tiểu học Hoa " + name, "Trường Tiểu học Hoa " + name);
        PartyRow schools =
                parties.of(plan).stream().filter(PartyRow::group).findFirst().orElseThrow();
        String self = "/ke-hoach/" + plan + "/kiem-tra/ben/" + schools.id();
        assertThat(get(head, self).select("button[form=giao]").eachText())
                .containsExactly("Giao việc này Trường Tiểu học Lá " + name);
        post(head, self + "/them", "version", String.valueOf(schools.version()), "unit", other.toString());
        assertThat(get(head, self).select("button[form=giao]")).isEmpty();
        issue(head, plan, "", "HIỆU TRƯỞNG");
        assertThat(charged(plan)).containsExactly(other);
    }

    @Test
    void aWardChargesTheSchoolsOfItsTerritory() {
        Cast.Person head = cast.person("Nguyễn Thị Hạnh", ward, Role.HEAD, Role.OFFICER);
        UUID plan = drafted(head, "", "ỦY BAN NHÂN DÂN\n\nPHƯỜNG " + name, "Hội Khuyến học phường");
        assertThat(parties.of(plan)).allMatch(party -> party.uncharged().isEmpty());
        issue(head, plan, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(charged(plan)).containsExactlyInAnyOrder(school, other);
    }
}
