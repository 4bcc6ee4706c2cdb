package vn.tuanle.unitplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.DocumentKind;
import vn.tuanle.reading.Found;
import vn.tuanle.reading.ReadDocument;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;

/// What is composed says to the reader what was entered, whatever people typed.
class PlanTextTest {
    private static final UnitOn SCHOOL = new UnitOn(
            UUID.randomUUID(), "Trường Tiểu học Quang Vinh", UnitKind.TRUONG_TH, null, null, "UBND phường Trấn Biên");
    private static final ParentPlan ABOVE = new ParentPlan(
            UUID.randomUUID(),
            2025,
            "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025 trên địa bàn phường Trấn Biên",
            "142/KH-UBND",
            LocalDate.of(2025, 9, 19),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "UBND phường Trấn Biên",
            "Phòng Văn hóa - Xã hội phường Trấn Biên",
            "Tuần lễ hưởng ứng học tập suốt đời năm 2025",
            new Week(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 12)),
            List.of(),
            List.of(),
            null,
            false);

    private static Sheet sheet() {
        Row head = new Row(
                Part.HEAD,
                "",
                "",
                List.of(
                        "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025 tại Trường Tiểu học Quang Vinh",
                        "Đọc sách *mỗi ngày*",
                        "06/10/2025",
                        "12/10/2025",
                        "Rèn thói quen đọc sách\nGắn kết gia đình và nhà trường"));
        Row first = Row.empty(Part.TASK)
                .with("text", "Mở ngày hội đọc sách.")
                .with("assignee", "Tổ chuyên môn")
                .with("person", "Nguyễn Thị An")
                .with("due", "08/10/2025");
        Row left = first.with("kept", "").with("text", "Việc không làm");
        Row late = Row.empty(Part.ACTIVITY)
                .with("name", "Ngày hội <b>đọc</b> sách")
                .with("day", "08/10/2025")
                .with("hour", "07:30")
                .with("place", "Sân trường")
                .with("expected", "300");
        Row early = Row.empty(Part.ACTIVITY).with("name", "Treo băng rôn").with("day", "03/10/2025");
        Row line = Row.empty(Part.LINE)
                .with("content", "Sách | vở _mới_")
                .with("measure", "bộ")
                .with("quantity", "1,5")
                .with("price", "1.000.001")
                .with("source", "SOCIAL");
        return new Sheet(Map.of(
                Part.HEAD, List.of(head),
                Part.TASK, List.of(first, left),
                Part.ACTIVITY, List.of(late, early),
                Part.LINE, List.of(line)));
    }

    @Test
    void theReaderFindsWhatWasEnteredWithoutADoubt() {
        String text = PlanText.of(SCHOOL, ABOVE, sheet(), "Lê Thị Thanh");
        Reading.Read read = (Reading.Read) Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md");
        ReadDocument found = read.main();
        assertThat(found.kind()).isEqualTo(DocumentKind.KE_HOACH);
        assertThat(Objects.requireNonNull(found.issuer()).value()).isEqualToIgnoringCase("Trường Tiểu học Quang Vinh");
        assertThat(Objects.requireNonNull(found.superior()).value())
                .isEqualToIgnoringCase("Ủy ban nhân dân phường Trấn Biên");
        assertThat(found.campaigns()).singleElement().satisfies(week -> {
            assertThat(week.value().start()).isEqualTo(LocalDate.of(2025, 10, 6));
            assertThat(week.value().end()).isEqualTo(LocalDate.of(2025, 10, 12));
            assertThat(week.value().themes()).containsExactly("Đọc sách *mỗi ngày*");
            assertThat(week.doubt()).isNull();
        });
        assertThat(found.legalBases())
                .singleElement()
                .satisfies(basis -> assertThat(basis.value().number()).isEqualTo("142/KH-UBND"));
        assertThat(found.tasks()).singleElement().satisfies(task -> {
            assertThat(task.value().text()).startsWith("Mở ngày hội đọc sách (Nguyễn Thị An phụ trách)");
            assertThat(task.value().assignees()).containsExactly("Tổ chuyên môn");
        });
        assertThat(found.deadlines())
                .extracting(deadline -> deadline.value().date())
                .contains(LocalDate.of(2025, 10, 8));
        assertThat(found.signature()).extracting(Found::value).satisfies(signed -> {
            assertThat(signed.position()).isEqualTo("HIỆU TRƯỞNG");
            assertThat(signed.name()).isEqualTo("Lê Thị Thanh");
        });
        assertThat(found.budget())
                .allSatisfy(amount -> assertThat(amount.value().amount()).isEqualTo(1_500_002));
        Block.Table estimate = (Block.Table) read.source().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(estimate.rows().get(1).cells().stream()
                        .map(cell -> cell.paragraphs().getFirst().text()))
                .containsExactly("1", "Sách | vở _mới_", "bộ", "1,5", "1.000.001", "1.500.002", "Xã hội hóa");
        assertThat(read.source().text())
                .contains(
                        "- Treo băng rôn (ngày 03/10/2025);\n- Ngày hội <b>đọc</b> sách (07 giờ 30 ngày 08/10/2025; tại Sân trường; dự kiến 300 người).",
                        "a) Rèn thói quen đọc sách.\nb) Gắn kết gia đình và nhà trường.",
                        "Bằng chữ: Một triệu năm trăm nghìn không trăm lẻ hai đồng./.");
        assertThat(read.source().text()).doesNotContain("Việc không làm");
    }
}
