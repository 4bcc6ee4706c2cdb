package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.Issuing;
import vn.tuanle.unitplan.Decisions;
import vn.tuanle.unitplan.Part;
import vn.tuanle.unitplan.Row;
import vn.tuanle.unitplan.Sheet;
import vn.tuanle.unitplan.SheetSaves;
import vn.tuanle.unitplan.UnitPlans;

/// The units' own plans of the demonstration: some issued, some submitted, approved, returned or
/// only begun, and some units that have none, each as its place in the list decides.
@Component
class UnitPlanWorld {
    /// What a unit does: name, day of the Week (0 the first), hour, place, audience, people.
    private record Doing(String name, int day, String hour, String place, String audience, int people) {}

    /// What a unit pays: content, measure, quantity, price, source.
    private record Paying(String content, String measure, int quantity, long price, String source) {}

    private static final List<Doing> DOINGS = List.of(
            new Doing(
                    "Lễ phát động Tuần lễ hưởng ứng học tập suốt đời",
                    0,
                    "07:30",
                    "Hội trường đơn vị",
                    "cán bộ, người dân, học sinh",
                    120),
            new Doing(
                    "Lớp kỹ năng số cơ bản cho người lớn tuổi",
                    2,
                    "18:30",
                    "Trung tâm học tập cộng đồng",
                    "người lớn tuổi",
                    40),
            new Doing(
                    "Phát thanh chuyên mục “Học tập suốt đời”",
                    1,
                    "17:00",
                    "Đài truyền thanh",
                    "Nhân dân trên địa bàn",
                    0),
            new Doing("Ngày hội đọc sách, trao đổi sách", 4, "08:00", "Thư viện", "học sinh, phụ huynh", 200),
            new Doing("Tọa đàm trực tuyến về an toàn trên mạng", 3, "19:00", "Google Meet", "phụ huynh, học sinh", 90));
    private static final List<Paying> PAYINGS = List.of(
            new Paying("Băng rôn, khẩu hiệu tuyên truyền", "cái", 10, 350_000, "BUDGET"),
            new Paying("Thù lao báo cáo viên", "buổi", 2, 1_000_000, "BUDGET"),
            new Paying("Nước uống cho người tham gia", "người", 120, 12_000, "SOCIAL"),
            new Paying("Quà tặng gia đình học tập tiêu biểu", "phần", 20, 200_000, "SOCIAL"),
            new Paying("In tờ rơi, tài liệu", "bộ", 500, 3_500, "BUDGET"));

    private final JdbcClient sql;
    private final Directory directory;
    private final UnitPlans plans;
    private final SheetSaves saves;
    private final Decisions decisions;
    private final Issuing issuing;

    UnitPlanWorld(
            JdbcClient sql,
            Directory directory,
            UnitPlans plans,
            SheetSaves saves,
            Decisions decisions,
            Issuing issuing) {
        this.sql = sql;
        this.directory = directory;
        this.plans = plans;
        this.saves = saves;
        this.decisions = decisions;
        this.issuing = issuing;
    }

    /// Lets the units of the kinds that have tasks of the plan make theirs; `signIn` gives somebody
    /// of a unit with a role.
    void build(UUID parent, LocalDate day, List<UnitKind> kinds, BiFunction<UnitOn, Role, Asker> signIn) {
        List<UUID> given = sql.sql(
                        "select distinct unit_id from assignment where plan_id = ? and withdrawn_at is null and part = 'ASSIGNEE'")
                .param(parent)
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        List<String> themes = sql.sql(
                        "select text from plan_item where plan_id = ? and kind = 'THEME' order by ordinal")
                .param(parent)
                .query((row, n) -> row.getString("text"))
                .list();
        int turn = 0;
        for (UnitOn unit : directory.all(day)) {
            if (!given.contains(unit.id())
                    || !kinds.contains(unit.kind())
                    || unit.name().endsWith("Trảng Dài")) continue;
            int state = turn % 7;
            if (state != 6) make(unit, parent, themes, turn, state, signIn);
            turn++;
        }
    }

    private void make(
            UnitOn unit,
            UUID parent,
            List<String> themes,
            int turn,
            int state,
            BiFunction<UnitOn, Role, Asker> signIn) {
        Asker officer = signIn.apply(unit, Role.OFFICER);
        UUID id = done(plans.begin(officer, unit.id(), parent, List.of()));
        fill(officer, id, themes, turn);
        if (state == 5) return;
        if (decisions.submit(officer, id, "Kính trình thủ trưởng xem xét.").any())
            throw new IllegalStateException(unit.name());
        if (state == 4) return;
        LocalDate issued = sql.sql("select d.day from document d join plan p on p.document_id = d.id where p.id = ?")
                .param(parent)
                .query(LocalDate.class)
                .single();
        Asker head = signIn.apply(unit, Role.HEAD);
        if (state == 3) {
            Row line = saves.open(officer, id).lines().getFirst();
            done(decisions.giveBack(
                    head,
                    id,
                    1,
                    "Cần tiết kiệm hơn; rà lại nguồn xã hội hóa.",
                    Map.of(line.place(), "Đơn giá cao hơn năm trước, đề nghị xem lại báo giá.")));
            return;
        }
        UUID plan = done(decisions.approve(head, id, 1, ""));
        if (state == 2) return;
        done(issuing.issue(
                head,
                plan,
                new Issuing.Order(
                        null,
                        unit.kind().committee() ? "KH-UBND" : "KH-TR",
                        issued.plusDays(4),
                        unit.kind().committee() ? "TM. ỦY BAN NHÂN DÂN" : "",
                        unit.kind().committee() ? "CHỦ TỊCH" : "HIỆU TRƯỞNG",
                        head.name(),
                        true,
                        false)));
    }

    private void fill(Asker officer, UUID id, List<String> themes, int turn) {
        Sheet sheet = saves.open(officer, id);
        Row head = sheet.head();
        LocalDate first = java.util.Objects.requireNonNullElse(
                vn.tuanle.kernel.Days.typed(head.get("first_day")), LocalDate.now(Days.ZONE));
        String theme = themes.isEmpty() || turn % 5 == 3
                ? "Mỗi người dân một công dân số, học tập suốt đời"
                : themes.get(turn % themes.size());
        List<Row> activities = new ArrayList<>();
        for (int i = 0; i <= 1 + turn % 4; i++) {
            Doing one = DOINGS.get((i + turn) % DOINGS.size());
            // one in eight begins early, which is allowed and marked
            activities.add(Row.empty(Part.ACTIVITY)
                    .with("name", one.name())
                    .with("day", Days.day(first.plusDays(turn % 8 == 1 ? one.day() - 3 : one.day())))
                    .with("hour", one.hour())
                    .with("place", one.place())
                    .with("audience", one.audience())
                    .with("expected", one.people() == 0 ? "" : String.valueOf(one.people() + 10 * (turn % 4))));
        }
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i <= 2 + turn % 3; i++) {
            Paying one = PAYINGS.get((i + turn) % PAYINGS.size());
            lines.add(Row.empty(Part.LINE)
                    .with("content", one.content())
                    .with("measure", one.measure())
                    .with("quantity", String.valueOf(one.quantity() + turn % 5))
                    .with("price", String.valueOf(one.price()))
                    .with("source", one.source()));
        }
        SheetSaves.Saved saved = saves.save(
                officer,
                id,
                sheet.with(Part.HEAD, List.of(head.with("theme", theme)))
                        .with(Part.ACTIVITY, activities)
                        .with(Part.LINE, lines),
                null);
        if (!saved.done()) throw new IllegalStateException(saved.errors().toString());
    }
}
