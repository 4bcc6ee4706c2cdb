package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.NotFound;

/// What must be put right: written during the visit, given to the unit at its end, reported done by the unit, confirmed
/// or given back by the office that visited.
@Component
public class Remedies {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NOTE = 4000;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final VisitAccess access;
    private final Responsible responsible;
    private final Files files;
    private final VisitNotices notices;

    Remedies(
            JdbcClient sql,
            Transactions transactions,
            VisitAccess access,
            Responsible responsible,
            Files files,
            VisitNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.responsible = responsible;
        this.files = files;
        this.notices = notices;
    }

    /// What somebody typed: which row it comes from, who must do what, by when.
    public record Wanted(@Nullable UUID finding, @Nullable UUID unit, String words, String boundary, String day) {}

    public Outcome<UUID> add(Asker asker, UUID visit, Wanted typed, Instant now) {
        String words = Fold.nfc(typed.words().replaceAll("\\s+", " "));
        LocalDate day = Days.typed(typed.day());
        Due.Boundary boundary = boundary(typed.boundary());
        if (words.isEmpty()) return Outcome.refusedAt("khac-phuc", "Hãy ghi việc phải khắc phục.");
        if (words.length() > LONGEST) return Outcome.refusedAt("khac-phuc", "Dài quá {0} ký tự.", LONGEST);
        if (day == null) return Outcome.refusedAt("han", "Hãy ghi hạn khắc phục, ví dụ 30/10/2026.");
        return transactions.run(() -> {
            Visit held = access.led(asker, visit);
            if (!held.state().open()) return Outcome.refused("Cuộc kiểm tra này đã kết thúc hoặc đã hủy.");
            if (Due.of(day, boundary).lastDay().isBefore(held.day()))
                return Outcome.refusedAt("han", "Hạn khắc phục phải từ ngày kiểm tra trở đi.");
            UUID unit = typed.unit() == null ? held.unit() : typed.unit();
            if (!responsible.ids(held).contains(unit)) throw new NotFound();
            if (typed.finding() != null && !of(typed.finding(), visit)) throw new NotFound();
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into remedy (id, visit_id, finding_id, unit_id, words, day, boundary, state, created_by, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
                    .params(Rows.values(id, visit, typed.finding(), unit, words, day, boundary, asker.person(), now))
                    .update();
            return Outcome.done(id);
        });
    }

    private static Due.Boundary boundary(String typed) {
        for (Due.Boundary each : Due.Boundary.values()) if (each.name().equals(typed)) return each;
        return Due.Boundary.AT_LATEST;
    }

    private boolean of(UUID finding, UUID visit) {
        return sql.sql("select exists (select 1 from visit_finding where id = ? and visit_id = ?)")
                .params(finding, visit)
                .query(Boolean.class)
                .single();
    }

    /// At the end of the visit they become the work of their units; those that are it already stay so.
    void give(Asker asker, Visit visit, Instant now) {
        List<UUID> all = sql.sql("select r.id from remedy r where r.visit_id = ? and r.state = 'OPEN' and not "
                        + Remedy.GIVEN + " order by r.created_at, r.id")
                .param(visit.id())
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        for (UUID id : all) {
            Remedy remedy = lock(id);
            notices.given(asker, remedy, act(asker, id, RemedyActKind.GIVEN, "", null, now));
        }
    }

    /// The unit reports it done, with words or with what it attached before.
    public Outcome<UUID> done(Asker asker, UUID id, String typed, Instant now) {
        return write(asker, id, RemedyActKind.DONE, Fold.nfc(typed), RemedyState.DONE, Set.of(RemedyState.OPEN), now);
    }

    public Outcome<UUID> giveBack(Asker asker, UUID id, String typed, Instant now) {
        String why = Fold.nfc(typed);
        if (why.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do trả lại.");
        return write(asker, id, RemedyActKind.RETURNED, why, RemedyState.OPEN, Set.of(RemedyState.DONE), now);
    }

    public Outcome<UUID> confirm(Asker asker, UUID id, Instant now) {
        return write(asker, id, RemedyActKind.CONFIRMED, "", RemedyState.CONFIRMED, Set.of(RemedyState.DONE), now);
    }

    /// Not asked for any more, with the reason; before the end of the visit it is simply taken out.
    public Outcome<UUID> drop(Asker asker, UUID id, String typed, Instant now) {
        String why = Fold.nfc(typed);
        return transactions.run(() -> {
            Remedy remedy = lock(id);
            if (!remedy.ledBy(access.sides(asker))) throw new NotFound();
            if (!remedy.given()) {
                // nobody was told of it yet
                sql.sql("delete from remedy where id = ?").param(id).update();
                return Outcome.done(id);
            }
            if (why.isEmpty()) return Outcome.refusedAt("ly-do-bo", "Hãy ghi lý do bỏ yêu cầu.");
            return write(
                    asker,
                    id,
                    RemedyActKind.DROPPED,
                    why,
                    RemedyState.DROPPED,
                    Set.of(RemedyState.OPEN, RemedyState.DONE),
                    now);
        });
    }

    /// Another day, with the reason.
    public Outcome<UUID> extend(Asker asker, UUID id, String typedDay, String typed, Instant now) {
        LocalDate day = Days.typed(typedDay);
        String why = Fold.nfc(typed);
        if (day == null) return Outcome.refusedAt("han", "Hãy ghi hạn khắc phục, ví dụ 30/10/2026.");
        if (why.isEmpty()) return Outcome.refusedAt("vi-sao", "Hãy ghi lý do đổi hạn.");
        return transactions.run(() -> {
            Outcome<UUID> written =
                    write(asker, id, RemedyActKind.EXTENDED, why, RemedyState.OPEN, Set.of(RemedyState.OPEN), now);
            if (written instanceof Outcome.Done<UUID>)
                sql.sql("update remedy set day = ? where id = ?")
                        .params(day, id)
                        .update();
            return written;
        });
    }

    /// A file that shows how it was put right, of its unit.
    Outcome<UUID> attach(Asker asker, UUID id, byte[] content, String name, Instant now) {
        return switch (EvidenceType.taken(content, "tep")) {
            case Outcome.Refused<EvidenceType> refused -> refused.as();
            case Outcome.Done<EvidenceType>(EvidenceType type) ->
                transactions.run(() -> {
                    Remedy remedy = lock(id);
                    if (!remedy.doneBy(access.sides(asker))) throw new NotFound();
                    if (remedy.state() != RemedyState.OPEN && remedy.state() != RemedyState.DONE) return over();
                    UUID file = files.keep(content, type.named(name), type.contentType(), asker.person());
                    act(asker, id, RemedyActKind.FILE, "", file, now);
                    return Outcome.done(id);
                });
        };
    }

    private Outcome<UUID> write(
            Asker asker, UUID id, RemedyActKind kind, String note, RemedyState to, Set<RemedyState> from, Instant now) {
        if (note.length() > LONGEST_NOTE) return Outcome.refused("Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return transactions.run(() -> {
            Remedy remedy = lock(id);
            boolean theirs = kind == RemedyActKind.DONE;
            if (theirs ? !remedy.doneBy(access.sides(asker)) : !remedy.ledBy(access.sides(asker))) throw new NotFound();
            if (remedy.state() == to && kind != RemedyActKind.EXTENDED) return Outcome.done(id);
            if (!from.contains(remedy.state())) return over();
            sql.sql("update remedy set state = ? where id = ?")
                    .params(Rows.values(to, id))
                    .update();
            notices.acted(asker, remedy, kind, note, act(asker, id, kind, note, null, now));
            return Outcome.done(id);
        });
    }

    private UUID act(Asker asker, UUID remedy, RemedyActKind kind, String note, @Nullable UUID file, Instant now) {
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into remedy_act (id, remedy_id, ordinal, kind, note, file_id, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from remedy_act where remedy_id = ?), ?, ?, ?, ?, ?)""")
                .params(Rows.values(act, remedy, remedy, kind, note, file, asker.person(), now))
                .update();
        return act;
    }

    Remedy lock(UUID id) {
        return sql.sql(Remedy.SELECT + " where r.id = ? for update of r")
                .param(id)
                .query((row, n) -> Remedy.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Outcome<UUID> over() {
        return Outcome.refused("Việc này đã báo xong, đã xác nhận hoặc đã bỏ; hãy xem lại trang.");
    }
}
