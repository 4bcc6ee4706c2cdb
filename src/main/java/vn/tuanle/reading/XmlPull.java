package vn.tuanle.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Pulls elements from XML that nobody vouches for: no document types, no entities from outside,
/// bounded nesting.
/// Names are local names; the office formats never use one name for two things where it matters
/// here.
final class XmlPull {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    XmlPull(InputStream in) throws IOException {
        try {
            xml = FACTORY.createXMLStreamReader(letters(in));
        } catch (XMLStreamException e) {
            throw asRefused(e);
        }
    }

    /// Office parts are UTF-8, seldom UTF-16; decoded here because the parser prints its complaints
    /// about broken letters.
    private static java.io.Reader letters(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 16 * 1024);
        buffered.mark(4);
        byte[] head = buffered.readNBytes(3);
        buffered.reset();
        if (head.length > 1 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            return new InputStreamReader(buffered, StandardCharsets.UTF_16);
        }
        if (head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB) buffered.skipNBytes(3);
        return new InputStreamReader(buffered, StandardCharsets.UTF_8);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "" + (Limits.NESTING + 50));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// The next start, end or text event; false at the end of the document.
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > Limits.NESTING) {
                            throw new RefusedFile(
                                    "Tệp có cấu trúc lồng nhau quá {0} lớp nên không được đọc.", Limits.NESTING);
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw asRefused(e);
        } catch (RuntimeException e) {
            // The JDK's reader throws odd unchecked exceptions on some broken encodings.
            throw RefusedFile.damaged();
        }
    }

    private static IOException asRefused(XMLStreamException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof RefusedFile refused) return refused;
            if (t instanceof XMLStreamException x && x.getNestedException() instanceof RefusedFile refused)
                return refused;
        }
        return RefusedFile.damaged();
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /// The local name of the element just begun or ended.
    String name() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /// A whole number, or `otherwise` where it is missing or none.
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null || value.length() > 9) return otherwise;
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// Word's on/off elements: present without a value means on.
    boolean isOn() {
        String value = attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /// How deep the current element stands, 1 for the root.
    int depth() {
        return depth;
    }

    /// Moves to the end of the element just begun.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {}
    }
}
