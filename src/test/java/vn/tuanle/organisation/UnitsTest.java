package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;

/// What may become of units, and what is refused.
class UnitsTest extends OrganisationTest {
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private World world;
    private UUID city;
    private UUID east;
    private UUID west;

    UnitsTest() {
        world = World.empty();
        city = done(
                world.units().create(world.admin(), change("UBND thành phố Thử", UnitKind.UBND_TP, null), START, null));
        east = done(
                world.units().create(world.admin(), change("UBND phường Đông", UnitKind.UBND_XA, city), START, null));
        west = done(
                world.units().create(world.admin(), change("UBND phường Tây", UnitKind.UBND_XA, city), START, null));
    }

    @BeforeEach
    void freshWorld() {
        assertThat(names(START)).containsExactly("UBND phường Đông", "UBND phường Tây", "UBND thành phố Thử");
    }

    private static UnitChange change(String name, UnitKind kind, @org.jspecify.annotations.Nullable UUID parent) {
        return UnitChange.of(name, kind, parent);
    }

    private List<String> names(LocalDate on) {
        return world.directory().all(on).stream().map(UnitOn::name).toList();
    }

    @Test
    void aNameIsStoredComposedAndOnceOnly() {
        UUID made = done(world.units()
                .create(world.admin(), change("Hội  Khuyê\u0301n ho\u0323c\tThử", UnitKind.HOI, city), START, null));
        assertThat(world.directory().unit(made, DAY).orElseThrow().name()).isEqualTo("Hội Khuyến học Thử");
        assertThat(why(world.units()
                        .create(world.admin(), change("hội khuyến học thử", UnitKind.HOI, city), START, null)))
                .isEqualTo("name: Đã có “Hội Khuyến học Thử” trong danh mục vào ngày đó.");
    }

    @Test
    void aChangeKeepsWhatWasAndACorrectionDoesNot() {
        UnitChange renamed = change("UBND phường Rạng Đông", UnitKind.UBND_XA, city);
        assertThat(why(world.units().change(world.admin(), east, renamed, START, null)))
                .isEqualTo("from: Đã có thay đổi từ đúng ngày này. Nếu ghi nhầm, hãy dùng “Đính chính”.");
        assertThat(why(world.units().change(world.admin(), east, renamed, START.minusDays(1), null)))
                .isEqualTo("parent: Cấp trên này chưa có hoặc đã bãi bỏ vào ngày đó.");
        done(world.units().change(world.admin(), east, renamed, DAY, Decision.numbered("1/NQ")));
        assertThat(names(DAY.minusDays(1))).contains("UBND phường Đông");
        assertThat(names(DAY)).contains("UBND phường Rạng Đông").doesNotContain("UBND phường Đông");
        assertThat(why(world.units().change(world.admin(), east, renamed, DAY.plusDays(1), null)))
                .isEqualTo("Không có gì thay đổi.");
        Version first = new Versions(world.sql()).of(east).getFirst();
        done(world.units().correct(world.admin(), first.id(), change("UBND phường Đồng", UnitKind.UBND_XA, city)));
        assertThat(names(DAY.minusDays(1))).contains("UBND phường Đồng").doesNotContain("UBND phường Đông");
        assertThat(world.sql()
                        .sql("select detail from unit_act where kind = 'CORRECTED'")
                        .query(String.class)
                        .single())
                .contains("UBND phường Đông");
    }

    @Test
    void mergedUnitsEndAndTheirChildrenGoOn() {
        UUID school = done(world.units()
                .create(world.admin(), change("Trường Tiểu học Tây", UnitKind.TRUONG_TH, west), START, null));
        done(world.changes().merge(world.admin(), List.of(west), east, DAY, Decision.numbered("1662/NQ"), ""));
        assertThat(names(DAY)).containsExactly("Trường Tiểu học Tây", "UBND phường Đông", "UBND thành phố Thử");
        assertThat(world.directory().unit(school, DAY).orElseThrow().parentName())
                .isEqualTo("UBND phường Đông");
        assertThat(world.directory()
                        .unit(school, DAY.minusDays(1))
                        .orElseThrow()
                        .parentName())
                .isEqualTo("UBND phường Tây");
        assertThat(why(world.changes().merge(world.admin(), List.of(west), east, DAY, null, "")))
                .isEqualTo("units: “UBND phường Tây” không tồn tại ngay trước ngày này.");
    }

