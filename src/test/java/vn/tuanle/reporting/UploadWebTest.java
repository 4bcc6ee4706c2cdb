package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tuanle.testing.Cast.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;

/// A report goes out as a workbook and comes back filled in: looked at before it is saved, wrong by
/// the cell, over nobody's work.
class UploadWebTest extends CampaignWebTest {
    @Autowired
    Cells cells;

    @Autowired
    Activities activities;

    UUID formId;
    UUID id;
    String mine;

    @BeforeEach
    void begin() {
        formId = done(forms.begin(world.asker(world.lead), world.plan.id));
        FormInput proposed = Campaign.input(forms.inHand(world.asker(world.lead), formId), "31/12/2099", "");
        var asked = new java.util.HashSet<>(proposed.chosen());
        asked.add("van-ban-danh-muc");
        done(forms.save(
                world.asker(world.lead),
                formId,
                new FormInput(
                        proposed.title(),
                        "",
                        "12/10/2021",
                        "",
                        asked,
                        proposed.required(),
                        proposed.lines(),
                        OwnInput.NONE)));
        done(forms.issue(world.asker(world.lead), formId));
        id = world.reportOf(formId, world.ward);
        mine = "/bao-cao/" + id;
    }

    private byte[] fetched() {
        return getRaw(world.officer, mine + "/mau.xlsx").getResponse().getContentAsByteArray();
    }

