package vn.tuanle.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Plans visits, moves and cancels them, and brings them to their end.
@Component
public class Visits {
    private static final int MOST_UNITS = 200;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final VisitAccess access;
    private final PlansLed plans;
    private final Checklists checklists;
    private final Remedies remedies;
    private final VisitNotices notices;

    Visits(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            VisitAccess access,
            PlansLed plans,
            Checklists checklists,
            Remedies remedies,
            VisitNotices notices) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
        this.plans = plans;
        this.checklists = checklists;
        this.remedies = remedies;
        this.notices = notices;
    }

    /// One visit to each unit; each unit is told.
    public Outcome<List<UUID>> plan(Asker asker, Planning typed, Instant now) {
        UUID lead = asker.workingUnit();
        UUID plan = typed.plan();
        if (lead == null || plan == null || !asker.has(lead, Role.HEAD, Role.OFFICER) || !plans.led(lead, plan))
            throw new NotFound();
        LocalDate day = Days.typed(typed.day());
        LocalTime hour = Days.typedHour(typed.hour());
        String team = Fold.nfc(typed.team().replace("\r\n", "\n"));
        if (typed.units().isEmpty()) return Outcome.refusedAt("don-vi", "Hãy chọn ít nhất một đơn vị.");
        if (typed.units().size() > MOST_UNITS)
            return Outcome.refusedAt("don-vi", "Mỗi lần lên lịch nhiều nhất {0} đơn vị.", MOST_UNITS);
        if (day == null) return Outcome.refusedAt("ngay", "Hãy ghi ngày kiểm tra, ví dụ 20/10/2026.");
        if (hour == null && !typed.hour().isBlank())
            return Outcome.refusedAt("gio", "Hãy ghi giờ như 08:00, hoặc để trống.");
        if (team.isEmpty()) return Outcome.refusedAt("doan", "Hãy ghi thành phần đoàn kiểm tra.");
        if (team.length() > 2000) return Outcome.refusedAt("doan", "Dài quá {0} ký tự.", 2000);
        String basis = basis(typed, plan);
        if (basis.isEmpty()) return Outcome.refusedAt("can-cu", "Hãy chọn hoặc ghi văn bản làm căn cứ kiểm tra.");
        if (basis.length() > 1000) return Outcome.refusedAt("can-cu-khac", "Dài quá {0} ký tự.", 1000);
        if (typed.checklist() == null) return Outcome.refusedAt("mau", "Hãy chọn mẫu câu hỏi.");
        List<Question> questions = checklists.questions(asker, typed.checklist());
        Set<UUID> known = Set.copyOf(plans.units(plan));
        if (!known.containsAll(typed.units())) throw new NotFound();
        return transactions.run(() -> {
            List<UUID> made = new ArrayList<>();
            for (UUID unit : new TreeSet<>(typed.units())) {
                Visit visit = new Visit(
                        UUID.nameUUIDFromBytes((typed.id() + "/" + unit).getBytes(StandardCharsets.UTF_8)),
                        plan,
                        lead,
                        unit,
                        day,
                        hour,
                        basis,
                        team,
                        "",
                        "",
                        0,
                        VisitState.PLANNED,
                        lead);
                made.add(visit.id());
                if (insert(asker, visit, now)) {
                    questions(visit.id(), questions);
                    notices.planned(asker, visit, access.act(asker, visit.id(), VisitActKind.PLANNED, "", now));
                }
            }
            return Outcome.done(made);
        });
    }

    private String basis(Planning typed, UUID plan) {
        String words = Fold.nfc(typed.basis().replaceAll("\\s+", " "));
        if (!words.isEmpty() || typed.document() == null) return words;
        return plans.bases(plan).stream()
                .filter(one -> one.document().equals(typed.document()))
                .map(PlansLed.Basis::cited)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// False when this very visit was planned already.
    private boolean insert(Asker asker, Visit visit, Instant now) {
        return sql.sql("""
                insert into visit (id, plan_id, lead_unit, unit_id, day, hour, basis, team, state, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?)
                on conflict (id) do update set id = excluded.id
                returning not exists (select 1 from visit_act k where k.visit_id = visit.id) fresh""")
                .params(Rows.values(
                        visit.id(),
                        visit.plan(),
                        visit.lead(),
                        visit.unit(),
                        visit.day(),
                        visit.hour(),
                        visit.basis(),
                        visit.team(),
                        asker.person(),
                        now))
                .query(Boolean.class)
                .single();
    }

    private void questions(UUID visit, List<Question> questions) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++)
            rows.add(new Object[] {
                UUID.randomUUID(),
                visit,
                i + 1,
                questions.get(i).kind().name(),
                questions.get(i).text()
            });
        batch.batchUpdate(
                "insert into visit_finding (id, visit_id, ordinal, kind, question) values (?, ?, ?, ?, ?)", rows);
    }

    /// Another day; the unit is told from which to which.
    public Outcome<UUID> move(Asker asker, UUID id, String typedDay, String typedHour, Instant now) {
        LocalDate day = Days.typed(typedDay);
        LocalTime hour = Days.typedHour(typedHour);
        if (day == null) return Outcome.refusedAt("ngay", "Hãy ghi ngày kiểm tra, ví dụ 20/10/2026.");
        if (hour == null && !typedHour.isBlank())
            return Outcome.refusedAt("gio", "Hãy ghi giờ như 08:00, hoặc để trống.");
        return transactions.run(() -> {
            Visit visit = access.led(asker, id);
            if (visit.state() != VisitState.PLANNED) return over();
            if (visit.day().equals(day) && java.util.Objects.equals(visit.hour(), hour)) return Outcome.done(id);
            sql.sql("update visit set day = ?, hour = ? where id = ?")
                    .params(Rows.values(day, hour, id))
                    .update();
            String note = Days.day(visit.day()) + " → " + Days.day(day) + (hour == null ? "" : " " + hour);
            notices.moved(asker, visit, day, access.act(asker, id, VisitActKind.MOVED, note, now));
            return Outcome.done(id);
        });
    }

    public Outcome<UUID> cancel(Asker asker, UUID id, String typed, Instant now) {
        String why = Fold.nfc(typed);
        if (why.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do hủy.");
        if (why.length() > 4000) return Outcome.refusedAt("ly-do", "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return transactions.run(() -> {
            Visit visit = access.led(asker, id);
            if (visit.state() == VisitState.CANCELLED) return Outcome.done(id);
            if (visit.state() != VisitState.PLANNED) return over();
            state(id, VisitState.CANCELLED);
            notices.cancelled(asker, visit, why, access.act(asker, id, VisitActKind.CANCELLED, why, now));
            return Outcome.done(id);
        });
    }

    /// The end: what was found is told to the unit, and what must be put right becomes its work. Questions still open
    /// need a tick.
    public Outcome<UUID> conclude(Asker asker, UUID id, boolean anyway, Instant now) {
        return transactions.run(() -> {
            Visit visit = access.led(asker, id);
            if (visit.state() == VisitState.CONCLUDED) return Outcome.done(id);
            if (!visit.state().open()) return over();
            if (visit.day().isAfter(LocalDate.ofInstant(now, Days.ZONE)))
                return Outcome.refused("Chưa đến ngày kiểm tra. Nếu đã kiểm tra sớm hơn, hãy đổi lịch trước.");
            int open = sql.sql("""
                    select count(*) from visit_finding where visit_id = ? and answer is null and (kind = 'CHOICE' or note = '')""").param(id).query(Integer.class).single();
            if (open > 0 && !anyway)
                return Outcome.refusedAt("du", "Còn {0} câu chưa ghi. Hãy ghi nốt, hoặc đánh dấu vào ô này.", open);
            state(id, VisitState.CONCLUDED);
            UUID act = access.act(asker, id, VisitActKind.CONCLUDED, "", now);
            remedies.give(asker, visit, now);
            notices.concluded(asker, visit, act);
            return Outcome.done(id);
        });
    }

    /// What was found is written anew, with the reason; what the unit was told before is kept beside it.
    public Outcome<UUID> reopen(Asker asker, UUID id, String typed, Instant now) {
        String why = Fold.nfc(typed);
        if (why.isEmpty()) return Outcome.refusedAt("vi-sao-mo", "Hãy ghi lý do mở lại.");
        if (why.length() > 4000)
            return Outcome.refusedAt("vi-sao-mo", "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return transactions.run(() -> {
            Visit visit = access.led(asker, id);
            if (visit.state() == VisitState.REOPENED) return Outcome.done(id);
            if (visit.state() != VisitState.CONCLUDED)
                return Outcome.refused("Chỉ cuộc kiểm tra đã kết thúc mới mở lại được.");
            UUID act = access.act(asker, id, VisitActKind.REOPENED, why, now);
            sql.sql("""
                    insert into visit_finding_before (act_id, finding_id, answer, note)
                    select ?, id, answer, note from visit_finding where visit_id = ?""").params(act, id).update();
            sql.sql("insert into visit_before (act_id, met, conclusion) values (?, ?, ?)")
                    .params(act, visit.met(), visit.conclusion())
                    .update();
            state(id, VisitState.REOPENED);
            notices.reopened(asker, visit, why, act);
            return Outcome.done(id);
        });
    }

    private void state(UUID id, VisitState state) {
        sql.sql("update visit set state = ? where id = ?")
                .params(Rows.values(state, id))
                .update();
    }

    private static Outcome<UUID> over() {
        return Outcome.refused("Cuộc kiểm tra này đã kết thúc hoặc đã hủy.");
    }
}
