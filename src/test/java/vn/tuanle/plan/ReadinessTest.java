package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.plan.PartyRow.Naming;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.plan.Readiness.Obstacle;
import vn.tuanle.reading.Span;

class ReadinessTest {
    private static final Phrase DOUBT = Phrase.of("Không rõ.");
    private static final PlanItem WEEK = item(
            ItemKind.CAMPAIGN,
            null,
            "Tuần lễ",
            null,
            State.FOUND,
            Details.period(LocalDate.of(2021, 10, 16), LocalDate.of(2021, 10, 22)));

    @Test
    void aPlanWithNothingOpenIsReady() {
        PlanItem task = task("Treo băng rôn");
        assertThat(Readiness.of(
                        List.of(WEEK, task), List.of(party("UBND phường", null, List.of(UUID.randomUUID()), task))))
                .isEmpty();
    }

    @Test
    void aTaskWithoutAssigneeAndAPlanWithoutDatesAreNotReady() {
        PlanItem task = task("Treo băng rôn");
        PlanItem dropped = item(ItemKind.TASK, null, "Đã bỏ", null, State.DROPPED, Details.NONE);
        assertThat(Readiness.of(List.of(task, dropped), List.of()))
                .containsExactly(
                        new Obstacle(
                                Phrase.of("Chưa có ngày bắt đầu và ngày kết thúc của Tuần lễ hay đợt hoạt động nào."),
                                null,
                                null),
                        new Obstacle(Phrase.of("Nhiệm vụ “{0}” chưa giao cho ai.", "Treo băng rôn"), task.id(), null));
    }

    @Test
    void doubtsOnNumberDateAndDeadlinesStandInTheWayUntilSomebodyConfirms() {
        PlanItem number = item(ItemKind.HEADER, "number", "1234/KH-UBND", DOUBT, State.FOUND, Details.NONE);
        PlanItem place = item(ItemKind.HEADER, "place", "Biên Hòa", DOUBT, State.FOUND, Details.NONE);
        PlanItem settled = item(ItemKind.HEADER, "date", "2021-10-12", DOUBT, State.CONFIRMED, Details.NONE);
        PlanItem deadline = item(ItemKind.DEADLINE, null, "trước ngày 28/10", DOUBT, State.FOUND, Details.NONE);
        PlanItem nowhere = item(ItemKind.UNPLACED, null, "Đoạn lạ", null, State.FOUND, Details.NONE);
        assertThat(Readiness.of(List.of(WEEK, number, place, settled, deadline, nowhere), List.of()))
                .containsExactly(
                        new Obstacle(Phrase.of("{0} chưa được xác nhận.", "Số, ký hiệu"), number.id(), null),
                        new Obstacle(Phrase.of("{0} chưa được xác nhận.", "Nơi ban hành"), place.id(), null),
                        new Obstacle(
                                Phrase.of("Thời hạn “{0}” chưa được xác nhận.", "trước ngày 28/10"),
                                deadline.id(),
                                null),
                        new Obstacle(Phrase.of("Chưa rõ “{0}” thuộc về phần nào.", "Đoạn lạ"), nowhere.id(), null));
    }

    @Test
    void numberDateAndSignerOfAScanAreNeverTakenSilently() {
        PlanItem signer = item(ItemKind.HEADER, "signer", "Nguyễn Duy Tân", null, State.FOUND, Details.NONE);
        assertThat(Readiness.of(List.of(WEEK, signer), List.of(), false)).isEmpty();
        assertThat(Readiness.of(List.of(WEEK, signer), List.of(), true))
                .containsExactly(new Obstacle(Phrase.of("{0} chưa được xác nhận.", "Người ký"), signer.id(), null));
    }

