package vn.tuanle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void theStateFollowsFromTheActs() {
        assertThat(Progress.of(0, Report.NONE, 0)).isEqualTo(Progress.NOTHING);
        assertThat(Progress.of(1, Report.NONE, 0)).isEqualTo(new Progress(State.SEEN, 0, Report.NONE));
        assertThat(Progress.of(3, Report.NONE, 0)).isEqualTo(new Progress(State.ACCEPTED, 0, Report.NONE));
        assertThat(Progress.of(7, Report.NONE, 40)).isEqualTo(new Progress(State.WORKING, 40, Report.NONE));
        assertThat(Progress.of(7, Report.MADE, 40)).isEqualTo(new Progress(State.DONE, 100, Report.MADE));
        assertThat(Progress.of(7, Report.RETURNED, 40)).isEqualTo(new Progress(State.WORKING, 40, Report.RETURNED));
        assertThat(Progress.of(7, Report.TAKEN_BACK, 40)).isEqualTo(new Progress(State.WORKING, 40, Report.TAKEN_BACK));
        assertThat(Progress.of(7, Report.CONFIRMED, 40)).isEqualTo(new Progress(State.DONE, 100, Report.CONFIRMED));
    }

    @Test
    void theHeadwayOfAUnitFollowsFromItsTasks() {
        assertThat(Headway.of(List.of(State.UNSEEN, State.UNSEEN))).isEqualTo(Headway.NOTHING);
        assertThat(Headway.of(List.of(State.UNSEEN, State.ACCEPTED))).isEqualTo(Headway.LOOKED);
        assertThat(Headway.of(List.of(State.UNSEEN, State.DONE))).isEqualTo(Headway.BEGUN);
        assertThat(Headway.of(List.of(State.DONE, State.DONE))).isEqualTo(Headway.FINISHED);
        assertThat(Headway.of(List.of())).isEqualTo(Headway.NOTHING);
    }

    @Test
    void evidenceIsKnownByItsContent() {
        assertThat(EvidenceType.of(bytes("%PDF-1.7"))).contains(EvidenceType.PDF);
        assertThat(EvidenceType.of(bytes("\u00ff\u00d8\u00ff\u00e0"))).contains(EvidenceType.JPEG);
        assertThat(EvidenceType.of(bytes("\0\0\0\u0018ftypisom"))).contains(EvidenceType.MP4);
        assertThat(EvidenceType.of(bytes("RIFF\0\0\0\0WAVE"))).contains(EvidenceType.WAV);
        assertThat(EvidenceType.of(bytes("ID3\u0003"))).contains(EvidenceType.MP3);
        assertThat(EvidenceType.of(bytes("<html><script>"))).isEmpty();
        assertThat(EvidenceType.of(bytes("<svg xmlns"))).isEmpty();
        assertThat(EvidenceType.of(bytes("PK\u0003\u0004 hỏng"))).isEmpty();
        assertThat(EvidenceType.of(bytes(""))).isEmpty();
        assertThat(EvidenceType.PDF.named("ảnh.exe")).isEqualTo("ảnh.exe.pdf");
        assertThat(EvidenceType.JPEG.named("ảnh.JPEG")).isEqualTo("ảnh.JPEG");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
