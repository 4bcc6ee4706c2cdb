package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    @Test
    void readsEachRecipientOfALineThatHoldsThemAll() {
        assertThat(read("Như trên; Lưu VT.")).containsExactly("Như trên/", "VT/Lưu");
        assertThat(read("Như trên; Sở Nội vụ (b/c); Lưu VT.")).containsExactly("Như trên/", "Sở Nội vụ/b/c", "VT/Lưu");
        assertThat(read("- Như Điều 3; - Sở Nội vụ (b/c); Lưu: VT, KGVX."))
                .containsExactly("Như Điều 3/", "Sở Nội vụ/b/c", "VT, KGVX/Lưu");
        assertThat(read("- Các phòng, ban (Giáo dục; Văn hóa) (để thực hiện);"))
                .containsExactly("Các phòng, ban (Giáo dục; Văn hóa)/thực hiện");
    }

    private static List<String> read(String line) {
        return Recipients.of(List.of(Piece.of(line, 0))).stream()
                .map(Found::value)
                .map(r -> r.name() + "/" + r.purpose())
                .toList();
    }
}
