package vn.tuanle.exchange;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.kernel.Days;

/// Writes edXML packages and status messages (QCVN 102:2016/BTTTT). “Bussiness” is the standard's
/// own spelling.
final class EdXml {
    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private EdXml() {}

    /// The number the standard gives to what is done to a document.
    static String business(@Nullable DocumentActKind kind) {
        return switch (kind) {
            case RECALLED -> "1";
            case CORRECTED -> "2";
            case REPLACED -> "3";
            case null -> "0";
        };
    }

    static byte[] write(OfficialPackage sent, Instant now) {
        return document(xml -> {
            xml.writeStartElement("edXMLEnvelope");
            xml.writeStartElement("edXMLHeader");
            xml.writeStartElement("MessageHeader");
            organ(xml, "From", sent.from());
            for (OfficialPackage.Organ to : sent.to()) organ(xml, "To", to);
            leaf(xml, "DocumentId", sent.key());
            xml.writeStartElement("Code");
            leaf(xml, "CodeNumber", sent.number());
            leaf(xml, "CodeNotation", sent.notation());
            xml.writeEndElement();
            xml.writeStartElement("PromulgationInfo");
            leaf(xml, "Place", sent.place());
            leaf(xml, "PromulgationDate", DAY.format(sent.day()));
            xml.writeEndElement();
            xml.writeStartElement("DocumentType");
            leaf(xml, "Type", "1");
            leaf(xml, "TypeName", sent.type());
            xml.writeEndElement();
            leaf(xml, "Subject", sent.subject());
            leaf(xml, "Content", "");
            xml.writeStartElement("SignerInfo");
            leaf(xml, "Competence", "");
            leaf(xml, "Position", sent.position());
            leaf(xml, "FullName", sent.signer());
            xml.writeEndElement();
            xml.writeStartElement("OtherInfo");
            leaf(xml, "Priority", "0");
            leaf(xml, "PromulgationAmount", String.valueOf(sent.to().size()));
            xml.writeEndElement();
            xml.writeStartElement("ToPlaces");
            for (OfficialPackage.Organ to : sent.to()) leaf(xml, "Place", to.name());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("TraceHeaderList");
            xml.writeStartElement("TraceHeader");
            leaf(xml, "OrganId", sent.from().id());
            leaf(xml, "Timestamp", MOMENT.format(now.atZone(Days.ZONE)));
            xml.writeEndElement();
            xml.writeStartElement("Bussiness");
            leaf(xml, "BussinessDocType", business(sent.business()));
            leaf(xml, "BussinessDocReason", sent.reason());
            leaf(xml, "Paper", "0");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("edXMLBody");
            xml.writeStartElement("edXMLManifest");
            for (int i = 0; i < sent.attachments().size(); i++) {
                xml.writeStartElement("Reference");
                leaf(xml, "ContentId", "cid:tep-" + (i + 1));
                leaf(xml, "ContentType", "application/zip");
                leaf(xml, "Description", sent.attachments().get(i).contentType());
                leaf(xml, "AttachmentName", sent.attachments().get(i).name());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("AttachmentEncoded");
            for (int i = 0; i < sent.attachments().size(); i++)
                attachment(xml, "cid:tep-" + (i + 1), sent.attachments().get(i));
            xml.writeEndElement();
        });
    }

    private static void attachment(XMLStreamWriter xml, String id, OfficialPackage.Attachment file)
            throws XMLStreamException {
        xml.writeStartElement("Attachment");
        leaf(xml, "ContentId", id);
        leaf(xml, "AttachmentName", file.name());
        leaf(xml, "ContentType", "application/zip");
        leaf(
                xml,
                "ContentTransferEncoded",
                Base64.getEncoder().encodeToString(Bounded.zip(Map.of(file.name(), file.content()))));
        xml.writeEndElement();
    }

    static byte[] write(StatusMessage status) {
        return document(xml -> {
            xml.writeStartElement("edXMLEnvelope");
            xml.writeStartElement("edXMLHeader");
            xml.writeStartElement("MessageHeader");
            organ(xml, "From", status.from());
            xml.writeStartElement("ResponseFor");
            leaf(xml, "OrganId", status.toOrgan());
            leaf(xml, "Code", status.code());
            leaf(xml, "DocumentId", status.key());
            xml.writeEndElement();
            leaf(xml, "StatusCode", status.state().code());
            leaf(xml, "Description", status.description());
            leaf(xml, "Timestamp", MOMENT.format(status.at().atZone(Days.ZONE)));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] document(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("edXML");
            xml.writeDefaultNamespace(NAMESPACE);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void organ(XMLStreamWriter xml, String name, OfficialPackage.Organ organ) throws XMLStreamException {
        xml.writeStartElement(name);
        leaf(xml, "OrganId", organ.id());
        leaf(xml, "OrganName", organ.name());
        xml.writeEndElement();
    }

    private static void leaf(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // what XML cannot hold is left out
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    /// A day as the standard writes it, or with hyphens; null where it is none.
    static @Nullable LocalDate day(List<String> texts) {
        if (texts.isEmpty()) return null;
        try {
            return LocalDate.parse(texts.getFirst().strip().replace('-', '/'), DAY);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
