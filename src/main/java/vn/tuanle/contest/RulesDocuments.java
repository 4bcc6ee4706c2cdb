package vn.tuanle.contest;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentFileKind;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;

/// The rules document of a contest as a file: what was sent, or the issued document as it was signed or sealed.
@Component
class RulesDocuments {
    private final Files files;
    private final DocumentFiles documents;

    RulesDocuments(Files files, DocumentFiles documents) {
        this.files = files;
        this.documents = documents;
    }

    ResponseEntity<byte[]> file(Contest contest) {
        if (contest.file() != null)
            return Downloads.attachment(files, files.find(contest.file()).orElseThrow(NotFound::new));
        UUID document = contest.document();
        if (document == null) throw new NotFound();
        DocumentFiles.Kept kept = documents
                .of(document, DocumentFileKind.SIGNED)
                .or(() -> documents.of(document, DocumentFileKind.PDF))
                .orElseThrow(NotFound::new);
        return Downloads.attachment(files, files.find(kept.file()).orElseThrow(NotFound::new));
    }
}