    @Test
    void aSplitMakesNewUnitsOrNone() {
        assertThat(why(world.changes()
                        .split(
                                world.admin(),
                                east,
                                List.of(change("UBND phường Đông Bắc", UnitKind.UBND_XA, city)),
                                false,
                                DAY,
                                null)))
                .isEqualTo("names: Chia tách phải thành ít nhất hai đơn vị.");
        assertThat(why(world.changes()
                        .split(
                                world.admin(),
                                east,
                                List.of(
                                        change("UBND phường Đông Bắc", UnitKind.UBND_XA, city),
                                        change("UBND phường Tây", UnitKind.UBND_XA, city)),
                                false,
                                DAY,
                                null)))
                .isEqualTo("names: Đã có “UBND phường Tây” trong danh mục vào ngày đó.");
        assertThat(names(DAY)).hasSize(3);
        done(world.changes()
                .split(
                        world.admin(),
                        east,
                        List.of(
                                change("UBND phường Đông Bắc", UnitKind.UBND_XA, city),
                                change("UBND phường Đông Nam", UnitKind.UBND_XA, city)),
                        false,
                        DAY,
                        null));
        assertThat(names(DAY))
                .containsExactly(
                        "UBND phường Đông Bắc", "UBND phường Đông Nam", "UBND phường Tây", "UBND thành phố Thử");
    }

    @Test
    void anAbolishedUnitAsksWhatBecomesOfThoseBelow() {
        assertThat(why(world.changes().abolish(world.admin(), city, new Reorganisations.Below.None(), DAY, null, "")))
                .isEqualTo("how: Còn 2 đơn vị trực thuộc. Hãy chọn bãi bỏ cùng hoặc chuyển sang cấp trên khác.");
        done(world.changes().abolish(world.admin(), city, new Reorganisations.Below.EndToo(), DAY, null, ""));
        assertThat(names(DAY)).isEmpty();
        assertThat(names(DAY.minusDays(1))).hasSize(3);
    }

    @Test
    void onlyTheChainAboveMayWriteAndNobodyMakesACircle() {
        assertThat(why(world.changes()
                        .abolish(world.administratorOf(west), east, new Reorganisations.Below.None(), DAY, null, "")))
                .isEqualTo("Bạn không có quyền thay đổi đơn vị này.");
        assertThat(why(world.units()
                        .create(world.administratorOf(west), change("Hội Lạ", UnitKind.HOI, east), DAY, null)))
                .isEqualTo("parent: Bạn không có quyền lập đơn vị dưới cấp trên này.");
        assertThat(why(world.units()
                        .create(
                                world.administratorOf(city),
                                change("UBND tỉnh Lạ", UnitKind.UBND_TINH, null),
                                DAY,
                                null)))
                .isEqualTo("parent: Hãy chọn cấp trên: chỉ người quản trị hệ thống lập đơn vị cấp cao nhất.");
        assertThat(why(world.units()
                        .change(world.admin(), city, change("UBND thành phố Thử", UnitKind.UBND_TP, east), DAY, null)))
                .isEqualTo("parent: Một đơn vị không thể trực thuộc chính nó hay cấp dưới của nó.");
    }

    @Test
    void theSameChangeAtTheSameTimeIsMadeOnce() throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            var tries = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> hands.submit(() -> world.units()
                            .change(
                                    world.admin(),
                                    east,
                                    change("UBND phường Số " + i, UnitKind.UBND_XA, city),
                                    DAY,
                                    null)))
                    .toList();
            int made = 0;
            for (var attempt : tries) if (attempt.get() instanceof Outcome.Done<UUID>) made++;
            assertThat(made).isEqualTo(1);
        }
        assertThat(world.sql().sql("""
                                select count(*) from unit_version a join unit_version b on a.unit_id = b.unit_id
                                  and a.id <> b.id and a.valid_from < coalesce(b.valid_to, 'infinity')
                                  and b.valid_from < coalesce(a.valid_to, 'infinity')""").query(Integer.class).single()).isZero();
    }
}
