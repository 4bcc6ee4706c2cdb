package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How names in plans are understood, on the cast of Biên Hòa 2021 and Trấn Biên 2025.
class MatcherTest extends OrganisationTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Phòng Giáo dục và Đào tạo                           | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        1. Phòng Giáo dục và Đào tạo:                       | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        Phòng GDĐT                                          | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        Phòng GD&ĐT thành phố                               | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        Phòng GD-ĐT TP. Biên Hòa                            | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        phòng giáo dục và đào tạo thành phố                 | Phòng Giáo dục và Đào tạo thành phố Biên Hòa
        Phòng VHTT                                          | Phòng Văn hóa và Thông tin thành phố Biên Hòa
        Phòng Văn hoá - Thông tin                           | Phòng Văn hóa và Thông tin thành phố Biên Hòa
        Phòng Lao động, Thương binh và Xã hội               | Phòng Lao động, Thương binh và Xã hội thành phố Biên Hòa
        Phòng LĐTBXH                                        | Phòng Lao động, Thương binh và Xã hội thành phố Biên Hòa
        Phòng LĐ-TB&XH thành phố Biên Hoà                   | Phòng Lao động, Thương binh và Xã hội thành phố Biên Hòa
        Văn phòng HĐND và UBND                              | Văn phòng HĐND và UBND thành phố Biên Hòa
        Hội Khuyến học thành phố                            | Hội Khuyến học thành phố Biên Hòa
        Đề nghị Hội Khuyến học thành phố:                   | Hội Khuyến học thành phố Biên Hòa
        Hội Khuyến học tỉnh                                 | Hội Khuyến học tỉnh Đồng Nai
        Hội Khuyến học phường Trảng Dài                     | Hội Khuyến học phường Trảng Dài
        Hội Khuyến học Trảng Dài                            | Hội Khuyến học phường Trảng Dài
        UBND tỉnh Đồng Nai                                  | UBND tỉnh Đồng Nai
        UBND tỉnh                                           | UBND tỉnh Đồng Nai
        Ủy ban nhân dân thành phố                           | UBND thành phố Biên Hòa
        Uỷ ban nhân dân thành phố Biên Hoà                  | UBND thành phố Biên Hòa
        UBND phường Trảng Dài                               | UBND phường Trảng Dài
        UBND P. Trảng Dài                                   | UBND phường Trảng Dài
        phường Hòa Bình                                     | UBND phường Hòa Bình
        xã Long Hưng                                        | UBND xã Long Hưng
        Sở GDĐT                                             | Sở Giáo dục và Đào tạo tỉnh Đồng Nai
        Sở Giáo dục và Đào tạo tỉnh                         | Sở Giáo dục và Đào tạo tỉnh Đồng Nai
        Sở VHTTDL                                           | Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai
        Ban Tuyên giáo Thành ủy                             | Ban Tuyên giáo Thành ủy Biên Hòa
        Thành uỷ                                            | Thành ủy Biên Hòa
        Thành đoàn                                          | Thành đoàn Biên Hòa
        Ủy ban MTTQ Việt Nam thành phố                      | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Biên Hòa
        UBMTTQ                                              | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Biên Hòa
        Hội LHPN thành phố                                  | Hội Liên hiệp Phụ nữ thành phố Biên Hòa
        Trung tâm Văn hóa – Thông tin và Thể thao thành phố | Trung tâm Văn hóa – Thông tin và Thể thao thành phố Biên Hòa
        Trung tâm GDNN-GDTX thành phố                       | Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên thành phố Biên Hòa
        Đài truyền thanh thành phố                          | Đài Truyền thanh Biên Hòa
        Trường THPT Ngô Quyền                               | Trường THPT Ngô Quyền
        TTHTCĐ phường Trung Dũng                            | Trung tâm Học tập cộng đồng phường Trung Dũng
        """)
    void oneUnitOfBienHoa2021(String written, String expected) {
        Match match = inBienHoa(written);
        assertThat(names(match)).containsExactly(expected);
        assertThat(match.doubt()).isNull();
        assertThat(match.group()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        UBND 30 phường, xã                                                       | 30 | 30
        UBND các phường, xã                                                      | 30 | -
        UBND ba mươi phường, xã                                                  | 30 | 30
        UBND 30 (ba mươi) phường, xã                                             | 30 | 30
        30 UBND phường, xã                                                       | 30 | 30
        hai mươi chín phường                                                     | 29 | 29
        Chủ tịch UBND các phường, xã                                             | 30 | -
        các phòng, ban, đơn vị thuộc UBND thành phố                              | 13 | -
        các trường THPT, Trung cấp, Cao đẳng                                     | 6  | -
        Hiệu trưởng các trường mầm non, tiểu học, THCS trên địa bàn              | 7  | -
        các tổ chức chính trị - xã hội                                           | 6  | -
        các đoàn thể chính trị - xã hội                                          | 6  | -
        các phường, xã                                                           | 30 | -
        30 xã, phường                                                            | 30 | 30
        UBND các phường                                                          | 29 | -
        Các Phòng, ban, ngành và tổ chức chính trị - xã hội thành phố            | 16 | -
        Các phòng, ban, ngành                                                    | 10 | -
        các hội, đoàn thể                                                        | 7  | -
        các trường THPT, Trung cấp, Cao đẳng trên địa bàn thành phố Biên Hòa     | 6  | -
        Đề nghị các trường THPT, Trung cấp, Cao đẳng trên địa bàn thành phố      | 6  | -
        các trường mầm non, tiểu học, THCS                                       | 7  | -
        các trường học trên địa bàn                                              | 10 | -
        các cơ sở giáo dục                                                       | 20 | -
        các trung tâm học tập cộng đồng                                          | 5  | -
        các doanh nghiệp                                                         | 2  | -
        Hội Khuyến học cấp phường, xã                                            | 6  | -
        Hội Khuyến học các phường, xã                                            | 6  | -
        """)
    void groupsOfBienHoa2021(String written, int count, Integer expected) {
        Match match = inBienHoa(written);
        assertThat(match.units()).hasSize(count);
        assertThat(match.group()).isTrue();
        assertThat(match.expected()).isEqualTo(expected);
        assertThat(match.doubt()).isNull();
        assertThat(match.rule().text()).endsWith("vào ngày 09/10/2021: " + count + " đơn vị.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        UBND 31 phường, xã     | 30 | Văn bản ghi 31, danh mục có 30 vào ngày 09/10/2021.
        ba mươi mốt phường, xã | 30 | Văn bản ghi 31, danh mục có 30 vào ngày 09/10/2021.
        mười lăm phường, xã    | 30 | Văn bản ghi 15, danh mục có 30 vào ngày 09/10/2021.
        các khu phố            | 0  | Danh mục chưa có đơn vị nào thuộc nhóm này vào ngày 09/10/2021.
        các bảo tàng và phi cơ | 1  | Chưa hiểu hết nhóm này (phần “phi”). Hãy kiểm tra danh sách.
        các trạm y tế          | 0  | Danh mục chưa có đơn vị nào thuộc nhóm này vào ngày 09/10/2021.
        Thư viện tỉnh          | 0  | Danh mục chưa có đơn vị nào thuộc nhóm này vào ngày 09/10/2021.
        Phòng Vũ trụ           | 0  | Danh mục chưa có “Phòng Vũ trụ”. Hãy chọn một đơn vị hoặc thêm đơn vị mới.
        Trung tâm Văn hóa Thể thao thành phố | 1 | Tên ghi trong văn bản khác tên trong danh mục: “Trung tâm Văn hóa – Thông tin và Thể thao thành phố Biên Hòa”. Hãy kiểm tra.
        Phòng Giáo dục và Đào tạo, Hội Nuôi ong | 1 | Chưa biết phần “Hội Nuôi ong”. Hãy chọn hoặc thêm đơn vị.
        <script>alert(1)</script> | 0 | Danh mục chưa có “<script>alert(1)</script>”. Hãy chọn một đơn vị hoặc thêm đơn vị mới.
        """)
    void whatIsInDoubtSaysWhy(String written, int count, String doubt) {
        Match match = inBienHoa(written);
        assertThat(match.units()).hasSize(count);
        assertThat(Objects.requireNonNull(match.doubt()).text()).isEqualTo(doubt);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Phòng Văn hóa và Thông tin, Trung tâm Văn hóa – Thông tin và Thể thao thành phố | Phòng Văn hóa và Thông tin thành phố Biên Hòa; Trung tâm Văn hóa – Thông tin và Thể thao thành phố Biên Hòa
        Phòng Lao động, Thương binh và Xã hội, Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên thành phố | Phòng Lao động, Thương binh và Xã hội thành phố Biên Hòa; Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên thành phố Biên Hòa
        Phòng Giáo dục và Đào tạo và Hội Khuyến học thành phố | Phòng Giáo dục và Đào tạo thành phố Biên Hòa; Hội Khuyến học thành phố Biên Hòa
        """)
    void severalNamesInARow(String written, String expected) {
        Match match = inBienHoa(written);
        assertThat(String.join("; ", names(match))).isEqualTo(expected);
        assertThat(match.doubt()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Phòng Văn hóa - Xã hội                   | Phòng Văn hóa - Xã hội phường Trấn Biên
        Phòng VH-XH phường                       | Phòng Văn hóa - Xã hội phường Trấn Biên
        Hội Khuyến học phường                    | Hội Khuyến học phường Trấn Biên
        Sở GDĐT                                  | Sở Giáo dục và Đào tạo tỉnh Đồng Nai
        UBND tỉnh                                | UBND tỉnh Đồng Nai
        UBND phường                              | UBND phường Trấn Biên
        Ủy ban MTTQ Việt Nam phường              | Ủy ban Mặt trận Tổ quốc Việt Nam phường Trấn Biên
        các trường mầm non, tiểu học, THCS       | Trường Mầm non Hướng Dương; Trường Tiểu học Nguyễn Du; Trường Tiểu học Quang Vinh; Trường Trung học cơ sở Hùng Vương; Trường Trung học cơ sở Nguyễn Bỉnh Khiêm
        các trường THPT, Trung cấp, Cao đẳng     | Trường THPT Ngô Quyền
        các trường mầm non, tiểu học, THCS trên địa bàn | Trường Mầm non Hướng Dương; Trường Tiểu học Nguyễn Du; Trường Tiểu học Quang Vinh; Trường Trung học cơ sở Hùng Vương; Trường Trung học cơ sở Nguyễn Bỉnh Khiêm
        các phòng, ban, đơn vị thuộc UBND phường | Phòng Kinh tế, Hạ tầng và Đô thị phường Trấn Biên; Phòng Văn hóa - Xã hội phường Trấn Biên; Trung tâm Cung ứng dịch vụ công phường Trấn Biên; Trung tâm Phục vụ hành chính công phường Trấn Biên; Văn phòng HĐND và UBND phường Trấn Biên
        các tổ chức chính trị - xã hội           | Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Trấn Biên; Hội Cựu chiến binh phường Trấn Biên; Hội Liên hiệp Phụ nữ phường Trấn Biên; Ủy ban Mặt trận Tổ quốc Việt Nam phường Trấn Biên
        Ban điều hành các khu phố                | Khu phố 1 phường Trấn Biên; Khu phố 2 phường Trấn Biên; Khu phố 10 phường Trấn Biên
        các khu phố                              | Khu phố 1 phường Trấn Biên; Khu phố 2 phường Trấn Biên; Khu phố 10 phường Trấn Biên
        các phòng, ban, ngành phường             | Công an phường Trấn Biên; Phòng Kinh tế, Hạ tầng và Đô thị phường Trấn Biên; Phòng Văn hóa - Xã hội phường Trấn Biên; Văn phòng HĐND và UBND phường Trấn Biên
        """)
    void tranBien2025(String written, String expected) {
        World world = world();
        Match match = world.directory().match(written, world.id("UBND phường Trấn Biên", OCTOBER_2025), OCTOBER_2025);
        assertThat(String.join("; ", names(match))).isEqualTo(expected);
        assertThat(match.doubt()).isNull();
    }

    private static Match inBienHoa(String written) {
        World world = world();
        return world.directory().match(written, world.id("UBND thành phố Biên Hòa", OCTOBER_2021), OCTOBER_2021);
    }

    private static List<String> names(Match match) {
        return match.units().stream().map(UnitOn::name).collect(Collectors.toList());
    }
}
