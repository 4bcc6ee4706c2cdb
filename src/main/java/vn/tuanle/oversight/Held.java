package vn.tuanle.oversight;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;

/// An assignment whose row is locked, with all that was done about it so far.
record Held(UUID id, UUID plan, UUID unit, boolean withdrawn, List<UUID> lead, List<Past> acts) {
    record Past(
            ActKind kind,
            String note,
            @Nullable Integer percent,
            @Nullable String person,
            @Nullable String fileHash,
            UUID by) {}

    Held with(List<Past> acts) {
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

    Progress progress() {
        int reached = 0;
        int done = 0;
        int reopened = 0;
        int percent = 0;
        for (int i = 0; i < acts.size(); i++) {
            Past past = acts.get(i);
            switch (past.kind()) {
                case SEEN -> reached |= 1;
                case ACCEPTED, PERSON -> reached |= 2;
                case PROGRESS -> {
                    reached |= 4;
                    percent = past.percent() == null ? 0 : past.percent();
                }
                case EVIDENCE -> reached |= 4;
                case DONE -> {
                    reached |= 4;
                    done = i + 1;
                }
                case REOPENED -> {
                    reached |= 4;
                    reopened = i + 1;
                }
            }
        }
        return Progress.of(reached, done, reopened, percent);
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