    @Test
    void aRecipientLineThatReachesNobodyIsSaidUntilSomebodyAcceptsIt() {
        PlanItem paper = recipient("Báo Sông Xa", "", State.FOUND);
        PlanItem accepted = recipient("Báo Đồng Nai", "", State.CONFIRMED);
        PlanItem province = recipient("UBND tỉnh", "b/c", State.FOUND);
        PlanItem above = recipient("Như trên", "", State.FOUND);
        PlanItem file = recipient("VT", "Lưu", State.FOUND);
        PartyRow body = new PartyRow(
                UUID.randomUUID(),
                "UBND tỉnh",
                Phrase.of("Đúng tên."),
                false,
                null,
                null,
                1,
                null,
                List.of(UUID.randomUUID()),
                java.util.Set.of(),
                List.of(new Naming(province.id(), Part.RECIPIENT, 1)));
        assertThat(Readiness.of(List.of(WEEK, paper, accepted, province, above, file), List.of(body)))
                .containsExactly(new Obstacle(
                        Phrase.of(
                                "Dòng nơi nhận “{0}” không ứng với đơn vị nào: văn bản sẽ không gửi tới đó qua hệ thống.",
                                "Báo Sông Xa"),
                        paper.id(),
                        null));
    }

    @Test
    void whatWasReadInDoubtIsSaidWhateverItsKind() {
        PlanItem basis = item(ItemKind.BASIS, null, "Luật Giáo dục", DOUBT, State.FOUND, Details.NONE);
        assertThat(Readiness.of(List.of(WEEK, basis), List.of()))
                .containsExactly(
                        new Obstacle(Phrase.of("Chưa chắc đã đọc đúng “{0}”.", "Luật Giáo dục"), basis.id(), null));
    }

    private static PlanItem recipient(String name, String purpose, State state) {
        return item(ItemKind.RECIPIENT, null, name, null, state, Details.recipient(purpose));
    }

    @Test
    void whoeverIsToDoSomethingMustBeAUnit() {
        PlanItem task = task("Treo băng rôn");
        PartyRow unknown = party("Đội lân", DOUBT, List.of(), task);
        PartyRow doubtful = party("Các trường", DOUBT, List.of(UUID.randomUUID()), task);
        PartyRow idle = party("Không ai nhắc", DOUBT, List.of(), null);
        assertThat(Readiness.of(List.of(WEEK, task), List.of(unknown, doubtful, idle)))
                .containsExactly(
                        new Obstacle(Phrase.of("“{0}” chưa được hiểu là đơn vị nào.", "Đội lân"), null, unknown.id()),
                        new Obstacle(
                                Phrase.of("Cần xác nhận “{0}” là những đơn vị nào.", "Các trường"),
                                null,
                                doubtful.id()));
    }

    @Test
    void anObstacleLeadsToItsPlace() {
        UUID plan = UUID.fromString("00000000-0000-0000-0000-000000000001");
        UUID at = UUID.fromString("00000000-0000-0000-0000-000000000002");
        assertThat(new Obstacle(DOUBT, at, null).path(plan))
                .isEqualTo("/ke-hoach/" + plan + "/kiem-tra?muc=" + at + "#muc-" + at);
        assertThat(new Obstacle(DOUBT, null, at).path(plan)).isEqualTo("/ke-hoach/" + plan + "/kiem-tra/ben/" + at);
        assertThat(new Obstacle(DOUBT, null, null).path(plan)).isEqualTo("/ke-hoach/" + plan + "/kiem-tra");
    }

    private static PlanItem task(String text) {
        return item(ItemKind.TASK, null, text, null, State.FOUND, Details.NONE);
    }

    static PlanItem item(
            ItemKind kind, @Nullable String field, String text, @Nullable Phrase doubt, State state, Details details) {
        return new PlanItem(
                UUID.randomUUID(), kind, field, 1, null, "", text, Span.NONE, doubt, state, false, 1, details);
    }

    private static PartyRow party(String name, @Nullable Phrase doubt, List<UUID> units, @Nullable PlanItem task) {
        List<Naming> namings = task == null ? List.of() : List.of(new Naming(task.id(), Part.ASSIGNEE, 1));
        return new PartyRow(
                UUID.randomUUID(),
                name,
                Phrase.of(""),
                false,
                null,
                doubt,
                1,
                null,
                units,
                java.util.Set.of(),
                namings);
    }
}
