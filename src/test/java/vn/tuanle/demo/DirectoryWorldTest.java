package vn.tuanle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.ImportPreview;
import vn.tuanle.organisation.UnitImport;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.testing.WebTest;

/// The units of the demonstration world, by the names they bore on each day.
@TestPropertySource(properties = "tuanle.journey=demo")
class DirectoryWorldTest extends WebTest {
    @Autowired
    Demo demo;

    @Autowired
    Directory directory;

    @Autowired
    UnitImport units;

    @Autowired
    Residents residents;

    @BeforeEach
    void build() {
        demo.build(sentence -> {});
    }

    @Test
    void theProvincesOfficesBearTheCitysNameSinceItIsOne() {
        LocalDate before = LocalDate.of(2026, 4, 29);
        LocalDate since = before.plusDays(1);
        UUID office = residents.unit("Sở Giáo dục và Đào tạo tỉnh Đồng Nai", before);
        assertThat(directory.unit(office, since).orElseThrow().name())
                .isEqualTo("Sở Giáo dục và Đào tạo thành phố Đồng Nai");
        assertThat(directory.all(since)).extracting(UnitOn::name).noneMatch(name -> name.contains("tỉnh Đồng Nai"));
        UUID school = residents.unit("Trường THPT Ngô Quyền", since);
        assertThat(directory.unit(school, since).orElseThrow().parentName())
                .isEqualTo("Sở Giáo dục và Đào tạo thành phố Đồng Nai");
        assertThat(sql.sql("""
                select count(*) from unit_version where address like '%tỉnh Đồng Nai'
                  and (valid_to is null or valid_to > ?)""").param(since).query(Long.class).single()).isZero();
    }

    @Test
    void importingTheExportOfTheWholeWorldChangesNothing() {
        UUID administrator = sql.sql("select id from person where email = ?")
                .param(Demo.ADMINISTRATOR)
                .query(UUID.class)
                .single();
        var asker = residents.asker(administrator);
        for (LocalDate day : List.of(Demo.IN_2021, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 11, 1))) {
            byte[] csv = mvc.get()
                    .uri("/don-vi/xuat.csv?ngay=" + day)
                    .cookie(sessionCookie(sessions.start(administrator, "thử")))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(60);
            if (!(units.preview(Objects.requireNonNull(asker), csv)
                    instanceof Outcome.Done<ImportPreview>(ImportPreview preview))) throw new AssertionError(day);
            assertThat(preview.rows())
                    .as(day.toString())
                    .allSatisfy(row -> assertThat(row.fate()).isEqualTo(ImportPreview.Fate.SAME));
        }
    }
}
