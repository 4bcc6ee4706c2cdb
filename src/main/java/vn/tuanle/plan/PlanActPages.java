package vn.tuanle.plan;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the form of what may be done to an issued plan.
@Component
class PlanActPages {
    private final JdbcClient sql;
    private final PlanAccess access;
    private final PlanRows rows;

    PlanActPages(JdbcClient sql, PlanAccess access, PlanRows rows) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
    }

    /// The form of what may be done to an issued plan, for those who may do it.
    PlanActPage page(Asker asker, UUID plan, PlanActPage.Typed typed, Errors errors) {
        PlanRow row = access.owned(asker, plan);
        if (row.document() == null || !asker.has(row.issuingUnit(), Role.HEAD, Role.CLERK)) throw new NotFound();
        return new PlanActPage(
                plan,
                row.title(),
                sql.sql("select code from document where id = ?")
                        .param(row.document())
                        .query(String.class)
                        .single(),
                rows.of(plan).stream()
                        .filter(item -> item.kind() == ItemKind.DEADLINE && item.state() != PlanItem.State.DROPPED)
                        .filter(item -> item.details().due() != null)
                        .map(item -> new PlanActPage.Deadline(
                                item.id(),
                                item.clause(),
                                item.text(),
                                Objects.requireNonNull(item.details().due()).words()))
                        .toList(),
                sql.sql("""
                        select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                        where p.issuing_unit = ? and p.id <> ? order by d.day desc, d.number desc limit 50""")
                        .params(Rows.values(row.issuingUnit(), plan))
                        .query((r, n) -> new PlanActPage.Replacement(
                                Rows.uuid(r, "id"), r.getString("code"), r.getString("title")))
                        .list(),
                typed,
                errors);
    }
}
