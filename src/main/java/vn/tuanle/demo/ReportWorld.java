package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.reporting.Audience;
import vn.tuanle.reporting.Chain;
import vn.tuanle.reporting.FormInput;
import vn.tuanle.reporting.FormVersion;
import vn.tuanle.reporting.Forms;
import vn.tuanle.reporting.Now;
import vn.tuanle.reporting.OwnInput;

/// The reports of the demonstration: the form of 2021 issued, wards that have sent theirs, were
/// returned, are late, ask for more time or have not begun, and the Education Office consolidating.
/// Each lives through its own day of October 2021.
@Component
class ReportWorld {
    private static final LocalDate LOCKS = LocalDate.of(2027, 12, 31);
    private final JdbcClient sql;
    private final Directory directory;
    private final Forms forms;
    private final Chain chain;
    private final ReportFilling filling;

    ReportWorld(JdbcClient sql, Directory directory, Forms forms, Chain chain, ReportFilling filling) {
        this.sql = sql;
        this.directory = directory;
        this.forms = forms;
        this.chain = chain;
        this.filling = filling;
    }

    private record Given(UUID report, UUID unit, @Nullable UUID parent, boolean must) {}

    /// `lead` is the officer of the Education Office; `signIn` gives somebody of a unit with a role.
    void build(UUID plan, Asker lead, BiFunction<UnitOn, Role, Asker> signIn) {
        UUID form = at(12, 9, () -> done(forms.begin(lead, plan)));
        FormVersion draft = forms.inHand(lead, form);
        Map<String, FormInput.Line> lines = new HashMap<>();
        for (Audience one : draft.audiences())
            lines.put(
                    one.kind(),
                    new FormInput.Line(
                            one.duty().name(),
                            one.via().name(),
                            Days.day(one.due().day()),
                            "",
                            one.due().boundary().name(),
                            Days.day(LOCKS)));
        Set<String> asked = new HashSet<>();
        Set<String> required = new HashSet<>();
        draft.fields().forEach(field -> {
            asked.add(field.code());
            if (field.required()) required.add(field.code());
        });
        done(forms.save(
                lead,
                form,
                new FormInput(
                        "Báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021",
                        "Tuần lễ từ 16/10 đến 22/10/2021",
                        "16/10/2021",
                        "",
                        asked,
                        required,
                        lines,
                        OwnInput.NONE)));
        at(13, 9, () -> done(forms.issue(lead, form)));
        Map<UUID, UnitOn> units = new HashMap<>();
        directory.all(LocalDate.of(2021, 10, 16)).forEach(unit -> units.put(unit.id(), unit));
        List<Given> given = sql.sql("select id, unit_id, parent_id, duty from report where form_id = ?")
                .param(form)
                .query((row, n) -> new Given(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        Rows.uuidOrNull(row, "parent_id"),
                        row.getString("duty").equals("MUST")))
                .list();
        UUID root = given.stream()
                .filter(one -> one.parent() == null)
                .map(Given::report)
                .findFirst()
                .orElseThrow();
        int turn = 0;
        for (UnitOn unit : directory.all(LocalDate.of(2021, 10, 16)))
            for (Given one : given)
                if (one.unit().equals(unit.id()) && root.equals(one.parent())) {
                    List<Given> below = given.stream()
                            .filter(child -> one.report().equals(child.parent()))
                            .toList();
                    live(one, unit, below, units, lead, signIn, turn++);
                }
    }

    private void live(
            Given one,
            UnitOn unit,
            List<Given> below,
            Map<UUID, UnitOn> units,
            Asker lead,
            BiFunction<UnitOn, Role, Asker> signIn,
            int turn) {
        boolean trangDai = unit.name().endsWith("Trảng Dài");
        int fate = trangDai ? 5 : turn % 8;
        if (fate == 6) return;
        Asker officer = signIn.apply(unit, Role.OFFICER);
        Asker head = signIn.apply(unit, Role.HEAD);
        for (Given child : below) {
            if (trangDai) break;
            UnitOn school = units.get(child.unit());
            if (school == null) continue;
            if (fate < 3 && child.must()) {
                Asker teacher = signIn.apply(school, Role.OFFICER);
                at(24, 10, () -> filling.fill(teacher, child.report(), turn + 3, null));
                at(24, 15, () -> send(teacher, signIn.apply(school, Role.HEAD), child.report()));
                at(25, 9, () -> done(chain.accept(officer, child.report(), 1)));
            } else if (child.must()) {
                at(
                        26,
                        9,
                        () -> done(
                                chain.exclude(officer, child.report(), "Đơn vị xin gửi sau, phường bổ sung khi có.")));
            }
        }
        at(25, 14, () -> filling.fill(officer, one.report(), turn, trangDai ? null : "Hội thi Kể chuyện theo sách"));
        if (fate == 5 || fate == 7) {
            if (fate == 7 && one.must())
                at(
                        26,
                        8,
                        () -> done(chain.askExtension(
                                officer,
                                one.report(),
                                LocalDate.of(2021, 10, 30),
                                "Cán bộ đầu mối đang cách ly y tế.")));
            return;
        }
        int day = fate == 4 ? 29 : 26;
        at(day, 16, () -> send(officer, head, one.report()));
        if (fate == 2) return;
        if (fate == 3) {
            at(
                    27,
                    9,
                    () -> done(chain.returnIt(
                            lead,
                            one.report(),
                            1,
                            "Số người tham gia chưa khớp; phần tồn tại, hạn chế viết quá chung.",
                            Map.of(
                                    "nguoi", "Cao hơn số lượt của các hoạt động đã kê, đề nghị xem lại.",
                                    "muc-3-2", "Nêu cụ thể khó khăn về thiết bị, đường truyền."))));
            return;
        }
        at(day + 1, 8, () -> done(chain.accept(lead, one.report(), 1)));
    }

    private UUID send(Asker officer, Asker head, UUID report) {
        var missing = chain.submit(officer, report, "Kính trình thủ trưởng.");
        if (missing.any())
            throw new IllegalStateException(new ArrayList<>(missing.byField().entrySet()).toString());
        return done(chain.sign(head, report, 1));
    }

    private static <T> T at(int day, int hour, java.util.function.Supplier<T> work) {
        return Now.at(LocalDateTime.of(2021, 10, day, hour, 5).atZone(Days.ZONE).toInstant(), work);
    }
}
