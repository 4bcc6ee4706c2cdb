package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.ReadingJson;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Secrecy;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.OfficialDocument.Urgency;

/// The JSON that the command `read` prints, with the body's text beside it, as a document. What
/// reading finds inside the body (tasks, deadlines, budget, the Week) is not written again.
public final class DocumentJson {
    private static final Set<String> FOUND = Set.of("campaigns", "tasks", "deadlines", "budget", "warnings");
    private static final Set<String> READ = Set.of(
            "kind", "issuer", "superior", "number", "place", "date", "title", "legalBases", "recipients", "signature");
    private static final Set<String> WRITTEN = Set.of(
            "body",
            "type",
            "competence",
            "addressees",
            "year",
            "secretary",
            "annexes",
            "documents",
            "secrecy",
            "urgency",
            "circulation",
            "drafter",
            "copies",
            "address",
            "code");
    private static final Set<String> ALL =
            Stream.of(FOUND, READ, WRITTEN).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private DocumentJson() {}

    /// The document that a file was, made again from what was read of it, in the decree's form.
    public static Outcome<OfficialDocument> again(Reading.Read read) {
        return read(ReadingJson.of(read, true));
    }

    /// The document box by box, to be kept and read by `kept` alone.
    public static String keep(OfficialDocument document) {
        return JsonMapper.shared().writeValueAsString(document);
    }

    public static OfficialDocument kept(String json) {
        return JsonMapper.shared().readValue(json, OfficialDocument.class);
    }

    public static Outcome<OfficialDocument> read(String json) {
        try {
            return Outcome.done(document(new JsonFields(JsonMapper.shared().readTree(json), "")));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return Outcome.refused("Tệp không phải là JSON đúng: lỗi ở dòng {0}.", line);
        } catch (RefusedDocument e) {
            return new Outcome.Refused<>(e.why(), e.field());
        }
    }

    /// Where a file held several documents, the first of them is the document and the others are
    /// issued with it; marks and further annexes stand on top.
    private static OfficialDocument document(JsonFields top) throws RefusedDocument {
        top.only(ALL);
        List<JsonFields> documents = top.objects("documents");
        JsonFields json = documents.isEmpty() ? top : documents.getFirst();
        json.only(ALL);
        String number = json.textOrEmpty("number");
        int slash = number.indexOf('/');
        String symbol = slash < 0 ? number : number.substring(slash + 1);
        @Nullable String digits = slash <= 0 ? null : number.substring(0, slash);
        BodyText body = new BodyText(JsonBody.passages(json, "body"));
        List<Annex> annexes = new ArrayList<>();
        for (int i = 1; i < documents.size(); i++) attached(annexes, documents.get(i));
        annexes.addAll(body.annexes);
        for (JsonFields annex : top.objects("annexes")) annexes.add(annex(annex));
        String competence = json.text("competence");
        List<String> addressees = json.texts("addressees");
        return new OfficialDocument(
                type(json, symbol),
                new Letterhead(
                        json.text("superior"),
                        json.textOrEmpty("issuer"),
                        digits,
                        symbol,
                        json.text("place"),
                        json.day("date"),
                        json.number("year")),
                json.textOrEmpty("title"),
                competence == null ? body.competence : competence,
                body.bases(legalBases(json)),
                addressees.isEmpty() ? body.addressees : addressees,
                body.passages,
                signature(json.object("signature")),
                signature(json.object("secretary")),
                recipients(json),
                annexes,
                marks(top));
    }

    /// The type line; for a kind the reader does not tell apart the symbol tells it.
    private static String type(JsonFields json, String symbol) throws RefusedDocument {
        String type = json.text("type");
        if (type != null) return type;
        String kind = json.text("kind");
        if (kind == null) throw new RefusedDocument("kind", "Thiếu trường kind: loại văn bản.");
        DocumentType known = DocumentType.named(kind);
        if (known == null) known = DocumentType.ofSymbol(symbol);
        if (known != null) return known.line();
        if (kind.equals("KHAC"))
            throw new RefusedDocument("type", "Văn bản loại khác: xin ghi tên loại vào trường type.");
        throw new RefusedDocument(json.path("kind"), "Trường kind: không có loại văn bản “{0}”.", kind);
    }

    /// A document issued with the first one: a plan with the decision on it.
    private static void attached(List<Annex> out, JsonFields json) throws RefusedDocument {
        json.only(ALL);
        String type = type(json, "");
        BodyText body = new BodyText(JsonBody.passages(json, "body"));
        List<Passage> passages = new ArrayList<>();
        for (String basis : body.bases(legalBases(json))) passages.add(new Passage.Text(basis));
        passages.addAll(body.passages);
        out.add(new Annex(type, json.textOrEmpty("title"), body.attached, passages, false));
        out.addAll(body.annexes);
    }

    private static Annex annex(JsonFields json) throws RefusedDocument {
        json.only(Set.of("type", "title", "attached", "body", "landscape"));
        return new Annex(
                json.textOrEmpty("type"),
                json.textOrEmpty("title"),
                json.text("attached"),
                BodyText.headed(JsonBody.passages(json, "body")),
                json.flag("landscape"));
    }

    private static List<String> legalBases(JsonFields json) throws RefusedDocument {
        List<String> out = new ArrayList<>();
        for (JsonFields basis : json.objects("legalBases")) out.add(basis.textOrEmpty("text"));
        return out;
    }

    private static List<Recipient> recipients(JsonFields json) throws RefusedDocument {
        List<Recipient> out = new ArrayList<>();
        for (JsonFields one : json.objects("recipients")) {
            one.only(Set.of("name", "purpose"));
            out.add(new Recipient(one.textOrEmpty("name"), one.textOrEmpty("purpose")));
        }
        return out;
    }

    private static @Nullable Signature signature(@Nullable JsonFields json) throws RefusedDocument {
        if (json == null) return null;
        json.only(Set.of("authority", "position", "name"));
        List<String> authority = new ArrayList<>();
        for (String lines : json.texts("authority")) authority.addAll(List.of(lines.split(" / ")));
        Signature signature = new Signature(authority, json.text("position"), json.text("name"));
        boolean empty = authority.isEmpty() && signature.position() == null && signature.name() == null;
        return empty ? null : signature;
    }

    private static Marks marks(JsonFields json) throws RefusedDocument {
        return new Marks(
                json.oneOf("secrecy", Secrecy.values()),
                json.oneOf("urgency", Urgency.values()),
                json.text("circulation"),
                json.text("drafter"),
                json.number("copies"),
                json.texts("address"),
                json.bytes("code"));
    }
}
