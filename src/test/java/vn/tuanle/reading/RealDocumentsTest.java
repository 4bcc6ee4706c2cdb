package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Real documents, read where their folder stands beside the project; elsewhere the tests say that
/// they are
/// skipped.
class RealDocumentsTest {
    private static final Path SEED = Path.of("../shared/seed/ke-hoach-tuan-le-2021-bien-hoa.md");
    private static final Path PLANS = Path.of("../shared/plans");

    @Test
    void readsTheSeedWithoutOneError() throws IOException {
        here(SEED);
        List<ReadDocument> read = Grammar.read(PlainText.of(Files.readString(SEED)));
        assertThat(read).hasSize(1);
        ReadDocument plan = read.getFirst();
        assertThat(plan.kind()).isEqualTo(DocumentKind.KE_HOACH);
        assertThat(plan.number())
                .isNotNull()
                .satisfies(n -> assertThat(n.value()).isEqualTo("/KH-UBND"))
                .matches(Found::isDoubtful);
        assertThat(plan.date()).isNull();
        assertThat(plan.tasks())
                .extracting(t -> t.value().clause())
                .containsExactly(
                        "III.1.a", "III.1.b", "III.1.c", "III.1.d", "III.2.a", "III.2.b", "III.2.c", "III.2.d",
                        "III.2.e", "III.3.a", "III.3.b", "III.4.a", "III.4.b", "III.4.c", "III.5.a", "III.5.b",
                        "III.6.a", "III.6.b", "III.7.a", "III.7.b", "III.7.c", "III.7.d");
        assertThat(plan.tasks().stream()
                        .flatMap(t -> t.value().assignees().stream())
                        .distinct())
                .containsExactly(
                        "Phòng Giáo dục và Đào tạo",
                        "Phòng Văn hóa và Thông tin",
                        "Trung tâm Văn hóa – Thông tin và Thể thao thành phố",
                        "Phòng Lao động, Thương binh và Xã hội",
                        "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên thành phố",
                        "Hội Khuyến học thành phố",
                        "Các Phòng, ban, ngành và tổ chức chính trị - xã hội thành phố",
                        "các trường THPT, Trung cấp, Cao đẳng trên địa bàn thành phố Biên Hòa",
                        "UBND 30 phường, xã");
        assertThat(plan.tasks().stream().filter(t -> t.value().request())).hasSize(5);
        assertThat(plan.deadlines())
                .extracting(d -> d.value().clause() + " " + d.value().boundary() + " "
                        + d.value().date())
                .containsExactly("II.2-2 BEFORE 2021-10-28", "III.1.d BEFORE 2021-10-31", "III.7.c BEFORE 2021-10-28");
        assertThat(plan.deadlines()).noneMatch(Found::isDoubtful);
        assertThat(plan.legalBases())
                .extracting(b -> b.value().number())
                .containsExactly("11951/KH-UBND", "3975/SGDĐT-NV1");
        assertThat(plan.campaigns()).hasSize(1).first().satisfies(c -> {
            assertThat(c.value().start()).isEqualTo(LocalDate.of(2021, 10, 16));
            assertThat(c.value().end()).isEqualTo(LocalDate.of(2021, 10, 22));
            assertThat(c.value().themes()).hasSize(2);
        });
        assertThat(plan.activities()).hasSize(5);
        assertThat(plan.recipients()).hasSize(8);
        assertThat(plan.signature())
                .isNotNull()
                .satisfies(s -> assertThat(s.value())
                        .isEqualTo(new ReadDocument.Signature("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Duy Tân")));
        CoverageTest.assertCovered(PlainText.of(Files.readString(SEED)), "seed");
    }

    @Test
    void readsPlansOfOtherSubjects() throws IOException {
        here(PLANS);
        assertThat(summary("01")).containsExactly("QUYET_DINH 986/QĐ-UBND 2024-08-13 5 15 Hoàng Việt Phương");
        assertThat(summary("02"))
                .containsExactly(
                        "QUYET_DINH 254/QĐ-UBND 2023-02-17 7 6 Hoàng Quốc Khánh", "KE_HOACH null 2023-02-17 0 0 null");
        assertThat(summary("03"))
                .containsExactly(
                        "QUYET_DINH 3210/QĐ-UBND 2014-06-28 5 12 Nguyễn Hữu Tín", "KE_HOACH null 2014-06-28 0 0 null");
        assertThat(summary("04")).containsExactly("KE_HOACH 252/KH-BCĐQG1237 2013-11-11 3 13 Nguyễn Thiện Nhân");
        assertThat(summary("05"))
                .hasSize(2)
                .first()
                .isEqualTo("QUYET_DINH 773/QĐ-TTg 2018-06-26 3 16 Nguyễn Xuân Phúc");
    }

    /// Kind, number, date, how many bases and recipients, signer.
    private static List<String> summary(String start) throws IOException {
        try (var files = Files.list(PLANS)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(file);
            SourceText source = PlainText.of(text.substring(text.indexOf('\n') + 1));
            CoverageTest.assertCovered(source, file.toString());
            return Grammar.read(source).stream()
                    .map(d -> d.kind() + " "
                            + (d.number() == null ? null : d.number().value()) + " "
                            + (d.date() == null ? null : d.date().value()) + " "
                            + d.legalBases().size() + " " + d.recipients().size() + " "
                            + (d.signature() == null
                                    ? null
                                    : d.signature().value().name()))
                    .toList();
        }
    }

    private static void here(Path path) {
        if (!Files.exists(path))
            System.out.println("BỎ QUA: không có " + path + ", văn bản thật không đi kèm mã nguồn.");
        assumeTrue(Files.exists(path), "không có " + path);
    }
}
