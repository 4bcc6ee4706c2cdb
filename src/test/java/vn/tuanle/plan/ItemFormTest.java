package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Purpose;

class ItemFormTest {
    private static final Map<String, String> DEADLINE = Map.of(
            "text", "trước 17h00 ngày 28/10/2021",
            "day", "28/10/2021",
            "hour", "17h00",
            "boundary", "BEFORE",
            "purpose", "REPORT",
            "receiver", "UBND thành phố",
            "clause", "III.7");

    @Test
    void aDeadlineIsTakenWithAllItsFields() {
        assertThat(ItemForm.typed(ItemKind.DEADLINE, null, DEADLINE).check())
                .isEqualTo(new ItemForm.Values(
                        "III.7",
                        "trước 17h00 ngày 28/10/2021",
                        null,
                        Details.deadline(
                                LocalDate.of(2021, 10, 28),
                                LocalTime.of(17, 0),
                                Boundary.BEFORE,
                                Purpose.REPORT,
                                "UBND thành phố",
                                null,
                                null)));
    }

    @Test
    void daysAreTakenAsPeopleAndAsProgramsWriteThem() {
        for (String day : new String[] {"28/10/2021", "2021-10-28", "28.10.2021"})
            assertThat(check(ItemKind.HEADER, "date", "day", day)).isEmpty();
        assertThat(check(ItemKind.HEADER, "date", "day", "31/02/2021"))
                .isEqualTo(Map.of("day", Phrase.of("Không hiểu ngày “{0}”. Hãy ghi như 28/10/2021.", "31/02/2021")));
        assertThat(check(ItemKind.HEADER, "date", "day", "")).isEqualTo(Map.of("day", Phrase.of("Hãy ghi ngày.")));
    }

    @Test
    void everyBadFieldGetsItsOwnSentence() {
        assertThat(check(ItemKind.DEADLINE, null, "text", "", "hour", "25h", "boundary", "?", "purpose", "REPORT"))
                .isEqualTo(Map.of(
                        "text", Phrase.of("Hãy ghi vào đây."),
                        "hour", Phrase.of("Không hiểu giờ “{0}”. Hãy ghi như 17:00 hoặc 17h30.", "25h"),
                        "boundary", Phrase.of("Hãy chọn một trong các cách."),
                        "day", Phrase.of("Hãy ghi ngày, hoặc ghi thời hạn lặp lại thế nào.")));
        assertThat(check(ItemKind.CAMPAIGN, null, "text", "Tuần lễ", "day", "22/10/2021", "lastDay", "16/10/2021"))
                .isEqualTo(Map.of("lastDay", Phrase.of("Ngày cuối đứng trước ngày đầu.")));
        assertThat(check(ItemKind.BUDGET, null, "text", "Kinh phí", "amount", "nhiều"))
                .isEqualTo(Map.of("amount", Phrase.of("Hãy ghi một số, như 15.000.000.")));
        assertThat(check(ItemKind.BUDGET, null, "text", "Kinh phí", "amount", "15.000.000 đồng"))
                .isEmpty();
    }

    @Test
    void theWordsOfADeadlineMustNotContradictItsFields() {
        Map<String, String> other = new HashMap<>(DEADLINE);
        other.put("day", "27/10/2021");
        other.put("boundary", "AT_LATEST");
        assertThat(ItemForm.typed(ItemKind.DEADLINE, null, other)).satisfies(form -> {
            assertThat(form.check()).isNull();
            assertThat(form.errors().byField())
                    .isEqualTo(Map.of(
                            "day",
                            Phrase.of(
                                    "Câu chữ ghi “{0}”, ở đây lại là {1}. Hãy sửa cho khớp.",
                                    "28/10/2021", "27/10/2021"),
                            "boundary",
                            Phrase.of("Câu chữ ghi “trước”, nghĩa là không kể ngày đó. Hãy sửa cho khớp."),
                            "accept",
                            Phrase.of("Nếu câu chữ trong văn bản viết như vậy thật, hãy đánh dấu ở đây rồi lưu.")));
        });
        other.put("accept", "on");
        assertThat(ItemForm.typed(ItemKind.DEADLINE, null, other).check()).isNotNull();
    }

    @Test
    void wordsWithoutYearAgreeWithAnyYear() {
        assertThat(DeadlineWords.otherDay("trước ngày 20/10", LocalDate.of(2025, 10, 20)))
                .isNull();
        assertThat(DeadlineWords.otherDay("trước ngày 20 tháng 10 năm 2025", LocalDate.of(2025, 10, 20)))
                .isNull();
        assertThat(DeadlineWords.otherDay("hằng năm", LocalDate.of(2025, 10, 20)))
                .isNull();
    }

    @Test
    void textIsStoredComposedAndWithoutInvisibleCharacters() {
        String sent = Normalizer.normalize("Trấn Biên", Normalizer.Form.NFD) + "\u0000\u202E\u200B";
        assertThat(ItemForm.typed(ItemKind.ACTIVITY, null, Map.of("text", sent)).check())
                .isEqualTo(new ItemForm.Values("", "Trấn Biên", null, Details.NONE));
    }

    @Test
    void whatAnItemHoldsComesBackFromItsOwnForm() {
        PlanItem item = ReadinessTest.item(
                ItemKind.QUANTITY,
                null,
                "tối thiểu 02 lớp tập huấn",
                null,
                State.FOUND,
                Details.amount(2, "lớp tập huấn"));
        assertThat(ItemForm.of(item).check()).isEqualTo(new ItemForm.Values("", item.text(), null, item.details()));
    }

    @Test
    void anEmptyLineOrDashesDivide() {
        assertThat(ItemCuts.parts("Một\nhai\n\nBa\r\n---\r\nBốn\n")).containsExactly("Một\nhai", "Ba", "Bốn");
        assertThat(ItemCuts.parts("Chỉ một")).containsExactly("Chỉ một");
        assertThat(ItemCuts.parts("Một\n---\n\n---\nHai")).containsExactly("Một", "Hai");
    }

    private static Map<String, Phrase> check(
            ItemKind kind, @org.jspecify.annotations.Nullable String header, String... typed) {
        Map<String, String> sent = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) sent.put(typed[i], typed[i + 1]);
        ItemForm form = ItemForm.typed(kind, header, sent);
        form.check();
        return form.errors().byField();
    }
}
