package vn.tuanle.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentType;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;

/// A draft as a whole.
record DraftRow(
        UUID id,
        UUID unit,
        UUID drafting,
        DocumentType kind,
        String title,
        String body,
        int version,
        DraftState state,
        @Nullable UUID amends,
        @Nullable DocumentActKind amendsKind,
        @Nullable UUID document) {
    /// The columns that [#of] reads, of a table called `f`.
    static final String COLUMNS = "f.id, f.unit_id, f.drafting_unit, f.kind, f.title, f.body, f.version, f.amends_id,"
            + " f.amends_kind, f.document_id, " + DraftState.SQL + " state";

    static DraftRow of(ResultSet row) throws SQLException {
        String amends = row.getString("amends_kind");
        UUID document = Rows.uuidOrNull(row, "document_id");
        return new DraftRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "drafting_unit"),
                DocumentType.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                document == null ? DraftState.valueOf(row.getString("state")) : DraftState.ISSUED,
                Rows.uuidOrNull(row, "amends_id"),
                amends == null ? null : DocumentActKind.valueOf(amends),
                document);
    }

    boolean editableBy(Asker asker) {
        return state.open()
                && (asker.workUnits().contains(unit) || asker.workUnits().contains(drafting));
    }

    /// Only the head of the body that issues it answers for it (NĐ 30/2020, Điều 13).
    boolean decidedBy(Asker asker) {
        return asker.has(unit, Role.HEAD);
    }

    /// The clerk gives the number (NĐ 30/2020, Điều 15), or the head himself.
    boolean issuedBy(Asker asker) {
        return asker.has(unit, Role.HEAD, Role.CLERK);
    }
}
