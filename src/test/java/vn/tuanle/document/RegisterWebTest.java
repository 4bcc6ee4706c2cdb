package vn.tuanle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;
import vn.tuanle.testing.Workbooks;

/// Numbers and the two registers: no number twice, the decree's columns, nothing for other units.
class RegisterWebTest extends WebTest {
    private static final LocalDate TODAY = LocalDate.now(Days.ZONE);
    private static final int YEAR = TODAY.getYear();

    @Autowired
    Documents documents;

    private UUID issuer;
    private UUID receiver;
    private Cast.Person clerk;
    private Cast.Person head;

    @BeforeEach
    void agencies() {
        issuer = cast.unit("UBND phường Sổ Sách", UnitKind.UBND_XA, null);
        receiver = cast.unit("Trường THCS Nhận Văn Bản", UnitKind.TRUONG_THCS, issuer);
        clerk = cast.person("Văn Thư", issuer, Role.CLERK);
        head = cast.person("Thủ Trưởng", issuer, Role.HEAD);
    }

    private Issued issue(String kind, String symbol, String body, String title) {
        return Cast.done(documents.issue(
                new IssueOrder(
                        issuer,
                        body,
                        kind,
                        symbol,
                        null,
                        TODAY,
                        title,
                        "Văn bản",
                        null,
                        "Chủ tịch",
                        "Nguyễn Thị Ký",
                        List.of(
                                new IssueOrder.Line("Trường THCS Nhận Văn Bản", "thực hiện", Set.of(receiver)),
                                new IssueOrder.Line("Lưu: VT, VX", "", Set.of()),
                                new IssueOrder.Line("KGVX (Thắng)", "Lưu", Set.of()))),
                clerk.id()));
    }

    @Test
    void whoIssuesADocumentNeedNotConfirmThatItHasIt() {
        Issued issued = Cast.done(documents.issue(
                new IssueOrder(
                        issuer,
                        "",
                        "KE_HOACH",
                        "KH-UBND",
                        null,
                        TODAY,
                        "Kế hoạch có tên mình ở nơi nhận",
                        "Văn bản",
                        null,
                        "Chủ tịch",
                        "Nguyễn Thị Ký",
                        List.of(new IssueOrder.Line("Như Mục IV", "", Set.of(issuer, receiver)))),
                clerk.id()));
        assertThat(sql.sql("select unit_id from delivery where document_id = ? and received_at is not null")
                        .param(issued.id())
                        .query((row, n) -> Rows.uuid(row, "unit_id"))
                        .list())
                .containsExactly(issuer);
    }

