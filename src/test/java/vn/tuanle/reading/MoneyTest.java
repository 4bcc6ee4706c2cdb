package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kinh phí: 12.500.000 đồng (Mười hai triệu năm trăm nghìn đồng).  | 12500000
        Hỗ trợ 12,5 triệu đồng.                                          | 12500000
        Phấn đấu vận động 1,2 tỷ.                                        | 1200000000
        Ngân sách tỉnh: 1 tỷ 250 triệu đồng.                             | 1250000000
        Trích 28.600 nghìn đồng.                                         | 28600000
        Mỗi suất 500.000đ/em.                                            | 500000
        Chi 3,000,000 VNĐ cho trang trí.                                 | 3000000
        Tổng kinh phí dự kiến là 15.000.000, lấy từ quỹ.                 | 15000000
        Tặng 500 ngàn đồng.                                              | 500000
        """)
    void readsEveryWriting(String text, long amount) {
        assertThat(Money.in(Piece.of(text, 0)))
                .singleElement()
                .satisfies(m -> assertThat(m.value().amount()).isEqualTo(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tham gia gồm 1.200.000 người dân.     | 0
        Cộng đồng 200 triệu năm trước.        | 1
        Huy động 2.500 lượt người; 30 đồng chí. | 0
        """)
    void takesNoOtherNumber(String text, int found) {
        assertThat(Money.in(Piece.of(text, 0))).hasSize(found);
    }
}
