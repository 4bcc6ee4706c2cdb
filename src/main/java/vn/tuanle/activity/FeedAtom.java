package vn.tuanle.activity;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Sittings as an Atom feed (RFC 4287).
final class FeedAtom {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedAtom() {}

    static byte[] of(String title, String base, String address, Programme programme, List<FeedCalendar.Item> items) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", base + address);
            element(xml, "title", title);
            element(xml, "updated", programme.changedAt.toString());
            link(xml, "self", base + address);
            link(xml, "alternate", base + address.replaceFirst("\\.atom", ""));
            for (FeedCalendar.Item item : items) entry(xml, base, programme, item);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return PublicAnswers.utf8(out.toString());
    }

    private static void entry(XMLStreamWriter xml, String base, Programme programme, FeedCalendar.Item item)
            throws XMLStreamException {
        ProgrammeEntry entry = item.entry();
        ProgrammeSitting sitting = item.sitting();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + sitting.id());
        String state = PublicCard.state(entry, sitting, programme.changedAt);
        element(xml, "title", (entry.off(sitting) ? state + ": " : "") + entry.title());
        element(xml, "updated", programme.changedAt.toString());
        link(xml, "alternate", base + entry.path());
        xml.writeStartElement("author");
        element(xml, "name", entry.unit().name());
        xml.writeEndElement();
        String where = PublicCard.place(sitting);
        element(
                xml,
                "summary",
                PublicCard.day(sitting.day()) + ", " + PublicCard.hours(sitting)
                        + (where.isEmpty() ? "" : ". " + where));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // XML 1.0 has no place for other control letters
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", " "));
        xml.writeEndElement();
    }
}
