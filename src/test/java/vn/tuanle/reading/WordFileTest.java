package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFileTest {
    @Test
    void typedNumbersAreKept() throws Exception {
        assertThat(SamplePlan.linesOf(WordFile.read(DocxSample.of(false)))).isEqualTo(SamplePlan.lines());
    }

    @Test
    void automaticNumbersAreCountedAsWordShowsThem() throws Exception {
        assertThat(SamplePlan.linesOf(WordFile.read(DocxSample.of(true)))).isEqualTo(SamplePlan.lines());
    }

    @Test
    void offsetsPointIntoTheText() throws Exception {
        SourceText source = WordFile.read(DocxSample.of(false));
        for (Block block : source.blocks()) {
            if (block instanceof Block.Paragraph p) {
                assertThat(source.text().substring(p.from(), p.to())).isEqualTo(p.text());
            }
        }
        assertThat(source.blocks().getFirst()).isInstanceOf(Block.Table.class);
        var title = (Block.Paragraph) source.blocks().get(1);
        assertThat(title.text()).isEqualTo("KẾ HOẠCH");
        assertThat(title.bold() && title.centred()).isTrue();
    }
}
