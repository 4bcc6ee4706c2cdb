package vn.tuanle.unitplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentFileKind;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;

/// The documents of the units' plans in one ZIP. They are compressed already, so they are only
/// stored: the size is known before the first byte, which gives every browser a progress bar of its
/// own, and one buffer is all the memory it takes.
@Component
class CascadeZip {
    /// What a stored entry of a ZIP takes beside its name (twice) and content, and the end of the file
    /// (APPNOTE 4.3.7, 4.3.12, 4.3.16).
    private static final int ENTRY_BYTES = 30 + 46;

    private static final int END_BYTES = 22;

    private final JdbcClient sql;
    private final Files files;

    CascadeZip(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /// One document to be packed, under this name.
    record Entry(String name, Files.Kept file) {}

    /// The issued documents of these lines in their order, the one signed by the agency instead of
    /// the one that went out to be signed.
    List<Entry> entries(List<CascadePage.Line> lines) {
        List<CascadePage.Line> issued = lines.stream()
                .filter(line -> line.state() == UnitPlanState.ISSUED && line.unitPlan() != null)
                .toList();
        Map<UUID, Map<DocumentFileKind, Files.Kept>> kept = new HashMap<>();
        sql.sql("""
                select u.id, k.kind, s.id file, s.name, s.content_type, s.size_bytes, encode(s.sha256, 'hex') sha256
                from unit_plan u join plan p on p.id = u.plan_id
                join document_file k on k.document_id = p.document_id join stored_file s on s.id = k.file_id
                where u.id = any(?)""")
                .params(Rows.values(
                        (Object) issued.stream().map(CascadePage.Line::unitPlan).toArray(UUID[]::new)))
                .query(row -> {
                    kept.computeIfAbsent(Rows.uuid(row, "id"), id -> new HashMap<>())
                            .put(
                                    DocumentFileKind.valueOf(row.getString("kind")),
                                    new Files.Kept(
                                            Rows.uuid(row, "file"),
                                            row.getString("name"),
                                            row.getString("content_type"),
                                            row.getLong("size_bytes"),
                                            row.getString("sha256")));
                });
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (CascadePage.Line line : issued) {
            Map<DocumentFileKind, Files.Kept> own = kept.getOrDefault(line.unitPlan(), Map.of());
            if (own.isEmpty()) continue;
            String name =
                    "%03d %s %s".formatted(++number, line.code(), line.name()).replaceAll("[/\\\\:*?\"<>|\\s]+", "-");
            Files.Kept pdf = own.getOrDefault(DocumentFileKind.SIGNED, own.get(DocumentFileKind.PDF));
            if (pdf != null) entries.add(new Entry(name + ".pdf", pdf));
            Files.Kept word = own.get(DocumentFileKind.DOCX);
            if (word != null) entries.add(new Entry(name + ".docx", word));
        }
        return entries;
    }

    /// How many bytes [#write] will write.
    static long size(List<Entry> entries) {
        long size = END_BYTES;
        for (Entry entry : entries)
            size += ENTRY_BYTES
                    + 2L * entry.name().getBytes(StandardCharsets.UTF_8).length
                    + entry.file().size();
        return size;
    }

    void write(List<Entry> entries, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        LocalDateTime now = LocalDateTime.now(Days.ZONE);
        for (Entry entry : entries) {
            ZipEntry head = new ZipEntry(entry.name());
            head.setTimeLocal(now);
            head.setSize(entry.file().size());
            head.setCompressedSize(entry.file().size());
            head.setCrc(checksum(entry.file()));
            zip.putNextEntry(head);
            try (InputStream in = files.open(entry.file())) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /// A stored entry says its checksum before its content, so each file is read twice.
    private long checksum(Files.Kept file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(files.open(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }
}
