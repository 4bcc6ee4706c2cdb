package vn.tuanle.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// Reads edXML by local names, since the samples in use differ in prefixes; without document types
/// or entities of any kind, within limits.
final class EdXmlReader {
    private static final int DEPTH = 40;
    private static final int ELEMENTS = 20_000;
    private static final long LONGEST_HEADER = 20_000;

    private final Map<String, List<String>> header = new HashMap<>();
    private final List<OfficialPackage.Organ> to = new ArrayList<>();
    private final List<Map<String, String>> attachments = new ArrayList<>();
    private boolean root;

    private EdXmlReader() {}

    /// A package or a status message.
    sealed interface Read {
        record Document(OfficialPackage content) implements Read {}

        record Status(StatusMessage content) implements Read {}
    }

    static Outcome<Read> read(byte[] xml) {
        EdXmlReader reader = new EdXmlReader();
        try {
            Outcome<Read> trouble = reader.walk(xml);
            if (trouble != null) return trouble;
        } catch (XMLStreamException e) {
            return Outcome.refused("Gói edXML hỏng: không phải XML đúng khuôn.");
        }
        if (!reader.root) return Outcome.refused("Tệp XML này không phải gói edXML.");
        return reader.header.containsKey("MessageHeader/StatusCode") ? reader.status() : reader.document();
    }

    private @Nullable Outcome<Read> walk(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int elements = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Outcome.refused("Gói edXML chứa khai báo DTD hoặc thực thể, có thể gây hại nên không đọc.");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.size() > DEPTH || ++elements > ELEMENTS)
                        return Outcome.refused("Gói edXML quá nhiều lớp hoặc quá nhiều phần tử.");
                    String name = in.getLocalName();
                    if (name.equals("edXML")) root = true;
                    if (name.equals("Attachment") || name.equals("To")) attachment(name);
                    path.addLast(name);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = path.removeLast();
                    String parent = path.isEmpty() ? "" : path.getLast();
                    if (!parent.equals("Attachment") && text.length() > LONGEST_HEADER)
                        return Outcome.refused("Gói edXML có phần đầu quá dài.");
                    leaf(parent, name, text.toString());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return null;
    }

    private void attachment(String name) {
        if (name.equals("Attachment")) attachments.add(new HashMap<>());
        else to.add(new OfficialPackage.Organ("", ""));
    }

    private void leaf(String parent, String name, String text) {
        if (parent.equals("Attachment") && !attachments.isEmpty())
            attachments.getLast().put(name, text);
        else if (parent.equals("To") && !to.isEmpty()) {
            OfficialPackage.Organ last = to.removeLast();
            if (name.equals("OrganId")) last = new OfficialPackage.Organ(Fold.nfc(text), last.name());
            if (name.equals("OrganName")) last = new OfficialPackage.Organ(last.id(), Fold.nfc(text));
            to.addLast(last);
        } else
            header.computeIfAbsent(parent + "/" + name, key -> new ArrayList<>())
                    .add(Fold.nfc(text));
    }

    private String one(String key) {
        return header.getOrDefault(key, List.of("")).getFirst();
    }

    private OfficialPackage.Organ from() {
        return new OfficialPackage.Organ(one("From/OrganId"), one("From/OrganName"));
    }

    private Outcome<Read> document() {
        LocalDate day = EdXml.day(header.getOrDefault("PromulgationInfo/PromulgationDate", List.of()));
        if (from().name().isEmpty()) return Outcome.refused("Gói edXML thiếu tên cơ quan gửi.");
        if (one("Code/CodeNumber").isEmpty()) return Outcome.refused("Gói edXML thiếu số văn bản.");
        if (day == null) return Outcome.refused("Gói edXML thiếu ngày ban hành, hoặc ngày không đọc được.");
        if (one("MessageHeader/Subject").isEmpty()) return Outcome.refused("Gói edXML thiếu trích yếu.");
        List<OfficialPackage.Attachment> files = new ArrayList<>();
        long left = Bounded.BYTES;
        for (Map<String, String> each : attachments) {
            try {
                for (OfficialPackage.Attachment file : opened(each, left)) {
                    files.add(file);
                    left -= file.content().length;
                }
            } catch (Bounded.TooMuch e) {
                return Outcome.refused("Gói bung ra quá lớn hoặc có quá nhiều tệp.");
            } catch (IOException | IllegalArgumentException e) {
                return Outcome.refused(
                        "Tệp đính kèm “{0}” trong gói bị hỏng.",
                        Bounded.clean(each.getOrDefault("AttachmentName", ""), List.of()));
            }
        }
        List<String> references = header.getOrDefault("Reference/ContentId", List.of());
        for (String id : references)
            if (attachments.stream()
                    .noneMatch(
                            each -> each.getOrDefault("ContentId", "").strip().equals(id)))
                return Outcome.refused("Gói edXML thiếu tệp đính kèm đã khai.");
        if (files.isEmpty()) return Outcome.refused("Gói edXML không có tệp đính kèm nào.");
        return Outcome.done(new Read.Document(new OfficialPackage(
                from(),
                List.copyOf(to),
                one("Code/CodeNumber"),
                one("Code/CodeNotation"),
                day,
                one("PromulgationInfo/Place"),
                one("DocumentType/TypeName"),
                one("MessageHeader/Subject"),
                one("SignerInfo/Position"),
                one("SignerInfo/FullName"),
                switch (one("Bussiness/BussinessDocType")) {
                    case "1" -> DocumentActKind.RECALLED;
                    case "2" -> DocumentActKind.CORRECTED;
                    case "3" -> DocumentActKind.REPLACED;
                    default -> null;
                },
                one("Bussiness/BussinessDocReason"),
                Bounded.cleaned(files))));
    }

    /// The standard sends every attachment as a ZIP; one declared to be something else is taken as it is.
    private static List<OfficialPackage.Attachment> opened(Map<String, String> attachment, long left)
            throws IOException {
        String encoded = attachment.getOrDefault("ContentTransferEncoded", "");
        byte[] content = Base64.getMimeDecoder().decode(encoded);
        if (content.length == 0) throw new IOException("empty attachment");
        if (content.length > left) throw new Bounded.TooMuch();
        String name = attachment.getOrDefault("AttachmentName", "");
        // a Word file is a ZIP too: only what is declared as an archive is opened
        if (!attachment.getOrDefault("ContentType", "").contains("zip"))
            return List.of(new OfficialPackage.Attachment(name, attachment.getOrDefault("ContentType", ""), content));
        List<OfficialPackage.Attachment> files = new ArrayList<>();
        Bounded.unzip(content, left)
                .forEach((inside, bytes) -> files.add(new OfficialPackage.Attachment(inside, "", bytes)));
        if (files.isEmpty()) throw new IOException("empty archive");
        return files;
    }

    private Outcome<Read> status() {
        DeliveryState state = DeliveryState.of(one("MessageHeader/StatusCode")).orElse(null);
        if (state == null) return Outcome.refused("Gói báo trạng thái có mã không thuộc quy chuẩn.");
        Instant at;
        try {
            at = LocalDateTime.parse(one("MessageHeader/Timestamp"), EdXml.MOMENT)
                    .atZone(Days.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            at = Instant.now();
        }
        return Outcome.done(new Read.Status(new StatusMessage(
                from(),
                one("ResponseFor/OrganId"),
                one("ResponseFor/Code"),
                one("ResponseFor/DocumentId"),
                state,
                one("MessageHeader/Description"),
                at)));
    }
}
