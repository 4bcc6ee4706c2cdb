package vn.tuanle.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;
import vn.tuanle.reading.DocumentKind;

/// A plan as a whole, without what it says.
record PlanRow(
        UUID id,
        UUID issuingUnit,
        UUID draftingUnit,
        int year,
        String title,
        DocumentKind kind,
        Plans.Origin origin,
        @Nullable UUID file,
        boolean scanned,
        int version,
        @Nullable UUID document,
        @Nullable Instant droppedAt) {

    /// The columns that [#of] reads, of a table called `p`.
    static final String COLUMNS = """
            p.id, p.issuing_unit, p.drafting_unit, p.year, p.title, p.kind, p.origin, p.file_id, p.scanned, p.version,
            p.document_id, p.dropped_at""";

    /// Which plans an asker may have: those of their units, and those delivered to them. Takes the
    /// units three times.
    static final String VISIBLE = """
            (p.drafting_unit = any(?) or p.issuing_unit = any(?)
              or exists (select 1 from delivery d where d.document_id = p.document_id and d.unit_id = any(?)))""";

    static PlanRow of(ResultSet row) throws SQLException {
        return new PlanRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "issuing_unit"),
                Rows.uuid(row, "drafting_unit"),
                row.getInt("year"),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                Plans.Origin.valueOf(row.getString("origin")),
                Rows.uuidOrNull(row, "file_id"),
                row.getBoolean("scanned"),
                row.getInt("version"),
                Rows.uuidOrNull(row, "document_id"),
                Rows.instant(row, "dropped_at"));
    }

    /// Staff of the unit that drafts it or of the unit that issues it.
    boolean ownedBy(Asker asker) {
        return asker.has(issuingUnit, Role.HEAD, Role.OFFICER, Role.CLERK)
                || asker.has(draftingUnit, Role.HEAD, Role.OFFICER, Role.CLERK);
    }

    boolean editableBy(Asker asker) {
        return document == null && droppedAt == null && ownedBy(asker);
    }

    /// Its text is written here by hand, not read from a file nor composed from fields.
    boolean editedAsText() {
        return origin == Plans.Origin.WRITTEN || origin == Plans.Origin.COPIED;
    }

    /// The head signs and the clerk gives the number (NĐ 30/2020, Điều 13, 15), both of the issuing
    /// unit.
    boolean issuableBy(Asker asker) {
        return document == null && droppedAt == null && asker.has(issuingUnit, Role.HEAD, Role.CLERK);
    }
}
