package vn.tuanle.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.DocumentPage;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.document.DocumentType;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.NotFound;

/// Packs an issued document of the asker's unit for other systems.
@Component
class Outgoing {
    private final JdbcClient sql;
    private final DocumentPages documents;
    private final DocumentFiles files;
    private final Files store;
    private final Directory directory;

    Outgoing(JdbcClient sql, DocumentPages documents, DocumentFiles files, Files store, Directory directory) {
        this.sql = sql;
        this.documents = documents;
        this.files = files;
        this.store = store;
        this.directory = directory;
    }

    /// The document with its files; refused while it has none.
    Outcome<OfficialPackage> pack(Asker asker, UUID document) {
        DocumentPages.Row row = documents.seen(asker, document);
        if (!asker.workUnits().contains(row.unit())) throw new NotFound();
        List<OfficialPackage.Attachment> attachments = new ArrayList<>();
        for (DocumentFiles.Kept kept : files.of(document)) {
            Files.Kept file = store.find(kept.file()).orElseThrow();
            attachments.add(new OfficialPackage.Attachment(file.name(), file.contentType(), store.content(file)));
        }
        if (attachments.isEmpty()) return Outcome.refused("Văn bản này chưa có tệp để đóng gói.");
        DocumentPage.Standing standing = documents.standing(document);
        String code = row.code();
        int slash = code.indexOf('/');
        return Outcome.done(new OfficialPackage(
                organ(row.unit(), row),
                receivers(row),
                slash < 0 ? code : code.substring(0, slash),
                slash < 0 ? "" : code.substring(slash + 1),
                row.day(),
                "",
                DocumentType.titleOf(row.kind()),
                row.title(),
                row.position(),
                row.signer(),
                standing.kind(),
                standing.reason(),
                attachments));
    }

    private OfficialPackage.Organ organ(UUID unit, DocumentPages.Row row) {
        String name = directory.names(List.of(unit), row.day()).getOrDefault(unit, "");
        String code = directory.unit(unit, row.day()).map(UnitOn::code).orElse(null);
        return new OfficialPackage.Organ(Objects.requireNonNullElse(code, ""), name);
    }

    private List<OfficialPackage.Organ> receivers(DocumentPages.Row row) {
        Set<UUID> units = new LinkedHashSet<>(
                sql.sql("select unit_id from delivery where document_id = ? order by delivered_at, id")
                        .param(row.id())
                        .query((found, n) -> Rows.uuid(found, "unit_id"))
                        .list());
        Map<UUID, String> names = directory.names(units, row.day());
        Snapshot known = directory.snapshot(row.day());
        return units.stream()
                .map(unit -> new OfficialPackage.Organ(
                        known.unit(unit).map(UnitOn::code).orElse(""), names.getOrDefault(unit, "")))
                .toList();
    }
}
