package vn.tuanle.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as people's machines write them, and files that nobody should write.
class UnitImportTest extends OrganisationTest {
    private static final String FILE = "ten;loai;cap_tren;tu_ngay\n"
            + "UBND phường Hố Nai Thử;UBND_XA;;01/01/2021\n"
            + "Trường Tiểu học Đức Phổ;;UBND phường Hố Nai Thử;1/9/2021\n";
    private final World world = World.empty();

    private List<String> names() {
        return world.directory().all(LocalDate.of(2022, 1, 1)).stream()
                .map(UnitOn::name)
                .toList();
    }

    private String refusals(String file) {
        return refusals(file.getBytes(StandardCharsets.UTF_8));
    }

    private String refusals(byte[] file) {
        StringBuilder all = new StringBuilder();
        for (ImportPreview.Row row :
                done(world.imports().preview(world.admin(), file)).refused())
            for (ImportPreview.Trouble trouble : row.troubles())
                all.append(row.line())
                        .append(' ')
                        .append(trouble.column())
                        .append(": ")
                        .append(trouble.why().text())
                        .append('\n');
        return all.toString().strip();
    }

    @Test
    void importingTheExportChangesNothing() {
        String file = """
                ten;loai;ma;cap_tren;dia_chi;dien_thoai;thu_dien_tu;tu_ngay;den_ngay;quyet_dinh;ngay_quyet_dinh
                UBND tỉnh Khứ Hồi;UBND_TINH;99;;;;;01/01/2021;;;
                Sở Giáo dục và Đào tạo tỉnh Khứ Hồi;SO;;UBND tỉnh Khứ Hồi;số 2, đường "Ba"; lầu 1;0251 382 2222;so@kh.vn;01/01/2021;;12/QĐ-UBND;03/02/2020
                Trường THPT Khứ Hồi;;T1;Sở Giáo dục và Đào tạo tỉnh Khứ Hồi;;=1+1;;01/09/2022;31/08/2030;;
                """.replace("số 2, đường \"Ba\"; lầu 1", "\"số 2, đường \"\"Ba\"\"; lầu 1\"");
        done(world.imports().run(world.admin(), file.getBytes(StandardCharsets.UTF_8)));
        LocalDate city = LocalDate.of(2026, 4, 30);
        var units = world.units();
        for (String name : List.of("UBND tỉnh Khứ Hồi", "Sở Giáo dục và Đào tạo tỉnh Khứ Hồi"))
            done(units.rename(
                    world.admin(),
                    world.id(name, city),
                    name.replace("tỉnh", "thành phố"),
                    city,
                    Decision.numbered("30/2026/QH16")));
        for (LocalDate day : List.of(city.minusDays(1), city)) {
            String csv = new UnitExport(world.sql()).csv(day);
            assertThat(csv.lines().skip(1).toList()).hasSize(3);
            ImportPreview preview = done(world.imports().preview(world.admin(), csv.getBytes(StandardCharsets.UTF_8)));
            assertThat(preview.rows())
                    .as(day + csv)
                    .allSatisfy(row -> assertThat(row.fate()).isEqualTo(ImportPreview.Fate.SAME));
            assertThat(preview.notes()).isEmpty();
        }
        assertThat(new UnitExport(world.sql()).csv(city))
                .contains("\"Trường THPT Khứ Hồi\";\"Trường trung học phổ thông\";\"T1\";"
                        + "\"Sở Giáo dục và Đào tạo tỉnh Khứ Hồi\";\"\";\"'=1+1\";\"\";\"01/09/2022\";\"31/08/2030\"")
                .contains("\"Sở Giáo dục và Đào tạo thành phố Khứ Hồi\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-8 mark", "UTF-16LE", "UTF-16LE mark", "UTF-16BE mark", "decomposed", "windows-1258"
            })
    void everyEncodingGivesTheSameUnits(String encoding) {
        String text = encoding.endsWith("mark") ? "\uFEFF" + FILE : FILE;
        byte[] bytes = switch (encoding) {
            case "decomposed" -> Normalizer.normalize(FILE, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
            case "windows-1258" -> tonesApart(FILE).getBytes(Charset.forName("windows-1258"));
            default -> text.getBytes(Charset.forName(encoding.replace(" mark", "")));
        };
        ImportPreview done = done(world.imports().run(world.admin(), bytes));
        assertThat(done.count(ImportPreview.Fate.NEW)).isEqualTo(2);
        assertThat(names()).containsExactly("Trường Tiểu học Đức Phổ", "UBND phường Hố Nai Thử");
        assertThat(done(world.imports().preview(world.admin(), FILE.getBytes(StandardCharsets.UTF_8)))
                        .idle())
                .isTrue();
    }

    /// Windows-1258 keeps ô, ư, đ in one byte and writes the five tones behind.
    private static String tonesApart(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char last = apart.charAt(apart.length() - 1);
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(last) >= 0)
                out.append(Normalizer.normalize(apart.substring(0, apart.length() - 1), Normalizer.Form.NFC))
                        .append(last);
            else if (apart.length() == 3 && "\u0323".indexOf(apart.charAt(1)) >= 0)
                out.append(Normalizer.normalize("" + apart.charAt(0) + apart.charAt(2), Normalizer.Form.NFC))
                        .append(apart.charAt(1));
            else out.append(c);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void everySeparatorIsUnderstoodWithExcelsLineAndQuotes(String separator) {
        String file = ("sep=" + separator + "\r\n\"ten\"" + separator
                + "Loại đơn vị\r\n\"Phòng Lao động, Thương binh; và \"\"Xã hội\"\"\"" + separator + "PHONG\r\n\r\n");
        done(world.imports().run(world.admin(), file.getBytes(StandardCharsets.UTF_8)));
        assertThat(world.directory().all(LocalDate.now(vn.tuanle.kernel.Days.ZONE)))
                .extracting(UnitOn::name)
                .containsExactly("Phòng Lao động, Thương binh; và \"Xã hội\"");
    }

    @Test
    void eachRefusedRowSaysWhereAndWhyAndNothingIsImported() {
        String file = """
                ten;loai;cap_tren;tu_ngay;den_ngay;thu_dien_tu
                UBND phường A;UBND_XA;;01/01/2021;;
                ;PHONG;UBND phường A;;;
                Hội B;HOII;UBND phường A;;;
                Không rõ;;UBND phường A;;;
                Hội C;HOI;UBND phường Z;01/01/2021;;
                Hội D;HOI;UBND phường A;31/02/2021;;
                Hội E;HOI;UBND phường A;01/01/2021;01/12/2020;
                Hội F;HOI;UBND phường A;01/01/2021;;không-phải-thư
                Tr??ng G;HOI;UBND phường A;01/01/2021;;
                Hội H;HOI;UBND phường A;01/01/2021;;;;thừa ô
                Hội I;HOI;UBND phường A;01/01/2021;;
                HỘI I;HOI;UBND phường A;01/01/2021;;
                Hội K;HOI;Hội L;01/01/2021;;
                Hội L;HOI;Hội K;01/01/2021;;
                ;HOII;;31/02/2021;;không-phải-thư
                """;
        assertThat(refusals(file)).isEqualTo("""
                3 Tên đơn vị: Hãy ghi tên đơn vị.
                4 Loại đơn vị: Không có loại “HOII”. Xem các loại ở trang nhập, ví dụ “Trường tiểu học”.
                5 Loại đơn vị: Chưa ghi loại và tên không cho biết loại. Ghi một loại, ví dụ “Phòng chuyên môn”.
                6 Đơn vị cấp trên: Không có đơn vị “UBND phường Z” vào ngày 01/01/2021, cả trong danh mục lẫn trong tệp.
                7 Từ ngày: “31/02/2021” không phải là ngày. Ghi dạng 31/12/2025.
                8 Đến ngày: Ngày kết thúc đứng trước ngày bắt đầu.
                9 Thư điện tử: Đây không phải thư điện tử.
                10 Tên đơn vị: Tên có dấu “?”: có lẽ chữ tiếng Việt đã mất khi lưu. Hãy lưu lại bằng CSV UTF-8.
                11 Tên đơn vị: Dòng có 8 ô, nhiều hơn 6 cột. Ô có dấu phân cách phải nằm trong dấu ngoặc kép.
                13 Tên đơn vị: Trùng với dòng 12: mỗi đơn vị ghi một dòng.
                14 Đơn vị cấp trên: Cấp trên tạo thành vòng tròn.
                15 Đơn vị cấp trên: Cấp trên “Hội K” ở dòng 14 không nhận được.
                16 Loại đơn vị: Không có loại “HOII”. Xem các loại ở trang nhập, ví dụ “Trường tiểu học”.
                16 Tên đơn vị: Hãy ghi tên đơn vị.
                16 Thư điện tử: Đây không phải thư điện tử.
                16 Từ ngày: “31/02/2021” không phải là ngày. Ghi dạng 31/12/2025.""");
        assertThat(why(world.imports().run(world.admin(), file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Có 13 dòng không nhận được, nên chưa nhập dòng nào.");
        assertThat(world.directory().all(LocalDate.of(2022, 1, 1))).isEmpty();
    }

    @Test
    void whatIsNoCsvIsToldApart() {
        assertThat(said(new byte[0])).isEqualTo("file: Tệp trống. Hãy chọn tệp CSV có dữ liệu.");
        assertThat(said(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isEqualTo(
                        "file: Đây là tệp Excel, chưa phải CSV. Trong Excel hãy chọn Lưu thành (Save As), kiểu “CSV UTF-8”.");
        assertThat(said("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file: Đây là tệp PDF, không phải CSV.");
        assertThat(said("ten;loai\nTr\u00ADêng TiÓu häc\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(
                        "file: Tệp dùng bảng mã cũ (TCVN3, VNI hoặc bảng mã khác). Hãy chuyển sang Unicode, lưu thành CSV UTF-8 rồi chọn lại.");
        assertThat(said("ten;loai\n\"Hội A;HOI\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file: Dấu ngoặc kép mở ở dòng 2 không được đóng.");
        assertThat(said("Hội A;HOI\nHội B;HOI\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "file: Dòng đầu phải là tên các cột và phải có cột “Tên đơn vị”. Hãy tải tệp mẫu về để đối chiếu.");
        assertThat(said("ten;loai\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file: Tệp chỉ có dòng tên cột, chưa có đơn vị nào.");
        assertThat(said("ten\nA\0B\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file: Đây không phải tệp văn bản. Hãy lưu lại thành CSV UTF-8.");
    }

    private String said(byte[] file) {
        return why(world.imports().preview(world.admin(), file));
    }

    @Test
    void aFileFromTheExportComesBackAsItWas() {
        String payload = "=cmd|' /C calc'!A0 <b>'; drop table unit; --";
        String file = "ten;loai\n" + CsvText.safe(payload) + ";HOI\n";
        done(world.imports().run(world.admin(), file.getBytes(StandardCharsets.UTF_8)));
        assertThat(world.directory().search("calc", LocalDate.now(vn.tuanle.kernel.Days.ZONE), 5))
                .extracting(UnitOn::name)
                .containsExactly(payload);
    }

    @Test
    void tenThousandRowsGoInAtOnceAndNothingChangesTheSecondTime() {
        StringBuilder file =
                new StringBuilder("ten;loai;cap_tren;tu_ngay\nUBND thành phố Rất Đông;UBND_TP;;01/01/2021\n");
        for (int i = 1; i < 10_000; i++)
            file.append("Khu phố ").append(i).append(";;UBND thành phố Rất Đông;01/01/2021\n");
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertThat(done(world.imports().run(world.admin(), bytes)).count(ImportPreview.Fate.NEW))
                .isEqualTo(10_000);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(20);
        assertThat(done(world.imports().run(world.admin(), bytes)).idle()).isTrue();
        assertThat(names()).hasSize(10_000).startsWith("Khu phố 1", "Khu phố 2", "Khu phố 3");
    }

    @Test
    void anAdministratorOfOneUnitImportsOnlyBelowIt() {
        done(world.imports()
                .run(
                        world.admin(),
                        "ten;loai\nUBND phường A;UBND_XA\nUBND phường B;UBND_XA\n".getBytes(StandardCharsets.UTF_8)));
        LocalDate today = LocalDate.now(vn.tuanle.kernel.Days.ZONE);
        var administrator = world.administratorOf(world.id("UBND phường A", today));
        byte[] file = "ten;loai;cap_tren\nHội A;HOI;UBND phường A\nHội B;HOI;UBND phường B\nHội C;HOI;\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(done(world.imports().preview(administrator, file)).refused())
                .extracting(ImportPreview.Row::line)
                .containsExactly(3, 4);
    }
}
