package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {
    @Test
    void splitsAListOnlyBeforeABody() {
        assertThat(
                        names(
                                "Phòng Lao động, Thương binh và Xã hội, Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên:"))
                .containsExactly(
                        "Phòng Lao động, Thương binh và Xã hội",
                        "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên");
        assertThat(names("Các Phòng, ban, ngành và tổ chức chính trị - xã hội thành phố:"))
                .containsExactly("Các Phòng, ban, ngành và tổ chức chính trị - xã hội thành phố");
        assertThat(names("Sở Văn hóa, Thể thao và Du lịch, Hội Khuyến học tỉnh chủ trì"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Hội Khuyến học tỉnh");
        assertThat(names("Văn phòng HĐND và UBND xã tham mưu")).containsExactly("Văn phòng HĐND và UBND xã");
    }

    @Test
    void endsANameAtItsVerb() {
        assertThat(names("Sở Giáo dục và Đào tạo chủ trì, phối hợp")).containsExactly("Sở Giáo dục và Đào tạo");
        assertThat(names("UBND các xã, phường xây dựng kế hoạch")).containsExactly("UBND các xã, phường");
        assertThat(names("Ban Chỉ đạo xây dựng xã hội học tập phường chủ trì"))
                .containsExactly("Ban Chỉ đạo xây dựng xã hội học tập phường");
        assertThat(names("Trung tâm Dịch vụ tổng hợp phường:")).containsExactly("Trung tâm Dịch vụ tổng hợp phường");
        assertThat(names("Công an tỉnh không thực hiện")).containsExactly("Công an tỉnh");
        assertThat(names("UBND các phường cũng tổ chức")).containsExactly("UBND các phường");
        assertThat(names("Tổng phụ trách Đội chuẩn bị chương trình")).containsExactly("Tổng phụ trách Đội");
    }

    @Test
    void knowsWordsThatAreNoBodies() {
        for (String text : List.of(
                "Báo cáo kết quả",
                "Ban hành kế hoạch",
                "Tổ chức lễ phát động",
                "Hội nghị tổng kết",
                "Bố trí kinh phí",
                "Đổi mới hình thức",
                "Trường hợp khó khăn",
                "Cơ sở vật chất")) assertThat(names(text)).as(text).isEmpty();
    }

    private static List<String> names(String text) {
        return Bodies.list(Piece.of(text, 0), 0, false).texts();
    }
}
