package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfFileTest {
    @Test
    void linesColumnsAndPagesBecomeTheSameParagraphs() throws Exception {
        SourceText source = PdfFile.read(PdfSample.of(SamplePlan.BODY));
        assertThat(SamplePlan.linesOf(source)).isEqualTo(SamplePlan.lines());
        assertThat(source.scanned()).isFalse();
        assertThat(source.pages()).isEqualTo(2);
    }
}