    /// The workbook as another program leaves it after somebody worked in it.
    private static byte[] edited(byte[] content, Consumer<XSSFWorkbook> work) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            work.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cell cell(XSSFWorkbook book, String place, String column) {
        for (Sheet sheet : book) {
            Row head = sheet.getRow(0);
            if (head == null) continue;
            for (Cell name : head)
                if (name.getStringCellValue().equals(column))
                    for (Row row : sheet)
                        if (row.getCell(0) != null
                                && row.getCell(0).getStringCellValue().equals(place))
                            return row.getCell(name.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        }
        throw new AssertionError(place + " " + column);
    }

    private MvcTestResult send(byte[] content) {
        return upload(world.officer, mine + "/tep", "tep", "bao-cao.xlsx", content);
    }

    private static List<String> lines(Document page) {
        return page.select("tbody tr").stream()
                .map(row -> row.select("[data-label=Ô]").text() + ": "
                        + row.select("[data-label=Trong báo cáo]").text() + " → "
                        + row.select("[data-label=Trong tệp]").text())
                .toList();
    }

    private MvcTestResult confirm(Document page, String... ticked) {
        List<String> fields = new ArrayList<>();
        page.select("form.sheet input[type=hidden]")
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
        for (String one : ticked) fields.addAll(List.of("thay", one));
        return post(world.officer, mine + "/tep/luu", fields.toArray(String[]::new));
    }

    private vn.tuanle.reporting.Cell stored(String code, String member) {
        return cells.of(id, 1).getOrDefault(new CellKey(code, member), vn.tuanle.reporting.Cell.EMPTY);
    }

    private void say(Cast.Person person, String code, String value) {
        assertThat(saves.type(world.asker(person), id, Map.of(new CellKey(code, ""), value))
                        .done())
                .isTrue();
    }

    @Test
    void whatIsNotTouchedChangesNothing() {
        say(world.officer, "luot", "1250");
        say(world.officer, "ban-to-chuc", "1");
        say(world.officer, "hinh-thuc-le", "Trực tuyến");
        say(world.officer, "muc-1", "- Ban hành kế hoạch\n=1+1 là hai\n+ Phân công");
        say(world.officer, "van-ban-danh-muc", "12/KH | 5/10/2021 | Kế hoạch\n-13/KH |  | Công văn");
        Document page = html(send(fetched()));
        assertThat(page.select(".empty h2").text()).isEqualTo("Tệp không thay đổi gì");
        assertThat(page.select("form.sheet, .errors")).isEmpty();
        assertThat(html(send(edited(fetched(), book -> {}))).select(".empty h2").text())
                .isEqualTo("Tệp không thay đổi gì");
    }

    @Test
    void whatWasFilledInIsLookedAtAndThenSaved() {
        say(world.officer, "pano", "3");
        byte[] file = edited(fetched(), book -> {
            cell(book, "o-luot", "gia-tri").setCellValue(1250);
            cell(book, "o-nguoi", "gia-tri").setCellValue("1.100");
            cell(book, "o-bai-du-thi-TH", "gia-tri").setCellValue(0);
            cell(book, "o-ban-to-chuc", "gia-tri").setCellValue("Có");
            cell(book, "o-hinh-thuc-le", "gia-tri").setCellValue("Trực tuyến");
            cell(book, "o-pano", "gia-tri").setBlank();
            cell(book, "o-viec-hoan-thanh", "gia-tri").setCellValue(1);
            cell(book, "o-viec-hoan-thanh", "ly-do").setCellValue("Lớp đã mở");
            cell(book, "o-luot", "vi-sao").setCellValue("Có xe lưu động");
            cell(book, "o-muc-1", "gia-tri").setCellValue("Đã ban hành.\nĐã phân công.");
            Sheet table = book.getSheet("Bảng 1");
            table.getRow(3).getCell(0).setCellValue("12/KH");
            table.getRow(3).getCell(2).setCellValue("Kế hoạch | phối hợp");
            // rows may be moved, their codes go with them
            Sheet figures = book.getSheetAt(0);
            figures.shiftRows(5, figures.getLastRowNum(), 3);
        });
        Document page = html(send(file));
        assertThat(page.select(".errors")).isEmpty();
        assertThat(lines(page))
                .hasSize(10)
                .anyMatch(line -> line.endsWith(": – → 1.250"))
                .anyMatch(line -> line.endsWith(": – → Có"))
                .anyMatch(line -> line.endsWith(": 3 → –"))
                .anyMatch(line ->
                        line.endsWith(": 0 → 1 · đã sửa: Lớp đã mở") || line.endsWith(": – → 1 · đã sửa: Lớp đã mở"))
                .anyMatch(line -> line.matches("D\\d+ \\(Phần viết\\): – → Đã ban hành\\. Đã phân công\\."))
                .anyMatch(line -> line.equals("A4 (Bảng 1): – → 12/KH |  | Kế hoạch phối hợp")
                        || line.startsWith("A4 (Bảng 1): – → 12/KH |"));
        assertThat(page.select("tr:has(td:contains(–)) .why").eachText())
                .contains("Ô trong tệp để trống: số đang có sẽ bị xóa.");
        // nothing is saved by looking
        assertThat(stored("luot", "").number()).isNull();
        assertThat(confirm(page)).hasStatus(303);
        assertThat(stored("luot", "").number()).isEqualTo(1250);
        assertThat(stored("nguoi", "").number()).isEqualTo(1100);
        assertThat(stored("bai-du-thi", "TH").number()).isZero();
        assertThat(stored("ban-to-chuc", "").number()).isEqualTo(1);
        assertThat(stored("hinh-thuc-le", "").words()).isEqualTo("Trực tuyến");
        assertThat(stored("pano", "").number()).isNull();
        assertThat(stored("viec-hoan-thanh", "").reason()).isEqualTo("Lớp đã mở");
        assertThat(stored("luot", "vi-sao").words()).isEqualTo("Có xe lưu động");
        assertThat(stored("muc-1", "").words()).isEqualTo("Đã ban hành.\nĐã phân công.");
        assertThat(stored("van-ban-danh-muc", "").words()).isEqualTo("12/KH |  | Kế hoạch phối hợp");
        // the same file again changes nothing more
        assertThat(stored("tin-bai", "")).isEqualTo(vn.tuanle.reporting.Cell.EMPTY);
    }

    @Test
    void whatCannotBeIsNamedByItsCellAndNothingIsSaved() {
        byte[] file = edited(fetched(), book -> {
            cell(book, "o-luot", "gia-tri").setCellValue("mười");
            cell(book, "o-nguoi", "gia-tri").setCellValue(-5);
            cell(book, "o-pano", "gia-tri").setCellValue(12.5);
            cell(book, "o-tin-bai", "gia-tri").setCellValue(2e9);
            cell(book, "o-ban-to-chuc", "gia-tri").setCellValue("có lẽ");
            cell(book, "o-hinh-thuc-le", "gia-tri").setCellValue("Trên xe");
            cell(book, "o-viec-hoan-thanh", "gia-tri").setCellValue(1);
            cell(book, "o-lop", "gia-tri").setCellValue(4);
            cell(book, "o-hoi-nghi", "gia-tri").setCellValue(true);
        });
        Document page = html(send(file));
        List<String> at = new ArrayList<>();
        edited(file, book -> {
            for (String place : List.of("luot", "nguoi", "pano", "tin-bai", "ban-to-chuc", "hinh-thuc-le", "hoi-nghi"))
                at.add(cell(book, "o-" + place, "gia-tri").getAddress().formatAsString());
            at.add(cell(book, "o-viec-hoan-thanh", "ly-do").getAddress().formatAsString());
        });
        assertThat(page.select(".errors li").eachText())
                .containsExactlyInAnyOrder(
                        "Ô " + at.get(0) + ": Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.",
                        "Ô " + at.get(1) + ": Số này không thể âm.",
                        "Ô " + at.get(2) + ": Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.",
                        "Ô " + at.get(3) + ": Số này lớn quá 1.000.000.000; hãy xem lại.",
                        "Ô " + at.get(4) + ": Hãy chọn có hoặc không.",
                        "Ô " + at.get(5) + ": Hãy chọn một trong các câu trả lời.",
                        "Ô " + at.get(6) + ": Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.",
                        "Ô " + at.get(7) + ": Số này khác số hệ thống tính được (0); hãy ghi lý do.");
        assertThat(lines(page)).hasSize(1).first().asString().endsWith(": – → 4");
        assertThat(page.select("form.sheet button, form.sheet input[name=o-lop]"))
                .isEmpty();
    }

    @Test
    void whatSomebodyTypedMeanwhileIsShownAndNotOverwritten() {
        byte[] file = edited(fetched(), book -> {
            cell(book, "o-luot", "gia-tri").setCellValue(200);
            cell(book, "o-lop", "gia-tri").setCellValue(4);
        });
        say(world.head, "luot", "100");
        say(world.head, "tin-bai", "7");
        Document page = html(send(file));
        assertThat(page.select("tr:has([name=xung-dot])").eachText())
                .singleElement()
                .asString()
                .contains("Người khác vừa lưu chỗ này.", "100 200");
        assertThat(confirm(page)).hasStatus(303);
        assertThat(stored("luot", "").number()).isEqualTo(100);
        assertThat(stored("lop", "").number()).isEqualTo(4);
        assertThat(stored("tin-bai", "").number()).isEqualTo(7);
        assertThat(confirm(html(send(file)), "o-luot")).hasStatus(303);
        assertThat(stored("luot", "").number()).isEqualTo(200);
        // between looking and saving too
        byte[] again = edited(fetched(), book -> cell(book, "o-luot", "gia-tri").setCellValue(300));
        Document looked = html(send(again));
        say(world.head, "luot", "250");
        Document refused = html(confirm(looked));
        assertThat(refused.select("#o-luot-error").text()).contains("“250”");
        assertThat(refused.select("#o-luot").attr("value")).isEqualTo("300");
        assertThat(stored("luot", "").number()).isEqualTo(250);
    }

    @Test
    void aFormulaGivesANumberItsResultAndIsNoWords() {
        Document page = html(send(edited(fetched(), book -> {
            cell(book, "o-luot", "gia-tri").setCellFormula("12+30");
            cell(book, "o-lop", "gia-tri").setCellFormula("1/0");
            cell(book, "o-muc-1", "gia-tri").setCellFormula("\"a\"&\"b\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        })));
        assertThat(page.select(".note li").text()).matches("Ô F\\d+ có công thức; lấy kết quả 42\\.");
        assertThat(page.select(".errors li").eachText())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .matches("Ô F\\d+: Công thức trong ô này không cho ra một số; hãy ghi số\\."),
                        one -> assertThat(one)
                                .matches("Ô D\\d+ \\(Phần viết\\): Ô này có công thức; hãy thay bằng chữ\\."));
        assertThat(lines(page)).singleElement().asString().endsWith(": – → 42");
    }

    private String refusal(byte[] content) {
        MvcTestResult result = send(content);
        assertThat(result).hasStatus(422);
        return html(result).select("#tep-error").text();
    }

    @Test
    void aFileThatIsNotThisReportsIsToldInASentence() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("Hãy chọn một tệp có nội dung.");
        assertThat(refusal("Chỉ tiêu;Số\nluot;12".getBytes(StandardCharsets.UTF_8)))
                .startsWith("Không đọc được tệp này.");
        assertThat(refusal(edited(fetched(), book -> book.removeSheetAt(book.getSheetIndex("tuanle")))))
                .startsWith("Tệp này không phải mẫu báo cáo tải từ đây.");
        UUID other = world.reportOf(formId, world.otherWard);
        byte[] foreign = getRaw(world.other, "/bao-cao/" + other + "/mau.xlsx")
                .getResponse()
                .getContentAsByteArray();
        assertThat(refusal(foreign))
                .isEqualTo(
                        "Tệp này là của báo cáo khác: “Báo cáo kết quả Tuần lễ” của UBND phường Quang Vinh. Hãy gửi nó ở báo cáo ấy.");
        byte[] old = fetched();
        done(forms.renew(world.asker(world.lead), formId));
        done(forms.save(
                world.asker(world.lead),
                formId,
                Campaign.input(forms.inHand(world.asker(world.lead), formId), "31/12/2099", "Hỏi thêm")));
        done(forms.issue(world.asker(world.lead), formId));
        assertThat(refusal(old))
                .isEqualTo("Tệp này theo phiên bản 1 của mẫu, nay là phiên bản 2. Hãy tải mẫu mới rồi chép số sang.");
        assertThat(getRaw(world.stranger, mine + "/mau.xlsx")).hasStatus(404);
        assertThat(getRaw(world.lead, mine + "/mau.xlsx")).hasStatus(404);
    }

    @Test
    void aBombAndAMillionRowsAreRefusedQuickly() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) zip.write(zeros);
        }
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(rows)) {
            Path file = Files.write(folder.resolve("mau.xlsx"), fetched());
            var parts = new java.util.zip.ZipFile(file.toFile());
            for (ZipEntry part : java.util.Collections.list(parts.entries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                if (part.getName().equals("xl/worksheets/sheet1.xml")) {
                    StringBuilder more = new StringBuilder();
                    for (int i = 1001; i < 1_000_000; i++)
                        more.append("<row r=\"")
                                .append(i)
                                .append("\"><c r=\"A")
                                .append(i)
                                .append("\"/></row>");
                    text = text.replace("</sheetData>", more + "</sheetData>");
                }
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        long start = System.nanoTime();
        assertThat(refusal(bomb.toByteArray())).startsWith("Không đọc được tệp này.");
        assertThat(refusal(rows.toByteArray()))
                .isEqualTo("Tệp có quá nhiều hàng nên không phải mẫu báo cáo. Hãy tải mẫu mới rồi chép số sang.");
        assertThat(refusal(new byte[6 << 20])).startsWith("Tệp lớn hơn 5 MB");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }

    @Test
    void theFileShowsWhatIsComputedLockedAndOffersTheChoices() throws IOException {
        say(world.officer, "luot", "12");
        edited(fetched(), book -> {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
            assertThat(cell(book, "o-luot", "gia-tri").getCellStyle().getLocked())
                    .isFalse();
            assertThat(cell(book, "o-luot", "gia-tri").getNumericCellValue()).isEqualTo(12);
            Row computed = cell(book, "o-viec-duoc-giao", "gia-tri").getRow();
            assertThat(computed.getCell(6).getNumericCellValue()).isEqualTo(2);
            assertThat(computed.getCell(6).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(3);
            assertThat(book.isSheetVeryHidden(book.getSheetIndex("tuanle"))).isTrue();
        });
    }

    @Test
    void lookingCostsTheSameHoweverMuchChanged() {
        byte[] none = fetched();
        byte[] many = edited(none, book -> {
            for (String place : List.of("luot", "nguoi", "lop", "pano", "tin-bai"))
                cell(book, "o-" + place, "gia-tri").setCellValue(5);
        });
        byte[] one = edited(none, book -> cell(book, "o-luot", "gia-tri").setCellValue(5));
        send(one);
        assertThat(Counting.during(() -> send(many))).isEqualTo(Counting.during(() -> send(one)));
    }

    @TempDir
    Path folder;

    /// The file as LibreOffice writes it, where LibreOffice is.
    private byte[] throughLibreOffice(byte[] content) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in")).resolve("bao-cao.xlsx");
        Files.write(in, content);
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("out").toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(folder.resolve("out/bao-cao.xlsx"));
    }

    @Test
    void libreOfficeKeepsTheFileReadable() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/usr/lib/libreoffice/program/libsclo.so")),
                "LibreOffice Calc is not here: what it writes is not tried");
        say(world.officer, "luot", "1250");
        say(world.officer, "muc-1", "=1+1 là hai\nDòng hai");
        say(world.officer, "van-ban-danh-muc", "12/KH | 5/10/2021 | Kế hoạch");
        byte[] plain = throughLibreOffice(fetched());
        assertThat(html(send(plain)).select(".empty h2").text()).isEqualTo("Tệp không thay đổi gì");
        byte[] changed = throughLibreOffice(edited(fetched(), book -> {
            cell(book, "o-luot", "gia-tri").setCellFormula("1000+300");
            cell(book, "o-ban-to-chuc", "gia-tri").setCellValue("Không");
            cell(book, "o-muc-1", "gia-tri").setCellValue("Khác");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        Document page = html(send(changed));
        assertThat(page.select(".errors")).isEmpty();
        assertThat(lines(page))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).endsWith(": 1.250 → 1.300"),
                        one -> assertThat(one).endsWith(": – → Không"),
                        one -> assertThat(one).endsWith(": =1+1 là hai Dòng hai → Khác"));
        assertThat(confirm(page)).hasStatus(303);
        assertThat(stored("luot", "").number()).isEqualTo(1300);
    }

    @Test
    void theSentencesAreThereInEnglish() {
        assertThat(vn.tuanle.ui.Phrases.inEnglish(Phrase.of("Ô {0}:", "D12"))).isEqualTo("Cell D12:");
    }

    private static void listing(XSSFWorkbook book, int row, String... words) {
        Sheet sheet = book.getSheet("Hoạt động");
        for (int i = 0; i < words.length; i++)
            sheet.getRow(row)
                    .getCell(i + 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(words[i]);
    }

    @Test
    void activitiesAreListedFromTheFileOnceAndByTheSameRules() {
        NewActivity first = new NewActivity(
                ActivityKind.LOP, "Lớp may", "17/10/2021", "Nhà văn hóa", "30", "20", java.util.Set.of());
        UUID there = done(activities.add(world.asker(world.officer), id, first));
        byte[] fetched = fetched();
        byte[] wrong = edited(fetched, book -> {
            Sheet sheet = book.getSheet("Hoạt động");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("Lớp may");
            listing(book, 4, "Lớp, chuyên đề, tập huấn", "Lớp may khác");
            listing(book, 5, "Hội chợ", "Hội chợ sách");
            listing(book, 6, "Buổi tuyên truyền", "", "18/10/2021");
            listing(book, 7, "Buổi tuyên truyền", "Phát loa", "31/9/2021");
            listing(book, 8, "Buổi tuyên truyền", "Phát loa", "18/10/2021", "", "10", "20");
            listing(book, 9, "Buổi tuyên truyền", "Phát loa", "18/10/2021", "", "nhiều");
            sheet.getRow(10).getCell(2).setCellFormula("1+1");
        });
        assertThat(html(send(wrong)).select(".errors li").eachText())
                .containsExactlyInAnyOrder(
                        "Ô B6 (Hoạt động): Hãy chọn loại hoạt động trong danh sách.",
                        "Ô C11 (Hoạt động): Ô này có công thức; hãy thay bằng chữ.",
                        "Ô C5 (Hoạt động): Hoạt động đã kê thì sửa trên trang báo cáo: bỏ rồi kê lại.",
                        "Ô C7 (Hoạt động): Hãy ghi tên hoạt động.",
                        "Ô D8 (Hoạt động): “31/9/2021” không phải một ngày; hãy ghi như 18/10/2021.",
                        "Ô G9 (Hoạt động): Số người không thể nhiều hơn số lượt.",
                        "Ô F10 (Hoạt động): Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.");
        byte[] good = edited(fetched, book -> {
            listing(book, 5, "buổi tuyên truyền", "Phát loa", "", "Khu phố 2", "120");
            // what another program made of a day that was typed
            book.getSheet("Hoạt động").getRow(5).getCell(3).setCellValue(java.time.LocalDate.of(2021, 10, 18));
            listing(book, 6, "Lớp, chuyên đề, tập huấn", "lop MAY", "17/10/2021");
        });
        Document page = html(send(good));
        assertThat(page.select(".errors")).isEmpty();
        assertThat(page.select(".note li").eachText())
                .containsExactly("Ô C7 (Hoạt động): hoạt động này đã kê, nên không kê lại.");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("Phát loa Buổi tuyên truyền C6 (Hoạt động) 18/10/2021 Khu phố 2 120");
        assertThat(activities.of(id, 1)).hasSize(1);
        assertThat(confirm(page)).hasStatus(303);
        assertThat(confirm(page)).hasStatus(303);
        assertThat(activities.of(id, 1))
                .extracting(
                        Activities.Listed::name,
                        Activities.Listed::kind,
                        one -> String.valueOf(one.day()),
                        Activities.Listed::visits)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lớp may", ActivityKind.LOP, "2021-10-17", 30L),
                        org.assertj.core.groups.Tuple.tuple("Phát loa", ActivityKind.TUYEN_TRUYEN, "2021-10-18", 120L));
        assertThat(html(send(good)).select(".empty h2").text()).isEqualTo("Tệp không thay đổi gì");
        // taken off the list on the page, it does not come back with a file that still names it
        done(activities.remove(world.asker(world.officer), id, there));
        assertThat(html(send(fetched)).select(".note li").eachText())
                .containsExactly("Ô C5 (Hoạt động): hoạt động này đã được bỏ trên trang, nên không kê lại.");
    }

    @Test
    void theUnitsThatCoordinatedAreNamedInTheFile() {
        byte[] fetched = fetched();
        byte[] wrong = edited(
                fetched,
                book -> listing(
                        book,
                        4,
                        "Buổi tuyên truyền",
                        "Phát loa",
                        "18/10/2021",
                        "",
                        "10",
                        "8",
                        "UBND phường Quang Vinh; Hội Không Có"));
        assertThat(html(send(wrong)).select(".errors li").eachText())
                .containsExactly(
                        "Ô H5 (Hoạt động): Không có đơn vị “Hội Không Có” cùng báo cáo; hãy chọn trong danh sách của ô, nhiều đơn vị thì cách nhau bằng dấu chấm phẩy.");
        byte[] good = edited(fetched, book -> {
            listing(
                    book,
                    4,
                    "Buổi tuyên truyền",
                    "Phát loa",
                    "18/10/2021",
                    "",
                    "10",
                    "8",
                    " ubnd Phường  quang vinh;Hội Khuyến học thành phố Biên Hòa");
            listing(book, 5, "Buổi tuyên truyền", "Phát tờ rơi", "19/10/2021");
        });
        Document page = html(send(good));
        assertThat(page.select(".errors")).isEmpty();
        assertThat(confirm(page)).hasStatus(303);
        assertThat(activities.of(id, 1))
                .extracting(Activities.Listed::name, Activities.Listed::coordinators)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Phát loa",
                                java.util.List.of("Hội Khuyến học thành phố Biên Hòa", "UBND phường Quang Vinh")),
                        org.assertj.core.groups.Tuple.tuple("Phát tờ rơi", java.util.List.of()));
        // the file fetched now shows them, and given back untouched it changes nothing
        assertThat(html(send(fetched())).select(".empty h2").text()).isEqualTo("Tệp không thay đổi gì");
        // nobody else is named by a form that was made up
        assertThat(post(
                        world.officer,
                        mine,
                        "phien-ban",
                        "1",
                        "tiep",
                        "hoat-dong",
                        "hd-loai",
                        "LOP",
                        "hd-ten",
                        "Lớp",
                        "hd-phoi-hop",
                        UUID.randomUUID().toString()))
                .hasStatus(404);
    }

