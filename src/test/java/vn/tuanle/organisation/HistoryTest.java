package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The real history: 30 units of Biên Hòa in 2021, 25 from 11/2024, 10 among 95 from 7/2025.
class HistoryTest extends OrganisationTest {
    private static long wards(String under, LocalDate on) {
        World world = world();
        return world.directory().below(world.id(under, on), on).stream()
                .filter(u -> u.kind() == UnitKind.UBND_XA)
                .count();
    }

    @Test
    void thereAre30Then25Then95Units() {
        assertThat(wards("UBND thành phố Biên Hòa", OCTOBER_2021)).isEqualTo(30);
        assertThat(wards("UBND thành phố Biên Hòa", LocalDate.of(2024, 10, 31))).isEqualTo(30);
        assertThat(wards("UBND thành phố Biên Hòa", LocalDate.of(2024, 11, 1))).isEqualTo(25);
        assertThat(wards("UBND thành phố Biên Hòa", LocalDate.of(2025, 6, 30))).isEqualTo(25);
        assertThat(wards("UBND tỉnh Đồng Nai", LocalDate.of(2025, 7, 1))).isEqualTo(95);
        assertThat(wards("UBND thành phố Đồng Nai", LocalDate.of(2026, 4, 30))).isEqualTo(95);
        assertThat(world().directory().all(LocalDate.of(2025, 7, 1))).noneMatch(u -> u.kind() == UnitKind.UBND_TP);
    }

    @Test
    void tenCommunesBecameWardsWithTheCity() {
        assertThat(world().directory().search("ubnd xa loc ninh", LocalDate.of(2026, 4, 29), 5))
                .extracting(UnitOn::name)
                .containsExactly("UBND xã Lộc Ninh");
        assertThat(world().directory().search("ubnd phuong loc ninh", LocalDate.of(2026, 4, 30), 5))
                .extracting(UnitOn::name)
                .containsExactly("UBND phường Lộc Ninh");
        long before = phuong(LocalDate.of(2026, 4, 29));
        assertThat(before).isEqualTo(23);
        assertThat(phuong(LocalDate.of(2026, 4, 30))).isEqualTo(33);
    }

    private static long phuong(LocalDate on) {
        return world().directory().all(on).stream()
                .filter(u -> u.name().startsWith("UBND phường "))
                .count();
    }

    @Test
    void aCodeIsNotAnIdentity() {
        World world = world();
        assertThat(coded("26041", OCTOBER_2021)).isEqualTo("UBND phường Quyết Thắng");
        assertThat(coded("26041", LocalDate.of(2024, 12, 1))).isEqualTo("UBND phường Trung Dũng");
        assertThat(coded("26041", OCTOBER_2025)).isEqualTo("UBND phường Trấn Biên");
        UUID oldHoNai = world.id("UBND phường Hố Nai", OCTOBER_2021);
        UUID newHoNai = world.id("UBND phường Hố Nai", OCTOBER_2025);
        assertThat(newHoNai).isNotEqualTo(oldHoNai);
        assertThat(world.directory().names(List.of(oldHoNai, newHoNai), LocalDate.of(2025, 12, 31)))
                .isEqualTo(Map.of(oldHoNai, "UBND phường Hố Nai", newHoNai, "UBND phường Hố Nai"));
    }

    private static String coded(String code, LocalDate on) {
        return world().directory().all(on).stream()
                .filter(u -> code.equals(u.code()))
                .map(UnitOn::name)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    @Test
    void tranBienIsMadeOfWhatWasThere() {
        World world = world();
        List<Succession> all = new UnitPages(world.sql(), world.directory(), new Versions(world.sql())).successions();
        UUID tranBien = world.id("UBND phường Trấn Biên", OCTOBER_2025);
        assertThat(all.stream().filter(s -> tranBien.equals(s.to())).map(Succession::fromName))
                .containsExactly(
                        "UBND phường An Bình",
                        "UBND phường Bửu Long",
                        "UBND phường Hiệp Hòa",
                        "UBND phường Quang Vinh",
                        "UBND phường Thống Nhất",
                        "UBND phường Trung Dũng");
        UUID quyetThang = world.id("UBND phường Quyết Thắng", OCTOBER_2021);
        assertThat(all.stream().filter(s -> quyetThang.equals(s.from())))
                .extracting(Succession::toName, Succession::on)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("UBND phường Trung Dũng", LocalDate.of(2024, 11, 1)));
        UUID trangDai = world.id("UBND phường Trảng Dài", OCTOBER_2025);
        assertThat(all.stream().filter(s -> trangDai.equals(s.to())).map(Succession::confidence))
                .containsExactly("nhập thêm xã Thiện Tân (26191, huyện Vĩnh Cửu)");
    }

