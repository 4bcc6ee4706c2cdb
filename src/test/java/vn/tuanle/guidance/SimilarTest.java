package vn.tuanle.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Fold;

class SimilarTest {
    private static final List<String> ALL = List.of(
            "Thiếu phòng máy để mở lớp kỹ năng số thì làm thế nào? Mượn phòng máy của trường.",
            "Kinh phí in băng rôn lấy ở đâu? Từ nguồn chi thường xuyên của phường.",
            "Báo cáo có phải gửi bản giấy không? Không, ký số trên hệ thống.",
            "Loa phát thanh hỏng thì phát ở đâu? Dùng loa kéo của khu phố.",
            "Lớp học trực tuyến dưới 10 người có được tính không? Được tính.");

    private static List<String> likely(String typed) {
        return Similar.likeliest(typed, ALL, Fold::fold, 3);
    }

    @Test
    void theAnswerThatSharesTheRareWordsComesFirstWithoutTones() {
        assertThat(likely("Phuong chua co PHONG MAY de mo lop")).first().isEqualTo(ALL.get(0));
        assertThat(likely("Lấy kinh phí in băng rôn ở nguồn nào ạ?")).containsExactly(ALL.get(1));
        assertThat(likely("loa phát thanh bị hỏng")).containsExactly(ALL.get(3));
    }

    @Test
    void oneWordOrWordsThatStandEverywhereAreNotEnough() {
        assertThat(likely("phường")).isEmpty();
        assertThat(likely("máy")).isEmpty();
        assertThat(likely("của các đơn vị có được không")).isEmpty();
        assertThat(likely("xe đưa đón học sinh đi bảo tàng ngày thứ bảy có số chỗ ít"))
                .isEmpty();
        assertThat(likely("")).isEmpty();
        assertThat(Similar.likeliest("phòng máy mở lớp", List.<String>of(), Fold::fold, 3))
                .isEmpty();
    }
}