    @Test
    void manyAtOnceGetEachItsNumberOutAndIn() throws Exception {
        List<Callable<Integer>> out = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i ->
                        () -> issue(i % 2 == 0 ? "KE_HOACH" : "CONG_VAN", "KH-UBND", "", "Việc " + i)
                                .number())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(out)) numbers.add(each.get());
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 40).boxed().toList());
        }
        Cast.Person other = cast.person("Văn Thư Trường", receiver, Role.CLERK);
        List<UUID> deliveries = sql.sql("select id from delivery where unit_id = ?")
                .param(receiver)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> in = new ArrayList<>();
            // each twice: the second is refused and takes no number
            for (UUID delivery : deliveries)
                for (int i = 0; i < 2; i++)
                    in.add(() -> post(other, "/so-van-ban-den/nhan/" + delivery)
                            .getResponse()
                            .getStatus());
            for (Future<Integer> each : threads.invokeAll(in))
                assertThat(each.get()).isEqualTo(303);
        }
        assertThat(sql.sql("select number from incoming where unit_id = ? order by number")
                        .param(receiver)
                        .query(Integer.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(get(other, "/so-van-ban-den").select("#cho-vao-so")).isEmpty();
    }

    @Test
    void numbersFollowTheDaysOfTheirDocuments() {
        LocalDate spring = LocalDate.of(2024, 3, 10);
        assertThat(numbered(10, spring)).isEqualTo(Outcome.done(10));
        assertThat(numbered(20, spring.plusDays(20))).isEqualTo(Outcome.done(20));
        assertThat(numbered(15, spring.minusDays(1))).isEqualTo(wrong("trước", 10, "10/03/2024", 15));
        assertThat(numbered(15, spring.plusDays(21))).isEqualTo(wrong("sau", 20, "30/03/2024", 15));
        assertThat(numbered(null, spring.plusDays(19))).isEqualTo(wrong("trước", 20, "30/03/2024", 21));
        // between its neighbours, also on their days, and in another year
        assertThat(numbered(15, spring)).isEqualTo(Outcome.done(15));
        assertThat(numbered(null, spring.plusDays(20))).isEqualTo(Outcome.done(21));
        assertThat(numbered(null, spring.plusYears(1))).isEqualTo(Outcome.done(1));
    }

    private static Outcome<Integer> wrong(String side, int other, String day, int number) {
        return Outcome.refusedAt(
                "day",
                "Số lấy theo thứ tự ngày: văn bản số {0} đã ghi ngày {1}, số {2} không thể ghi ngày " + side + " đó.",
                other,
                day,
                number);
    }

    private Outcome<Integer> numbered(@Nullable Integer number, LocalDate day) {
        return switch (documents.issue(
                new IssueOrder(
                        issuer, "", "KE_HOACH", "KH-UBND", number, day, "Việc", "Văn bản", null, null, null, List.of()),
                clerk.id())) {
            case Outcome.Done<Issued>(Issued issued) -> Outcome.done(issued.number());
            case Outcome.Refused<Issued> refused -> refused.as();
        };
    }

    @Test
    void theHeadGivesAKindOrABodyNumbersOfItsOwnAndNothingIsRenumbered() {
        issue("KE_HOACH", "KH-UBND", "", "Thứ nhất");
        issue("CONG_VAN", "UBND-VX", "", "Thứ hai");
        issue("KE_HOACH", "KH-UBND", "", "Thứ ba");
        assertThat(post(clerk, "/so-van-ban-di/cap-so", "about", "KIND", "kind", "KE_HOACH", "since", TODAY.toString()))
                .hasStatus(422);
        assertThat(post(
                        head,
                        "/so-van-ban-di/cap-so",
                        "about",
                        "KIND",
                        "kind",
                        "KE_HOACH",
                        "since",
                        TODAY.minusDays(1).toString()))
                .hasStatus(422);
        assertThat(location(post(
                        head, "/so-van-ban-di/cap-so", "about", "KIND", "kind", "KE_HOACH", "since", TODAY.toString())))
                .isEqualTo("/so-van-ban-di/cap-so");
        assertThat(location(post(
                        head,
                        "/so-van-ban-di/cap-so",
                        "about",
                        "BODY",
                        "body",
                        "Ban Chỉ đạo <b>XHHT</b>",
                        "since",
                        TODAY.toString())))
                .isEqualTo("/so-van-ban-di/cap-so");
        // 01/KH-UBND is borne already this year: number and symbol stay unique over the books
        assertThat(issue("KE_HOACH", "KH-UBND", "", "Thứ tư").code()).isEqualTo("02/KH-UBND");
        assertThat(issue("KE_HOACH", "KH-UBND", "", "Thứ năm").code()).isEqualTo("04/KH-UBND");
        assertThat(issue("CONG_VAN", "UBND-VX", "", "Thứ sáu").code()).isEqualTo("04/UBND-VX");
        assertThat(issue("KE_HOACH", "KH-BCĐ", "Ban chỉ đạo <b>XHHT</b>", "Thứ bảy")
                        .code())
                .isEqualTo("01/KH-BCĐ");
        assertThat(get(head, "/so-van-ban-di/cap-so").select("tbody th").eachText())
                .containsExactly("Ban Chỉ đạo <b>XHHT</b>", "Kế hoạch");
        assertThat(get(clerk, "/so-van-ban-di").select("select[name=so] option").eachText())
                .containsExactly("Tất cả", "Sổ chung", "Kế hoạch", "ban chi dao <b>xhht</b>");
        assertThat(get(clerk, "/so-van-ban-di?so=LOAI:KE_HOACH")
                        .select("tbody th")
                        .eachText())
                .containsExactly("02/KH-UBND", "04/KH-UBND");
    }

    @Test
    void theOutgoingRegisterHasTheDecreesColumnsOnScreenPaperAndSheet() throws Exception {
        Issued first = issue("KE_HOACH", "KH-UBND", "", "Tuần lễ học tập");
        issue("CONG_VAN", "UBND-VX", "", "=1+1 đôn đốc");
        Cast.done(documents.act(first.id(), DocumentActKind.RECALLED, null, "Sai thẩm quyền", clerk.id()));
        var page = get(clerk, "/so-van-ban-di");
        assertThat(page.select("thead th").eachText()).containsExactlyElementsOf(Registers.OUTGOING);
        assertThat(plain(page.select("tbody tr:first-child").select("th, td").eachText()))
                .containsExactly(
                        "01/KH-UBND",
                        Days.day(TODAY),
                        "Kế hoạch Tuần lễ học tập",
                        "Nguyễn Thị Ký",
                        "Trường THCS Nhận Văn Bản (thực hiện)",
                        "VT, VX; KGVX (Thắng)",
                        "1",
                        Days.day(TODAY),
                        "0/1 đã nhận",
                        "Thu hồi " + Days.day(TODAY) + ": Sai thẩm quyền");
        assertThat(get(clerk, "/so-van-ban-di?q=TUAN le").select("tbody th").eachText())
                .containsExactly("01/KH-UBND");
        assertThat(get(clerk, "/so-van-ban-di?q=%").select("tbody th")).isEmpty();
        assertThat(get(clerk, "/so-van-ban-di?den=" + TODAY.minusDays(1)).select("tbody th"))
                .isEmpty();
        var printed = get(clerk, "/so-van-ban-di/in");
        assertThat(printed.select(".register-cover p, .register-cover h1").eachText())
                .containsExactly(
                        "UBND PHƯỜNG SỔ SÁCH",
                        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
                        "Năm: " + YEAR,
                        "Từ ngày " + Days.day(TODAY) + " đến ngày " + Days.day(TODAY),
                        "Từ số 01 đến số 02",
                        "Quyển số: ………");
        assertThat(printed.select(".register-lines thead th").eachText()).containsExactlyElementsOf(Registers.OUTGOING);
        assertThat(printed.select(".register-lines tbody tr")).hasSize(2);
        byte[] sheet = getRaw(clerk, "/so-van-ban-di.xlsx").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Số, ký hiệu văn bản");
            assertThat(rows.get(1).getCellText(9)).isEqualTo("(10)");
            assertThat(rows.get(3).getCellText(2)).isEqualTo("'=1+1 đôn đốc");
        }
    }

    @Test
    void whateverIsWrittenInARegisterIsTextInItsWorkbook() throws Exception {
        for (String hostile : Workbooks.HOSTILE) {
            Issued out = Cast.done(documents.issue(
                    new IssueOrder(
                            issuer,
                            "",
                            "CONG_VAN",
                            hostile,
                            null,
                            TODAY,
                            hostile,
                            "Văn bản",
                            null,
                            hostile,
                            hostile,
                            List.of(
                                    new IssueOrder.Line(hostile, hostile, Set.of(receiver)),
                                    new IssueOrder.Line("Lưu: " + hostile, "", Set.of()))),
                    clerk.id()));
            Cast.done(documents.act(out.id(), DocumentActKind.RECALLED, null, hostile, clerk.id()));
            List<String> typed = new ArrayList<>(List.of("arrived", TODAY.toString(), "day", TODAY.toString()));
            for (String field : List.of("author", "code", "abstract", "receiver", "note"))
                typed.addAll(List.of(field, hostile));
            assertThat(post(clerk, "/so-van-ban-den", typed.toArray(String[]::new)))
                    .hasStatus(303);
        }
        for (String register : List.of("/so-van-ban-di.xlsx", "/so-van-ban-den.xlsx")) {
            List<String> texts =
                    Workbooks.texts(getRaw(clerk, register).getResponse().getContentAsByteArray());
            for (String hostile : Workbooks.HOSTILE)
                assertThat(texts).as(register).contains("'" + hostile);
        }
    }

    @Test
    void paperIsEnteredByHandInTheOrderInWhichItCame() {
        String today = TODAY.toString();
        var done = post(
                clerk,
                "/so-van-ban-den",
                "arrived",
                today,
                "author",
                "Sở GD&ĐT",
                "code",
                "3975/SGDĐT-NV1",
                "day",
                TODAY.minusDays(2).toString(),
                "abstract",
                "Công văn hướng dẫn <script>",
                "receiver",
                "Bộ phận chuyên môn",
                "note",
                "Bản giấy");
        assertThat(location(done)).isEqualTo("/so-van-ban-den?nam=" + YEAR);
        var line = get(clerk, "/so-van-ban-den").select("table.register tbody tr:first-child");
        assertThat(plain(line.select("th, td:not(.blank)").eachText()))
                .containsExactly(
                        Days.day(TODAY),
                        "01",
                        "Sở GD&ĐT",
                        "3975/SGDĐT-NV1",
                        Days.day(TODAY.minusDays(2)),
                        "Công văn hướng dẫn <script>",
                        "Bộ phận chuyên môn",
                        "Bản giấy");
        String one = line.select("a").attr("href");
        assertThat(location(post(clerk, one + "/chuyen", "receiver", "Cô Lan", "passed", today, "note", "Xử lý ngay")))
                .isEqualTo(one);
        assertThat(get(clerk, one).select(".timeline strong").eachText())
                .containsExactly("Bộ phận chuyên môn", "Cô Lan");
        assertThat(get(clerk, "/so-van-ban-den")
                        .select("table.register tbody td")
                        .eachText())
                .contains("Cô Lan", "Bản giấy; Xử lý ngay");
        // earlier than what came last, later than today, without an author
        assertThat(post(
                        clerk,
                        "/so-van-ban-den",
                        "arrived",
                        TODAY.minusDays(1).toString(),
                        "author",
                        "A",
                        "abstract",
                        "B"))
                .satisfies(refused -> {
                    if (TODAY.getDayOfYear() > 1) assertThat(refused).hasStatus(422);
                });
        assertThat(post(
                        clerk,
                        "/so-van-ban-den",
                        "arrived",
                        TODAY.plusDays(1).toString(),
                        "author",
                        "A",
                        "abstract",
                        "B"))
                .hasStatus(422);
        var again = post(clerk, "/so-van-ban-den", "arrived", today, "author", " ", "abstract", "Giữ lại");
        assertThat(again).hasStatus(422);
        assertThat(html(again).select("input[name=abstract]").val()).isEqualTo("Giữ lại");
    }

    @Test
    void nobodyOfAnotherUnitSeesOrEntersAnything() {
        issue("KE_HOACH", "KH-UBND", "", "Của phường");
        UUID elsewhere = cast.unit("UBND phường Khác", UnitKind.UBND_XA, null);
        Cast.Person stranger = cast.person("Văn Thư Khác", elsewhere, Role.CLERK, Role.HEAD);
        UUID delivery = sql.sql("select id from delivery where unit_id = ?")
                .param(receiver)
                .query(UUID.class)
                .single();
        assertThat(post(stranger, "/so-van-ban-den/nhan/" + delivery)).hasStatus(404);
        assertThat(get(stranger, "/so-van-ban-di").select("tbody th")).isEmpty();
        Cast.Person desk = cast.person("Văn Thư Nhận", receiver, Role.CLERK);
        assertThat(get(desk, "/so-van-ban-den").select("#cho-vao-so button").text())
                .isEqualTo("Vào sổ văn bản 01/KH-UBND của UBND phường Sổ Sách");
        Cast.Person officer = cast.person("Cán Bộ", receiver, Role.OFFICER);
        assertThat(get(officer, "/so-van-ban-den")
                        .select("#cho-vao-so tbody th")
                        .eachText())
                .containsExactly("01/KH-UBND");
        assertThat(get(officer, "/so-van-ban-den").select("main form[method=post]"))
                .isEmpty();
        post(officer, "/so-van-ban-den/nhan/" + delivery);
        assertThat(post(officer, "/so-van-ban-den", "arrived", TODAY.toString(), "author", "A", "abstract", "B"))
                .hasStatus(422);
        assertThat(sql.sql("select count(*) from incoming where unit_id = ?")
                        .param(receiver)
                        .query(Integer.class)
                        .single())
                .isZero();
        Cast.Person school = cast.person("Văn Thư Trường", receiver, Role.CLERK);
        post(school, "/so-van-ban-den/nhan/" + delivery);
        String one =
                get(school, "/so-van-ban-den").select("table.register tbody a").attr("href");
        assertThat(getRaw(school, one)).hasStatusOk();
        assertThat(getRaw(stranger, one)).hasStatus(404);
        assertThat(post(stranger, one + "/chuyen", "receiver", "Tôi")).hasStatus(404);
        assertThat(getRaw(stranger, one + "/tep/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void threeHundredLinesAreReadByAFixedNumberOfQueries() {
        issue("KE_HOACH", "KH-UBND", "", "Một");
        get(clerk, "/so-van-ban-di");
        int few = Counting.during(() -> get(clerk, "/so-van-ban-di"));
        for (int i = 0; i < 320; i++) {
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into document (id, unit_id, book, year, number, code, kind, day, title, text, sha256, issued_by)
                    values (?, ?, 'CHUNG', ?, ?, ?, 'KE_HOACH', ?, 'Hàng loạt', '', ?, ?)""")
                    .params(Rows.values(
                            id, issuer, YEAR, 100 + i, 100 + i + "/KH-UBND", TODAY, new byte[32], clerk.id()))
                    .update();
            sql.sql("insert into delivery (id, document_id, unit_id) values (?, ?, ?)")
                    .params(Rows.values(UUID.randomUUID(), id, receiver))
                    .update();
        }
        assertThat(Counting.during(() -> get(clerk, "/so-van-ban-di"))).isEqualTo(few);
        var page = get(clerk, "/so-van-ban-di");
        assertThat(page.select("caption").text()).isEqualTo("321 văn bản");
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select(".pager a")).hasSize(7);
        assertThat(get(clerk, page.select(".pager li:last-child a").attr("href"))
                        .select("tbody tr"))
                .hasSize(21);
        assertThat(get(clerk, "/so-van-ban-di/in").select(".register-lines tbody tr"))
                .hasSize(321);
    }

    /// Without the invisible joiners that keep numbers and days whole at line ends.
    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace("\u2060", "")).toList();
    }
}