    @Test
    void thePictureHasAColumnForEachStepAndNoUnitIsLost() {
        World world = world();
        List<Succession> all = new UnitPages(world.sql(), world.directory(), new Versions(world.sql())).successions();
        SuccessionFlow flow = SuccessionFlow.of(all);
        assertThat(flow.columns())
                .extracting(column -> column.title().text())
                .containsExactly("Trước 01/11/2024", "Từ 01/11/2024", "Từ 01/07/2025");
        assertThat(flow.columns()).extracting(SuccessionFlow.Column::count).containsExactly(30, 25, 10);
        assertThat(flow.table()).hasSize(30).allMatch(row -> row.size() == 3);
        assertThat(flow.table()).contains(List.of("Phường Quyết Thắng", "Phường Trung Dũng", "Phường Trấn Biên"));
    }

    @Test
    void loadingTwiceChangesNothingAndOnlyTheInstallationsAdministratorMay() {
        World world = World.empty();
        assertThat(done(world.history().load(world.admin()))).isGreaterThan(150);
        List<UnitOn> before = world.directory().all(OCTOBER_2025);
        assertThat(done(world.history().load(world.admin()))).isZero();
        assertThat(world.directory().all(OCTOBER_2025)).isEqualTo(before);
        assertThat(why(world.history()
                        .load(world.administratorOf(before.getFirst().id()))))
                .isEqualTo("Chỉ người quản trị hệ thống nạp được lịch sử đơn vị hành chính.");
    }

    @Test
    void theDemonstrationsFilesChangeNothingTheSecondTime() {
        World world = world();
        for (String file : List.of("demo/don-vi-2021.csv", "demo/don-vi-2025.csv"))
            assertThat(done(world.imports().preview(world.admin(), resource(file)))
                            .idle())
                    .as(file)
                    .isTrue();
        UUID school = world.id("Trường Tiểu học Nguyễn Du", OCTOBER_2025);
        assertThat(school).isEqualTo(world.id("Trường Tiểu học Nguyễn Du", OCTOBER_2021));
        assertThat(world.directory().unit(school, OCTOBER_2021).orElseThrow().parentName())
                .isEqualTo("Phòng Giáo dục và Đào tạo thành phố Biên Hòa");
        assertThat(world.directory().unit(school, OCTOBER_2025).orElseThrow().parentName())
                .isEqualTo("UBND phường Trấn Biên");
    }

    @Test
    void searchFoldsTonesAndCase() {
        for (String typed : List.of("tran bien", "Trấn Biên", "TRAN BIEN", "tran bien "))
            assertThat(world().directory().search(typed, OCTOBER_2025, 3))
                    .as(typed)
                    .extracting(UnitOn::name)
                    .contains("UBND phường Trấn Biên");
    }

    @Test
    void theNameItselfComesBeforeNamesThatOnlyHoldItAndFormerNamesLast() {
        World world = World.empty();
        String file = """
                ten;loai;cap_tren;tu_ngay
                UBND thành phố Tìm Tên;UBND_TP;;01/01/2021
                Trường Mầm non Hoa An Bình;;UBND thành phố Tìm Tên;01/01/2021
                Trạm Y tế phường Hoá An;TRAM_Y_TE;UBND thành phố Tìm Tên;01/01/2021
                UBND phường Khoa An;UBND_XA;UBND thành phố Tìm Tên;01/01/2021
                UBND phường Hòa An;UBND_XA;UBND thành phố Tìm Tên;01/01/2021
                UBND phường Hóa An;UBND_XA;UBND thành phố Tìm Tên;01/01/2021
                Phòng Văn hóa và Thông tin;PHONG;UBND thành phố Tìm Tên;01/01/2021
                Ban An ninh Hoa Mai;KHAC;UBND thành phố Tìm Tên;01/01/2021
                """;
        done(world.imports().run(world.admin(), file.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        for (String typed : List.of("hoa an", "Hóa An", "Hoá An", "HOÁ AN "))
            assertThat(world.directory().search(typed, OCTOBER_2025, 9))
                    .as(typed)
                    .extracting(UnitOn::name)
                    .containsExactly(
                            typed.equals("hoa an") ? "UBND phường Hòa An" : "UBND phường Hóa An",
                            typed.equals("hoa an") ? "UBND phường Hóa An" : "UBND phường Hòa An",
                            "Trạm Y tế phường Hoá An",
                            "Trường Mầm non Hoa An Bình",
                            "UBND phường Khoa An",
                            "Ban An ninh Hoa Mai");
    }

    @Test
    void everyNoteOfTheHistoryHasItsEnglish() {
        assertThat(world().sql()
                        .sql("select distinct confidence from unit_succession where confidence <> ''")
                        .query(String.class)
                        .list())
                .hasSize(5)
                .allSatisfy(note -> assertThat(vn.tuanle.ui.Phrases.all()).containsKey(note));
    }
}
