package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Names are understood as of the plan's day, also after the day was corrected; what a person chose
/// stays.
class RematchingWebTest extends WebTest {
    private static final String TEXT = """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ SÔNG LẠI

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Số: 45/KH-UBND

            Sông Lại, ngày 20 tháng 9 năm 2021

            KẾ HOẠCH

            Tổ chức Tuần lễ hưởng ứng học tập suốt đời

            I. THỜI GIAN

            - Tuần lễ được tổ chức từ ngày 01/10/2021 đến ngày 07/10/2021.

            II. TỔ CHỨC THỰC HIỆN

            1. UBND các phường:

            a) Tổ chức Tuần lễ trên địa bàn.

            2. Hội Múa lân thành phố:

            a) Múa lân ở lễ khai mạc.

            Nơi nhận:

            - Như Mục II;

            - Lưu: VT.
            """;

    @Autowired
    PartyRows parties;

    @Autowired
    PlanRows rows;

    private UUID old;
    private UUID kept;
    private UUID fresh;
    private Cast.Person officer;
    private UUID plan;

    @BeforeEach
    void aDraftOfACityWhoseWardsChanged() {
        UUID city = cast.unit("UBND thành phố Sông Lại", UnitKind.UBND_TP, null);
        old = cast.unit("UBND phường Một Sông Lại", UnitKind.UBND_XA, city);
        kept = cast.unit("UBND phường Hai Sông Lại", UnitKind.UBND_XA, city);
        fresh = cast.unit("UBND phường Ba Sông Lại", UnitKind.UBND_XA, city);
        sql.sql("update unit_version set valid_to = date '2023-01-01' where unit_id = ?")
                .param(old)
                .update();
        sql.sql("update unit_version set valid_from = date '2023-01-01' where unit_id = ?")
                .param(fresh)
                .update();
        officer = cast.person("Nguyễn Thị Soạn", city, Role.OFFICER);
        String reading =
                location(upload(officer, "/ke-hoach/tai-len", "file", "a.md", TEXT.getBytes(StandardCharsets.UTF_8)));
        plan = UUID.fromString(location(getRaw(officer, reading)).split("/")[2]);
        sql.sql("update plan_item set state = 'CONFIRMED' where plan_id = ? and doubt is not null")
                .param(plan)
                .update();
    }

    private PartyRow party(String name) {
        return parties.of(plan).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + ": " + parties.of(plan)));
    }

    private String correctedTo(String day) {
        PlanItem date = rows.of(plan).stream()
                .filter(i -> "date".equals(i.field()))
                .findFirst()
                .orElseThrow();
        return location(post(
                officer,
                "/ke-hoach/" + plan + "/kiem-tra/muc/" + date.id(),
                "version",
                String.valueOf(date.version()),
                "day",
                day));
    }

    @Test
    void aCorrectedDayMeansTheUnitsOfThatDay() {
        assertThat(party("UBND các phường").units()).containsExactlyInAnyOrder(old, kept);
        int version = party("UBND các phường").version();
        String chosen = "/ke-hoach/" + plan + "/kiem-tra/ben/"
                + party("Hội Múa lân thành phố").id();
        post(officer, chosen + "/them", "version", "1", "unit", old.toString());

        correctedTo("20/09/2025");

        PartyRow wards = party("UBND các phường");
        assertThat(wards.units()).containsExactlyInAnyOrder(kept, fresh);
        assertThat(wards.rule().text()).endsWith("vào ngày 20/09/2025: 2 đơn vị.");
        assertThat(wards.version()).isEqualTo(version + 1);
        PartyRow dancers = party("Hội Múa lân thành phố");
        assertThat(dancers.units()).containsExactly(old);
        assertThat(dancers.rule().text()).isEqualTo("Do người kiểm tra chọn.");
        assertThat(java.util.Objects.requireNonNull(dancers.doubt()).text())
                .isEqualTo("1 đơn vị đã chọn không có trong danh mục vào ngày 20/09/2025. Hãy xem lại.");
        assertThat(party("Như Mục II").units()).containsExactlyInAnyOrder(kept, fresh, old);

        correctedTo("20/09/2021");

        assertThat(party("UBND các phường").units()).containsExactlyInAnyOrder(old, kept);
    }

    @Test
    void anotherCorrectionLeavesTheNamesAlone() {
        PlanItem title = rows.of(plan).stream()
                .filter(i -> "title".equals(i.field()))
                .findFirst()
                .orElseThrow();
        List<PartyRow> before = parties.of(plan);
        post(officer, "/ke-hoach/" + plan + "/kiem-tra/muc/" + title.id(), "version", "1", "text", "Tên khác");
        assertThat(parties.of(plan)).isEqualTo(before);
    }
}
