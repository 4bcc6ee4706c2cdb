package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void leavesMarksOutAndKeepsMarkers() {
        SourceText read =
                PlainText.of("**1. Mục đích:**\n\n- a) Xem <https://uil.unesco.org> (*gọi tắt là Tuần lễ*)\\\n");
        assertThat(read.text()).isEqualTo("1. Mục đích:\n- a) Xem https://uil.unesco.org (gọi tắt là Tuần lễ)\n");
        assertThat(read.blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Paragraph.class, p -> assertThat(p.bold()).isTrue());
    }

    @Test
    void keepsWhatLooksLikeTags() {
        for (String line : java.util.List.of(
                "Trần <i>Văn</i> B", "<b>Học</b> suốt đời", "a<b và c>d", "<script>x</script>", "Lớp <5 tuổi>"))
            assertThat(PlainText.of(line).text()).isEqualTo(line + "\n");
        assertThat(PlainText.of("UBND TỈNH<br>UBND XÃ").text()).isEqualTo("UBND TỈNH\nUBND XÃ\n");
    }

    @Test
    void makesTablesOfBars() {
        SourceText read = PlainText.of("| A | B |\n|---|---|\n| 1<br>2 | |\n");
        assertThat(read.blocks()).singleElement().isInstanceOfSatisfying(Block.Table.class, t -> {
            assertThat(t.rows()).hasSize(2);
            assertThat(t.rows().get(1).cells().getFirst().paragraphs())
                    .extracting(Block.Paragraph::text)
                    .containsExactly("1", "2");
            assertThat(t.from()).isZero();
            assertThat(t.to()).isEqualTo(read.text().length());
        });
    }

    @Test
    void joinsLinesWrappedAtOneWidth() {
        SourceText read = PlainText.of(
                "1. Phòng Giáo dục và Đào tạo chủ trì, phối hợp với Hội Khuyến học thành\nphố xây dựng kế hoạch.\n2. Hội Khuyến học.\n");
        assertThat(read.blocks()).hasSize(2);
    }

    @Test
    void spansPointIntoTheText() {
        SourceText read = PlainText.of("KẾ HOẠCH\n\nKT. CHỦ TỊCH\n");
        for (Block block : read.blocks())
            assertThat(read.text().substring(block.from(), block.to())).isEqualTo(((Block.Paragraph) block).text());
    }

    @Test
    void recipientsAndSignatureSideBySideAreReadColumnByColumn() {
        String tail = """
                Nơi nhận:                         KT. GIÁM ĐỐC
                - Bộ GDĐT (để b/c);               PHÓ GIÁM ĐỐC
                - Lưu: VT, GDTX.
                                                  Nguyễn Văn Thành
                """;
        assertThat(PlainText.of(tail).blocks().stream()
                        .map(block -> ((Block.Paragraph) block).text())
                        .toList())
                .containsExactly(
                        "Nơi nhận:",
                        "- Bộ GDĐT (để b/c);",
                        "- Lưu: VT, GDTX.",
                        "KT. GIÁM ĐỐC",
                        "PHÓ GIÁM ĐỐC",
                        "Nguyễn Văn Thành");
    }
}
