package vn.tuanle.oversight;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// An assignment whose row is locked, with all that was done about it so far.
record Held(UUID id, UUID plan, UUID unit, boolean withdrawn, List<UUID> lead, List<Past> acts) {
    record Past(
            ActKind kind,
            String note,
            @Nullable Integer percent,
            @Nullable String person,
            @Nullable String fileHash,
            UUID by) {}

    /// Locks the assignment's row until the transaction ends, so that acts go one after the other.
    static Held lock(JdbcClient sql, UUID assignment) {
        Held held = sql.sql("""
                select a.id, a.plan_id, a.unit_id, a.withdrawn_at, p.issuing_unit, p.drafting_unit
                from assignment a join plan p on p.id = a.plan_id
                where a.id = ? for update of a""")
                .param(assignment)
                .query((row, n) -> new Held(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "plan_id"),
                        Rows.uuid(row, "unit_id"),
                        row.getObject("withdrawn_at") != null,
                        List.of(Rows.uuid(row, "issuing_unit"), Rows.uuid(row, "drafting_unit")),
                        List.of()))
                .optional()
                .orElseThrow(NotFound::new);
        return held.with(sql.sql("""
                select k.kind, k.note, k.percent, k.person_name, k.done_by, encode(f.sha256, 'hex') file
                from assignment_act k left join stored_file f on f.id = k.file_id
                where k.assignment_id = ? order by k.ordinal""")
                .param(assignment)
                .query((row, n) -> new Past(
                        ActKind.valueOf(row.getString("kind")),
                        row.getString("note"),
                        (Integer) row.getObject("percent"),
                        row.getString("person_name"),
                        row.getString("file"),
                        Rows.uuid(row, "done_by")))
                .list());
    }

    private Held with(List<Past> acts) {
        return new Held(id, plan, unit, withdrawn, lead, acts);
    }

    boolean did(ActKind kind) {
        return acts.stream().anyMatch(past -> past.kind() == kind);
    }

    boolean hasFile(String hash) {
        return acts.stream().anyMatch(past -> hash.equals(past.fileHash()));
    }

    boolean leads(Asker asker, Role... roles) {
        return lead.stream().anyMatch(unit -> asker.has(unit, roles));
    }

    /// The person reported the completion that stands now, alone or with others.
    boolean reportedBy(UUID person) {
        boolean theirs = false;
        for (Past past : acts)
            theirs = switch (past.kind()) {
                case REOPENED, TAKEN_BACK -> false;
                case DONE -> theirs || past.by().equals(person);
                default -> theirs;
            };
        return theirs;
    }

    Progress progress() {
        int reached = 0;
        int percent = 0;
        Report report = Report.NONE;
        for (Past past : acts) {
            reached |= switch (past.kind()) {
                case SEEN -> 1;
                case ACCEPTED, PERSON -> 2;
                default -> 4;
            };
            report = switch (past.kind()) {
                case DONE -> Report.MADE;
                case REOPENED -> Report.RETURNED;
                case TAKEN_BACK -> Report.TAKEN_BACK;
                case CONFIRMED -> Report.CONFIRMED;
                default -> report;
            };
            if (past.percent() != null) percent = past.percent();
        }
        return Progress.of(reached, report, percent);
    }

    /// True when the last thing done is this very act of this very person: a button pressed twice,
    /// a page sent again.
    boolean justSaid(Asker asker, Acts.Said said) {
        if (acts.isEmpty()) return false;
        Past last = acts.getLast();
        return last.kind() == said.kind()
                && last.note().equals(said.note())
                && Objects.equals(last.percent(), said.percent())
                && Objects.equals(last.person(), said.person())
                && said.file() == null
                && last.by().equals(asker.person());
    }

    UUID insert(JdbcClient sql, Asker asker, Acts.Said said) {
        UUID act = UUID.randomUUID();
        // clock_timestamp: the moment under the lock, so that times go the way the ordinals go
        sql.sql("""
                insert into assignment_act (id, assignment_id, plan_id, ordinal, kind, note, percent, person_name,
                                            file_id, done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())""")
                .params(Rows.values(
                        act,
                        id,
                        plan,
                        acts.size() + 1,
                        said.kind(),
                        said.note(),
                        said.percent(),
                        said.person(),
                        said.file(),
                        asker.person()))
                .update();
        return act;
    }
}
