package vn.tuanle.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;

/// The plain package: the files in `tep/`, what the register says in `van-ban.json`, and
/// `manifest.json` with the hash of everything.
final class ZipPackage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMAT = "tuanle-van-ban";
    private static final String MANIFEST = "manifest.json";
    private static final String DOCUMENT = "van-ban.json";

    private ZipPackage() {}

    /// What the register says, as it stands in `van-ban.json`.
    record Described(
            OfficialPackage.Organ from,
            List<OfficialPackage.Organ> to,
            String number,
            String notation,
            String day,
            String place,
            String type,
            String subject,
            String position,
            String signer,
            @Nullable DocumentActKind business,
            String reason) {}

    record Listed(String name, String contentType, String sha256, long size) {}

    record Manifest(String format, int version, List<Listed> files) {}

    static byte[] write(OfficialPackage sent) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Described described = new Described(
                sent.from(),
                sent.to(),
                sent.number(),
                sent.notation(),
                sent.day().toString(),
                sent.place(),
                sent.type(),
                sent.subject(),
                sent.position(),
                sent.signer(),
                sent.business(),
                sent.reason());
        List<Listed> listed = new ArrayList<>();
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(described);
        listed.add(new Listed(DOCUMENT, "application/json", Files.hash(json), json.length));
        files.put(DOCUMENT, json);
        for (OfficialPackage.Attachment file : sent.attachments()) {
            listed.add(new Listed(
                    "tep/" + file.name(), file.contentType(), Files.hash(file.content()), file.content().length));
            files.put("tep/" + file.name(), file.content());
        }
        files.put(MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Manifest(FORMAT, 1, listed)));
        return Bounded.zip(files);
    }

    static Outcome<OfficialPackage> read(byte[] zip) {
        Map<String, byte[]> files;
        try {
            files = Bounded.unzip(zip, Bounded.BYTES);
        } catch (Bounded.TooMuch e) {
            return Outcome.refused("Gói bung ra quá lớn hoặc có quá nhiều tệp.");
        } catch (IOException e) {
            return Outcome.refused("Gói ZIP hỏng, không mở được.");
        }
        byte[] manifest = files.get(MANIFEST);
        if (manifest == null) return Outcome.refused("Tệp ZIP này không phải gói văn bản: thiếu manifest.json.");
        try {
            JsonNode tree = JSON.readTree(text(manifest));
            if (!FORMAT.equals(tree.path("format").asString(""))
                    || tree.path("version").asInt(0) != 1)
                return Outcome.refused("Gói ZIP thuộc loại hoặc phiên bản chưa biết.");
            List<OfficialPackage.Attachment> attachments = new ArrayList<>();
            JsonNode described = null;
            for (JsonNode each : tree.path("files")) {
                String name = each.path("name").asString("");
                byte[] content = files.get(name);
                if (content == null) return Outcome.refused("Gói ZIP thiếu tệp “{0}” đã khai.", shown(name));
                if (!Files.hash(content).equals(each.path("sha256").asString("")))
                    return Outcome.refused("Tệp “{0}” trong gói đã bị sửa: mã băm không khớp.", shown(name));
                if (name.equals(DOCUMENT)) described = JSON.readTree(text(content));
                else
                    attachments.add(new OfficialPackage.Attachment(
                            name, each.path("contentType").asString(""), content));
            }
            if (described == null) return Outcome.refused("Gói ZIP thiếu van-ban.json.");
            return described(described, attachments);
        } catch (JacksonException e) {
            return Outcome.refused("Gói ZIP hỏng: tệp JSON không đọc được.");
        }
    }

    private static Outcome<OfficialPackage> described(JsonNode json, List<OfficialPackage.Attachment> attachments) {
        LocalDate day;
        try {
            day = LocalDate.parse(word(json, "day"));
        } catch (DateTimeParseException e) {
            return Outcome.refused("Gói ZIP thiếu ngày ban hành, hoặc ngày không đọc được.");
        }
        if (word(json.path("from"), "name").isEmpty()
                || word(json, "number").isEmpty()
                || word(json, "subject").isEmpty())
            return Outcome.refused("Gói ZIP thiếu cơ quan gửi, số hoặc trích yếu.");
        if (attachments.isEmpty()) return Outcome.refused("Gói ZIP không có tệp văn bản nào.");
        List<OfficialPackage.Organ> to = new ArrayList<>();
        for (JsonNode each : json.path("to")) to.add(new OfficialPackage.Organ(word(each, "id"), word(each, "name")));
        DocumentActKind business = null;
        for (DocumentActKind kind : DocumentActKind.values())
            if (kind.name().equals(word(json, "business"))) business = kind;
        return Outcome.done(new OfficialPackage(
                new OfficialPackage.Organ(word(json.path("from"), "id"), word(json.path("from"), "name")),
                to,
                word(json, "number"),
                word(json, "notation"),
                day,
                word(json, "place"),
                word(json, "type"),
                word(json, "subject"),
                word(json, "position"),
                word(json, "signer"),
                business,
                word(json, "reason"),
                Bounded.cleaned(attachments)));
    }

    private static String word(JsonNode json, String name) {
        return Fold.nfc(json.path(name).asString(""));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String shown(String name) {
        return Bounded.clean(name, List.of());
    }
}