    @Test
    void anActivityTypedOnThePageIsNeverLostAndItsDayNeverDropped() {
        Document again = html(post(
                world.officer,
                mine,
                "phien-ban",
                "1",
                "tiep",
                "hoat-dong",
                "hd-loai",
                "CUOC_THI",
                "hd-ten",
                "Hội thi",
                "hd-ngay",
                "30/2/2021",
                "hd-noi",
                "Sân trường",
                "hd-luot",
                "50"));
        assertThat(again.select("#hd-ngay-error").text())
                .isEqualTo("“30/2/2021” không phải một ngày; hãy ghi như 18/10/2021.");
        assertThat(again.select("#hd-ten").val()
                        + again.select("#hd-noi").val()
                        + again.select("#hd-luot").val())
                .isEqualTo("Hội thiSân trường50");
        assertThat(again.select("#hd-loai option[selected]").val()).isEqualTo("CUOC_THI");
        assertThat(again.select("details:has(#hd-ten)").hasAttr("open")).isTrue();
        // typed and then saved by another button, it is listed all the same
        assertThat(post(world.officer, mine, "phien-ban", "1", "tiep", "luu", "hd-ten", "Hội thi", "hd-luot", "50"))
                .hasStatus(303);
        assertThat(activities.of(id, 1)).extracting(Activities.Listed::name).containsExactly("Hội thi");
        // submitting in vain keeps the words to the head, and lists nothing twice
        Document missing = html(post(
                world.officer, mine, "phien-ban", "1", "tiep", "trinh", "loi-trinh", "Kính trình", "hd-ten", "Lớp"));
        assertThat(missing.select("#loi-trinh").text()).isEqualTo("Kính trình");
        assertThat(missing.select("#hd-ten").val()).isEmpty();
        assertThat(activities.of(id, 1)).hasSize(2);
    }
}
