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
        Quỹ hội chi 45tr.                            | 45000000   | 45tr
        Chi 45 tr đồng cho trang trí.                | 45000000   | 45 tr đồng
        Hội trích 3tr.đ mua nước.                    | 3000000    | 3tr.đ
        Giải nhất 500k.                              | 500000     | 500k
        Mỗi suất 200k/em.                            | 200000     | 200k
        In ấn hết 1tr5.                              | 1500000    | 1tr5
        Chi 2 triệu rưỡi.                            | 2500000    | 2 triệu rưỡi
        Vận động 1 tỷ rưỡi.                          | 1500000000 | 1 tỷ rưỡi
        Tổng cộng 1 tỷ 2.                            | 1200000000 | 1 tỷ 2
        Mỗi trường chi từ 2 đến 3 triệu đồng.        | 3000000    | 3 triệu đồng
        """)
    void whatPeopleWriteAmongThemselvesIsInDoubt(String text, long amount, String words) {
        assertThat(Money.in(Piece.of(text, 0))).singleElement().satisfies(m -> {
            assertThat(m.value().amount()).isEqualTo(amount);
            assertThat(m.doubt())
                    .isNotNull()
                    .satisfies(d -> assertThat(d.text())
                            .isEqualTo("Số tiền “" + words + "” hiểu là "
                                    + "%,d".formatted(amount).replace(',', '.') + " đồng: xin đối chiếu."));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thực hiện thông điệp 5K; đọc trang 45, tr. 12.  | 0
        Tặng 120 trang, 30 trường, 12 khối.             | 0
        Tham gia gồm 1.200.000 người dân.     | 0
        Cộng đồng 200 triệu năm trước.        | 1
        Huy động 2.500 lượt người; 30 đồng chí. | 0
        """)
    void takesNoOtherNumber(String text, int found) {
        assertThat(Money.in(Piece.of(text, 0))).hasSize(found);
    }
}
